;;! summary = "Each memory can be exported, under several names, and each name means its own memory"
;;! features = ["multi-memory"]

;; Exported in an order of their own: the name counts, not the place.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory $a 1 4)
  (memory $b 2 5)
  (memory $c 3 6)
  (export "third" (memory $c))
  (export "first" (memory $a))
  (export "third again" (memory $c))
  (export "second" (memory $b))
  (data (memory $a) (i32.const 0) "\0a")
  (data (memory $b) (i32.const 0) "\0b")
  (data (memory $c) (i32.const 0) "\0c")
  (func (export "size a") (result i32) (memory.size $a))
  (func (export "size b") (result i32) (memory.size $b))
  (func (export "size c") (result i32) (memory.size $c)))
(register "owner")

;; The type of each.
;;@ MM-IDX-ALL-OPS LINK-MIN-CURRENT LINK-MAX-LE
(module (import "owner" "first" (memory 1 4)))
(module (import "owner" "second" (memory 2 5)))
(module (import "owner" "third" (memory 3 6)))
(module (import "owner" "third again" (memory 3 6)))
;;@ MM-IDX-ALL-OPS LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "first" (memory 2 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "second" (memory 3 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "third" (memory 4 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "third again" (memory 4 6))) "incompatible import type")
;;@ MM-IDX-ALL-OPS LINK-MAX-LE
(assert_unlinkable (module (import "owner" "first" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "second" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "third" (memory 3 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "third again" (memory 3 5))) "incompatible import type")

;; Each alone in an importer, where it is memory 0.
;;@ MM-IDX-ALL-OPS LINK-ALIAS
(module $a
  (import "owner" "first" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(module $b
  (import "owner" "second" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(module $c
  (import "owner" "third" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(module $c2
  (import "owner" "third again" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(assert_return (invoke $a "size") (i32.const 1))
(assert_return (invoke $a "load" (i32.const 0)) (i32.const 10))
(assert_trap (invoke $a "load" (i32.const 0x10000)) "out of bounds memory access")
(assert_return (invoke $b "size") (i32.const 2))
(assert_return (invoke $b "load" (i32.const 0)) (i32.const 11))
(assert_trap (invoke $b "load" (i32.const 0x20000)) "out of bounds memory access")
(assert_return (invoke $c "size") (i32.const 3))
(assert_return (invoke $c "load" (i32.const 0)) (i32.const 12))
(assert_trap (invoke $c "load" (i32.const 0x30000)) "out of bounds memory access")
(assert_return (invoke $c2 "size") (i32.const 3))
(assert_return (invoke $c2 "load" (i32.const 0)) (i32.const 12))
(assert_trap (invoke $c2 "load" (i32.const 0x30000)) "out of bounds memory access")

;; Its maximum, and what is seen of its growth at home.
;;@ MM-IDX-ALL-OPS GROW-MAX-MUST-FAIL
(assert_return (invoke $a "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke $b "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke $c "grow" (i32.const 4)) (i32.const -1))
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke $b "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ MM-INDEP
(assert_return (invoke $owner "size a") (i32.const 1))
(assert_return (invoke $owner "size c") (i32.const 3))
(assert_return (invoke $c2 "size") (i32.const 3))
;;@ GROW-TYPE-MIN
(module (import "owner" "second" (memory 3 5)))
(assert_return (invoke $owner "size b") (i32.const 3))
