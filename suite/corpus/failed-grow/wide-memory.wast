;;! summary = "A memory of several pages keeps them all, and no more, through every growth that fails"

;; Seventeen pages without a maximum: 65,519 more would fit below the cap.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 17)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-word") (param $at i32) (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-65520") (result i32) (memory.grow (i32.const 65520)))
  (func (export "grow-65521") (result i32) (memory.grow (i32.const 65521)))
  (func (export "grow-65534") (result i32) (memory.grow (i32.const 65534)))
  (func (export "grow-65535") (result i32) (memory.grow (i32.const 65535)))
  (func (export "grow-65536") (result i32) (memory.grow (i32.const 65536)))
  (func (export "grow-65537") (result i32) (memory.grow (i32.const 65537)))
  (func (export "grow-0x7fff_ffff") (result i32) (memory.grow (i32.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000)))
  (func (export "grow-0x8000_0001") (result i32) (memory.grow (i32.const 0x8000_0001)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff)))
  (func (export "grow-0xffff_ffef") (result i32) (memory.grow (i32.const 0xffff_ffef)))
  (func (export "grow-0xffff_fff0") (result i32) (memory.grow (i32.const 0xffff_fff0))))
(register "owner")
(invoke $owner "store-word" (i32.const 0))
(invoke $owner "store-word" (i32.const 0x10_fff8))

;; One page beyond the cap, and a few more.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 65520)) (i32.const -1))
(assert_return (invoke $owner "grow-65520") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65521)) (i32.const -1))
(assert_return (invoke $owner "grow-65521") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke $owner "grow-65534") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 17))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x10_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x10_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x11_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 17)))
(assert_unlinkable (module (import "owner" "memory" (memory 18))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 17 65536))) "incompatible import type")

;; At 2^16 pages and its neighbours.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $owner "grow-65535") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow-65536") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $owner "grow-65537") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 17))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x10_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x10_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x11_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 17)))
(assert_unlinkable (module (import "owner" "memory" (memory 18))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 17 65536))) "incompatible import type")

;; At 2^31.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 17))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x10_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x10_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x11_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 17)))
(assert_unlinkable (module (import "owner" "memory" (memory 18))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 17 65536))) "incompatible import type")

;; At 2^32: -65536, -2 and -1, if they were signed.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 17))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x10_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x10_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x11_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 17)))
(assert_unlinkable (module (import "owner" "memory" (memory 18))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 17 65536))) "incompatible import type")

;; What makes the sum 2^32 pages, or one more: in 32 bits 0 and 1.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffef)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffef") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fff0)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fff0") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 17))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load-word" (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "load-word" (i32.const 0x10_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x10_ffff)) (i32.const 1))
(assert_trap (invoke $owner "load" (i32.const 0x11_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 17)))
(assert_unlinkable (module (import "owner" "memory" (memory 18))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 17 65536))) "incompatible import type")
