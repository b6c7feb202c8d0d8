;;! summary = "A memory grown by one importer offers its new size to the next"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner (memory (export "memory") 1 6))
(register "owner")

;; What the first importer demands is soon less than there is.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module $first
  (import "owner" "memory" (memory 1 6))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
;;@ GROW-RET-OLD
(assert_return (invoke $first "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-TYPE-MIN LINK-ALIAS
(module $second
  (import "owner" "memory" (memory 3 6))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(assert_return (invoke $second "size") (i32.const 3))
(assert_return (invoke $first "size") (i32.const 3))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 4 6))) "incompatible import type")

;; The second one grows it further.
;;@ GROW-RET-OLD
(assert_return (invoke $second "grow" (i32.const 2)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-TYPE-MIN LINK-ALIAS
(module $third
  (import "owner" "memory" (memory 5 6))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(assert_return (invoke $third "size") (i32.const 5))
(assert_return (invoke $second "size") (i32.const 5))
(assert_return (invoke $first "size") (i32.const 5))

;; Whatever was refused, there are not six pages, and six are the maximum.
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 6 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(module (import "owner" "memory" (memory 1 6)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $first "grow" (i32.const 6)) (i32.const -1))
