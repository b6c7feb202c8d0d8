;;! summary = "A memory grown to its maximum offers that as minimum and as maximum"

;; One page of at most four, and three more.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 4)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 0 4)))
(module (import "owner" "memory" (memory 0 5)))
(module (import "owner" "memory" (memory 0 65536)))
(module (import "owner" "memory" (memory 1)))
(module (import "owner" "memory" (memory 1 4)))
(module (import "owner" "memory" (memory 1 5)))
(module (import "owner" "memory" (memory 1 65536)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 4)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 65536)))
(module (import "owner" "memory" (memory 3)))
(module (import "owner" "memory" (memory 3 4)))
(module (import "owner" "memory" (memory 3 5)))
(module (import "owner" "memory" (memory 3 65536)))
(module (import "owner" "memory" (memory 4)))
(module (import "owner" "memory" (memory 4 4)))
(module (import "owner" "memory" (memory 4 5)))
(module (import "owner" "memory" (memory 4 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 65536))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")

;; Whether it was reached or not, nothing goes beyond it, and the failure leaves the type alone.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "owner" "memory" (memory 1)))
(module (import "owner" "memory" (memory 1 4)))
(module (import "owner" "memory" (memory 1 5)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 4)))
(module (import "owner" "memory" (memory 4 4)))
(module (import "owner" "memory" (memory 4 5)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; From nothing to the one page that it may have.
;;@ ALLOC-SIZE-EQ-MIN
(module $single
  (memory (export "memory") 0 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "single")
;;@ GROW-RET-OLD
(assert_return (invoke $single "grow" (i32.const 1)) (either (i32.const 0) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "single" "memory" (memory 0)))
(module (import "single" "memory" (memory 0 1)))
(module (import "single" "memory" (memory 0 2)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "single" "memory" (memory 1)))
(module (import "single" "memory" (memory 1 1)))
(module (import "single" "memory" (memory 1 2)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "single" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "single" "memory" (memory 2 2))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "single" "memory" (memory 0 0))) "incompatible import type")
