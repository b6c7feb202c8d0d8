;;! summary = "Address and size of a discard have the memory's address type, and all their bits count"
;;! features = ["memory-control", "memory64"]

;;@ ALLOC-SIZE-EQ-MIN MCD-TYPES
(module
  (memory i64 2)
  (data (i64.const 0) "\01")
  (data (i64.const 0x1_ffff) "\02")
  (func (export "discard") (param $at i64) (param $n i64) (memory.discard (local.get $at) (local.get $n)))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
;; Multiples of 2^16 that are 0 or small in 32 bits, or whose sum is in 64.
;;@ MCD-OOB-TRAP MCD-TYPES
(assert_trap (invoke "discard" (i64.const 0x1_0000_0000) (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0x1_0001_0000) (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0) (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0) (i64.const 0x1_0001_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0x1_0000) (i64.const 0xffff_ffff_ffff_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0x2_0000) (i64.const 0xffff_ffff_fffe_0000)) "out of bounds memory access")
(assert_trap
  (invoke "discard" (i64.const 0x8000_0000_0000_0000) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0xffff_ffff_ffff_0000) (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0xffff_ffff_ffff_0000) (i64.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0x1_0000_0000_0000) (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i64.const 0) (i64.const 0x1_0000_0000_0000)) "out of bounds memory access")
(assert_return (invoke "load" (i64.const 0)) (i32.const 1))
(assert_return (invoke "load" (i64.const 0x1_ffff)) (i32.const 2))
;;@ MCD-ZERO MCD-TYPES
(assert_return (invoke "discard" (i64.const 0x1_0000) (i64.const 0x1_0000)))
(assert_return (invoke "load" (i64.const 0)) (i32.const 1))
(assert_return (invoke "load" (i64.const 0x1_ffff)) (i32.const 0))
(assert_return (invoke "discard" (i64.const 0) (i64.const 0x1_0000)))
(assert_return (invoke "load" (i64.const 0)) (i32.const 0))

;; Other types, in each place; a result; too few operands.
;;@ MCD-TYPES
(assert_invalid (module (memory i64 1) (func (memory.discard (i32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (i32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (i32.const 0) (f32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (i64.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (i64.const 0) (f32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (f32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (f32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.discard (f32.const 0) (f32.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (i32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (i32.const 0) (f32.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (i64.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (i64.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (i64.const 0) (f32.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (f32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (f32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (memory.discard (f32.const 0) (f32.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (result i32) (memory.discard (i32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.discard (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.discard))) "type mismatch")
(assert_invalid
  (module (memory 1) (func (unreachable) (memory.discard (i64.const 0) (i32.const 0))))
  "type mismatch")
;; A memory has to be there.
;;@ VAL-MEM-EXISTS
(assert_invalid (module (func (memory.discard (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (memory 1) (func (memory.discard 1 (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (unreachable) (memory.discard))) "unknown memory")
