;;! summary = "Address and offset are added as numbers: their sum does not wrap at 2^64, nor at 2^32"
;;! features = ["memory64"]

;; If it did, these accesses would reach the marks at the beginning of the memory.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0) "\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a")
  (func (export "load-1") (param $at i64) (result i32) (i32.load8_u offset=1 (local.get $at)))
  (func (export "load-16") (param $at i64) (result i32) (i32.load8_u offset=16 (local.get $at)))
  (func (export "load-half") (param $at i64) (result i32)
    (i32.load8_u offset=0x8000_0000_0000_0000 (local.get $at)))
  (func (export "load-most") (param $at i64) (result i32)
    (i32.load8_u offset=0xffff_ffff_ffff_ffff (local.get $at)))
  (func (export "load-2^32") (param $at i64) (result i32) (i32.load8_u offset=0x1_0000_0000 (local.get $at)))
  (func (export "load-64") (param $at i64) (result i64) (i64.load (local.get $at)))
  (func (export "store-16") (param $at i64) (i64.store offset=16 (local.get $at) (i64.const 0)))
  (func (export "store-most") (param $at i64) (i32.store offset=0xffff_ffff_ffff_ffff (local.get $at) (i32.const 0)))
  (func (export "constant") (result i32) (i32.load8_u offset=0xffff_ffff_ffff_ffff (i64.const 1)))
  (func (export "constant-negative") (result i32) (i32.load8_u offset=16 (i64.const -16)))
  (func (export "first-word") (result i64) (i64.load (i64.const 0)))
  (func (export "second-word") (result i64) (i64.load offset=8 (i64.const 0))))

;; -1 + 1, -16 + 16, 2^63 + 2^63: sums of 65 bits.
;;@ EA-NO-WRAP64
(assert_return (invoke "load-1" (i64.const 0)) (i32.const 0x5a))
(assert_trap (invoke "load-1" (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "load-16" (i64.const -16)) "out of bounds memory access")
(assert_trap (invoke "load-16" (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "load-half" (i64.const 0x8000_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-half" (i64.const 0x8000_0000_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i64.const 2)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "constant") "out of bounds memory access")
(assert_trap (invoke "constant-negative") "out of bounds memory access")

;; An offset of 2^32 counts in full, and so does what an address has above its lower half.
(assert_trap (invoke "load-2^32" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-2^32" (i64.const 0xffff_ffff_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-1" (i64.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-1" (i64.const 0xffff_ffff_0000_0000)) "out of bounds memory access")

;; The end of an access does not wrap.
(assert_trap (invoke "load-64" (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i64.const -7)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i64.const -8)) "out of bounds memory access")

;; Stores neither, and the marks are still there.
(assert_trap (invoke "store-16" (i64.const -16)) "out of bounds memory access")
(assert_trap (invoke "store-16" (i64.const -8)) "out of bounds memory access")
(assert_trap (invoke "store-most" (i64.const 1)) "out of bounds memory access")
(assert_return (invoke "first-word") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_return (invoke "second-word") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
