;;! summary = "Without a maximum, 2^48 pages are one: a growth beyond them returns -1, all ones in 64 bits"
;;! features = ["memory64"]

;; Less than that may succeed where there is enough address space, so only what must fail is asked here.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0xffff) "\5a")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func $grow (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "grow-2^48") (result i64) (memory.grow (i64.const 0x1_0000_0000_0000)))
  (func (export "grow-all-ones") (result i64) (memory.grow (i64.const -1)))
  ;; The -1, in its parts.
  (func (export "upper-half") (result i32) (i32.wrap_i64 (i64.shr_u (memory.grow (i64.const -1)) (i64.const 32))))
  (func (export "lower-half") (result i32) (i32.wrap_i64 (memory.grow (i64.const -1))))
  (func (export "bits") (result i64) (i64.popcnt (memory.grow (i64.const -1))))
  (func (export "is-negative") (result i32) (i64.lt_s (memory.grow (i64.const -1)) (i64.const 0)))
  (func (export "plus-1") (result i64) (i64.add (memory.grow (i64.const -1)) (i64.const 1))))

;; One page too many: 2^48 + 1 in all.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; Two pages too many.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0x1_0000_0000_0001)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; 2^48 + 2^32 - 1: the sum is 2^48 + 2^32.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0x1_0000_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; 2^49.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0x2_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; 2^63 - 1: the sum is 2^63.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0x7fff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; 2^63.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0x8000_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; 2^64 - 2.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_fffe)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; 2^64 - 1: the sum would be 0 in 64 bits.
;;@ GROW-CAP64-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; As constants, and the result bit by bit.
;;@ GROW-CAP64-MUST-FAIL GROW-CONST-VS-REG
(assert_return (invoke "grow-2^48") (i64.const -1))
(assert_return (invoke "grow-all-ones") (i64.const -1))
;;@ M64-FAIL
(assert_return (invoke "upper-half") (i32.const -1))
(assert_return (invoke "lower-half") (i32.const -1))
(assert_return (invoke "bits") (i64.const 64))
(assert_return (invoke "is-negative") (i32.const 1))
(assert_return (invoke "plus-1") (i64.const 0))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 1))
