;;! summary = "A wait on an unshared memory traps, whatever it would find and however long it would wait"
;;! features = ["threads"]

;; The word at 0 is 7, and in bounds and aligned; so is the last one.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory (export "memory") 1 2)
  (data (i32.const 0) "\07")
  (func (export "wait32") (param $at i32) (param $expected i32) (param $timeout i64) (result i32)
    (memory.atomic.wait32 (local.get $at) (local.get $expected) (local.get $timeout)))
  (func (export "wait64") (param $at i32) (param $expected i64) (param $timeout i64) (result i32)
    (memory.atomic.wait64 (local.get $at) (local.get $expected) (local.get $timeout)))
  (func (export "load") (result i32) (i32.atomic.load (i32.const 0))))
(register "unshared")
;;@ WAIT-SHARED
(assert_trap (invoke "wait32" (i32.const 0) (i32.const 7) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0) (i64.const 7) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0) (i32.const 8) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0) (i64.const 8) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0xfff8) (i32.const 0) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0xfff8) (i64.const 0) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0xfff8) (i32.const 1) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0xfff8) (i64.const 1) (i64.const 0)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0) (i32.const 7) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0) (i64.const 7) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0) (i32.const 8) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0) (i64.const 8) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0xfff8) (i32.const 0) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0xfff8) (i64.const 0) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0xfff8) (i32.const 1) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0xfff8) (i64.const 1) (i64.const 1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0) (i32.const 7) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0) (i64.const 7) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0) (i32.const 8) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0) (i64.const 8) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0xfff8) (i32.const 0) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0xfff8) (i64.const 0) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait32" (i32.const 0xfff8) (i32.const 1) (i64.const -1)) "expected shared memory")
(assert_trap (invoke "wait64" (i32.const 0xfff8) (i64.const 1) (i64.const -1)) "expected shared memory")
;; It is still there.
(assert_return (invoke "load") (i32.const 7))

;; Imported, it is no more shared.
(module
  (import "unshared" "memory" (memory 1 2))
  (func (export "wait32") (result i32) (memory.atomic.wait32 (i32.const 0) (i32.const 8) (i64.const 0))))
(assert_trap (invoke "wait32") "expected shared memory")

;; A shared one beside: the same waits return. 1 is another value, 2 is the end of the time.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 2 shared)
  (data (i32.const 0) "\07")
  (func (export "wait32") (param $expected i32) (param $timeout i64) (result i32)
    (memory.atomic.wait32 (i32.const 0) (local.get $expected) (local.get $timeout)))
  (func (export "wait64") (param $expected i64) (param $timeout i64) (result i32)
    (memory.atomic.wait64 (i32.const 0) (local.get $expected) (local.get $timeout))))
;;@ WAIT-SHARED WAIT-RESULT
(assert_return (invoke "wait32" (i32.const 8) (i64.const -1)) (i32.const 1))
(assert_return (invoke "wait64" (i64.const 8) (i64.const -1)) (i32.const 1))
(assert_return (invoke "wait32" (i32.const 7) (i64.const 0)) (i32.const 2))
(assert_return (invoke "wait64" (i64.const 7) (i64.const 0)) (i32.const 2))
