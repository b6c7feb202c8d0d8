;;! summary = "A 64-bit delta that is a constant grows like one that is not (Wasmi, #1384)"
;;! features = ["memory64"]

;; https://github.com/wasmi-labs/wasmi/pull/1384
;; A growth of a 64-bit memory by a constant was not translated as one with a 64-bit delta; with a delta known only
;; at run time all was well. To the specification both are the same i64.

;; Both ways on memories of their own, so that each finds what the other found.
;;@ ALLOC-SIZE-EQ-MIN
(module $constant
  (memory i64 1 3)
  (func (export "size") (result i64) (memory.size))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "grow-0") (result i64) (memory.grow (i64.const 0)))
  (func (export "grow-1") (result i64) (memory.grow (i64.const 1)))
  (func (export "grow-65535") (result i64) (memory.grow (i64.const 0xffff)))
  (func (export "grow-65536") (result i64) (memory.grow (i64.const 0x1_0000)))
  (func (export "grow-2^31-1") (result i64) (memory.grow (i64.const 0x7fff_ffff)))
  (func (export "grow-2^32-1") (result i64) (memory.grow (i64.const 0xffff_ffff)))
  (func (export "grow-2^32") (result i64) (memory.grow (i64.const 0x1_0000_0000)))
  (func (export "grow-2^48") (result i64) (memory.grow (i64.const 0x1_0000_0000_0000)))
  (func (export "grow--1") (result i64) (memory.grow (i64.const -1))))
(module $dynamic
  (memory i64 1 3)
  (func (export "size") (result i64) (memory.size))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))

;; Deltas beyond the maximum.
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow-65535") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const 0xffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow-65536") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const 0x1_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow-2^31-1") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const 0x7fff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow-2^32-1") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const 0xffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow-2^32") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow-2^48") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE M64-FAIL
(assert_return (invoke $constant "grow--1") (i64.const -1))
(assert_return (invoke $dynamic "grow" (i64.const -1)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $constant "size") (i64.const 1))
(assert_return (invoke $dynamic "size") (i64.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $constant "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $dynamic "byte-beyond") "out of bounds memory access")

;; Deltas that fit.
;;@ GROW-CONST-VS-REG GROW-RET-OLD
(assert_return (invoke $constant "grow-0") (either (i64.const 1) (i64.const -1)))
(assert_return (invoke $dynamic "grow" (i64.const 0)) (either (i64.const 1) (i64.const -1)))
(assert_return (invoke $constant "grow-1") (either (i64.const 1) (i64.const -1)))
(assert_return (invoke $dynamic "grow" (i64.const 1)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-FRESH
(assert_trap (invoke $constant "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $dynamic "byte-beyond") "out of bounds memory access")

;; A constant on its way through a local, a block and a select is as good.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 3)
  (func (export "size") (result i64) (memory.size))
  (func (export "through-a-local") (result i64)
    (local $delta i64)
    (local.set $delta (i64.const 0x1_0000_0000))
    (memory.grow (local.get $delta)))
  (func (export "through-a-block") (result i64)
    (memory.grow (block (result i64) (i64.const 0x1_0000_0001))))
  (func (export "through-a-select") (result i64)
    (memory.grow (select (i64.const 0x1_0000_0002) (i64.const 0) (i32.const 1))))
  (func (export "folded") (result i64)
    (memory.grow (i64.shl (i64.const 1) (i64.const 32)))))
;;@ GROW-CONST-VS-REG M64-GROW-WIDE
(assert_return (invoke "through-a-local") (i64.const -1))
(assert_return (invoke "through-a-block") (i64.const -1))
(assert_return (invoke "through-a-select") (i64.const -1))
(assert_return (invoke "folded") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 1))
