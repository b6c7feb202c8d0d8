;;! summary = "Growth by -1 is a growth by 4,294,967,295 pages: it fails, and no page goes away (Wasm3, #442)"

;; https://github.com/wasm3/wasm3/issues/442
;; The negative delta was taken for one of no pages, or less: the growth returned the old size, and the memory lost its
;; pages. To the specification a delta is unsigned: what looks negative is more than any memory can have.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 5)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow--1") (result i32) (memory.grow (i32.const -1)))
  (func (export "grow--2") (result i32) (memory.grow (i32.const -2)))
  (func (export "grow--65536") (result i32) (memory.grow (i32.const -65536)))
  (func (export "grow-minimum") (result i32) (memory.grow (i32.const 0x8000_0000))))
(register "owner")

;; One page less, if it were signed.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow--1") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")

;; Less than none.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow--2") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -2)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")

;; 2^16 pages less: in bytes, 2^32 less, which is nothing in 32 bits.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow--65536") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")

;; The smallest number.
;;@ GROW-DELTA-UNSIGNED GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow-minimum") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")

;; Without a maximum the cap is one.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow--1") (result i32) (memory.grow (i32.const -1))))
;;@ GROW-DELTA-UNSIGNED GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow--1") (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
