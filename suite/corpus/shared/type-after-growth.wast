;;! summary = "After a growth, the type of a shared memory has the new size as minimum, and the maximum as before"
;;! features = ["threads"]

;; Growths by a constant and by an argument, from two pages of at most eight.

;;@ ALLOC-SIZE-EQ-MIN
(module $by-constant
  (memory (export "memory") 2 8 shared)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-3") (result i32) (memory.grow (i32.const 3))))
(register "by-constant")
;;@ LINK-MIN-CURRENT
(module (import "by-constant" "memory" (memory 2 8 shared)))
(assert_unlinkable (module (import "by-constant" "memory" (memory 3 8 shared))) "incompatible import type")
;;@ SHARED-GROW-MAX
(assert_return (invoke $by-constant "grow" (i32.const 7)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "by-constant" "memory" (memory 2 8 shared)))
(assert_unlinkable (module (import "by-constant" "memory" (memory 3 8 shared))) "incompatible import type")
;;@ GROW-RET-OLD
(assert_return (invoke $by-constant "grow-3") (either (i32.const 2) (i32.const -1)))
;;@ GROW-TYPE-MIN
(module (import "by-constant" "memory" (memory 5 8 shared)))
(module (import "by-constant" "memory" (memory 3 9 shared)))
(module (import "by-constant" "memory" (memory 5 65536 shared)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "by-constant" "memory" (memory 6 8 shared))) "incompatible import type")
(assert_unlinkable (module (import "by-constant" "memory" (memory 8 8 shared))) "incompatible import type")
;;@ GROW-TYPE-MAX
(module (import "by-constant" "memory" (memory 0 8 shared)))
(assert_unlinkable (module (import "by-constant" "memory" (memory 0 7 shared))) "incompatible import type")
(assert_unlinkable (module (import "by-constant" "memory" (memory 0 5 shared))) "incompatible import type")
;;@ LINK-SHARED-EQ
(assert_unlinkable (module (import "by-constant" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "by-constant" "memory" (memory 0 8))) "incompatible import type")
(assert_unlinkable (module (import "by-constant" "memory" (memory 5 8))) "incompatible import type")

;;@ ALLOC-SIZE-EQ-MIN
(module $by-argument
  (memory (export "memory") 2 8 shared)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-3") (result i32) (memory.grow (i32.const 3))))
(register "by-argument")
;;@ LINK-MIN-CURRENT
(module (import "by-argument" "memory" (memory 2 8 shared)))
(assert_unlinkable (module (import "by-argument" "memory" (memory 3 8 shared))) "incompatible import type")
;;@ SHARED-GROW-MAX
(assert_return (invoke $by-argument "grow" (i32.const 7)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "by-argument" "memory" (memory 2 8 shared)))
(assert_unlinkable (module (import "by-argument" "memory" (memory 3 8 shared))) "incompatible import type")
;;@ GROW-RET-OLD
(assert_return (invoke $by-argument "grow" (i32.const 3)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-TYPE-MIN
(module (import "by-argument" "memory" (memory 5 8 shared)))
(module (import "by-argument" "memory" (memory 3 9 shared)))
(module (import "by-argument" "memory" (memory 5 65536 shared)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "by-argument" "memory" (memory 6 8 shared))) "incompatible import type")
(assert_unlinkable (module (import "by-argument" "memory" (memory 8 8 shared))) "incompatible import type")
;;@ GROW-TYPE-MAX
(module (import "by-argument" "memory" (memory 0 8 shared)))
(assert_unlinkable (module (import "by-argument" "memory" (memory 0 7 shared))) "incompatible import type")
(assert_unlinkable (module (import "by-argument" "memory" (memory 0 5 shared))) "incompatible import type")
;;@ LINK-SHARED-EQ
(assert_unlinkable (module (import "by-argument" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "by-argument" "memory" (memory 0 8))) "incompatible import type")
(assert_unlinkable (module (import "by-argument" "memory" (memory 5 8))) "incompatible import type")
