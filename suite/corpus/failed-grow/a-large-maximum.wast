;;! summary = "Below a maximum of thousands of pages, only deltas beyond it must fail, and they do"

;; Two pages of at most 40,000, which is more than 2 GiB. 39,999 more are one too many.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 40000)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-word") (param $at i32) (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-39999") (result i32) (memory.grow (i32.const 39999)))
  (func (export "grow-40000") (result i32) (memory.grow (i32.const 40000)))
  (func (export "grow-40001") (result i32) (memory.grow (i32.const 40001)))
  (func (export "grow-65534") (result i32) (memory.grow (i32.const 65534)))
  (func (export "grow-65535") (result i32) (memory.grow (i32.const 65535)))
  (func (export "grow-65536") (result i32) (memory.grow (i32.const 65536)))
  (func (export "grow-65537") (result i32) (memory.grow (i32.const 65537)))
  (func (export "grow-0x7fff_ffff") (result i32) (memory.grow (i32.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000)))
  (func (export "grow-0x8000_0001") (result i32) (memory.grow (i32.const 0x8000_0001)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
(register "owner")
(invoke $owner "store-word" (i32.const 0))
(invoke $owner "store-word" (i32.const 0x1_fff8))

;; One page too many, and more.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 39999)) (i32.const -1))
(assert_return (invoke $owner "grow-39999") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 40000)) (i32.const -1))
(assert_return (invoke $owner "grow-40000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 40001)) (i32.const -1))
(assert_return (invoke $owner "grow-40001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 40000)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 39999))) "incompatible import type")

;; At 2^16 pages and its neighbours.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke $owner "grow-65534") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $owner "grow-65535") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow-65536") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $owner "grow-65537") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 40000)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 39999))) "incompatible import type")

;; At 2^31.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 40000)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 39999))) "incompatible import type")

;; At 2^32: -65536, -2 and -1, if they were signed.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 40000)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 39999))) "incompatible import type")
