;;! summary = "Growth by no pages, or by far too many, gives a value and ends nothing (WasmEdge, #2745)"

;; https://github.com/WasmEdge/WasmEdge/issues/2745
;; The report shows an assertion in the allocator that the new number of pages be larger than the old one; the
;; maintainers could not reproduce it. To the specification a growth by nothing is a growth like any other.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-0") (result i32) (memory.grow (i32.const 0)))
  (func (export "grow-0-twice") (result i32) (drop (memory.grow (i32.const 0))) (memory.grow (i32.const 0))))
(register "owner")

;;@ GROW-RET-OLD GROW-NO-TRAP
(assert_return (invoke $owner "grow-0") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow-0-twice") (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")

;; The sums of these and one page are 0, 2^31 + 1 and 2^32 - 1 in 32 bits: less than a page, or negative.
;;@ GROW-CAP32-MUST-FAIL GROW-NO-TRAP
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -2)) (i32.const -1))
;;@ GROW-RET-OLD GROW-NO-TRAP
(assert_return (invoke $owner "grow-0") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")

;; A memory of no pages, where nothing is added to nothing.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ GROW-RET-OLD GROW-NO-TRAP
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size") (i32.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
