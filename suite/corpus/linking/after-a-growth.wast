;;! summary = "After a growth the minimum that a memory offers is its new size; its maximum is the one declared"

;; The growth may be refused. What holds only if it was not stands under GROW-TYPE-MIN.

;; One page of at most five, and two more: three of at most five.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 5)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 0 5)))
(module (import "owner" "memory" (memory 0 6)))
(module (import "owner" "memory" (memory 0 65536)))
(module (import "owner" "memory" (memory 1)))
(module (import "owner" "memory" (memory 1 5)))
(module (import "owner" "memory" (memory 1 6)))
(module (import "owner" "memory" (memory 1 65536)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 6)))
(module (import "owner" "memory" (memory 2 65536)))
(module (import "owner" "memory" (memory 3)))
(module (import "owner" "memory" (memory 3 5)))
(module (import "owner" "memory" (memory 3 6)))
(module (import "owner" "memory" (memory 3 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6 65536))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 4))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 4 4))) "incompatible import type")

;; One page without a maximum, and one more: a growth gives no maximum.
;;@ ALLOC-SIZE-EQ-MIN
(module $boundless
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "boundless")
;;@ GROW-RET-OLD
(assert_return (invoke $boundless "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "boundless" "memory" (memory 0)))
(module (import "boundless" "memory" (memory 1)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "boundless" "memory" (memory 2)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "boundless" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 65536))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "boundless" "memory" (memory 0 2))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 65536))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-REQUIRED
(assert_unlinkable (module (import "boundless" "memory" (memory 3 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 3 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 65536 65536))) "incompatible import type")

;; From no pages at all.
;;@ ALLOC-SIZE-EQ-MIN
(module $empty
  (memory (export "memory") 0 2)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "empty")
;;@ GROW-RET-OLD
(assert_return (invoke $empty "grow" (i32.const 1)) (either (i32.const 0) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "empty" "memory" (memory 0)))
(module (import "empty" "memory" (memory 0 2)))
(module (import "empty" "memory" (memory 0 3)))
(module (import "empty" "memory" (memory 0 65536)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "empty" "memory" (memory 1)))
(module (import "empty" "memory" (memory 1 2)))
(module (import "empty" "memory" (memory 1 3)))
(module (import "empty" "memory" (memory 1 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "empty" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 3 3))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 3 65536))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "empty" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 1 1))) "incompatible import type")
