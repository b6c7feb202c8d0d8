;;! summary = "memory.copy between large ranges that overlap, across the boundary of pages, in both directions"
;;! features = ["bulk-memory"]

;; Every 256th byte of two pages begins a word that holds its own address, so that one look at a word tells where it
;; came from. The ranges are of a page and more, which no engine copies byte by byte.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (func $reset (export "reset")
    (local $at i32)
    (memory.fill (i32.const 0) (i32.const 0) (i32.const 0x2_0000))
    (loop $next
      (i32.store (local.get $at) (local.get $at))
      (local.set $at (i32.add (local.get $at) (i32.const 256)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x2_0000)))))
  (start $reset)
  (func (export "copy") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy (local.get $to) (local.get $from) (local.get $length)))
  ;; 1: each of the words holds its own address less the distance, and there are zeros after it.
  (func (export "moved") (param $start i32) (param $end i32) (param $distance i32) (result i32)
    (loop $next
      (if
        (i64.ne
          (i64.load (local.get $start))
          (i64.extend_i32_u (i32.sub (local.get $start) (local.get $distance))))
        (then (return (i32.const 0))))
      (local.set $start (i32.add (local.get $start) (i32.const 256)))
      (br_if $next (i32.lt_u (local.get $start) (local.get $end))))
    (i32.const 1)))
;;@ BULK-OVERLAP
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0x100) (i32.const 0) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x100) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x100) (i32.const 0x1_8100) (i32.const 0x100)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_8100) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0x8000) (i32.const 0) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x8000) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x8000) (i32.const 0x2_0000) (i32.const 0x8000)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0x1_0000) (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_0000) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_0000) (i32.const 0x2_0000) (i32.const 0x1_0000)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0xff00) (i32.const 0) (i32.const 0x1_0100)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0xff00) (i32.const 0)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0xff00) (i32.const 0x2_0000) (i32.const 0xff00)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 0x100) (i32.const 0x1_ff00)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_ff00) (i32.const -0x100)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_ff00) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 0x8000) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_8000) (i32.const -0x8000)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_8000) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "moved" (i32.const 0) (i32.const 0x1_0000) (i32.const -0x1_0000)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_0000) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0x100) (i32.const 0xff00) (i32.const 0x1_0100)))
(assert_return (invoke "moved" (i32.const 0x100) (i32.const 0x1_0200) (i32.const -0xfe00)) (i32.const 1))
(assert_return (invoke "moved" (i32.const 0x1_0200) (i32.const 0x2_0000) (i32.const 0)) (i32.const 1))

;; Distances that are no multiple of anything: the words lie between their old places.
(invoke "reset")
(assert_return (invoke "copy" (i32.const 1) (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke "moved" (i32.const 1) (i32.const 0xfff9) (i32.const 1)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 7) (i32.const 0) (i32.const 0x1_fff9)))
(assert_return (invoke "moved" (i32.const 7) (i32.const 0x1_fff8) (i32.const 7)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0xd) (i32.const 0) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0xd) (i32.const 0x1_8005) (i32.const 0xd)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 1) (i32.const 0x1_0000)))
(assert_return (invoke "moved" (i32.const 0xff) (i32.const 0xff00) (i32.const -1)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 7) (i32.const 0x1_fff9)))
(assert_return (invoke "moved" (i32.const 0xf9) (i32.const 0x1_fef9) (i32.const -7)) (i32.const 1))
(invoke "reset")
(assert_return (invoke "copy" (i32.const 0) (i32.const 0xd) (i32.const 0x1_8000)))
(assert_return (invoke "moved" (i32.const 0xf3) (i32.const 0x1_7f00) (i32.const -0xd)) (i32.const 1))
