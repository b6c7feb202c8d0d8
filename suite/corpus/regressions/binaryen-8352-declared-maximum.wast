;;! summary = "It is the declared maximum that ends growth, long before the cap (Binaryen's wasm2js, #8352)"

;; https://github.com/WebAssembly/binaryen/pull/8352
;; The generated growth function compared the new size to 65,536 pages only. In Wasmtime's first year it was the
;; same, if the title is right of https://github.com/bytecodealliance/wasmtime/commit/c12ae182c3
;; To the specification no growth leads beyond the maximum.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 2)
  (data (i32.const 0) "\5a")
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "first-byte") (result i32) (i32.load8_u (i32.const 0)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (global.get $pages))))
  (func (export "two") (result i32) (memory.grow (i32.const 2)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")

;; Two pages too many at once; one; and one after the other.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $owner "two") (i32.const -1))
(assert_return (invoke $owner "one-too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "two") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65535)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first-byte") (i32.const 0x5a))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")

;; A maximum that is the minimum, and one of none.
;;@ ALLOC-SIZE-EQ-MIN
(module $full
  (memory 1 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(module $none
  (memory 0 0)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $full "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke $full "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $none "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke $none "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $full "size") (i32.const 1))
(assert_return (invoke $none "size") (i32.const 0))
