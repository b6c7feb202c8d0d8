;;! summary = "A trap takes no growth back: what the function had grown and stored before it is there afterwards"

;; Each function grows by a page, tells the result to $grown, marks the last byte, and traps in its own way.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 20)
  (global $pages (mut i32) (i32.const 1))
  (func $grown (param $result i32) ;; counts a page if there is one more, and marks the last byte
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (i32.const 1)))))
    (i32.store8 (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1)) (global.get $pages)))
  (func (export "unreachable") (call $grown (memory.grow (i32.const 1))) (unreachable))
  (func (export "out-of-bounds")
    (call $grown (memory.grow (i32.const 1)))
    (i32.store (i32.mul (memory.size) (i32.const 65536)) (i32.const -1)))
  (func (export "across-the-end")
    (call $grown (memory.grow (i32.const 1)))
    (i64.store (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i64.const -1)))
  (func (export "division") (result i32)
    (call $grown (memory.grow (i32.const 1)))
    (i32.div_u (i32.const 1) (i32.const 0)))
  (func $deeper (call $grown (memory.grow (i32.const 1))) (unreachable))
  (func (export "in-a-callee") (call $grown (memory.grow (i32.const 1))) (call $deeper))
  (func (export "as-an-operand") (result i32)
    (i32.add (i32.load (i32.const 0)) (block (result i32) (call $grown (memory.grow (i32.const 1))) (unreachable))))
  (func (export "after-a-failure") (drop (memory.grow (i32.const 20))) (unreachable))

  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark-ok") (result i32)
    (i32.eq
      (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1)))
      (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 21) (global.get $pages)))))
(register "owner")

;;@ GROW-FRESH
(assert_trap (invoke $owner "unreachable") "unreachable")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "mark-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;;@ GROW-FRESH
(assert_trap (invoke $owner "out-of-bounds") "out of bounds memory access")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "mark-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;;@ GROW-FRESH
(assert_trap (invoke $owner "across-the-end") "out of bounds memory access")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "mark-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;;@ GROW-FRESH
(assert_trap (invoke $owner "division") "integer divide by zero")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "mark-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; Two growths, one in each function.
;;@ GROW-FRESH
(assert_trap (invoke $owner "in-a-callee") "unreachable")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "mark-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;;@ GROW-FRESH
(assert_trap (invoke $owner "as-an-operand") "unreachable")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "mark-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; A growth that failed before the trap has changed nothing either.
;;@ GROW-FAIL-SIZE
(assert_trap (invoke $owner "after-a-failure") "unreachable")
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "mark-ok") (i32.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; The maximum is what it was, and so is the type's.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
;;@ GROW-TYPE-MAX
(module (import "owner" "memory" (memory 1 20)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 19))) "incompatible import type")
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 9))) "incompatible import type")
