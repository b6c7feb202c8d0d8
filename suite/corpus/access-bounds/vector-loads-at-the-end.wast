;;! summary = "Each vector load reads as many bytes as it takes, not a whole vector, and up to the last byte"
;;! features = ["simd"]

;; The last sixteen bytes are marked. A load that extends takes eight bytes, a splat one lane, a zero load its lane; a
;; lane load puts its lane into a vector of ones.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xfff0) "\81\92\a3\b4\c5\d6\e7\f8\09\1a\2b\3c\4d\5e\6f\70")
  (func (export "v128.load") (param $at i32) (result v128) (v128.load (local.get $at)))
  (func (export "v128.load8x8_s") (param $at i32) (result v128) (v128.load8x8_s (local.get $at)))
  (func (export "v128.load8x8_u") (param $at i32) (result v128) (v128.load8x8_u (local.get $at)))
  (func (export "v128.load16x4_s") (param $at i32) (result v128) (v128.load16x4_s (local.get $at)))
  (func (export "v128.load16x4_u") (param $at i32) (result v128) (v128.load16x4_u (local.get $at)))
  (func (export "v128.load32x2_s") (param $at i32) (result v128) (v128.load32x2_s (local.get $at)))
  (func (export "v128.load32x2_u") (param $at i32) (result v128) (v128.load32x2_u (local.get $at)))
  (func (export "v128.load8_splat") (param $at i32) (result v128) (v128.load8_splat (local.get $at)))
  (func (export "v128.load16_splat") (param $at i32) (result v128) (v128.load16_splat (local.get $at)))
  (func (export "v128.load32_splat") (param $at i32) (result v128) (v128.load32_splat (local.get $at)))
  (func (export "v128.load64_splat") (param $at i32) (result v128) (v128.load64_splat (local.get $at)))
  (func (export "v128.load32_zero") (param $at i32) (result v128) (v128.load32_zero (local.get $at)))
  (func (export "v128.load64_zero") (param $at i32) (result v128) (v128.load64_zero (local.get $at)))
  (func (export "v128.load8_lane") (param $at i32) (result v128)
    (v128.load8_lane 0 (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.load16_lane") (param $at i32) (result v128)
    (v128.load16_lane 0 (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.load32_lane") (param $at i32) (result v128)
    (v128.load32_lane 0 (local.get $at) (v128.const i64x2 -1 -1)))
  (func (export "v128.load64_lane") (param $at i32) (result v128)
    (v128.load64_lane 0 (local.get $at) (v128.const i64x2 -1 -1))))

;; v128.load: 16 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.load" (i32.const 0xfff0)) (v128.const i64x2 0xf8e7_d6c5_b4a3_9281 0x706f_5e4d_3c2b_1a09))
(assert_trap (invoke "v128.load" (i32.const 0xfff1)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const 0xfff8)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const -16)) "out of bounds memory access")
(assert_trap (invoke "v128.load" (i32.const -1)) "out of bounds memory access")

;; v128.load8x8_s: 8 bytes.
(assert_return (invoke "v128.load8x8_s" (i32.const 0xfff8))
  (v128.const i64x2 0x003c_002b_001a_0009 0x0070_006f_005e_004d))
(assert_trap (invoke "v128.load8x8_s" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_s" (i32.const -1)) "out of bounds memory access")

;; v128.load8x8_u: 8 bytes.
(assert_return (invoke "v128.load8x8_u" (i32.const 0xfff8))
  (v128.const i64x2 0x003c_002b_001a_0009 0x0070_006f_005e_004d))
(assert_trap (invoke "v128.load8x8_u" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load8x8_u" (i32.const -1)) "out of bounds memory access")

;; v128.load16x4_s: 8 bytes.
(assert_return (invoke "v128.load16x4_s" (i32.const 0xfff8)) (v128.const i64x2 0x3c2b_0000_1a09 0x706f_0000_5e4d))
(assert_trap (invoke "v128.load16x4_s" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_s" (i32.const -1)) "out of bounds memory access")

;; v128.load16x4_u: 8 bytes.
(assert_return (invoke "v128.load16x4_u" (i32.const 0xfff8)) (v128.const i64x2 0x3c2b_0000_1a09 0x706f_0000_5e4d))
(assert_trap (invoke "v128.load16x4_u" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load16x4_u" (i32.const -1)) "out of bounds memory access")

;; v128.load32x2_s: 8 bytes.
(assert_return (invoke "v128.load32x2_s" (i32.const 0xfff8)) (v128.const i64x2 0x3c2b_1a09 0x706f_5e4d))
(assert_trap (invoke "v128.load32x2_s" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_s" (i32.const -1)) "out of bounds memory access")

;; v128.load32x2_u: 8 bytes.
(assert_return (invoke "v128.load32x2_u" (i32.const 0xfff8)) (v128.const i64x2 0x3c2b_1a09 0x706f_5e4d))
(assert_trap (invoke "v128.load32x2_u" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load32x2_u" (i32.const -1)) "out of bounds memory access")

;; v128.load8_splat: 1 byte.
(assert_return (invoke "v128.load8_splat" (i32.const 0xffff))
  (v128.const i64x2 0x7070_7070_7070_7070 0x7070_7070_7070_7070))
(assert_trap (invoke "v128.load8_splat" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8_splat" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8_splat" (i32.const -1)) "out of bounds memory access")

;; v128.load16_splat: 2 bytes.
(assert_return (invoke "v128.load16_splat" (i32.const 0xfffe))
  (v128.const i64x2 0x706f_706f_706f_706f 0x706f_706f_706f_706f))
(assert_trap (invoke "v128.load16_splat" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_splat" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_splat" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_splat" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_splat" (i32.const -1)) "out of bounds memory access")

;; v128.load32_splat: 4 bytes.
(assert_return (invoke "v128.load32_splat" (i32.const 0xfffc))
  (v128.const i64x2 0x706f_5e4d_706f_5e4d 0x706f_5e4d_706f_5e4d))
(assert_trap (invoke "v128.load32_splat" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_splat" (i32.const -1)) "out of bounds memory access")

;; v128.load64_splat: 8 bytes.
(assert_return (invoke "v128.load64_splat" (i32.const 0xfff8))
  (v128.const i64x2 0x706f_5e4d_3c2b_1a09 0x706f_5e4d_3c2b_1a09))
(assert_trap (invoke "v128.load64_splat" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_splat" (i32.const -1)) "out of bounds memory access")

;; v128.load32_zero: 4 bytes.
(assert_return (invoke "v128.load32_zero" (i32.const 0xfffc)) (v128.const i64x2 0x706f_5e4d 0))
(assert_trap (invoke "v128.load32_zero" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_zero" (i32.const -1)) "out of bounds memory access")

;; v128.load64_zero: 8 bytes.
(assert_return (invoke "v128.load64_zero" (i32.const 0xfff8)) (v128.const i64x2 0x706f_5e4d_3c2b_1a09 0))
(assert_trap (invoke "v128.load64_zero" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_zero" (i32.const -1)) "out of bounds memory access")

;; v128.load8_lane: 1 byte.
(assert_return (invoke "v128.load8_lane" (i32.const 0xffff))
  (v128.const i64x2 0xffff_ffff_ffff_ff70 0xffff_ffff_ffff_ffff))
(assert_trap (invoke "v128.load8_lane" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8_lane" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load8_lane" (i32.const -1)) "out of bounds memory access")

;; v128.load16_lane: 2 bytes.
(assert_return (invoke "v128.load16_lane" (i32.const 0xfffe))
  (v128.const i64x2 0xffff_ffff_ffff_706f 0xffff_ffff_ffff_ffff))
(assert_trap (invoke "v128.load16_lane" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_lane" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_lane" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_lane" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_lane" (i32.const -1)) "out of bounds memory access")

;; v128.load32_lane: 4 bytes.
(assert_return (invoke "v128.load32_lane" (i32.const 0xfffc))
  (v128.const i64x2 0xffff_ffff_706f_5e4d 0xffff_ffff_ffff_ffff))
(assert_trap (invoke "v128.load32_lane" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane" (i32.const -1)) "out of bounds memory access")

;; v128.load64_lane: 8 bytes.
(assert_return (invoke "v128.load64_lane" (i32.const 0xfff8))
  (v128.const i64x2 0x706f_5e4d_3c2b_1a09 0xffff_ffff_ffff_ffff))
(assert_trap (invoke "v128.load64_lane" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane" (i32.const -1)) "out of bounds memory access")
