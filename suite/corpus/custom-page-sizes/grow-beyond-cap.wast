;;! summary = "A 32-bit memory with pages of one byte never has 2^32 of them, with or without a maximum"
;;! features = ["custom-page-sizes"]

;; Less than that may succeed where there is enough memory, so only what must fail is asked here.

;; 1 byte, no maximum.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (data (i32.const 0) "\5a")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
;; The sum is 2^32.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 1))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")

;; 1 byte, and 2^32 - 1 as maximum.
;;@ CPS-ALLOC
(module
  (memory 1 0xffff_ffff (pagesize 1))
  (data (i32.const 0) "\5a")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
;; The sum is 2^32.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 1))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")

;; 65536 bytes, and 2^32 - 1 as maximum.
;;@ CPS-ALLOC
(module
  (memory 65536 0xffff_ffff (pagesize 1))
  (data (i32.const 65535) "\5a")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0xffff_0001") (result i32) (memory.grow (i32.const 0xffff_0001)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
;; The sum is 2^32.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke "grow-0xffff_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 65536))
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")
;; The sum is 2^32 + 1.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow" (i32.const 0xffff_0001)) (i32.const -1))
(assert_return (invoke "grow-0xffff_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 65536))
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")
;; The sum is 2^32 + 65534.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke "grow-0xffff_fffe") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 65536))
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")
;; The sum is 2^32 + 65535.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 65536))
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0x5a))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")

;; A page size of 65,536 that is written out has the cap of one that is not: 65,536 pages.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 65536))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ CPS-DEFAULT-EQ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 0x1_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x1_0001)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_fffe)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 1))
