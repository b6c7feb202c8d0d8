;;! summary = "A module that cannot be linked leaves the memory that it wanted as it was"

;; No segment is written and no start function runs, also where the memory itself matches.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 4)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\5a")
  (func (export "function"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")

;; The memory matches, and something else does not.
;;@ LINK-FAIL-NO-EFFECT
(assert_unlinkable
  (module
    (import "owner" "memory" (memory 1 4))
    (import "owner" "no-such" (func))
    (data (i32.const 0) "\a5")
    (data (i32.const 0xffff) "\a5"))
  "unknown import")
(assert_unlinkable
  (module
    (import "owner" "memory" (memory 1 4))
    (import "owner" "function" (func (result i32)))
    (data (i32.const 0) "\a5"))
  "incompatible import type")
(assert_unlinkable
  (module
    (import "owner" "memory" (memory 1 4))
    (import "owner" "function" (global i32))
    (data (i32.const 0) "\a5")
    (func $start (drop (memory.grow (i32.const 1))) (i32.store8 (i32.const 0xffff) (i32.const 0xa5)))
    (start $start))
  "incompatible import type")
(assert_return (invoke $owner "size") (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")

;; The memory does not match: a minimum of more pages does not make them appear.
;;@ LINK-FAIL-NO-EFFECT LINK-MIN-CURRENT
(assert_unlinkable
  (module (import "owner" "memory" (memory 2 4)) (data (i32.const 0) "\a5"))
  "incompatible import type")
(assert_unlinkable
  (module (import "owner" "memory" (memory 4)) (data (i32.const 0x3_ffff) "\a5"))
  "incompatible import type")
;;@ LINK-FAIL-NO-EFFECT LINK-MAX-LE
(assert_unlinkable
  (module
    (import "owner" "memory" (memory 1 3))
    (data (i32.const 0xffff) "\a5")
    (func $start (drop (memory.grow (i32.const 2))))
    (start $start))
  "incompatible import type")
;;@ LINK-FAIL-NO-EFFECT
(assert_return (invoke $owner "size") (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; With every import right the same module has its effect.
;;@ LINK-ALIAS
(module
  (import "owner" "memory" (memory 1 4))
  (import "owner" "function" (func))
  (data (i32.const 0) "\a5"))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0xa5))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
