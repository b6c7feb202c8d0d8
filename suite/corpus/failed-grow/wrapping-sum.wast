;;! summary = "Deltas that make the number of pages wrap to 0, or to little, fail all the same"

;; Whatever width an engine counts in, the sum of size and delta is the mathematical one.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-to-0") (result i32) (memory.grow (i32.const 0xffff_fffd)))
  (func (export "grow-to-2") (result i32) (memory.grow (i32.const 0xffff_ffff)))
  (func (export "grow-to-4") (result i32) (memory.grow (i32.const 0x1_0001))))
(invoke "store" (i32.const 0x2_ffff) (i32.const 0x5a))

;; 3 + 0xffff_fffd = 2^32: 0 pages in 32 bits.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fffd)) (i32.const -1))
(assert_return (invoke "grow-to-0") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; 3 + 0xffff_ffff: 2 pages in 32 bits, less than there are.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke "grow-to-2") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; 3 + 0xffff_fffe: 1 page in 32 bits.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xffff_fffe)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; 3 + 0x1_0001: 4 pages in 16 bits, and 4 pages' worth of bytes in 32.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0x1_0001)) (i32.const -1))
(assert_return (invoke "grow-to-4") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; 3 + 0x1_0000: in 16 bits no growth at all.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0x1_0000)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; 3 + 0xfffe: one page more than the cap.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke "grow" (i32.const 0xfffe)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")
