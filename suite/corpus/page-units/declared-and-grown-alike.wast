;;! summary = "A memory of n pages by its declaration and one grown to n are alike: size, bytes, bounds, type, maximum"

;; The growth may be refused: what is said of the grown pages stands under GROW-TYPE-MIN.

;; 1 page.
;;@ ALLOC-SIZE-EQ-MIN
(module $declared
  (memory (export "memory") 1 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "declared")
;;@ ALLOC-SIZE-EQ-MIN
(module $grown
  (memory (export "memory") 0 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "grown")
;;@ GROW-RET-OLD
(assert_return (invoke $grown "grow" (i32.const 1)) (either (i32.const 0) (i32.const -1)))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke $declared "size") (i32.const 1))
;;@ GROW-TYPE-MIN SIZE-UNITS
(assert_return (invoke $grown "size") (i32.const 1))
;;@ ALLOC-ZERO
(assert_return (invoke $declared "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $declared "load" (i32.const 0xffff)) (i32.const 0))
;;@ GROW-TYPE-MIN GROW-ZERO
(assert_return (invoke $grown "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $grown "load" (i32.const 0xffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke $declared "store" (i32.const 0xffff)))
(assert_trap (invoke $declared "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "store" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-TYPE-MIN EA-LAST-BYTE
(assert_return (invoke $grown "store" (i32.const 0xffff)))
;;@ LINK-MIN-CURRENT
(module (import "declared" "memory" (memory 1 9)))
(assert_unlinkable (module (import "declared" "memory" (memory 2 9))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 2 9))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "grown" "memory" (memory 1 9)))
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "declared" "memory" (memory 1 8))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 0 8))) "incompatible import type")
;; Ten pages are too many for either.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $declared "grow" (i32.const 9)) (i32.const -1))
(assert_return (invoke $grown "grow" (i32.const 10)) (i32.const -1))

;; 2 pages.
;;@ ALLOC-SIZE-EQ-MIN
(module $declared
  (memory (export "memory") 2 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "declared")
;;@ ALLOC-SIZE-EQ-MIN
(module $grown
  (memory (export "memory") 0 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "grown")
;;@ GROW-RET-OLD
(assert_return (invoke $grown "grow" (i32.const 2)) (either (i32.const 0) (i32.const -1)))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke $declared "size") (i32.const 2))
;;@ GROW-TYPE-MIN SIZE-UNITS
(assert_return (invoke $grown "size") (i32.const 2))
;;@ ALLOC-ZERO
(assert_return (invoke $declared "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $declared "load" (i32.const 0x1_ffff)) (i32.const 0))
;;@ GROW-TYPE-MIN GROW-ZERO
(assert_return (invoke $grown "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $grown "load" (i32.const 0x1_ffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke $declared "store" (i32.const 0x1_ffff)))
(assert_trap (invoke $declared "load" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "load" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "store" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-TYPE-MIN EA-LAST-BYTE
(assert_return (invoke $grown "store" (i32.const 0x1_ffff)))
;;@ LINK-MIN-CURRENT
(module (import "declared" "memory" (memory 2 9)))
(assert_unlinkable (module (import "declared" "memory" (memory 3 9))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 3 9))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "grown" "memory" (memory 2 9)))
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "declared" "memory" (memory 2 8))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 0 8))) "incompatible import type")
;; Ten pages are too many for either.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $declared "grow" (i32.const 8)) (i32.const -1))
(assert_return (invoke $grown "grow" (i32.const 10)) (i32.const -1))

;; 3 pages.
;;@ ALLOC-SIZE-EQ-MIN
(module $declared
  (memory (export "memory") 3 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "declared")
;;@ ALLOC-SIZE-EQ-MIN
(module $grown
  (memory (export "memory") 0 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "grown")
;;@ GROW-RET-OLD
(assert_return (invoke $grown "grow" (i32.const 3)) (either (i32.const 0) (i32.const -1)))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke $declared "size") (i32.const 3))
;;@ GROW-TYPE-MIN SIZE-UNITS
(assert_return (invoke $grown "size") (i32.const 3))
;;@ ALLOC-ZERO
(assert_return (invoke $declared "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $declared "load" (i32.const 0x2_ffff)) (i32.const 0))
;;@ GROW-TYPE-MIN GROW-ZERO
(assert_return (invoke $grown "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $grown "load" (i32.const 0x2_ffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke $declared "store" (i32.const 0x2_ffff)))
(assert_trap (invoke $declared "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "store" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-TYPE-MIN EA-LAST-BYTE
(assert_return (invoke $grown "store" (i32.const 0x2_ffff)))
;;@ LINK-MIN-CURRENT
(module (import "declared" "memory" (memory 3 9)))
(assert_unlinkable (module (import "declared" "memory" (memory 4 9))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 4 9))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "grown" "memory" (memory 3 9)))
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "declared" "memory" (memory 3 8))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 0 8))) "incompatible import type")
;; Ten pages are too many for either.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $declared "grow" (i32.const 7)) (i32.const -1))
(assert_return (invoke $grown "grow" (i32.const 10)) (i32.const -1))

