;;! summary = "G31: a growth that fails returns -1 and leaves the memory as it was: right of the instruction"

;; The guide has it of JavaScript's grow too, whose failure is an exception instead; the rest of the sentence is
;; right there as well. For the instruction it is this, for every reason that a growth can fail for.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 3)
  (func $fill
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0xa5a5_a5a5_a5a5_a5a5))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x2_0000)))))
  (start $fill)
  (func (export "changed") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0xa5a5_a5a5_a5a5_a5a5))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x2_0000))))
    (local.get $found))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2))))
(register "owner")

;; Beyond the maximum.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow-2") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")

;; Beyond the cap.
;;@ GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 65535)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")

;; By more pages than can be counted.
;;@ GROW-DELTA-UNSIGNED GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")
