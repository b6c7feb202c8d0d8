;;! summary = "Without a maximum the cap of 65,536 pages is one: a growth beyond it returns -1 and changes nothing"

;; One page is there, so 65,535 more would fit below the cap; every delta here is larger.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
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
  (func (export "grow-65536") (result i32) (memory.grow (i32.const 65536)))
  (func (export "grow-65537") (result i32) (memory.grow (i32.const 65537)))
  (func (export "grow-0x1_8000") (result i32) (memory.grow (i32.const 0x1_8000)))
  (func (export "grow-0x7fff_ffff") (result i32) (memory.grow (i32.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000))))
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
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")

;; One page too many.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow-65536") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")

;; Two pages too many.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $owner "grow-65537") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")

;; Six gibibytes: in 32 bits, 2 GiB.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x1_8000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x1_8000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")

;; The largest delta that is positive if taken for signed.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")

;; The first that would be negative.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")
