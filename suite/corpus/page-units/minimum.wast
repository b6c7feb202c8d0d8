;;! summary = "A new memory has exactly its minimum, counted in pages of 65,536 bytes, and all of it is zero"

;; n pages have the addresses 0 to n * 65536 - 1.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))

;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const -1)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))

;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 1))
;;@ ALLOC-ZERO
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0xffff)))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const -1)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))

;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 2))
;;@ ALLOC-ZERO
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x1_ffff)))
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const -1)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 17)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))

;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 17))
;;@ ALLOC-ZERO
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0x10_ffff)) (i32.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x10_ffff)))
(assert_return (invoke "load" (i32.const 0x10_ffff)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 0x11_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x11_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const -1)) "out of bounds memory access")
