;;! summary = "An offset of 2^32 and more keeps its upper half (WABT, #2799)"
;;! features = ["memory64"]

;; https://github.com/WebAssembly/wabt/pull/2799
;; The interpreter kept the offsets of loads and stores in 32 bits, also for 64-bit memories: a load with an offset
;; of 2^32 was one with none. In the specification an offset has up to 64 bits there.

;;@ ALLOC-SIZE-EQ-MIN
(module $loads
  (memory i64 1)
  (data (i64.const 0) "\01\02\03\04\05\06\07\08")
  (func (export "i32.load8_s") (param $at i64) (result i32) (i32.load8_s offset=0x1_0000_0000 (local.get $at)))
  (func (export "i32.load8_u") (param $at i64) (result i32) (i32.load8_u offset=0x1_0000_0000 (local.get $at)))
  (func (export "i32.load16_s") (param $at i64) (result i32) (i32.load16_s offset=0x1_0000_0000 (local.get $at)))
  (func (export "i32.load16_u") (param $at i64) (result i32) (i32.load16_u offset=0x1_0000_0000 (local.get $at)))
  (func (export "i32.load") (param $at i64) (result i32) (i32.load offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load8_s") (param $at i64) (result i64) (i64.load8_s offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load8_u") (param $at i64) (result i64) (i64.load8_u offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load16_s") (param $at i64) (result i64) (i64.load16_s offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load16_u") (param $at i64) (result i64) (i64.load16_u offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load32_s") (param $at i64) (result i64) (i64.load32_s offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load32_u") (param $at i64) (result i64) (i64.load32_u offset=0x1_0000_0000 (local.get $at)))
  (func (export "i64.load") (param $at i64) (result i64) (i64.load offset=0x1_0000_0000 (local.get $at)))
  (func (export "f32.load") (param $at i64) (result f32) (f32.load offset=0x1_0000_0000 (local.get $at)))
  (func (export "f64.load") (param $at i64) (result f64) (f64.load offset=0x1_0000_0000 (local.get $at))))
;;@ M64-OFFSET
(assert_trap (invoke $loads "i32.load8_s" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i32.load8_u" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i32.load16_s" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i32.load16_u" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i32.load" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load8_s" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load8_u" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load16_s" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load16_u" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load32_s" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load32_u" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "i64.load" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "f32.load" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $loads "f64.load" (i64.const 0)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module $stores
  (memory i64 1)
  (data (i64.const 0) "\01\02\03\04\05\06\07\08")
  (func (export "i32.store8") (param $at i64) (i32.store8 offset=0x1_0000_0000 (local.get $at) (i32.const -1)))
  (func (export "i32.store16") (param $at i64) (i32.store16 offset=0x1_0000_0000 (local.get $at) (i32.const -1)))
  (func (export "i32.store") (param $at i64) (i32.store offset=0x1_0000_0000 (local.get $at) (i32.const -1)))
  (func (export "i64.store8") (param $at i64) (i64.store8 offset=0x1_0000_0000 (local.get $at) (i64.const -1)))
  (func (export "i64.store16") (param $at i64) (i64.store16 offset=0x1_0000_0000 (local.get $at) (i64.const -1)))
  (func (export "i64.store32") (param $at i64) (i64.store32 offset=0x1_0000_0000 (local.get $at) (i64.const -1)))
  (func (export "i64.store") (param $at i64) (i64.store offset=0x1_0000_0000 (local.get $at) (i64.const -1)))
  (func (export "f32.store") (param $at i64) (f32.store offset=0x1_0000_0000 (local.get $at) (f32.const 1)))
  (func (export "f64.store") (param $at i64) (f64.store offset=0x1_0000_0000 (local.get $at) (f64.const 1)))
  (func (export "first") (result i64) (i64.load (i64.const 0))))
;;@ M64-OFFSET
(assert_trap (invoke $stores "i32.store8" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "i32.store16" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "i32.store" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "i64.store8" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "i64.store16" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "i64.store32" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "i64.store" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "f32.store" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke $stores "f64.store" (i64.const 0)) "out of bounds memory access")
(assert_return (invoke $stores "first") (i64.const 0x0807_0605_0403_0201))

;; Other offsets whose lower half is in bounds, at a constant address and at one that is not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (func (export "2^32+8") (param $at i64) (result i32) (i32.load8_u offset=0x1_0000_0008 (local.get $at)))
  (func (export "2^33") (param $at i64) (result i32) (i32.load8_u offset=0x2_0000_0000 (local.get $at)))
  (func (export "2^48") (param $at i64) (result i32) (i32.load8_u offset=0x1_0000_0000_0000 (local.get $at)))
  (func (export "2^63") (param $at i64) (result i32) (i32.load8_u offset=0x8000_0000_0000_0000 (local.get $at)))
  (func (export "2^64-2^32") (param $at i64) (result i32) (i32.load8_u offset=0xffff_ffff_0000_0000 (local.get $at)))
  (func (export "2^32-constant") (result i32) (i32.load8_u offset=0x1_0000_0000 (i64.const 0)))
  (func (export "2^63-constant") (result i32) (i32.load8_u offset=0x8000_0000_0000_0000 (i64.const 0)))
  (func (export "65535") (param $at i64) (result i32) (i32.load8_u offset=65535 (local.get $at))))
;;@ M64-OFFSET
(assert_trap (invoke "2^32+8" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "2^33" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "2^48" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "2^63" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "2^64-2^32" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "2^32-constant") "out of bounds memory access")
(assert_trap (invoke "2^63-constant") "out of bounds memory access")
;; One that fits.
(assert_return (invoke "65535" (i64.const 0)) (i32.const 0))
;; 2^63 twice is 2^64.
;;@ EA-NO-WRAP64
(assert_trap (invoke "2^63" (i64.const 0x8000_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "2^64-2^32" (i64.const 0x1_0000_0000)) "out of bounds memory access")
