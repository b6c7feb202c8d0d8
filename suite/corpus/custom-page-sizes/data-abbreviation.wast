;;! summary = "A memory given by its data has as many pages of one byte as there are bytes, and cannot grow"
;;! features = ["custom-page-sizes"]

;;@ CPS-ALLOC
(module $m0
  (memory (export "memory") (pagesize 1) (data ""))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m0")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m0" "memory" (memory 0 0 (pagesize 1))))
(assert_unlinkable (module (import "m0" "memory" (memory 1 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m1
  (memory (export "memory") (pagesize 1) (data "a"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m1")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 1))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m1" "memory" (memory 1 1 (pagesize 1))))
(assert_unlinkable (module (import "m1" "memory" (memory 2 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m1" "memory" (memory 0 0 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m3
  (memory (export "memory") (pagesize 1) (data "abc"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m3")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 3))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0x63))
(assert_trap (invoke "load" (i32.const 3)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m3" "memory" (memory 3 3 (pagesize 1))))
(assert_unlinkable (module (import "m3" "memory" (memory 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m3" "memory" (memory 0 2 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m8
  (memory (export "memory") (pagesize 1) (data "abcdefgh"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m8")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 8))
(assert_return (invoke "load" (i32.const 7)) (i32.const 0x68))
(assert_trap (invoke "load" (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m8" "memory" (memory 8 8 (pagesize 1))))
(assert_unlinkable (module (import "m8" "memory" (memory 9 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m8" "memory" (memory 0 7 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m9
  (memory (export "memory") (pagesize 1) (data "abcdefghi"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m9")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 9))
(assert_return (invoke "load" (i32.const 8)) (i32.const 0x69))
(assert_trap (invoke "load" (i32.const 9)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m9" "memory" (memory 9 9 (pagesize 1))))
(assert_unlinkable (module (import "m9" "memory" (memory 10 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m9" "memory" (memory 0 8 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m17
  (memory (export "memory") (pagesize 1) (data "abcdefghijklmnopq"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m17")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 17))
(assert_return (invoke "load" (i32.const 16)) (i32.const 0x71))
(assert_trap (invoke "load" (i32.const 17)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m17" "memory" (memory 17 17 (pagesize 1))))
(assert_unlinkable (module (import "m17" "memory" (memory 18 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m17" "memory" (memory 0 16 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m32
  (memory (export "memory") (pagesize 1) (data "abcdefghijklmnopqrstuvwxyzabcdef"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m32")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 32))
(assert_return (invoke "load" (i32.const 31)) (i32.const 0x66))
(assert_trap (invoke "load" (i32.const 32)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m32" "memory" (memory 32 32 (pagesize 1))))
(assert_unlinkable (module (import "m32" "memory" (memory 33 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m32" "memory" (memory 0 31 (pagesize 1)))) "incompatible import type")

;;@ CPS-ALLOC
(module $m33
  (memory (export "memory") (pagesize 1) (data "abcdefghijklmnopqrstuvwxyzabcdefg"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m33")
;;@ CPS-DATA-ABBREV
(assert_return (invoke "size") (i32.const 33))
(assert_return (invoke "load" (i32.const 32)) (i32.const 0x67))
(assert_trap (invoke "load" (i32.const 33)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "m33" "memory" (memory 33 33 (pagesize 1))))
(assert_unlinkable (module (import "m33" "memory" (memory 34 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "m33" "memory" (memory 0 32 (pagesize 1)))) "incompatible import type")

;; With pages of 65,536 bytes, written out, the number of pages is rounded up as ever.
;;@ CPS-ALLOC
(module $large
  (memory (export "memory") (pagesize 65536) (data "xyz"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "large")
;;@ CPS-DATA-ABBREV CPS-DEFAULT-EQ
(assert_return (invoke "size") (i32.const 1))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0x7a))
(assert_return (invoke "load" (i32.const 3)) (i32.const 0))
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(module (import "large" "memory" (memory 1 1)))
(assert_unlinkable (module (import "large" "memory" (memory 1 1 (pagesize 1)))) "incompatible import type")
