;;! summary = "However wide the maximum that an import allows, the memory keeps its own"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")

;; An import that allows one page more, one that allows the most there is, and one that needs no maximum.
;;@ LINK-MAX-LE
(module $three
  (import "owner" "memory" (memory 1 3))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2))))
(module $cap
  (import "owner" "memory" (memory 1 65536))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-65535") (result i32) (memory.grow (i32.const 65535))))
(module $none
  (import "owner" "memory" (memory 1))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-65535") (result i32) (memory.grow (i32.const 65535))))

;; Two pages more are too many for each.
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $three "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $three "grow-2") (i32.const -1))
(assert_return (invoke $cap "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $cap "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $cap "grow-65535") (i32.const -1))
(assert_return (invoke $none "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $none "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $none "grow-65535") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
;;@ LINK-ACTUAL-MAX GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ LINK-ACTUAL-MAX GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; One page may succeed. After it, or without it, nobody gets a third one.
;;@ LINK-ACTUAL-MAX GROW-RET-OLD
(assert_return (invoke $three "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $three "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $three "grow-2") (i32.const -1))
(assert_return (invoke $cap "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $cap "grow-65535") (i32.const -1))
(assert_return (invoke $none "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $none "grow-65535") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
;;@ LINK-ACTUAL-MAX GROW-TYPE-MAX
(module (import "owner" "memory" (memory 1 2)))
(module (import "owner" "memory" (memory 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; Full from the start: the importer allows three pages and gets none.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 1))
(register "full")
;;@ LINK-MAX-LE
(module $wishful
  (import "full" "memory" (memory 0 4))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $wishful "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke $wishful "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $wishful "grow" (i32.const 4)) (i32.const -1))
;;@ LINK-ACTUAL-MAX GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke $wishful "size") (i32.const 1))
(assert_return (invoke $wishful "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke $wishful "load" (i32.const 0x1_0000)) "out of bounds memory access")
