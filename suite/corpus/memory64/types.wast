;;! summary = "Size, delta, result and address of a 64-bit memory are i64, and only i64"
;;! features = ["memory64"]

;;@ ALLOC-SIZE-EQ-MIN M64-TYPES
(module
  (memory i64 2 4)
  (func (export "size") (result i64) (memory.size))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i64) (param $value i32) (i32.store8 (local.get $at) (local.get $value))))

;;@ M64-TYPES SIZE-UNITS
(assert_return (invoke "size") (i64.const 2))
;;@ M64-TYPES EA-LAST-BYTE
(assert_return (invoke "store" (i64.const 0x1_ffff) (i32.const 0x5a)))
(assert_return (invoke "load" (i64.const 0x1_ffff)) (i32.const 0x5a))
(assert_trap (invoke "load" (i64.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i64.const 0x2_0000) (i32.const 0)) "out of bounds memory access")
;; An address of which only the upper bits are set is not address 0.
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0001_ffff)) "out of bounds memory access")
(assert_trap (invoke "store" (i64.const 0x1_0000_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x8000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x2_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x4000_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x8000_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i64.const 0x1_0000_0000_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store" (i64.const 0x8000_0000_0000_0000) (i32.const 0)) "out of bounds memory access")
;;@ M64-TYPES GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 0)) (either (i64.const 2) (i64.const -1)))
;;@ M64-TYPES GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i64.const 3)) (i64.const -1))

;; i32 where i64 belongs.
;;@ M64-TYPES
(assert_invalid (module (memory i64 1) (func (result i32) (memory.size))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i64) (memory.grow (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i32) (memory.grow (i64.const 1)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i32) (memory.grow (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (param i32) (result i64) (memory.grow (local.get 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i32) (i32.load (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (i32.store (i32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (data (i32.const 0) "a")) "type mismatch")

;; And i64 where i32 belongs.
(assert_invalid (module (memory 1) (func (result i64) (memory.size))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (result i64) (memory.size))) "type mismatch")
(assert_invalid (module (memory 1) (func (result i32) (memory.grow (i64.const 1)))) "type mismatch")
(assert_invalid (module (memory 1) (func (result i64) (memory.grow (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory 1) (func (result i32) (i32.load (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (data (i64.const 0) "a")) "type mismatch")

;; Code that is never reached has types too.
(assert_invalid (module (memory i64 1) (func (unreachable) (drop (memory.grow (i32.const 1))))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i32) (return (i32.const 0)) (memory.size))) "type mismatch")
