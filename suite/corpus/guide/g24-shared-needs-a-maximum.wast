;;! summary = "G24: a shared memory requires a maximum: right"
;;! features = ["threads"]

;; So it is in the threads proposal. JavaScript's constructor has the same rule, and throws.

;;@ SHARED-MAX-REQ
(assert_invalid (module (memory 16 shared)) "shared memory must have maximum")
(assert_invalid (module (memory 0 shared)) "shared memory must have maximum")
(assert_invalid (module (memory (export "memory") 1 shared)) "shared memory must have maximum")
(assert_invalid (module (import "no" "such" (memory 16 shared))) "shared memory must have maximum")
;; The guide's limits, with the maximum.
;;@ SHARED-FLAGS ALLOC-SIZE-EQ-MIN
(module
  (memory 16 256 shared)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke "size") (i32.const 16))
;;@ SHARED-GROW-MAX
(assert_return (invoke "grow" (i32.const 241)) (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 16))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0x10_0000)) "out of bounds memory access")
;; A maximum that is the minimum will do, and so will one of none.
;;@ SHARED-FLAGS ALLOC-SIZE-EQ-MIN
(module (memory 1 1 shared))
(module (memory 0 0 shared))
;; The others need none.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory 1))
