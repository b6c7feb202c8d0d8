;;! summary = "A lane access is as wide as a lane, whichever lane of the vector it is"
;;! features = ["simd"]

;; The first and the last lane of each shape, loaded from and stored to the last bytes of the memory.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xfff0) "\81\92\a3\b4\c5\d6\e7\f8\09\1a\2b\3c\4d\5e\6f\70")
  (func (export "last") (result i64) (i64.load (i32.const 0xfff8)))
  (func (export "reset") (i64.store (i32.const 0xfff8) (i64.const 0)))
  (func (export "v128.load8_lane 0") (param $at i32) (result v128)
    (v128.load8_lane 0 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load8_lane 15") (param $at i32) (result v128)
    (v128.load8_lane 15 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load16_lane 0") (param $at i32) (result v128)
    (v128.load16_lane 0 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load16_lane 7") (param $at i32) (result v128)
    (v128.load16_lane 7 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load32_lane 0") (param $at i32) (result v128)
    (v128.load32_lane 0 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load32_lane 3") (param $at i32) (result v128)
    (v128.load32_lane 3 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load64_lane 0") (param $at i32) (result v128)
    (v128.load64_lane 0 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.load64_lane 1") (param $at i32) (result v128)
    (v128.load64_lane 1 (local.get $at) (v128.const i64x2 0 0)))
  (func (export "v128.store8_lane 0") (param $at i32)
    (v128.store8_lane 0 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store8_lane 15") (param $at i32)
    (v128.store8_lane 15 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store16_lane 0") (param $at i32)
    (v128.store16_lane 0 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store16_lane 7") (param $at i32)
    (v128.store16_lane 7 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store32_lane 0") (param $at i32)
    (v128.store32_lane 0 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store32_lane 3") (param $at i32)
    (v128.store32_lane 3 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store64_lane 0") (param $at i32)
    (v128.store64_lane 0 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15)))
  (func (export "v128.store64_lane 1") (param $at i32)
    (v128.store64_lane 1 (local.get $at) (v128.const i8x16 0 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15))))

;; v128.load8_lane: 1 byte.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.load8_lane 0" (i32.const 0xffff)) (v128.const i64x2 0x70 0))
(assert_trap (invoke "v128.load8_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "v128.load8_lane 15" (i32.const 0xffff)) (v128.const i64x2 0 0x7000_0000_0000_0000))
(assert_trap (invoke "v128.load8_lane 15" (i32.const 0x1_0000)) "out of bounds memory access")

;; v128.load16_lane: 2 bytes.
(assert_return (invoke "v128.load16_lane 0" (i32.const 0xfffe)) (v128.const i64x2 0x706f 0))
(assert_trap (invoke "v128.load16_lane 0" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "v128.load16_lane 7" (i32.const 0xfffe)) (v128.const i64x2 0 0x706f_0000_0000_0000))
(assert_trap (invoke "v128.load16_lane 7" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.load16_lane 7" (i32.const 0x1_0000)) "out of bounds memory access")

;; v128.load32_lane: 4 bytes.
(assert_return (invoke "v128.load32_lane 0" (i32.const 0xfffc)) (v128.const i64x2 0x706f_5e4d 0))
(assert_trap (invoke "v128.load32_lane 0" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane 0" (i32.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "v128.load32_lane 3" (i32.const 0xfffc)) (v128.const i64x2 0 0x706f_5e4d_0000_0000))
(assert_trap (invoke "v128.load32_lane 3" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane 3" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load32_lane 3" (i32.const 0xffff)) "out of bounds memory access")

;; v128.load64_lane: 8 bytes.
(assert_return (invoke "v128.load64_lane 0" (i32.const 0xfff8)) (v128.const i64x2 0x706f_5e4d_3c2b_1a09 0))
(assert_trap (invoke "v128.load64_lane 0" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane 0" (i32.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "v128.load64_lane 1" (i32.const 0xfff8)) (v128.const i64x2 0 0x706f_5e4d_3c2b_1a09))
(assert_trap (invoke "v128.load64_lane 1" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane 1" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.load64_lane 1" (i32.const 0xffff)) "out of bounds memory access")

;; v128.store8_lane: 1 byte, of a vector of the bytes 0 to 15.
(invoke "reset")
(assert_return (invoke "v128.store8_lane 0" (i32.const 0xffff)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "v128.store8_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0))
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store8_lane 15" (i32.const 0xffff)))
(assert_return (invoke "last") (i64.const 0x0f00_0000_0000_0000))
(assert_trap (invoke "v128.store8_lane 15" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0f00_0000_0000_0000))

;; v128.store16_lane: 2 bytes, of a vector of the bytes 0 to 15.
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store16_lane 0" (i32.const 0xfffe)))
(assert_return (invoke "last") (i64.const 0x0100_0000_0000_0000))
(assert_trap (invoke "v128.store16_lane 0" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.store16_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0100_0000_0000_0000))
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store16_lane 7" (i32.const 0xfffe)))
(assert_return (invoke "last") (i64.const 0x0f0e_0000_0000_0000))
(assert_trap (invoke "v128.store16_lane 7" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "v128.store16_lane 7" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0f0e_0000_0000_0000))

;; v128.store32_lane: 4 bytes, of a vector of the bytes 0 to 15.
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store32_lane 0" (i32.const 0xfffc)))
(assert_return (invoke "last") (i64.const 0x0302_0100_0000_0000))
(assert_trap (invoke "v128.store32_lane 0" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.store32_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store32_lane 0" (i32.const 0xffff)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0302_0100_0000_0000))
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store32_lane 3" (i32.const 0xfffc)))
(assert_return (invoke "last") (i64.const 0x0f0e_0d0c_0000_0000))
(assert_trap (invoke "v128.store32_lane 3" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "v128.store32_lane 3" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store32_lane 3" (i32.const 0xffff)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0f0e_0d0c_0000_0000))

;; v128.store64_lane: 8 bytes, of a vector of the bytes 0 to 15.
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store64_lane 0" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0x0706_0504_0302_0100))
(assert_trap (invoke "v128.store64_lane 0" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.store64_lane 0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store64_lane 0" (i32.const 0xffff)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0706_0504_0302_0100))
(invoke "reset")
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "v128.store64_lane 1" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0x0f0e_0d0c_0b0a_0908))
(assert_trap (invoke "v128.store64_lane 1" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "v128.store64_lane 1" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "v128.store64_lane 1" (i32.const 0xffff)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0x0f0e_0d0c_0b0a_0908))