;; 5 pages.
;;@ ALLOC-SIZE-EQ-MIN
(module $declared
  (memory (export "memory") 5 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "declared")
;;@ ALLOC-SIZE-EQ-MIN
(module $grown
  (memory (export "memory") 0 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "grown")
;;@ GROW-RET-OLD
(assert_return (invoke $grown "grow" (i32.const 5)) (either (i32.const 0) (i32.const -1)))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke $declared "size") (i32.const 5))
;;@ GROW-TYPE-MIN SIZE-UNITS
(assert_return (invoke $grown "size") (i32.const 5))
;;@ ALLOC-ZERO
(assert_return (invoke $declared "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $declared "load" (i32.const 0x4_ffff)) (i32.const 0))
;;@ GROW-TYPE-MIN GROW-ZERO
(assert_return (invoke $grown "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $grown "load" (i32.const 0x4_ffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke $declared "store" (i32.const 0x4_ffff)))
(assert_trap (invoke $declared "load" (i32.const 0x5_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "load" (i32.const 0x5_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "store" (i32.const 0x5_0000)) "out of bounds memory access")
;;@ GROW-TYPE-MIN EA-LAST-BYTE
(assert_return (invoke $grown "store" (i32.const 0x4_ffff)))
;;@ LINK-MIN-CURRENT
(module (import "declared" "memory" (memory 5 9)))
(assert_unlinkable (module (import "declared" "memory" (memory 6 9))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 6 9))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "grown" "memory" (memory 5 9)))
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "declared" "memory" (memory 5 8))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 0 8))) "incompatible import type")
;; Ten pages are too many for either.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $declared "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $grown "grow" (i32.const 10)) (i32.const -1))

;; 8 pages.
;;@ ALLOC-SIZE-EQ-MIN
(module $declared
  (memory (export "memory") 8 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "declared")
;;@ ALLOC-SIZE-EQ-MIN
(module $grown
  (memory (export "memory") 0 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "grown")
;;@ GROW-RET-OLD
(assert_return (invoke $grown "grow" (i32.const 8)) (either (i32.const 0) (i32.const -1)))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke $declared "size") (i32.const 8))
;;@ GROW-TYPE-MIN SIZE-UNITS
(assert_return (invoke $grown "size") (i32.const 8))
;;@ ALLOC-ZERO
(assert_return (invoke $declared "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $declared "load" (i32.const 0x7_ffff)) (i32.const 0))
;;@ GROW-TYPE-MIN GROW-ZERO
(assert_return (invoke $grown "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $grown "load" (i32.const 0x7_ffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke $declared "store" (i32.const 0x7_ffff)))
(assert_trap (invoke $declared "load" (i32.const 0x8_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "load" (i32.const 0x8_0000)) "out of bounds memory access")
(assert_trap (invoke $grown "store" (i32.const 0x8_0000)) "out of bounds memory access")
;;@ GROW-TYPE-MIN EA-LAST-BYTE
(assert_return (invoke $grown "store" (i32.const 0x7_ffff)))
;;@ LINK-MIN-CURRENT
(module (import "declared" "memory" (memory 8 9)))
(assert_unlinkable (module (import "declared" "memory" (memory 9 9))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 9 9))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "grown" "memory" (memory 8 9)))
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "declared" "memory" (memory 8 8))) "incompatible import type")
(assert_unlinkable (module (import "grown" "memory" (memory 0 8))) "incompatible import type")
;; Ten pages are too many for either.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $declared "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $grown "grow" (i32.const 10)) (i32.const -1))
