;;! summary = "A declared maximum is a bound, not a demand: a small memory may have the largest"

;; All but the last of these modules need no page, so no engine has a reason to refuse them.

;;@ VAL-MAX-NOT-ALLOC VAL-CAP32-MAX
(module $zero
  (memory (export "memory") 0 65536)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "zero")
;;@ SIZE-UNITS ALLOC-SIZE-EQ-MIN
(assert_return (invoke $zero "size") (i32.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke $zero "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $zero "load" (i32.const -1)) "out of bounds memory access")

;; The maximum is kept as declared.
;;@ VAL-MAX-NOT-ALLOC LINK-MAX-LE
(module (import "zero" "memory" (memory 0 65536)))
(assert_unlinkable (module (import "zero" "memory" (memory 0 65535))) "incompatible import type")
(assert_unlinkable (module (import "zero" "memory" (memory 1 65536))) "incompatible import type")

;; It bounds growth, and so does the cap: no more than 65,536 pages at once.
;;@ GROW-MAX-MUST-FAIL GROW-CAP32-MUST-FAIL
(assert_return (invoke $zero "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $zero "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $zero "size") (i32.const 0))

;; Other maxima near the cap, several of them at the same time.
;;@ VAL-MAX-NOT-ALLOC VAL-CAP32-MAX
(module (memory 0 65535))
(module (memory 0 65536))
(module (memory 0 65536) (func (export "size") (result i32) (memory.size)))
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke "size") (i32.const 0))

;; With one page, which an engine might not have.
;;@ VAL-MAX-NOT-ALLOC VAL-ALLOC-MAY-REFUSE
(module
  (memory 1 65536)
  (func (export "size") (result i32) (memory.size))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0x5a)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke "size") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0xffff)))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xffff_ffff)) "out of bounds memory access")
