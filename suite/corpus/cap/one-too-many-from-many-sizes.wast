;;! summary = "From whatever size, the first delta that exceeds 65,536 pages fails, and so do those that wrap to few"

;; 0 pages: 65536 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65537)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65538)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131072)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")

;; 1 page: 65535 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65536)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131071)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")

;; 2 pages: 65534 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65535)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131070)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fffd)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 2))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")

;; 3 pages: 65533 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65534)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131069)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fffc)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fffd)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fffe)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 3))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; 4 pages: 65532 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65533)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65533)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131068)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fffb)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fffc)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fffd)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 4))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x3_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x4_0000)) "out of bounds memory access")

;; 8 pages: 65528 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 8)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65529)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65529)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65530)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131064)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fff7)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff8)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff9)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 8))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x7_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x8_0000)) "out of bounds memory access")

;; 15 pages: 65521 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 15)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65522)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65522)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65523)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131057)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fff0)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff1)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff2)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 15))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0xe_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0xf_0000)) "out of bounds memory access")

;; 16 pages: 65520 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 16)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65521)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65521)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65522)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131056)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ffef)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff0)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 16))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0xf_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x10_0000)) "out of bounds memory access")

;; 17 pages: 65519 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 17)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65520)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65520)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65521)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131055)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ffee)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffef)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fff0)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 17))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x10_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x11_0000)) "out of bounds memory access")

;; 63 pages: 65473 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 63)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65474)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65474)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65475)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131009)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ffc0)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffc1)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffc2)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 63))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x3e_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x3f_0000)) "out of bounds memory access")

;; 64 pages: 65472 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 64)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65473)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65473)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65474)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 131008)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ffbf)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffc0)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffc1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 64))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x3f_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x40_0000)) "out of bounds memory access")

;; 100 pages: 65436 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 100)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65437)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65437)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65438)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 130972)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ff9b)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ff9c)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ff9d)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 100))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x63_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x64_0000)) "out of bounds memory access")

;; 127 pages: 65409 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 127)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65410)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65410)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65411)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 130945)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ff80)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ff81)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ff82)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 127))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x7e_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x7f_0000)) "out of bounds memory access")

;; 128 pages: 65408 more would fit.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 128)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65409)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65409)) (i32.const -1))
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65410)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 130944)) (i32.const -1))
;; Together with what is there: 2^32 pages, and one less and one more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ff7f)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ff80)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ff81)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 128))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0x7f_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x80_0000)) "out of bounds memory access")
