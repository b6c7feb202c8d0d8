;;! summary = "Shared and unshared memories match no imports of each other, before growth and after"
;;! features = ["threads"]

;;@ ALLOC-SIZE-EQ-MIN
(module $shared
  (memory (export "memory") 1 4 shared)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "shared")
;;@ ALLOC-SIZE-EQ-MIN
(module $plain
  (memory (export "memory") 1 4)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "plain")

;; The limits of shared memories are compared like others.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "shared" "memory" (memory 0 4 shared)))
(module (import "shared" "memory" (memory 0 5 shared)))
(module (import "shared" "memory" (memory 0 65536 shared)))
(module (import "shared" "memory" (memory 1 4 shared)))
(module (import "shared" "memory" (memory 1 5 shared)))
(module (import "shared" "memory" (memory 1 65536 shared)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "shared" "memory" (memory 2 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 2 5 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 2 65536 shared))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "shared" "memory" (memory 0 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 0 3 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 3 shared))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(assert_unlinkable (module (import "shared" "memory" (memory 2 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 2 3 shared))) "incompatible import type")

;; No limits help against the wrong kind.
;;@ LINK-SHARED-EQ
(assert_unlinkable (module (import "shared" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 5))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 0 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 1 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 1 5 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 1 65536 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 2 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 1 3 shared))) "incompatible import type")

;; After a growth, or a refused one.
;;@ GROW-RET-OLD
(assert_return (invoke $shared "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $plain "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-SHARED-EQ LINK-MIN-CURRENT
(module (import "shared" "memory" (memory 1 4 shared)))
(module (import "plain" "memory" (memory 1 4)))
(assert_unlinkable (module (import "shared" "memory" (memory 3 4 shared))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "shared" "memory" (memory 2 4 shared)))
(module (import "plain" "memory" (memory 2 4)))
;;@ LINK-SHARED-EQ
(assert_unlinkable (module (import "shared" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 1 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "plain" "memory" (memory 2 4 shared))) "incompatible import type")

;; After one that must fail.
;;@ SHARED-GROW-MAX
(assert_return (invoke $shared "grow" (i32.const 4)) (i32.const -1))
;;@ GROW-FAIL-TYPE LINK-SHARED-EQ
(module (import "shared" "memory" (memory 1 4 shared)))
(assert_unlinkable (module (import "shared" "memory" (memory 3 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 3 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "shared" "memory" (memory 0))) "incompatible import type")
