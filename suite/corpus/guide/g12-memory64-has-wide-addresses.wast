;;! summary = "G12: memory64 makes addresses i64, and the limit larger by far: right, it is 2^48 pages"
;;! features = ["memory64"]

;; Addresses, sizes and deltas are i64. JavaScript's API allows to declare 2^37 - 1 pages and to have 16 GiB of them.

;;@ ALLOC-SIZE-EQ-MIN M64-TYPES
(module $owner
  (memory (export "memory") i64 1 5)
  (data (i64.const 0xffff) "\a5")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "owner")
;;@ M64-TYPES
(assert_return (invoke $owner "size") (i64.const 1))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
(assert_invalid (module (memory i64 1) (func (drop (i32.load (i32.const 0))))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (drop (memory.grow (i32.const 0))))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i32) (memory.size))) "type mismatch")
;;@ LINK-AT-EQ
(assert_unlinkable (module (import "owner" "memory" (memory 1 5))) "incompatible import type")
(module (import "owner" "memory" (memory i64 1 5)))
;; Addresses beyond 4 GiB are addresses, and not what is left of them in 32 bits.
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "load" (i64.const 0x1_0000_ffff)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
;; -1 has 64 bits.
;;@ M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 5)) (i64.const -1))
;;@ M64-GROW-WIDE
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0001)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))

;; The limit.
;;@ VAL-CAP64-MAX VAL-MAX-NOT-ALLOC
(module (memory i64 0 65537))
(module (memory i64 0 0x1_0000_0000))
(module (memory i64 0 0x1f_ffff_ffff))
(module (memory i64 0 0x1_0000_0000_0000))
;;@ VAL-CAP64-MAX
(assert_invalid (module (memory i64 0 0x1_0000_0000_0001)) "memory size")
