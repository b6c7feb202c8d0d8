;;! summary = "A 64-bit memory at its maximum grows by nothing, and by no delta whatever"
;;! features = ["memory64"]

;; Three pages of at most three, with a mark in the last byte.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 3 3)
  (data (i64.const 0x2_ffff) "\5a")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i64) (memory.grow (i64.const 1)))
  (func (export "grow-2") (result i64) (memory.grow (i64.const 2)))
  (func (export "grow-0xffff") (result i64) (memory.grow (i64.const 0xffff)))
  (func (export "grow-0x1_0000") (result i64) (memory.grow (i64.const 0x1_0000)))
  (func (export "grow-0x7fff_ffff") (result i64) (memory.grow (i64.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i64) (memory.grow (i64.const 0x8000_0000)))
  (func (export "grow-0xffff_ffff") (result i64) (memory.grow (i64.const 0xffff_ffff)))
  (func (export "grow-0x1_0000_0000") (result i64) (memory.grow (i64.const 0x1_0000_0000)))
  (func (export "grow-0xffff_ffff_fffd") (result i64) (memory.grow (i64.const 0xffff_ffff_fffd)))
  (func (export "grow-0xffff_ffff_ffff") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff)))
  (func (export "grow-0x1_0000_0000_0000") (result i64) (memory.grow (i64.const 0x1_0000_0000_0000)))
  (func (export "grow-0x10_0000_0000_0000") (result i64) (memory.grow (i64.const 0x10_0000_0000_0000)))
  (func (export "grow-0x8000_0000_0000_0000") (result i64) (memory.grow (i64.const 0x8000_0000_0000_0000)))
  (func (export "grow-0xffff_ffff_ffff_fffd") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_fffd)))
  (func (export "grow-0xffff_ffff_ffff_fffe") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_fffe)))
  (func (export "grow-0xffff_ffff_ffff_ffff") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_ffff))))
(register "owner")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i64.const 0)) (either (i64.const 3) (i64.const -1)))

;; One page too many.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 1)) (i64.const -1))
(assert_return (invoke $owner "grow-1") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; Two.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 2)) (i64.const -1))
(assert_return (invoke $owner "grow-2") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^16 - 1.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^16, the cap of a 32-bit memory.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-0x1_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^31 - 1.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x7fff_ffff)) (i64.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^31.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x8000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^32 - 1.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^32: no page in 32 bits.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-0x1_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; To 2^48, the cap.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_fffd)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff_fffd") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^48 - 1.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff_ffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^48 pages: no byte in 64 bits.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-0x1_0000_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^52.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x10_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-0x10_0000_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^63.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x8000_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-0x8000_0000_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^64 - 3: no page in 64 bits.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_fffd)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_fffd") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^64 - 2: one page in 64 bits.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_fffe)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_fffe") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; 2^64 - 1.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_ffff)) (i64.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_ffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i64.const 3))
(assert_return (invoke $owner "load" (i64.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x3_0000)) "out of bounds memory access")

;; After all of them, the type as an import sees it.
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 3 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory i64 0 2))) "incompatible import type")
