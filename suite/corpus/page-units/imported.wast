;;! summary = "Through an import, a memory is as big as it is, not as big as the import demands"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory (export "memory") 3 7)
  (func (export "size") (result i32) (memory.size)))
(register "three")

;; The import demands nothing.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module
  (import "three" "memory" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ LINK-ALIAS SIZE-UNITS
(assert_return (invoke "size") (i32.const 3))
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; The import demands less, and allows more.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module
  (import "three" "memory" (memory 1 9))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ LINK-ALIAS SIZE-UNITS
(assert_return (invoke "size") (i32.const 3))
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; The import states the very type.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module
  (import "three" "memory" (memory 3 7))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ LINK-ALIAS SIZE-UNITS
(assert_return (invoke "size") (i32.const 3))
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; More pages than there are, or a lower maximum than there is.
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "three" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 4 7))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "three" "memory" (memory 3 6))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 0 3))) "incompatible import type")
