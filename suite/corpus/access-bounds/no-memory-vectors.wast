;;! summary = "Without a memory, vector loads and stores are invalid"
;;! features = ["simd"]

;;@ VAL-MEM-EXISTS
(assert_invalid (module (func (drop (v128.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load8x8_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load8x8_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load16x4_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load16x4_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load32x2_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load32x2_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load8_splat (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load16_splat (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load32_splat (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load64_splat (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load32_zero (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load64_zero (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load8_lane 0 (i32.const 0) (v128.const i64x2 0 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load16_lane 0 (i32.const 0) (v128.const i64x2 0 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load32_lane 0 (i32.const 0) (v128.const i64x2 0 0))))) "unknown memory")
(assert_invalid (module (func (drop (v128.load64_lane 0 (i32.const 0) (v128.const i64x2 0 0))))) "unknown memory")
(assert_invalid (module (func (v128.store (i32.const 0) (v128.const i64x2 0 0)))) "unknown memory")
(assert_invalid (module (func (v128.store8_lane 0 (i32.const 0) (v128.const i64x2 0 0)))) "unknown memory")
(assert_invalid (module (func (v128.store16_lane 0 (i32.const 0) (v128.const i64x2 0 0)))) "unknown memory")
(assert_invalid (module (func (v128.store32_lane 0 (i32.const 0) (v128.const i64x2 0 0)))) "unknown memory")
(assert_invalid (module (func (v128.store64_lane 0 (i32.const 0) (v128.const i64x2 0 0)))) "unknown memory")

;; Where they are never reached.
(assert_invalid (module (func (unreachable) (drop (v128.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (unreachable) (drop (v128.load8_splat (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (unreachable) (drop (v128.load32_zero (i32.const 0))))) "unknown memory")
(assert_invalid
  (module (func (unreachable) (drop (v128.load64_lane 0 (i32.const 0) (v128.const i64x2 0 0)))))
  "unknown memory")
(assert_invalid (module (func (unreachable) (v128.store (i32.const 0) (v128.const i64x2 0 0)))) "unknown memory")
(assert_invalid
  (module (func (unreachable) (v128.store8_lane 0 (i32.const 0) (v128.const i64x2 0 0))))
  "unknown memory")
