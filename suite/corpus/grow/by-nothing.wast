;;! summary = "A growth by no pages returns the size and changes nothing, wherever the memory stands"

;; Like any growth it may be refused.

;; Below the maximum, and without one.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-constant") (result i32) (memory.grow (i32.const 0)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(invoke "store" (i32.const 0x1_ffff))
;;@ GROW-RET-OLD GROW-MAY-FAIL
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 2) (i32.const -1)))
(assert_return (invoke "grow-constant") (either (i32.const 2) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size") (i32.const 2))
;;@ GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")

;; At the maximum, where no other growth can succeed.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-constant") (result i32) (memory.grow (i32.const 0)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(invoke "store" (i32.const 0x1_ffff))
;;@ GROW-RET-OLD GROW-MAY-FAIL
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 2) (i32.const -1)))
(assert_return (invoke "grow-constant") (either (i32.const 2) (i32.const -1)))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
;;@ GROW-RET-OLD GROW-MAY-FAIL
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size") (i32.const 2))
;;@ GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")
