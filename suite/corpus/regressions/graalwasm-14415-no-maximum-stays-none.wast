;;! summary = "To importers a memory that declares no maximum has none, before and after growth (GraalWasm, #14415)"

;; https://github.com/oracle/graal/pull/14415
;; All that is known is the change's title: an undeclared maximum is preserved. In the specification no maximum is
;; not the same as the largest one: an import that has any is not matched.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")
;;@ LINK-MAX-REQUIRED
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65535))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; Exported again by an importer, under two names.
;;@ LINK-ALIAS
(module $again
  (import "owner" "memory" (memory 0))
  (export "one" (memory 0))
  (export "two" (memory 0)))
(register "again")
;;@ LINK-MAX-REQUIRED LINK-ALIAS
(module (import "again" "one" (memory 1)))
(assert_unlinkable (module (import "again" "one" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "again" "two" (memory 1 65536))) "incompatible import type")

;; After a growth that may succeed, and one that cannot.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "again" "two" (memory 1 65536))) "incompatible import type")

;; The other way round: a maximum that is the cap is one, and does not go away.
;;@ VAL-MAX-NOT-ALLOC
(module $capped (memory (export "memory") 0 65536))
(register "capped")
;;@ LINK-MAX-LE
(module (import "capped" "memory" (memory 0 65536)))
(module (import "capped" "memory" (memory 0)))
(assert_unlinkable (module (import "capped" "memory" (memory 0 65535))) "incompatible import type")
