;;! summary = "Address and offset are added as numbers: their sum does not wrap at 2^32"

;; If it did, these accesses would reach the marks at the beginning of the memory.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a")
  (func (export "load-1") (param $at i32) (result i32) (i32.load8_u offset=1 (local.get $at)))
  (func (export "load-half") (param $at i32) (result i32) (i32.load8_u offset=0x8000_0000 (local.get $at)))
  (func (export "load-most") (param $at i32) (result i32) (i32.load8_u offset=0xffff_ffff (local.get $at)))
  (func (export "load-64-most") (param $at i32) (result i64) (i64.load offset=0xffff_ffff (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-1") (param $at i32) (i32.store8 offset=1 (local.get $at) (i32.const 0)))
  (func (export "store-most") (param $at i32) (i32.store offset=0xffff_ffff (local.get $at) (i32.const 0)))
  (func (export "store-64") (param $at i32) (i64.store (local.get $at) (i64.const 0)))
  ;; The address is a constant as well.
  (func (export "constant") (result i32) (i32.load8_u offset=0xffff_ffff (i32.const 1)))
  (func (export "constant-negative") (result i32) (i32.load8_u offset=16 (i32.const -16)))
  (func (export "first-word") (result i64) (i64.load (i32.const 0)))
  (func (export "second-word") (result i64) (i64.load offset=8 (i32.const 0))))

;; -1 + 1, 2^31 + 2^31, and every sum around.
;;@ EA-NO-WRAP32
(assert_return (invoke "load-1" (i32.const 0)) (i32.const 0x5a))
(assert_trap (invoke "load-1" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "load-half" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-half" (i32.const 0x8000_0001)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "load-64-most" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-64-most" (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "constant") "out of bounds memory access")
(assert_trap (invoke "constant-negative") "out of bounds memory access")

;; Nor does the end of an access wrap: its first bytes would be at the top, its last ones at the bottom.
(assert_trap (invoke "load-64" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i32.const -7)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i32.const -8)) "out of bounds memory access")

;; Stores do not wrap either, and leave the marks alone.
(assert_trap (invoke "store-1" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "store-most" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "store-64" (i32.const -4)) "out of bounds memory access")
(assert_return (invoke "first-word") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_return (invoke "second-word") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
