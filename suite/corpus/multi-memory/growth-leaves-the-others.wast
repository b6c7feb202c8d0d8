;;! summary = "A growth of one memory, or a failed one, leaves size, bytes and bounds of the others as they were"
;;! features = ["multi-memory"]

;; Each memory has a mark in its last byte: 0x5a, 0x6b, 0x7c.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory $a (export "a") 1 5)
  (memory $b (export "b") 2 5)
  (memory $c (export "c") 3 5)
  (data (memory $a) (i32.const 0xffff) "\5a")
  (data (memory $b) (i32.const 0x1_ffff) "\6b")
  (data (memory $c) (i32.const 0x2_ffff) "\7c")
  (func (export "size a") (result i32) (memory.size $a))
  (func (export "load a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "grow a") (param $delta i32) (result i32) (memory.grow $a (local.get $delta)))
  (func (export "size b") (result i32) (memory.size $b))
  (func (export "load b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "grow b") (param $delta i32) (result i32) (memory.grow $b (local.get $delta)))
  (func (export "size c") (result i32) (memory.size $c))
  (func (export "load c") (param $at i32) (result i32) (i32.load8_u $c (local.get $at)))
  (func (export "grow c") (param $delta i32) (result i32) (memory.grow $c (local.get $delta))))
(register "owner")

;; The middle one fails to grow.
;;@ MM-IDX-ALL-OPS GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow b" (i32.const 4)) (i32.const -1))
(assert_return (invoke $owner "grow b" (i32.const -1)) (i32.const -1))
;;@ MM-INDEP GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size a") (i32.const 1))
(assert_return (invoke $owner "load a" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load a" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $owner "size b") (i32.const 2))
(assert_return (invoke $owner "load b" (i32.const 0x1_ffff)) (i32.const 0x6b))
(assert_trap (invoke $owner "load b" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_return (invoke $owner "size c") (i32.const 3))
(assert_return (invoke $owner "load c" (i32.const 0x2_ffff)) (i32.const 0x7c))
(assert_trap (invoke $owner "load c" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ MM-INDEP GROW-FAIL-TYPE
(module (import "owner" "a" (memory 1 5)))
(assert_unlinkable (module (import "owner" "a" (memory 2 5))) "incompatible import type")
(module (import "owner" "b" (memory 2 5)))
(assert_unlinkable (module (import "owner" "b" (memory 3 5))) "incompatible import type")
(module (import "owner" "c" (memory 3 5)))
(assert_unlinkable (module (import "owner" "c" (memory 4 5))) "incompatible import type")

;; It grows to its maximum, or is refused.
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke $owner "grow b" (i32.const 3)) (either (i32.const 2) (i32.const -1)))
;;@ MM-INDEP
(assert_return (invoke $owner "size a") (i32.const 1))
(assert_return (invoke $owner "load a" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load a" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $owner "size c") (i32.const 3))
(assert_return (invoke $owner "load c" (i32.const 0x2_ffff)) (i32.const 0x7c))
(assert_trap (invoke $owner "load c" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ MM-INDEP LINK-MIN-CURRENT
(module (import "owner" "a" (memory 1 5)))
(assert_unlinkable (module (import "owner" "a" (memory 2 5))) "incompatible import type")
(module (import "owner" "c" (memory 3 5)))
(assert_unlinkable (module (import "owner" "c" (memory 4 5))) "incompatible import type")
;;@ MM-INDEP GROW-PRESERVE
(assert_return (invoke $owner "load b" (i32.const 0x1_ffff)) (i32.const 0x6b))

;; The last one does, by one page.
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke $owner "grow c" (i32.const 1)) (either (i32.const 3) (i32.const -1)))
;;@ MM-INDEP
(assert_return (invoke $owner "size a") (i32.const 1))
(assert_return (invoke $owner "load a" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load a" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ MM-INDEP LINK-MIN-CURRENT
(module (import "owner" "a" (memory 1 5)))
(assert_unlinkable (module (import "owner" "a" (memory 2 5))) "incompatible import type")
;;@ MM-INDEP GROW-PRESERVE
(assert_return (invoke $owner "load b" (i32.const 0x1_ffff)) (i32.const 0x6b))
(assert_return (invoke $owner "load c" (i32.const 0x2_ffff)) (i32.const 0x7c))

;; The first one does, by nothing.
(invoke $owner "grow a" (i32.const 0))
;;@ MM-INDEP
(assert_return (invoke $owner "size a") (i32.const 1))
(assert_return (invoke $owner "load a" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load a" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ MM-INDEP LINK-MIN-CURRENT
(module (import "owner" "a" (memory 1 5)))
(assert_unlinkable (module (import "owner" "a" (memory 2 5))) "incompatible import type")
;;@ MM-INDEP GROW-PRESERVE
(assert_return (invoke $owner "load b" (i32.const 0x1_ffff)) (i32.const 0x6b))
(assert_return (invoke $owner "load c" (i32.const 0x2_ffff)) (i32.const 0x7c))
