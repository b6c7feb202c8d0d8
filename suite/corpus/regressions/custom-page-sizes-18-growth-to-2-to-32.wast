;;! summary = "A 32-bit memory of single bytes never has 2^32 of them (custom-page-sizes, #18)"
;;! features = ["custom-page-sizes"]

;; https://github.com/WebAssembly/custom-page-sizes/issues/18
;; With pages of one byte the old size can be 2^32 - 1, which is the -1 of a failure. What is certain is that growth
;; to 2^32 bytes fails, and that is all that this script asks; of the size that cannot be told it stays away.
;; Wasmtime made the host's growth follow the same rule:
;; https://github.com/bytecodealliance/wasmtime/pull/13039

;; Deltas that lead to 2^32 bytes, and, of the second memory, just beyond. Nothing here can succeed.
;;@ ALLOC-SIZE-EQ-MIN
(module $one
  (memory 1 (pagesize 1))
  (data (i32.const 0) "\5a")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow--1") (result i32) (memory.grow (i32.const -1))))
(module $hundred
  (memory 100 (pagesize 1))
  (data (i32.const 99) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $one "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $one "grow--1") (i32.const -1))
(assert_return (invoke $hundred "grow" (i32.const 0xffff_ff9d)) (i32.const -1))
(assert_return (invoke $hundred "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $one "size") (i32.const 1))
(assert_return (invoke $hundred "size") (i32.const 100))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $one "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $hundred "load" (i32.const 99)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $one "load" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $hundred "load" (i32.const 100)) "out of bounds memory access")

;; A byte more is possible.
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $hundred "grow" (i32.const 28)) (either (i32.const 100) (i32.const -1)))
