;;! summary = "A growth that fails after others have succeeded leaves the memory as those left it"

;; The module counts the pages from the results, so everything below holds for refused growths too.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 6)
  (global $pages (mut i32) (i32.const 1))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "grow") (param $delta i32)
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))
  ;; A mark in the first word and the last one.
  (func (export "mark")
    (i64.store (i32.const 0) (i64.const 0x0123_4567_89ab_cdef))
    (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x7edc_ba98_7654_3210)))
  ;; One page more than the maximum leaves room for, and a hundred more.
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 7) (global.get $pages))))
  (func (export "many-too-many") (result i32) (memory.grow (i32.sub (i32.const 107) (global.get $pages))))
  ;; What would be the whole maximum, if there were no pages yet.
  (func (export "the-maximum") (result i32) (memory.grow (i32.const 6)))

  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "first-word") (result i64) (i64.load (i32.const 0)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end))))
(register "owner")

;; After a first growth.
(invoke $owner "grow" (i32.const 1))
(invoke $owner "mark")
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "many-too-many") (i32.const -1))
(assert_return (invoke $owner "the-maximum") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-word") (i64.const 0x7edc_ba98_7654_3210))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 6)))
(assert_unlinkable (module (import "owner" "memory" (memory 5 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 5))) "incompatible import type")

;; After another.
(invoke $owner "grow" (i32.const 2))
(invoke $owner "mark")
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "many-too-many") (i32.const -1))
(assert_return (invoke $owner "the-maximum") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-word") (i64.const 0x7edc_ba98_7654_3210))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 6)))
(assert_unlinkable (module (import "owner" "memory" (memory 5 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 5))) "incompatible import type")

;; After growth by nothing.
(invoke $owner "grow" (i32.const 0))
(invoke $owner "mark")
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "many-too-many") (i32.const -1))
(assert_return (invoke $owner "the-maximum") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-word") (i64.const 0x7edc_ba98_7654_3210))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 6)))
(assert_unlinkable (module (import "owner" "memory" (memory 5 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 5))) "incompatible import type")
