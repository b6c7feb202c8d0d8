;;! summary = "Operands are evaluated before the bounds are checked, and what they do stays done"

;; Address first, then the value. Each notes in `trace` that it was evaluated: 1 for the address, 2 for the value, 3
;; for the length.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $trace (mut i32) (i32.const 0))
  (func (export "trace") (result i32) (global.get $trace))
  (func $reset (global.set $trace (i32.const 0)))
  (func $note (param $which i32) (param $value i32) (result i32)
    (global.set $trace (i32.add (i32.mul (global.get $trace) (i32.const 10)) (local.get $which)))
    (local.get $value))
  (func (export "load") (param $at i32) (result i32)
    (call $reset)
    (i32.load (call $note (i32.const 1) (local.get $at))))
  (func (export "store") (param $at i32)
    (call $reset)
    (i32.store (call $note (i32.const 1) (local.get $at)) (call $note (i32.const 2) (i32.const 0x5a))))
  ;; The value is loaded from where the address traps, too.
  (func (export "store-load") (param $to i32) (param $from i32)
    (i32.store (local.get $to) (i32.load (local.get $from))))
  ;; The value's evaluation stores to the very place.
  (func $store-1 (param $at i32) (result i32) (i32.store8 (local.get $at) (i32.const 1)) (i32.const 0x77))
  (func (export "store-around-end") (param $at i32)
    (i32.store (local.get $at) (call $store-1 (local.get $at))))
  (func (export "byte") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  ;; The value's evaluation divides by zero, and the address would be out of bounds.
  (func (export "store-division") (param $at i32)
    (i32.store (local.get $at) (i32.div_u (i32.const 1) (i32.const 0)))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0xfffc)) (i32.const 0))
(assert_return (invoke "trace") (i32.const 1))
(assert_trap (invoke "load" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "trace") (i32.const 1))
(assert_trap (invoke "load" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "trace") (i32.const 1))
(assert_return (invoke "store" (i32.const 0xfffc)))
(assert_return (invoke "trace") (i32.const 12))
(assert_trap (invoke "store" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "trace") (i32.const 12))
(assert_trap (invoke "store" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "trace") (i32.const 12))

;; Whichever of the two is out of bounds.
(assert_return (invoke "store-load" (i32.const 0) (i32.const 0xfffc)))
(assert_trap (invoke "store-load" (i32.const 0) (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "store-load" (i32.const 0xfffd) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-load" (i32.const -1) (i32.const -1)) "out of bounds memory access")

;; What the value's evaluation stored is there, although the store itself traps.
(assert_trap (invoke "store-around-end" (i32.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "byte" (i32.const 0xffff)) (i32.const 1))
(assert_return (invoke "store-around-end" (i32.const 0xff00)))
(assert_return (invoke "byte" (i32.const 0xff00)) (i32.const 0x77))

;; A trap in the value comes before a trap of the store.
(assert_trap (invoke "store-division" (i32.const 0)) "integer divide by zero")
(assert_trap (invoke "store-division" (i32.const -1)) "integer divide by zero")
