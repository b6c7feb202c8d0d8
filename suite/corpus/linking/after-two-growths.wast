;;! summary = "Each growth raises the minimum that a memory offers, and the maximum stays"

;; Two pages of at most eight.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 8)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  ;; 1: grown, and the size before returned. -1: refused. 0: anything else.
  (func (export "grow-ok") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old))))
(register "owner")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2 8)))
(assert_unlinkable (module (import "owner" "memory" (memory 3 8))) "incompatible import type")

;; Three more: five of at most eight.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 3)) (either (i32.const 2) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 8)))
(module (import "owner" "memory" (memory 2 9)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(module (import "owner" "memory" (memory 3 8)))
(module (import "owner" "memory" (memory 3 9)))
(module (import "owner" "memory" (memory 5)))
(module (import "owner" "memory" (memory 5 8)))
(module (import "owner" "memory" (memory 5 9)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6 8))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6 9))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 7))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 6 7))) "incompatible import type")

;; Two more, after the first or after none. If neither was refused there are seven.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow-ok" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 0 8)))
(module (import "owner" "memory" (memory 0 9)))
(module (import "owner" "memory" (memory 0 65536)))
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 8)))
(module (import "owner" "memory" (memory 2 9)))
(module (import "owner" "memory" (memory 2 65536)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 4)))
(module (import "owner" "memory" (memory 4 8)))
(module (import "owner" "memory" (memory 4 9)))
(module (import "owner" "memory" (memory 4 65536)))
(module (import "owner" "memory" (memory 5)))
(module (import "owner" "memory" (memory 5 8)))
(module (import "owner" "memory" (memory 5 9)))
(module (import "owner" "memory" (memory 5 65536)))
(module (import "owner" "memory" (memory 6)))
(module (import "owner" "memory" (memory 6 8)))
(module (import "owner" "memory" (memory 6 9)))
(module (import "owner" "memory" (memory 6 65536)))
(module (import "owner" "memory" (memory 7)))
(module (import "owner" "memory" (memory 7 8)))
(module (import "owner" "memory" (memory 7 9)))
(module (import "owner" "memory" (memory 7 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 8))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 8 8))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 8 9))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 8 65536))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 0 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 7 7))) "incompatible import type")

;; Growth by nothing leaves the type alone.
(invoke $owner "grow" (i32.const 0))
;;@ LINK-MIN-CURRENT GROW-TYPE-MAX
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 8)))
(module (import "owner" "memory" (memory 2 9)))
;;@ GROW-TYPE-MIN LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 7)))
(module (import "owner" "memory" (memory 7 8)))
(module (import "owner" "memory" (memory 7 9)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 8))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 8 8))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 8 9))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 7))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 7 7))) "incompatible import type")

;; A memory without a maximum, grown three times by one page: at most four pages.
;;@ ALLOC-SIZE-EQ-MIN
(module $boundless
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "boundless")
(invoke $boundless "grow" (i32.const 1))
(invoke $boundless "grow" (i32.const 1))
(invoke $boundless "grow" (i32.const 1))
;;@ LINK-MIN-CURRENT
(module (import "boundless" "memory" (memory 0)))
(module (import "boundless" "memory" (memory 1)))
(assert_unlinkable (module (import "boundless" "memory" (memory 5))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 6))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 65536))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "boundless" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 4 65536))) "incompatible import type")
