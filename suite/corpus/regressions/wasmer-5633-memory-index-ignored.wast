;;! summary = "Loads and stores use the memory that they name (Wasmer, #5633)"
;;! features = ["multi-memory"]

;; https://github.com/wasmerio/wasmer/issues/5633
;; Every load and store went to memory 0, whatever its index. LibWasm looked for the index behind the wrong bit:
;; https://github.com/SerenityOS/serenity/pull/24533
;; In the specification the index is part of the instruction.

;; Three memories, with different bytes, and of different sizes.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 1)
  (memory $b 2)
  (memory $c 3)
  (data (memory $a) (i32.const 0) "\2a\2a\2a\2a\2a\2a\2a\2a")
  (data (memory $b) (i32.const 0) "\29\29\29\29\29\29\29\29")
  (data (memory $c) (i32.const 0) "\28\28\28\28\28\28\28\28")
  (func (export "load-8-a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "load-16-a") (param $at i32) (result i32) (i32.load16_u $a (local.get $at)))
  (func (export "load-32-a") (param $at i32) (result i32) (i32.load $a offset=4 align=1 (local.get $at)))
  (func (export "load-64-a") (param $at i32) (result i64) (i64.load $a (local.get $at)))
  (func (export "store-a") (param $at i32) (param $value i32) (i32.store8 $a (local.get $at) (local.get $value)))
  (func (export "size-a") (result i32) (memory.size $a))
  (func (export "load-8-b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "load-16-b") (param $at i32) (result i32) (i32.load16_u $b (local.get $at)))
  (func (export "load-32-b") (param $at i32) (result i32) (i32.load $b offset=4 align=1 (local.get $at)))
  (func (export "load-64-b") (param $at i32) (result i64) (i64.load $b (local.get $at)))
  (func (export "store-b") (param $at i32) (param $value i32) (i32.store8 $b (local.get $at) (local.get $value)))
  (func (export "size-b") (result i32) (memory.size $b))
  (func (export "load-8-c") (param $at i32) (result i32) (i32.load8_u $c (local.get $at)))
  (func (export "load-16-c") (param $at i32) (result i32) (i32.load16_u $c (local.get $at)))
  (func (export "load-32-c") (param $at i32) (result i32) (i32.load $c offset=4 align=1 (local.get $at)))
  (func (export "load-64-c") (param $at i32) (result i64) (i64.load $c (local.get $at)))
  (func (export "store-c") (param $at i32) (param $value i32) (i32.store8 $c (local.get $at) (local.get $value)))
  (func (export "size-c") (result i32) (memory.size $c))
  (func (export "load-by-number") (result i32)
    (i32.add (i32.load8_u 2 (i32.const 0)) (i32.shl (i32.load8_u 1 (i32.const 0)) (i32.const 8)))))
;;@ MM-IDX-ALL-OPS MM-DATA
(assert_return (invoke "load-8-a" (i32.const 0)) (i32.const 0x2a))
(assert_return (invoke "load-16-a" (i32.const 0)) (i32.const 0x2a2a))
(assert_return (invoke "load-32-a" (i32.const 0)) (i32.const 0x2a2a_2a2a))
(assert_return (invoke "load-64-a" (i32.const 0)) (i64.const 0x2a2a_2a2a_2a2a_2a2a))
(assert_return (invoke "load-8-b" (i32.const 0)) (i32.const 0x29))
(assert_return (invoke "load-16-b" (i32.const 0)) (i32.const 0x2929))
(assert_return (invoke "load-32-b" (i32.const 0)) (i32.const 0x2929_2929))
(assert_return (invoke "load-64-b" (i32.const 0)) (i64.const 0x2929_2929_2929_2929))
(assert_return (invoke "load-8-c" (i32.const 0)) (i32.const 0x28))
(assert_return (invoke "load-16-c" (i32.const 0)) (i32.const 0x2828))
(assert_return (invoke "load-32-c" (i32.const 0)) (i32.const 0x2828_2828))
(assert_return (invoke "load-64-c" (i32.const 0)) (i64.const 0x2828_2828_2828_2828))
(assert_return (invoke "load-by-number") (i32.const 0x2928))
(assert_return (invoke "size-a") (i32.const 1))
(assert_return (invoke "size-b") (i32.const 2))
(assert_return (invoke "size-c") (i32.const 3))
;; Each ends where it ends.
;;@ MM-IDX-ALL-OPS EA-LAST-BYTE
(assert_trap (invoke "load-8-a" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-8-b" (i32.const 0x1_ffff)) (i32.const 0))
(assert_trap (invoke "load-8-b" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_return (invoke "load-8-c" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke "load-8-c" (i32.const 0x3_0000)) "out of bounds memory access")
;; A store is seen in its memory only.
;;@ MM-INDEP
(assert_return (invoke "store-b" (i32.const 16) (i32.const 0x5a)))
(assert_return (invoke "load-8-a" (i32.const 16)) (i32.const 0))
(assert_return (invoke "load-8-b" (i32.const 16)) (i32.const 0x5a))
(assert_return (invoke "load-8-c" (i32.const 16)) (i32.const 0))
(assert_return (invoke "store-c" (i32.const 16) (i32.const 0xa5)))
(assert_return (invoke "load-8-a" (i32.const 16)) (i32.const 0))
(assert_return (invoke "load-8-b" (i32.const 16)) (i32.const 0x5a))
