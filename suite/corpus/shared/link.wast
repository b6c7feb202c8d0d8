;;! summary = "A shared memory and an unshared one are different types, whatever their limits"
;;! features = ["threads"]

;;@ ALLOC-SIZE-EQ-MIN
(module $shared
  (memory (export "memory") 1 3 shared)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "shared")
;;@ ALLOC-SIZE-EQ-MIN
(module $plain (memory (export "memory") 1 3))
(register "plain")

;; Shared for shared, with limits that match.
;;@ LINK-SHARED-EQ
(module (import "shared" "memory" (memory 1 3 shared)))
(module (import "shared" "memory" (memory 0 3 shared)))
(module (import "shared" "memory" (memory 1 65536 shared)))
(module (import "plain" "memory" (memory 1 3)))

;; Not one for the other.
(assert_unlinkable (module (import "shared" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 1 3 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 0 65536 shared))) "incompatible import type")

;; The limits have to match as well.
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "shared" "memory" (memory 2 3 shared))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "shared" "memory" (memory 1 2 shared))) "incompatible import type")

;; Through the import it is the same memory: stores, size and growth.
;;@ LINK-ALIAS
(module $alias
  (import "shared" "memory" (memory 1 3 shared))
  (import "shared" "size" (func $size (result i32)))
  (func (export "size-agrees") (result i32) (i32.eq (memory.size) (call $size)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "store-last") (param $value i32)
    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (local.get $value)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value))))
(assert_return (invoke $alias "store" (i32.const 0xffff) (i32.const 0x5a)))
(assert_return (invoke $shared "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $alias "size-agrees") (i32.const 1))
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $alias "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS
(assert_return (invoke $alias "size-agrees") (i32.const 1))
(assert_return (invoke $alias "store-last" (i32.const 0x66)))
;;@ LINK-ALIAS SHARED-GROW-MAX
(assert_return (invoke $alias "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $shared "grow" (i32.const 3)) (i32.const -1))
;;@ LINK-ALIAS
(assert_return (invoke $alias "size-agrees") (i32.const 1))
