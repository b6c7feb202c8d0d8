;;! summary = "The bounds of memory.fill, memory.copy and memory.init on a 64-bit memory are those at its size of now"
;;! features = ["bulk-memory", "memory64"]

;; Each function takes the distance of its address from the end of the memory as it is now. With its own width it
;; reaches the last byte, with one less it would need one more. That holds whether a growth was granted or refused.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 4)
  (data $bytes "abcd")
  (func $at (param $distance i64) (result i64)
    (i64.sub (i64.mul (memory.size) (i64.const 65536)) (local.get $distance)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "memory.fill") (param $before i64)
    (memory.fill (call $at (local.get $before)) (i32.const 1) (i64.const 4)))
  (func (export "memory.copy to") (param $before i64)
    (memory.copy (call $at (local.get $before)) (i64.const 0) (i64.const 4)))
  (func (export "memory.copy from") (param $before i64)
    (memory.copy (i64.const 0) (call $at (local.get $before)) (i64.const 4)))
  (func (export "memory.init") (param $before i64)
    (memory.init $bytes (call $at (local.get $before)) (i32.const 0) (i32.const 4))))

;; At first.
;;@ BULK-OOB
(assert_return (invoke "memory.fill" (i64.const 4)))
(assert_trap (invoke "memory.fill" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy to" (i64.const 4)))
(assert_trap (invoke "memory.copy to" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy from" (i64.const 4)))
(assert_trap (invoke "memory.copy from" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.init" (i64.const 4)))
(assert_trap (invoke "memory.init" (i64.const 3)) "out of bounds memory access")

;; After a growth by one page.
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 1)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-FRESH BULK-OOB
(assert_return (invoke "memory.fill" (i64.const 4)))
(assert_trap (invoke "memory.fill" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy to" (i64.const 4)))
(assert_trap (invoke "memory.copy to" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy from" (i64.const 4)))
(assert_trap (invoke "memory.copy from" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.init" (i64.const 4)))
(assert_trap (invoke "memory.init" (i64.const 3)) "out of bounds memory access")

;; After a growth that has to fail.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i64.const 4)) (i64.const -1))
;;@ GROW-FAIL-BOUNDS BULK-OOB
(assert_return (invoke "memory.fill" (i64.const 4)))
(assert_trap (invoke "memory.fill" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy to" (i64.const 4)))
(assert_trap (invoke "memory.copy to" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy from" (i64.const 4)))
(assert_trap (invoke "memory.copy from" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.init" (i64.const 4)))
(assert_trap (invoke "memory.init" (i64.const 3)) "out of bounds memory access")

;; After the growth that may reach the maximum.
;;@ GROW-MAY-FAIL
(invoke "grow" (i64.const 2))
;;@ GROW-FRESH BULK-OOB
(assert_return (invoke "memory.fill" (i64.const 4)))
(assert_trap (invoke "memory.fill" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy to" (i64.const 4)))
(assert_trap (invoke "memory.copy to" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.copy from" (i64.const 4)))
(assert_trap (invoke "memory.copy from" (i64.const 3)) "out of bounds memory access")
(assert_return (invoke "memory.init" (i64.const 4)))
(assert_trap (invoke "memory.init" (i64.const 3)) "out of bounds memory access")
