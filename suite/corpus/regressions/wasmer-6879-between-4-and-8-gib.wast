;;! summary = "Addresses and offsets that add up to between 4 GiB and 8 GiB trap, all of them (Wasmer, #6879)"

;; https://github.com/wasmerio/wasmer/pull/6879, then https://github.com/wasmerio/wasmer/pull/6921
;; Compiled code left the check to protected pages behind the memory. They reached as far as 6 GiB, and what was
;; between 6 and 8 could be used. In Wasmtime, such a guard once lost its alignment:
;; https://github.com/bytecodealliance/wasmtime/pull/8630
;; In the specification the sum of a 32-bit address and a 32-bit offset has 33 bits, and everything beyond the memory
;; traps.

;; Offsets from nothing to the largest, each with addresses from nothing to the largest: only the first few sums are
;; small.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "load-8-64k") (param $at i32) (result i32) (i32.load8_u offset=0x1_0000 (local.get $at)))
  (func (export "load-64-64k") (param $at i32) (result i64) (i64.load offset=0x1_0000 (local.get $at)))
  (func (export "store-64-64k") (param $at i32) (i64.store offset=0x1_0000 (local.get $at) (i64.const -1)))
  (func (export "load-8-2g-1") (param $at i32) (result i32) (i32.load8_u offset=0x7fff_ffff (local.get $at)))
  (func (export "load-64-2g-1") (param $at i32) (result i64) (i64.load offset=0x7fff_ffff (local.get $at)))
  (func (export "store-64-2g-1") (param $at i32) (i64.store offset=0x7fff_ffff (local.get $at) (i64.const -1)))
  (func (export "load-8-2g") (param $at i32) (result i32) (i32.load8_u offset=0x8000_0000 (local.get $at)))
  (func (export "load-64-2g") (param $at i32) (result i64) (i64.load offset=0x8000_0000 (local.get $at)))
  (func (export "store-64-2g") (param $at i32) (i64.store offset=0x8000_0000 (local.get $at) (i64.const -1)))
  (func (export "load-8-3g") (param $at i32) (result i32) (i32.load8_u offset=0xc000_0000 (local.get $at)))
  (func (export "load-64-3g") (param $at i32) (result i64) (i64.load offset=0xc000_0000 (local.get $at)))
  (func (export "store-64-3g") (param $at i32) (i64.store offset=0xc000_0000 (local.get $at) (i64.const -1)))
  (func (export "load-8-4g-1") (param $at i32) (result i32) (i32.load8_u offset=0xffff_ffff (local.get $at)))
  (func (export "load-64-4g-1") (param $at i32) (result i64) (i64.load offset=0xffff_ffff (local.get $at)))
  (func (export "store-64-4g-1") (param $at i32) (i64.store offset=0xffff_ffff (local.get $at) (i64.const -1)))
  (func (export "load-64-0") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-8-0") (param $at i32) (i32.store8 (local.get $at) (i32.const -1)))
  (func (export "first") (result i64) (i64.load (i32.const 0)))
  (func (export "last") (result i64) (i64.load (i32.const 0xfff8))))
;; Offset 0x1_0000.
;;@ EA-LAST-BYTE EA-NO-WRAP32
(assert_trap (invoke "load-8-64k" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-8-64k" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-8-64k" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-8-64k" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-64k" (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-64k" (i32.const 0xffff_fff8)) "out of bounds memory access")
(assert_trap (invoke "load-8-64k" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64-64k" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-64-64k" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-64-64k" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "store-64-64k" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-64k" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "store-64-64k" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; Offset 0x7fff_ffff.
;;@ EA-LAST-BYTE EA-NO-WRAP32
(assert_trap (invoke "load-8-2g-1" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g-1" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g-1" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g-1" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g-1" (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g-1" (i32.const 0xffff_fff8)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g-1" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64-2g-1" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-64-2g-1" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-64-2g-1" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "store-64-2g-1" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-2g-1" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "store-64-2g-1" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; Offset 0x8000_0000.
;;@ EA-LAST-BYTE EA-NO-WRAP32
(assert_trap (invoke "load-8-2g" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g" (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g" (i32.const 0xffff_fff8)) "out of bounds memory access")
(assert_trap (invoke "load-8-2g" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64-2g" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-64-2g" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-64-2g" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "store-64-2g" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-2g" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "store-64-2g" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; Offset 0xc000_0000.
;;@ EA-LAST-BYTE EA-NO-WRAP32
(assert_trap (invoke "load-8-3g" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-8-3g" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-8-3g" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-8-3g" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-3g" (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-3g" (i32.const 0xffff_fff8)) "out of bounds memory access")
(assert_trap (invoke "load-8-3g" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64-3g" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-64-3g" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-64-3g" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "store-64-3g" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-3g" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "store-64-3g" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; Offset 0xffff_ffff.
;;@ EA-LAST-BYTE EA-NO-WRAP32
(assert_trap (invoke "load-8-4g-1" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-8-4g-1" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-8-4g-1" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-8-4g-1" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-4g-1" (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "load-8-4g-1" (i32.const 0xffff_fff8)) "out of bounds memory access")
(assert_trap (invoke "load-8-4g-1" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64-4g-1" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-64-4g-1" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-64-4g-1" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "store-64-4g-1" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-4g-1" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "store-64-4g-1" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; No offset.
;;@ EA-LAST-BYTE
(assert_trap (invoke "load-64-0" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "load-64-0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-0" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64-0" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "load-64-0" (i32.const 0xffff_fff8)) "out of bounds memory access")
(assert_trap (invoke "load-64-0" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "store-8-0" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "store-8-0" (i32.const 0x1_0fff)) "out of bounds memory access")
(assert_trap (invoke "store-8-0" (i32.const 0x1_1000)) "out of bounds memory access")
(assert_trap (invoke "store-8-0" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "store-8-0" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; Nothing has been written.
;;@ EA-PARTIAL-STORE
(assert_return (invoke "first") (i64.const 0))
(assert_return (invoke "last") (i64.const 0))
