;;! summary = "A growth that can never succeed returns -1 and does not trap (reference interpreter, spec #307)"

;; https://github.com/WebAssembly/spec/issues/307 and https://github.com/WebAssembly/design/issues/714
;; An early reference interpreter trapped where the pages or their bytes overflowed, and the design had -1 for every
;; failure. So has the specification: execution goes on, and what came before stays.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\a5")
  (global $steps (mut i32) (i32.const 0))
  (func $step (global.set $steps (i32.add (global.get $steps) (i32.const 1))))
  (func (export "steps") (result i32) (global.get $steps))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func $grow (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  ;; How many of five growths by that many pages were -1, with something before and after each.
  (func (export "five-times") (param $delta i32) (result i32)
    (local $round i32)
    (local $failed i32)
    (loop $next
      (call $step)
      (if (i32.eq (call $grow (local.get $delta)) (i32.const -1))
        (then (local.set $failed (i32.add (local.get $failed) (i32.const 1)))))
      (call $step)
      (local.set $round (i32.add (local.get $round) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $round) (i32.const 5))))
    (local.get $failed))
  (func (export "dropped") (drop (memory.grow (i32.const -1))) (call $step)))
(register "owner")

;; Pages that overflow when they are added, and bytes that overflow when they are multiplied.
;;@ GROW-NO-TRAP GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x1_0000)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x1_0001)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")

;; Execution goes on.
;;@ GROW-NO-TRAP
(assert_return (invoke $owner "five-times" (i32.const -1)) (i32.const 5))
(assert_return (invoke $owner "steps") (i32.const 10))
(assert_return (invoke $owner "five-times" (i32.const 0x1_0000)) (i32.const 5))
(assert_return (invoke $owner "steps") (i32.const 20))
(assert_return (invoke $owner "dropped"))
(assert_return (invoke $owner "steps") (i32.const 21))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")

;; In the start function a trap would fail the instantiation.
;;@ GROW-NO-TRAP ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $result (mut i32) (i32.const 0))
  (func $start (global.set $result (memory.grow (i32.const -1))))
  (start $start)
  (func (export "result") (result i32) (global.get $result)))
;;@ GROW-NO-TRAP GROW-FAIL-M1
(assert_return (invoke "result") (i32.const -1))
