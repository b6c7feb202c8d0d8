;;! summary = "At its maximum a memory grows by no page, and no delta that fails changes it"

;; Three pages of at most three.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-word") (param $at i32) (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2)))
  (func (export "grow-3") (result i32) (memory.grow (i32.const 3)))
  (func (export "grow-4") (result i32) (memory.grow (i32.const 4)))
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
(invoke $owner "store-word" (i32.const 0x2_fff8))

;; Small ones.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke $owner "grow-1") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow-2") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $owner "grow-3") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke $owner "grow-4") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 3))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 3 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")

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
(assert_return (invoke $owner "size") (i32.const 3))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 3 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")

;; At 2^31.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 3))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 3 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")

;; At 2^32: -65536, -2 and -1, if they were signed.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 3))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 3 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")

;; By nothing it may grow.
;;@ GROW-RET-OLD GROW-MAY-FAIL
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 3))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 3 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")
