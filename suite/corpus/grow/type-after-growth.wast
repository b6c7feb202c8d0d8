;;! summary = "To an importer, a memory that has grown has a larger minimum and the same maximum"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 5)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")

;; Before: one page of at most five.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 4))) "incompatible import type")

;; Two pages more, or refused.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))

;; Whichever it was, there is one page at least, and there are not four.
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 1)))
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")

;; If it was not refused there are three, and an import may demand as many.
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 3 5)))
(module $three
  (import "owner" "memory" (memory 3))
  (func (export "size") (result i32) (memory.size)))
(assert_return (invoke $three "size") (i32.const 3))

;; The maximum is neither used up nor widened by growth.
;;@ GROW-TYPE-MAX LINK-MAX-LE
(module (import "owner" "memory" (memory 1 6)))
(module (import "owner" "memory" (memory 1 65536)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; A memory without a maximum has none after growth either.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "boundless")
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(module (import "boundless" "memory" (memory 1)))
(assert_unlinkable (module (import "boundless" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 2))) "incompatible import type")
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "boundless" "memory" (memory 3))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "boundless" "memory" (memory 2)))
