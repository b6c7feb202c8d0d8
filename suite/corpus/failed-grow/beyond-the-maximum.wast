;;! summary = "A growth beyond the declared maximum returns -1 and changes nothing: not size, bytes, bounds or type"

;; After each failure, by a delta known only at run time and by a constant, the same questions.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 2)
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
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2)))
  (func (export "grow-3") (result i32) (memory.grow (i32.const 3)))
  (func (export "grow-65535") (result i32) (memory.grow (i32.const 65535)))
  (func (export "grow-65536") (result i32) (memory.grow (i32.const 65536)))
  (func (export "grow-65537") (result i32) (memory.grow (i32.const 65537))))
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
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; One page too many.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow-2") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; Two pages too many.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $owner "grow-3") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; As many as a memory without a maximum could still have.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $owner "grow-65535") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "changed") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; All the pages that 32 bits can address: 2^32 bytes, which is 0 in 32 bits.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
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
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; The same and one more: in 32 bits, as many bytes as one page has.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
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
(module (import "owner" "memory" (memory 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")
