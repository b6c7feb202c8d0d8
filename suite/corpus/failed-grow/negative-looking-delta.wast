;;! summary = "A delta is unsigned: -1 is 2^32 - 1 pages more, never a page less"

;; A memory cannot shrink, and a sum of pages does not wrap: 1 + 0xffff_ffff is 2^32, not 0.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 4)
  ;; Each word of the page holds its own address, with every byte xored with 0x5a. The last byte is then 0x5a.
  (func $value (param $at i32) (result i64)
    (i64.xor (i64.extend_i32_u (local.get $at)) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func $fill
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (call $value (local.get $at)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 0x1_0000)))))
  (start $fill)
  (func (export "changed") (result i32) ;; how many words are not what they were
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (call $value (local.get $at)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 0x1_0000))))
    (local.get $found))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow--1") (result i32) (memory.grow (i32.const -1)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_0001") (result i32) (memory.grow (i32.const 0xffff_0001)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0x8000_0001") (result i32) (memory.grow (i32.const 0x8000_0001))))
(register "owner")

;; Before any of it.
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; 2^32 - 1 pages. Taken for signed, this would take the only page away.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow--1") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; 2^32 - 2 pages.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; 2^32 - 65535 pages.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; 2^32 - 65536 pages: taken for signed, minus the cap.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")

;; 2^31 + 1 pages.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")
