;;! summary = "A memory of no pages can grow, and has no bytes before it does"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  ;; The sum of the first byte and the last; of no bytes, zero.
  (func (export "ends") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 0))))
    (i32.add
      (i32.load8_u (i32.const 0))
      (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1)))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;; Nothing is there, and growth by nothing leaves it so.
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-RET-OLD GROW-MAY-FAIL
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xffff)) "out of bounds memory access")

;; The first page.
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO EA-LAST-BYTE
(assert_return (invoke "ends") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; A memory that can never have a page: only growth by nothing may succeed.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-RET-OLD GROW-MAY-FAIL
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
