;;! summary = "A growth that fails leaves the type that a memory offers as it was"

;; Two pages of at most five: every delta is more than the maximum leaves room for.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 5)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 4)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 6)))
(module (import "owner" "memory" (memory 2 65536)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 4))) "incompatible import type")
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 6)))
(module (import "owner" "memory" (memory 2 65536)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 4))) "incompatible import type")
;;@ GROW-MAX-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -2)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 6)))
(module (import "owner" "memory" (memory 2 65536)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 4))) "incompatible import type")
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))

;; Without a maximum a failed growth does not give one.
;;@ ALLOC-SIZE-EQ-MIN
(module $boundless
  (memory (export "memory") 2)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "boundless")
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke $boundless "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $boundless "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "boundless" "memory" (memory 0)))
(module (import "boundless" "memory" (memory 2)))
(assert_unlinkable (module (import "boundless" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 65536))) "incompatible import type")
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED
(assert_return (invoke $boundless "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $boundless "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "boundless" "memory" (memory 0)))
(module (import "boundless" "memory" (memory 2)))
(assert_unlinkable (module (import "boundless" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 2 65536))) "incompatible import type")
;;@ GROW-FAIL-SIZE
(assert_return (invoke $boundless "size") (i32.const 2))

;; At its maximum every growth by pages fails.
;;@ ALLOC-SIZE-EQ-MIN
(module $full
  (memory (export "memory") 3 3)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "full")
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $full "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke $full "grow" (i32.const 3)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "full" "memory" (memory 0)))
(module (import "full" "memory" (memory 3)))
(module (import "full" "memory" (memory 3 3)))
(module (import "full" "memory" (memory 3 4)))
(module (import "full" "memory" (memory 0 65536)))
(assert_unlinkable (module (import "full" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "full" "memory" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (import "full" "memory" (memory 0 2))) "incompatible import type")
(assert_unlinkable (module (import "full" "memory" (memory 2 2))) "incompatible import type")
;;@ GROW-FAIL-SIZE
(assert_return (invoke $full "size") (i32.const 3))
