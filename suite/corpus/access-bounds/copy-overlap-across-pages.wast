;;! summary = "memory.copy between large ranges that overlap, across the boundary of pages, in both directions"
;;! features = ["bulk-memory"]

;; Each word of two pages holds its own address, so that one look at a word tells where it came from. The ranges are of
;; a page and more, which no engine copies byte by byte.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (func $reset (export "reset")
    (local $at i32)
    (loop $next
      (i32.store (local.get $at) (local.get $at))
      (local.set $at (i32.add (local.get $at) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x2_0000)))))
  (start $reset)
  (func (export "copy") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy (local.get $to) (local.get $from) (local.get $length)))
  ;; 1: each word of the range holds its own address less the distance.
  (func (export "moved") (param $start i32) (param $end i32) (param $distance i32) (result i32)
    (loop $next
      (if (i32.ne (i32.load (local.get $start)) (i32.sub (local.get $start) (local.get $distance)))
        (then (return (i32.const 0))))
      (local.set $start (i32.add (local.get $start) (i32.const 4)))
      (br_if $next (i32.lt_u (local.get $start) (local.get $end))))
    (i32.const 1)))
;;@ BULK-OVERLAP
(invoke "reset")
(assert_return (invoke "copy" (i32.const 4) (i32.const 0) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 4) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 4) (i32.const 0x1_8004) (i32.const 4)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_8004) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0x8000) (i32.const 0) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x8000) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x8000) (i32.const 0x2_0000) (i32.const 0x8000)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0x1_0000) (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_0000) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_0000) (i32.const 0x2_0000) (i32.const 0x1_0000)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0xfffc) (i32.const 0) (i32.const 0x1_0004)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0xfffc) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0xfffc) (i32.const 0x2_0000) (i32.const 0xfffc)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 4) (i32.const 0x1_fffc)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_fffc) (i32.const -4)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_fffc) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 0x8000) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_8000) (i32.const -0x8000)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_8000) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_0000) (i32.const -0x1_0000)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_0000) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 4) (i32.const 0xfffc) (i32.const 0x1_0004)))
(assert_return (invoke "moved" (i32.const 4) (i32.const 0x1_0008) (i32.const -0xfff8)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_0008) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
