;;! summary = "Each load reads up to the last byte of the memory, and traps where it would need one more"

;; The last eight bytes are marked, all of them above 0x7f, so that a load shows its width and its sign.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xfff8) "\81\92\a3\b4\c5\d6\e7\f8")
  ;; Floats are shown as their bits.
  (func (export "i32.load8_s") (param $at i32) (result i32) (i32.load8_s (local.get $at)))
  (func (export "i32.load8_u") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "i32.load16_s") (param $at i32) (result i32) (i32.load16_s (local.get $at)))
  (func (export "i32.load16_u") (param $at i32) (result i32) (i32.load16_u (local.get $at)))
  (func (export "i32.load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "i64.load8_s") (param $at i32) (result i64) (i64.load8_s (local.get $at)))
  (func (export "i64.load8_u") (param $at i32) (result i64) (i64.load8_u (local.get $at)))
  (func (export "i64.load16_s") (param $at i32) (result i64) (i64.load16_s (local.get $at)))
  (func (export "i64.load16_u") (param $at i32) (result i64) (i64.load16_u (local.get $at)))
  (func (export "i64.load32_s") (param $at i32) (result i64) (i64.load32_s (local.get $at)))
  (func (export "i64.load32_u") (param $at i32) (result i64) (i64.load32_u (local.get $at)))
  (func (export "i64.load") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "f32.load") (param $at i32) (result i32) (i32.reinterpret_f32 (f32.load (local.get $at))))
  (func (export "f64.load") (param $at i32) (result i64) (i64.reinterpret_f64 (f64.load (local.get $at)))))

;; i32.load8_s: 1 byte, so that 0xffff is the last address.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i32.load8_s" (i32.const 0xffff)) (i32.const 0xffff_fff8))
(assert_trap (invoke "i32.load8_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i32.const -1)) "out of bounds memory access")

;; i32.load8_u: 1 byte, so that 0xffff is the last address.
(assert_return (invoke "i32.load8_u" (i32.const 0xffff)) (i32.const 0xf8))
(assert_trap (invoke "i32.load8_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i32.const -1)) "out of bounds memory access")

;; i32.load16_s: 2 bytes, so that 0xfffe is the last address.
(assert_return (invoke "i32.load16_s" (i32.const 0xfffe)) (i32.const 0xffff_f8e7))
(assert_trap (invoke "i32.load16_s" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i32.const -1)) "out of bounds memory access")

;; i32.load16_u: 2 bytes, so that 0xfffe is the last address.
(assert_return (invoke "i32.load16_u" (i32.const 0xfffe)) (i32.const 0xf8e7))
(assert_trap (invoke "i32.load16_u" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i32.const -1)) "out of bounds memory access")

;; i32.load: 4 bytes, so that 0xfffc is the last address.
(assert_return (invoke "i32.load" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_trap (invoke "i32.load" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i32.const -1)) "out of bounds memory access")

;; i64.load8_s: 1 byte, so that 0xffff is the last address.
(assert_return (invoke "i64.load8_s" (i32.const 0xffff)) (i64.const 0xffff_ffff_ffff_fff8))
(assert_trap (invoke "i64.load8_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i32.const -1)) "out of bounds memory access")

;; i64.load8_u: 1 byte, so that 0xffff is the last address.
(assert_return (invoke "i64.load8_u" (i32.const 0xffff)) (i64.const 0xf8))
(assert_trap (invoke "i64.load8_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i32.const -1)) "out of bounds memory access")

;; i64.load16_s: 2 bytes, so that 0xfffe is the last address.
(assert_return (invoke "i64.load16_s" (i32.const 0xfffe)) (i64.const 0xffff_ffff_ffff_f8e7))
(assert_trap (invoke "i64.load16_s" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i32.const -1)) "out of bounds memory access")

;; i64.load16_u: 2 bytes, so that 0xfffe is the last address.
(assert_return (invoke "i64.load16_u" (i32.const 0xfffe)) (i64.const 0xf8e7))
(assert_trap (invoke "i64.load16_u" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i32.const -1)) "out of bounds memory access")

;; i64.load32_s: 4 bytes, so that 0xfffc is the last address.
(assert_return (invoke "i64.load32_s" (i32.const 0xfffc)) (i64.const 0xffff_ffff_f8e7_d6c5))
(assert_trap (invoke "i64.load32_s" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i32.const -1)) "out of bounds memory access")

;; i64.load32_u: 4 bytes, so that 0xfffc is the last address.
(assert_return (invoke "i64.load32_u" (i32.const 0xfffc)) (i64.const 0xf8e7_d6c5))
(assert_trap (invoke "i64.load32_u" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i32.const -1)) "out of bounds memory access")

;; i64.load: 8 bytes, so that 0xfff8 is the last address.
(assert_return (invoke "i64.load" (i32.const 0xfff8)) (i64.const 0xf8e7_d6c5_b4a3_9281))
(assert_trap (invoke "i64.load" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i32.const -1)) "out of bounds memory access")

;; f32.load: 4 bytes, so that 0xfffc is the last address.
(assert_return (invoke "f32.load" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_trap (invoke "f32.load" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i32.const -1)) "out of bounds memory access")

;; f64.load: 8 bytes, so that 0xfff8 is the last address.
(assert_return (invoke "f64.load" (i32.const 0xfff8)) (i64.const 0xf8e7_d6c5_b4a3_9281))
(assert_trap (invoke "f64.load" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i32.const -1)) "out of bounds memory access")
