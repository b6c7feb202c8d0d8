;;! summary = "A memory without a maximum gets none on its way through other instances"

;; No import can add a maximum to a memory: one that has a maximum does not match such a memory in the first place.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")
;;@ LINK-MIN-CURRENT
(module $second
  (memory (export "memory") (import "owner" "memory") 1)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "second")
(module $third
  (memory (export "memory") (import "second" "memory") 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "third")

;;@ LINK-ALIAS LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "second" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "second" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "third" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "third" "memory" (memory 1 1))) "incompatible import type")

;; The only bound is the cap, for each of them.
;;@ LINK-ALIAS GROW-CAP32-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $second "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $third "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $third "grow" (i32.const -1)) (i32.const -1))
;;@ LINK-ALIAS GROW-FAIL-SIZE
(assert_return (invoke $second "size") (i32.const 1))
(assert_return (invoke $third "size") (i32.const 1))

;; After a growth there is still no maximum.
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $second "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-TYPE-MIN
(module (import "owner" "memory" (memory 3)))
(module (import "third" "memory" (memory 3)))
;;@ LINK-ALIAS LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "third" "memory" (memory 4))) "incompatible import type")
;;@ LINK-ALIAS GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "second" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "third" "memory" (memory 3 65536))) "incompatible import type")
(assert_unlinkable (module (import "third" "memory" (memory 3 3))) "incompatible import type")
