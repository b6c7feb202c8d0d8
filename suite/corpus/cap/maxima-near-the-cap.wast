;;! summary = "A maximum at or near the cap, or at half of it, is the bound that counts, and takes no pages by itself"

;; No page is there, so that there is nothing to refuse.

;; At most 65536.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 65536)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65537)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x1_0002)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xffff_ffff)) "out of bounds memory access")

;; At most 65535.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 65535)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65536)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xfffe_ffff)) "out of bounds memory access")

;; At most 65534.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 65534)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65535)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xfffd_ffff)) "out of bounds memory access")

;; At most 65533.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 65533)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 65534)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65534)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xfffc_ffff)) "out of bounds memory access")

;; At most 32769.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 32769)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 32770)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 32770)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 32771)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0x8000_ffff)) "out of bounds memory access")

;; At most 32768.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 32768)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 32769)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 32769)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 32770)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0x7fff_ffff)) "out of bounds memory access")

;; At most 32767.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 32767)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 32768)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 32768)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 32769)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0x7ffe_ffff)) "out of bounds memory access")

;; At most 16384.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 16384)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 16385)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 16385)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 16386)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0x3fff_ffff)) "out of bounds memory access")

;; At most 4096.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 4096)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.const 4097)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 4097)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 4098)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xfff_ffff)) "out of bounds memory access")
