;;! summary = "Where the memory stands among the imports changes nothing: all have to match, and it is memory 0 anyhow"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 3)
  (data (i32.const 0x1_ffff) "\5a")
  (table (export "table") 1 funcref)
  (global (export "global") i32 (i32.const 7))
  (func (export "size") (result i32) (memory.size)))
(register "owner")

;; First, in the middle, last.
;;@ LINK-MIN-CURRENT
(module $first
  (import "owner" "memory" (memory 2 3))
  (import "owner" "table" (table 1 funcref))
  (import "owner" "global" (global i32))
  (import "owner" "size" (func (result i32)))
  (func (export "last-byte") (result i32) (i32.load8_u offset=0x1_ffff (i32.const 0))))
(module $middle
  (import "owner" "table" (table 1 funcref))
  (import "owner" "global" (global i32))
  (import "owner" "memory" (memory 2 3))
  (import "owner" "size" (func (result i32)))
  (func (export "last-byte") (result i32) (i32.load8_u offset=0x1_ffff (i32.const 0))))
(module $last
  (import "owner" "size" (func (result i32)))
  (import "owner" "global" (global i32))
  (import "owner" "table" (table 1 funcref))
  (import "owner" "memory" (memory 2 3))
  (func (export "last-byte") (result i32) (i32.load8_u offset=0x1_ffff (i32.const 0))))
;;@ LINK-ALIAS
(assert_return (invoke $first "last-byte") (i32.const 0x5a))
(assert_return (invoke $middle "last-byte") (i32.const 0x5a))
(assert_return (invoke $last "last-byte") (i32.const 0x5a))

;; The memory does not match, the others do.
;;@ LINK-MIN-CURRENT
(assert_unlinkable
  (module (import "owner" "memory" (memory 3)) (import "owner" "size" (func (result i32))))
  "incompatible import type")
(assert_unlinkable
  (module (import "owner" "size" (func (result i32))) (import "owner" "memory" (memory 3)))
  "incompatible import type")
(assert_unlinkable
  (module
    (import "owner" "table" (table 1 funcref))
    (import "owner" "memory" (memory 3 3))
    (import "owner" "global" (global i32)))
  "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable
  (module (import "owner" "memory" (memory 2 2)) (import "owner" "global" (global i32)))
  "incompatible import type")
(assert_unlinkable
  (module (import "owner" "global" (global i32)) (import "owner" "memory" (memory 1 2)))
  "incompatible import type")

;; The memory matches, another one does not, before it or after it.
;;@ LINK-KIND
(assert_unlinkable
  (module (import "owner" "memory" (memory 2 3)) (import "owner" "size" (global i32)))
  "incompatible import type")
(assert_unlinkable
  (module (import "owner" "size" (global i32)) (import "owner" "memory" (memory 2 3)))
  "incompatible import type")
(assert_unlinkable
  (module (import "owner" "memory" (memory 2 3)) (import "owner" "memory" (table 1 funcref)))
  "incompatible import type")
(assert_unlinkable
  (module (import "owner" "table" (memory 1)) (import "owner" "table" (table 1 funcref)))
  "incompatible import type")
