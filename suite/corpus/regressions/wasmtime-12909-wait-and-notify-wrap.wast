;;! summary = "The addresses of atomic waits and notifies do not wrap (Wasmtime's Winch, #12909)"
;;! features = ["memory64", "threads"]

;; https://github.com/bytecodealliance/wasmtime/pull/12909
;; The offset was added to the address without a look at the carry, so that what should have trapped went on. In the
;; threads proposal these instructions have the bounds of any other access.

;; Every address and every offset is a multiple of 8. A wait for a value that is not there returns 1 at once.
;;@ ALLOC-SIZE-EQ-MIN
(module $wide
  (memory i64 1 1 shared)
  (func (export "notify") (param $at i64) (result i32)
    (memory.atomic.notify offset=0xffff_ffff_ffff_fff8 (local.get $at) (i32.const 1)))
  (func (export "wait32") (param $at i64) (result i32)
    (memory.atomic.wait32 offset=0xffff_ffff_ffff_fff8 (local.get $at) (i32.const 7) (i64.const 0)))
  (func (export "wait64") (param $at i64) (result i32)
    (memory.atomic.wait64 offset=0xffff_ffff_ffff_fff8 (local.get $at) (i64.const 7) (i64.const 0)))
  (func (export "notify-8") (param $at i64) (result i32)
    (memory.atomic.notify offset=8 (local.get $at) (i32.const 1)))
  (func (export "wait32-8") (param $at i64) (result i32)
    (memory.atomic.wait32 offset=8 (local.get $at) (i32.const 7) (i64.const 0)))
  (func (export "wait64-8") (param $at i64) (result i32)
    (memory.atomic.wait64 offset=8 (local.get $at) (i64.const 7) (i64.const 0))))
;; 2^64, and 2^64 + 8.
;;@ EA-NO-WRAP64 ATOMIC-BOUNDS
(assert_trap (invoke $wide "notify" (i64.const 8)) "out of bounds memory access")
(assert_trap (invoke $wide "wait32" (i64.const 8)) "out of bounds memory access")
(assert_trap (invoke $wide "wait64" (i64.const 8)) "out of bounds memory access")
(assert_trap (invoke $wide "notify" (i64.const 16)) "out of bounds memory access")
(assert_trap (invoke $wide "wait32" (i64.const 16)) "out of bounds memory access")
(assert_trap (invoke $wide "wait64" (i64.const 16)) "out of bounds memory access")
(assert_trap (invoke $wide "notify-8" (i64.const -8)) "out of bounds memory access")
(assert_trap (invoke $wide "wait32-8" (i64.const -8)) "out of bounds memory access")
(assert_trap (invoke $wide "wait64-8" (i64.const -8)) "out of bounds memory access")
;; 2^32 and 8.
(assert_trap (invoke $wide "notify-8" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke $wide "wait32-8" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke $wide "wait64-8" (i64.const 0x1_0000_0000)) "out of bounds memory access")
;; The last place that fits, and the next one.
;;@ ATOMIC-BOUNDS
(assert_return (invoke $wide "notify-8" (i64.const 0xfff0)) (i32.const 0))
(assert_return (invoke $wide "wait32-8" (i64.const 0xfff0)) (i32.const 1))
(assert_return (invoke $wide "wait64-8" (i64.const 0xfff0)) (i32.const 1))
(assert_trap (invoke $wide "notify-8" (i64.const 0xfff8)) "out of bounds memory access")
(assert_trap (invoke $wide "wait32-8" (i64.const 0xfff8)) "out of bounds memory access")
(assert_trap (invoke $wide "wait64-8" (i64.const 0xfff8)) "out of bounds memory access")

;; A 32-bit memory, where the sum has 33 bits.
;;@ ALLOC-SIZE-EQ-MIN
(module $narrow
  (memory 1 1 shared)
  (func (export "notify") (param $at i32) (result i32)
    (memory.atomic.notify offset=0xffff_fff8 (local.get $at) (i32.const 1)))
  (func (export "wait32") (param $at i32) (result i32)
    (memory.atomic.wait32 offset=0xffff_fff8 (local.get $at) (i32.const 7) (i64.const 0)))
  (func (export "wait64") (param $at i32) (result i32)
    (memory.atomic.wait64 offset=0xffff_fff8 (local.get $at) (i64.const 7) (i64.const 0))))
;;@ EA-NO-WRAP32 ATOMIC-BOUNDS
(assert_trap (invoke $narrow "notify" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $narrow "wait32" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $narrow "wait64" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $narrow "notify" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $narrow "wait32" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $narrow "wait64" (i32.const 0)) "out of bounds memory access")
