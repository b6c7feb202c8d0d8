;;! summary = "Without a declared maximum no growth leads beyond 65,536 pages (SpecTec, spec #2219)"

;; https://github.com/WebAssembly/spec/issues/2219
;; The mechanised form of the 1.0 rules left the cap out of growth; the prose has it. Wasmtime once had to learn it for
;; memories without a maximum, if the title of its commit is right:
;; https://github.com/bytecodealliance/wasmtime/commit/c5f0cd7d5e

;; From several sizes, by one page beyond the cap and by more. Nothing here can succeed, so no memory becomes large.
;;@ ALLOC-SIZE-EQ-MIN
(module $zero
  (memory (export "memory") 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-65537") (result i32) (memory.grow (i32.const 65537)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(module $three
  (memory (export "memory") 3)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x2_ffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-65534") (result i32) (memory.grow (i32.const 65534)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "three")

;;@ GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $zero "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $zero "grow-65537") (i32.const -1))
(assert_return (invoke $zero "grow" (i32.const 65538)) (i32.const -1))
(assert_return (invoke $zero "grow" (i32.const 0x2_0000)) (i32.const -1))
(assert_return (invoke $zero "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $zero "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $zero "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $zero "load" (i32.const 0)) "out of bounds memory access")

;;@ GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $three "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke $three "grow-65534") (i32.const -1))
(assert_return (invoke $three "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $three "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $three "grow" (i32.const 0xffff_fffd)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $three "size") (i32.const 3))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $three "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $three "load" (i32.const 0x2_ffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $three "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "three" "memory" (memory 3)))
(assert_unlinkable (module (import "three" "memory" (memory 4))) "incompatible import type")

;; By another instance, which imports it.
;;@ LINK-ALIAS
(module $alias
  (import "three" "memory" (memory 0))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
;;@ GROW-CAP32-MUST-FAIL LINK-ALIAS
(assert_return (invoke $alias "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke $alias "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $alias "size") (i32.const 3))
(assert_return (invoke $three "size") (i32.const 3))
