;;! summary = "A notify is an access of four bytes, and fits the last word of the memory (WasmEdge, #5304)"
;;! features = ["threads"]

;; https://github.com/WasmEdge/WasmEdge/pull/5304
;; Notifies were checked as accesses of eight bytes, so that one of the last word trapped. In the threads proposal
;; notify and wait32 are four bytes wide, and wait64 eight, for memories of either address type.

;; A wait for a value that is not there returns 1 at once.
;;@ ALLOC-SIZE-EQ-MIN
(module $narrow
  (memory i32 1 1 shared)
  (func (export "notify") (param $at i32) (result i32) (memory.atomic.notify (local.get $at) (i32.const 1)))
  (func (export "wait32") (param $at i32) (result i32)
    (memory.atomic.wait32 (local.get $at) (i32.const 7) (i64.const 0)))
  (func (export "wait64") (param $at i32) (result i32)
    (memory.atomic.wait64 (local.get $at) (i64.const 7) (i64.const 0))))
;;@ ATOMIC-BOUNDS
(assert_return (invoke $narrow "notify" (i32.const 0xfffc)) (i32.const 0))
(assert_return (invoke $narrow "notify" (i32.const 0xfff8)) (i32.const 0))
(assert_trap (invoke $narrow "notify" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $narrow "wait32" (i32.const 0xfffc)) (i32.const 1))
(assert_trap (invoke $narrow "wait32" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $narrow "wait64" (i32.const 0xfff8)) (i32.const 1))
(assert_trap (invoke $narrow "wait64" (i32.const 0x1_0000)) "out of bounds memory access")
;; Addresses that are multiples of 4 and not of 8.
;;@ ATOMIC-ALIGN
(assert_return (invoke $narrow "notify" (i32.const 4)) (i32.const 0))
(assert_return (invoke $narrow "notify" (i32.const 12)) (i32.const 0))
(assert_return (invoke $narrow "wait32" (i32.const 4)) (i32.const 1))
(assert_trap (invoke $narrow "wait64" (i32.const 4)) "unaligned atomic")
(assert_trap (invoke $narrow "notify" (i32.const 2)) "unaligned atomic")
;;@ ALLOC-SIZE-EQ-MIN
(module $wide
  (memory i64 1 1 shared)
  (func (export "notify") (param $at i64) (result i32) (memory.atomic.notify (local.get $at) (i32.const 1)))
  (func (export "wait32") (param $at i64) (result i32)
    (memory.atomic.wait32 (local.get $at) (i32.const 7) (i64.const 0)))
  (func (export "wait64") (param $at i64) (result i32)
    (memory.atomic.wait64 (local.get $at) (i64.const 7) (i64.const 0))))
;;@ ATOMIC-BOUNDS
(assert_return (invoke $wide "notify" (i64.const 0xfffc)) (i32.const 0))
(assert_return (invoke $wide "notify" (i64.const 0xfff8)) (i32.const 0))
(assert_trap (invoke $wide "notify" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $wide "wait32" (i64.const 0xfffc)) (i32.const 1))
(assert_trap (invoke $wide "wait32" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $wide "wait64" (i64.const 0xfff8)) (i32.const 1))
(assert_trap (invoke $wide "wait64" (i64.const 0x1_0000)) "out of bounds memory access")
;; Addresses that are multiples of 4 and not of 8.
;;@ ATOMIC-ALIGN
(assert_return (invoke $wide "notify" (i64.const 4)) (i32.const 0))
(assert_return (invoke $wide "notify" (i64.const 12)) (i32.const 0))
(assert_return (invoke $wide "wait32" (i64.const 4)) (i32.const 1))
(assert_trap (invoke $wide "wait64" (i64.const 4)) "unaligned atomic")
(assert_trap (invoke $wide "notify" (i64.const 2)) "unaligned atomic")
