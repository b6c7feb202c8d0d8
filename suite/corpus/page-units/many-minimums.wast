;;! summary = "A new memory has exactly its minimum, around the numbers of pages where a count could slip"

;; n pages end at n * 65536. The numbers stand around powers of two, as does the size of an operating system's page.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 3))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x2_ffff)))
(assert_return (invoke "load-word" (i32.const 0x2_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x2_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 4))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x3_ffff)))
(assert_return (invoke "load-word" (i32.const 0x3_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x3_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 5)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 5))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x4_ffff)))
(assert_return (invoke "load-word" (i32.const 0x4_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x5_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x5_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x4_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 7)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 7))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x6_ffff)))
(assert_return (invoke "load-word" (i32.const 0x6_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x7_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x7_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x6_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 8)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 8))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x7_ffff)))
(assert_return (invoke "load-word" (i32.const 0x7_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x8_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x8_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x7_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 9)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 9))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x8_ffff)))
(assert_return (invoke "load-word" (i32.const 0x8_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x9_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x9_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x8_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 15)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 15))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0xe_ffff)))
(assert_return (invoke "load-word" (i32.const 0xe_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0xf_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0xf_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0xe_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 16)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 16))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0xf_ffff)))
(assert_return (invoke "load-word" (i32.const 0xf_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x10_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x10_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0xf_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 31)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 31))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x1e_ffff)))
(assert_return (invoke "load-word" (i32.const 0x1e_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x1f_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x1f_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x1e_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 32)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 32))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x1f_ffff)))
(assert_return (invoke "load-word" (i32.const 0x1f_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x20_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x20_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x1f_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 33)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 33))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x20_ffff)))
(assert_return (invoke "load-word" (i32.const 0x20_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x21_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x21_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x20_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 63)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 63))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x3e_ffff)))
(assert_return (invoke "load-word" (i32.const 0x3e_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x3f_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x3f_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x3e_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 64)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 64))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x3f_ffff)))
(assert_return (invoke "load-word" (i32.const 0x3f_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x40_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x40_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x3f_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 65)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 65))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x40_ffff)))
(assert_return (invoke "load-word" (i32.const 0x40_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x41_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x41_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x40_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 128)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 128))
;;@ EA-LAST-BYTE
(assert_return (invoke "store" (i32.const 0x7f_ffff)))
(assert_return (invoke "load-word" (i32.const 0x7f_fff8)) (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load" (i32.const 0x80_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0x80_0000)) "out of bounds memory access")
(assert_trap (invoke "load-word" (i32.const 0x7f_fff9)) "out of bounds memory access")
