;;! summary = "The sum of the size and a delta does not wrap: no delta makes a memory smaller (wazero, #2120)"

;; https://github.com/wazero/wazero/pull/2120
;; The new number of pages was a sum in 32 bits, and only compared to the maximum: with a large delta it was smaller
;; than the old one, and the memory shrank. To the specification the sum is a mathematical one.

;; With five pages, a delta of 2^32 - n is n pages less if the sum wraps.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 5 9)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x4_ffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow--1") (result i32) (memory.grow (i32.const -1)))
  (func (export "grow--4") (result i32) (memory.grow (i32.const -4)))
  (func (export "grow--5") (result i32) (memory.grow (i32.const -5))))
(register "owner")

;; One page less, and four.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow--1") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -4)) (i32.const -1))
(assert_return (invoke $owner "grow--4") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 5))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0x4_ffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x5_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 5 9)))
(assert_unlinkable (module (import "owner" "memory" (memory 6 9))) "incompatible import type")

;; All of them.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const -5)) (i32.const -1))
(assert_return (invoke $owner "grow--5") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 5))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0x4_ffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x5_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 5 9)))
(assert_unlinkable (module (import "owner" "memory" (memory 6 9))) "incompatible import type")

;; More than all of them: the sum does not wrap, and is as far beyond.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const -6)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 5))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0x4_ffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x5_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 5 9)))
(assert_unlinkable (module (import "owner" "memory" (memory 6 9))) "incompatible import type")

;; The same in 64 bits.
;;@ ALLOC-SIZE-EQ-MIN
(module $wide
  (memory (export "memory") i64 5 9)
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
;;@ GROW-DELTA-UNSIGNED M64-GROW-WIDE
(assert_return (invoke $wide "grow" (i64.const -1)) (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const -5)) (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const -6)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $wide "size") (i64.const 5))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $wide "load" (i64.const 0x4_ffff)) (i32.const 0))
(assert_trap (invoke $wide "load" (i64.const 0x5_0000)) "out of bounds memory access")
