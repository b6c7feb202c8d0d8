;;! summary = "The upper half of a 64-bit delta counts (WAMR, #4684)"
;;! features = ["memory64"]

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/4684
;; One of its interpreters read the delta in 32 bits, so a growth by 2^32 pages was one by none, and returned the old
;; size. To the specification a delta has the memory's address type. In 32 bits, each one below would fit the
;; maximum.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 2)
  (data (i64.const 0) "\5a")
  (data (i64.const 0xffff) "\a5")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  ;; The delta comes out of the memory, where its lower half alone is at hand first.
  (func (export "grow-loaded") (param $delta i64) (result i64)
    (i64.store (i64.const 0x100) (local.get $delta))
    (memory.grow (i64.load (i64.const 0x100))))
  (func (export "grow-2^32") (result i64) (memory.grow (i64.const 0x1_0000_0000)))
  (func (export "grow-2^32+1") (result i64) (memory.grow (i64.const 0x1_0000_0001)))
  (func (export "grow-2^33") (result i64) (memory.grow (i64.const 0x2_0000_0000)))
  (func (export "grow--2^32") (result i64) (memory.grow (i64.const 0xffff_ffff_0000_0000)))
  (func (export "grow--2^32+1") (result i64) (memory.grow (i64.const 0xffff_ffff_0000_0001))))
(register "owner")

;; 2^32: in 32 bits, no page.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow-2^32") (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-loaded" (i64.const 0x1_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; 2^32 + 1: in 32 bits, one page, as would fit.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow-2^32+1") (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0001)) (i64.const -1))
(assert_return (invoke $owner "grow-loaded" (i64.const 0x1_0000_0001)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; 2^33.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow-2^33") (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0x2_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-loaded" (i64.const 0x2_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; -2^32: a negative number with 32 zeros.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow--2^32") (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-loaded" (i64.const 0xffff_ffff_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; -2^32 + 1.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow--2^32+1") (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_0000_0001)) (i64.const -1))
(assert_return (invoke $owner "grow-loaded" (i64.const 0xffff_ffff_0000_0001)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; A memory that is as large as it may be.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 1)
  (func (export "size") (result i64) (memory.size))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "grow-2^32") (result i64) (memory.grow (i64.const 0x1_0000_0000))))
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-2^32") (i64.const -1))
(assert_return (invoke "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 1))
