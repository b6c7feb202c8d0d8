;;! summary = "G04: the initial pages are there at instantiation, filled with zeros: right"

;; In the specification a new memory has its minimum of pages, and every byte is zero, but for what the module's own
;; segments write. Whether the engine sets them aside or finds them when they are used cannot be seen.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4 8)
  (data (i32.const 0x1_0000) "\5a")
  (global $at-start (mut i32) (i32.const 0))
  (func $start (global.set $at-start (memory.size)))
  (start $start)
  (func (export "size") (result i32) (memory.size))
  (func (export "size-at-start") (result i32) (global.get $at-start))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  ;; How many words of a page are not zero.
  (func (export "not-zero") (param $page i32) (result i32)
    (local $at i32)
    (local $end i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (local.set $end (i32.add (local.get $at) (i32.const 65536)))
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end))))
    (local.get $found)))
;; Four pages, neither fewer nor the maximum of eight, from the start on.
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke "size") (i32.const 4))
(assert_return (invoke "size-at-start") (i32.const 4))
(assert_return (invoke "load" (i32.const 0x3_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x4_0000)) "out of bounds memory access")
;;@ ALLOC-ZERO
(assert_return (invoke "not-zero" (i32.const 0)) (i32.const 0))
(assert_return (invoke "not-zero" (i32.const 1)) (i32.const 1)) ;; the segment's byte
(assert_return (invoke "not-zero" (i32.const 2)) (i32.const 0))
(assert_return (invoke "not-zero" (i32.const 3)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0x1_0000)) (i32.const 0x5a))
(assert_return (invoke "load" (i32.const 0x1_0001)) (i32.const 0))
