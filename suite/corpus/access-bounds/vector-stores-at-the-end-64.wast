;;! summary = "A vector store that ends beyond the memory writes nothing of its bytes, with 64-bit addresses too"
;;! features = ["simd", "memory64"]

;; Every address at which a store of a vector or a lane would be partly inside. `intact` looks at the last 32 bytes.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0xffe0) "\81\92\a3\b4\c5\d6\e7\f8\09\1a\2b\3c\4d\5e\6f\70")
  (data (i64.const 0xfff0) "\81\92\a3\b4\c5\d6\e7\f8\09\1a\2b\3c\4d\5e\6f\70")
  (func $word (param $at i64) (result i32)
    (i32.and
      (i64.eq (i64.load (local.get $at)) (i64.const 0xf8e7_d6c5_b4a3_9281))
      (i64.eq (i64.load offset=8 (local.get $at)) (i64.const 0x706f_5e4d_3c2b_1a09))))
  (func (export "intact") (result i32) (i32.and (call $word (i64.const 0xffe0)) (call $word (i64.const 0xfff0))))
  (func (export "last") (result v128) (v128.load (i64.const 0xfff0)))
  (func (export "v128.store") (param $at i64) (v128.store (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.store8_lane") (param $at i64) (v128.store8_lane 0 (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.store16_lane") (param $at i64) (v128.store16_lane 0 (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.store32_lane") (param $at i64) (v128.store32_lane 0 (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.store64_lane") (param $at i64) (v128.store64_lane 0 (local.get $at) (v128.const i64x2 -1 -1))))

;; v128.store: 15 addresses.
;;@ EA-LAST-BYTE EA-PARTIAL-STORE
(assert_trap (invoke "v128.store" (i64.const 0xfff1)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff2)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff3)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff4)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff5)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff6)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff7)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff8)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfff9)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfffa)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfffb)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfffc)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; v128.store16_lane: 1 address.
(assert_trap (invoke "v128.store16_lane" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; v128.store32_lane: 3 addresses.
(assert_trap (invoke "v128.store32_lane" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store32_lane" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store32_lane" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; v128.store64_lane: 7 addresses.
(assert_trap (invoke "v128.store64_lane" (i64.const 0xfff9)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store64_lane" (i64.const 0xfffa)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store64_lane" (i64.const 0xfffb)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store64_lane" (i64.const 0xfffc)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store64_lane" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store64_lane" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "v128.store64_lane" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; Wholly outside.
(assert_trap (invoke "v128.store" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store" (i64.const -16)) "out of bounds memory access")
(assert_trap (invoke "v128.store8_lane" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store8_lane" (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "v128.store16_lane" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store16_lane" (i64.const -2)) "out of bounds memory access")
(assert_trap (invoke "v128.store32_lane" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store32_lane" (i64.const -4)) "out of bounds memory access")
(assert_trap (invoke "v128.store64_lane" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store64_lane" (i64.const -8)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; Wholly inside, the smallest first: the bytes are ones then.
;;@ EA-LAST-BYTE
(assert_return (invoke "v128.store8_lane" (i64.const 0xffff)))
(assert_return (invoke "last") (v128.const i64x2 0xf8e7_d6c5_b4a3_9281 0xff6f_5e4d_3c2b_1a09))
(assert_return (invoke "v128.store16_lane" (i64.const 0xfffe)))
(assert_return (invoke "last") (v128.const i64x2 0xf8e7_d6c5_b4a3_9281 0xffff_5e4d_3c2b_1a09))
(assert_return (invoke "v128.store32_lane" (i64.const 0xfffc)))
(assert_return (invoke "last") (v128.const i64x2 0xf8e7_d6c5_b4a3_9281 0xffff_ffff_3c2b_1a09))
(assert_return (invoke "v128.store64_lane" (i64.const 0xfff8)))
(assert_return (invoke "last") (v128.const i64x2 0xf8e7_d6c5_b4a3_9281 0xffff_ffff_ffff_ffff))
(assert_return (invoke "v128.store" (i64.const 0xfff0)))
(assert_return (invoke "last") (v128.const i64x2 0xffff_ffff_ffff_ffff 0xffff_ffff_ffff_ffff))
