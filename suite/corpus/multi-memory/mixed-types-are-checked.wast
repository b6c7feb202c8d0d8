;;! summary = "An operand has the type of the memory that the instruction names, not of another one"
;;! features = ["multi-memory", "memory64", "bulk-memory"]

;; Memory 0 is narrow, memory 1 is wide.
;;@ M64-TYPES MM-IDX-ALL-OPS
(assert_invalid
  (module (memory 1) (memory i64 1) (func (result i64) (memory.size 0)))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (result i32) (memory.size 1)))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (result i32) (memory.grow 1 (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (result i64) (memory.grow 0 (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (drop (memory.grow 0 (i64.const 0)))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (drop (memory.grow 1 (i32.const 0)))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (drop (i32.load 0 (i64.const 0)))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (drop (i32.load 1 (i32.const 0)))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (i64.store 0 (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (i64.store 1 (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (memory.fill 0 (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (memory.fill 1 (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (func (memory.fill 1 (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (data "a")
    (func (memory.init 1 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (data "a")
    (func (memory.init 1 0 (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (data "a")
    (func (memory.init 1 0 (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")

;; The length of a copy has the smaller of both types.
(assert_invalid
  (module (memory 1) (memory i64 1)
    (func (memory.copy 0 1 (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1)
    (func (memory.copy 1 0 (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1)
    (func (memory.copy 1 1 (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1)
    (func (memory.copy 0 1 (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1)
    (func (memory.copy 1 0 (i32.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1)
    (func (memory.copy 0 0 (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")

;; A segment's offset.
(assert_invalid
  (module (memory 1) (memory i64 1) (data (memory 0) (i64.const 0) "a"))
  "type mismatch")
(assert_invalid
  (module (memory 1) (memory i64 1) (data (memory 1) (i32.const 0) "a"))
  "type mismatch")

;; Offsets beyond 32 bits are for wide memories.
(assert_invalid
  (module (memory 1) (memory i64 1) (func (drop (i32.load8_u 0 offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (memory i64 1)
  (func (export "far") (result i32) (i32.load8_u 1 offset=0x1_0000_0000 (i64.const 0))))
;;@ M64-TYPES EA-LAST-BYTE
(assert_trap (invoke "far") "out of bounds memory access")
