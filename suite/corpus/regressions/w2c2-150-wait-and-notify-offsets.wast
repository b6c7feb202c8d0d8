;;! summary = "Atomic waits and notifies add their offset to the address (w2c2, #150)"
;;! features = ["threads"]

;; https://github.com/turbolent/w2c2/pull/150
;; All that is known is the change's title: the offsets of waits and notifies are applied. In the threads proposal these
;; instructions have an address and an offset like every access.

;; A wait without patience, of 0 nanoseconds, returns 2 if the value is the expected one, and 1 if it is not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1 shared)
  (data (i32.const 0) "\00\00\00\00\00\00\00\00")
  (data (i32.const 8) "\05\00\00\00\00\00\00\00")
  (data (i32.const 0x100) "\07\00\00\00\00\00\00\00")
  (func (export "wait32") (param $at i32) (param $expected i32) (result i32)
    (memory.atomic.wait32 (local.get $at) (local.get $expected) (i64.const 0)))
  (func (export "wait32-8") (param $at i32) (param $expected i32) (result i32)
    (memory.atomic.wait32 offset=8 (local.get $at) (local.get $expected) (i64.const 0)))
  (func (export "wait32-256") (param $at i32) (param $expected i32) (result i32)
    (memory.atomic.wait32 offset=0x100 (local.get $at) (local.get $expected) (i64.const 0)))
  (func (export "wait64-8") (param $at i32) (param $expected i64) (result i32)
    (memory.atomic.wait64 offset=8 (local.get $at) (local.get $expected) (i64.const 0)))
  (func (export "wait64-256") (param $at i32) (param $expected i64) (result i32)
    (memory.atomic.wait64 offset=0x100 (local.get $at) (local.get $expected) (i64.const 0)))
  (func (export "notify-8") (param $at i32) (result i32)
    (memory.atomic.notify offset=8 (local.get $at) (i32.const 1)))
  (func (export "notify-65532") (param $at i32) (result i32)
    (memory.atomic.notify offset=65532 (local.get $at) (i32.const 1))))
;;@ EA-SUM WAIT-RESULT
(assert_return (invoke "wait32" (i32.const 0) (i32.const 0)) (i32.const 2))
(assert_return (invoke "wait32" (i32.const 0) (i32.const 5)) (i32.const 1))
(assert_return (invoke "wait32-8" (i32.const 0) (i32.const 5)) (i32.const 2))
(assert_return (invoke "wait32-8" (i32.const 0) (i32.const 0)) (i32.const 1))
(assert_return (invoke "wait32-8" (i32.const 0xf8) (i32.const 7)) (i32.const 2))
(assert_return (invoke "wait32-256" (i32.const 0) (i32.const 7)) (i32.const 2))
(assert_return (invoke "wait32-256" (i32.const 0) (i32.const 0)) (i32.const 1))
(assert_return (invoke "wait64-8" (i32.const 0) (i64.const 5)) (i32.const 2))
(assert_return (invoke "wait64-8" (i32.const 0) (i64.const 0)) (i32.const 1))
(assert_return (invoke "wait64-256" (i32.const 0) (i64.const 7)) (i32.const 2))
;; Their bounds are those of the sum, and so is their alignment.
;;@ ATOMIC-BOUNDS
(assert_return (invoke "notify-65532" (i32.const 0)) (i32.const 0))
(assert_trap (invoke "notify-65532" (i32.const 4)) "out of bounds memory access")
(assert_return (invoke "notify-8" (i32.const 0xfff0)) (i32.const 0))
(assert_trap (invoke "notify-8" (i32.const 0xfff8)) "out of bounds memory access")
(assert_return (invoke "wait32-8" (i32.const 0xfff4) (i32.const 1)) (i32.const 1))
(assert_trap (invoke "wait32-8" (i32.const 0xfff8) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "wait64-8" (i32.const 0xfff8) (i64.const 1)) "out of bounds memory access")
;;@ ATOMIC-ALIGN
(assert_trap (invoke "wait32-8" (i32.const 2) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke "wait64-8" (i32.const 4) (i64.const 0)) "unaligned atomic")
(assert_return (invoke "wait32-8" (i32.const 4) (i32.const 0)) (i32.const 2))
