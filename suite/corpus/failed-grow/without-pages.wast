;;! summary = "A memory of no pages fails to grow beyond its maximum or the cap like any other"

;; Of at most one page.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 0 1)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-word") (param $at i32) (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2)))
  (func (export "grow-3") (result i32) (memory.grow (i32.const 3)))
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

;; Small ones.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow-2") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $owner "grow-3") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")

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
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")

;; At 2^31.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")

;; At 2^32: -65536, -2 and -1, if they were signed.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")

;; Of none at all.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 0 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-word") (param $at i32) (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2)))
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

;; Small ones.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke $owner "grow-1") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow-2") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

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
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; At 2^31.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; At 2^32: -65536, -2 and -1, if they were signed.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; Without a maximum: 65,536 pages are the cap, which only this memory could reach at once, so they are not asked for.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-word") (param $at i32) (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-65537") (result i32) (memory.grow (i32.const 65537)))
  (func (export "grow-0x2_0000") (result i32) (memory.grow (i32.const 0x2_0000)))
  (func (export "grow-0x7fff_ffff") (result i32) (memory.grow (i32.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000)))
  (func (export "grow-0x8000_0001") (result i32) (memory.grow (i32.const 0x8000_0001)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
(register "owner")

;; One page beyond the cap, and as many again.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $owner "grow-65537") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x2_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x2_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 65536))) "incompatible import type")

;; At 2^31.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0001)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 65536))) "incompatible import type")

;; At 2^32: -65536, -2 and -1, if they were signed.
;;@ GROW-CAP32-MUST-FAIL GROW-DELTA-UNSIGNED GROW-FAIL-M1 GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 0)))
(assert_unlinkable (module (import "owner" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 65536))) "incompatible import type")
