;;! summary = "A shared memory is as large as its minimum says, is zero, and takes its data"
;;! features = ["threads"]


;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 0 shared)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ ALLOC-SIZE-EQ-MIN SIZE-UNITS
(assert_return (invoke "size") (i32.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1 shared)
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

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 5 shared)
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

;; Data, up to the last byte.
;;@ ALLOC-SIZE-EQ-MIN SHARED-INIT
(module
  (memory 1 2 shared)
  (data (i32.const 0) "\01\02")
  (data (i32.const 1) "\03")
  (data (i32.const 0xfffe) "\04\05")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ SHARED-INIT
(assert_return (invoke "load" (i32.const 0)) (i32.const 1))
(assert_return (invoke "load" (i32.const 1)) (i32.const 3))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xfffe)) (i32.const 4))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 5))

;; The declared limits are those of any memory.
;;@ VAL-CAP32-MAX
(assert_unlinkable (module (import "no" "such" (memory 0 65536 shared))) "unknown import")
(assert_invalid (module (memory 0 65537 shared)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff shared)) "memory size")
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 65537 65537 shared)) "memory size")
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 2 1 shared)) "size minimum must not be greater than maximum")
;;@ VAL-MAX-NOT-ALLOC
(module (memory 0 65536 shared) (func (export "size") (result i32) (memory.size)))
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke "size") (i32.const 0))
