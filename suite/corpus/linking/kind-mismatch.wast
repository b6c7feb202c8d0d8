;;! summary = "A memory is matched by a memory only, and matches nothing but an import of a memory"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory (export "memory") 1 2)
  (table (export "table") 1 2 funcref)
  (global (export "global") i32 (i32.const 1))
  (func (export "function"))
  (func (export "size") (result i32) (memory.size)))
(register "owner")

;; Where a memory is wanted.
;;@ LINK-KIND
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "table" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "table" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "global" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "global" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "function" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "size" (memory 1 2))) "incompatible import type")

;; Where a memory is offered. A table has limits like a memory's, and is still no memory.
;;@ LINK-KIND
(module (import "owner" "table" (table 1 2 funcref)))
(assert_unlinkable (module (import "owner" "memory" (table 1 2 funcref))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (table 0 funcref))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (global i32))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (global i64))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (func))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (func (result i32)))) "incompatible import type")

;; Each under its own kind, all together, in another order than they were exported in.
;;@ LINK-KIND
(module
  (import "owner" "function" (func))
  (import "owner" "memory" (memory 1 2))
  (import "owner" "size" (func $size (result i32)))
  (import "owner" "global" (global i32))
  (import "owner" "table" (table 1 funcref))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $size))))
(assert_return (invoke "sizes-agree") (i32.const 1))
