;;! summary = "All 64 bits of a segment's offset count (Wasmi, #1531)"
;;! features = ["memory64"]

;; https://github.com/wasmi-labs/wasmi/pull/1531
;; Offsets were evaluated in 32 bits, so that a segment far beyond a small 64-bit memory was written to its start. In
;; the specification the offset of a 64-bit memory is an i64, and such a segment traps.

;; The lower half of each offset would be in bounds.
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP M64-DATA
(assert_trap (module (memory i64 1 1) (data (i64.const 0xffff_ff01_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const 0x1_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const 0x1_0000_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const 0xffff_ffff_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const 0x8000_0000_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const -1) "a")) "out of bounds memory access")
;; Ends that wrap at 2^64.
(assert_trap (module (memory i64 1 1) (data (i64.const -1) "ab")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const -4) "abcdefgh")) "out of bounds memory access")
;; And no bytes at all.
;;@ ALLOC-SIZE-EQ-MIN DATA-ZERO-LEN M64-DATA
(assert_trap (module (memory i64 1 1) (data (i64.const 0x1_0000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1 1) (data (i64.const 0xffff_ff01_0000_0000) "")) "out of bounds memory access")

;; Nothing is written to a memory that is there before.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1)
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
(register "owner")
;;@ DATA-OOB-TRAP M64-DATA
(assert_trap
  (module (import "owner" "memory" (memory i64 1)) (data (i64.const 0x1_0000_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory i64 1)) (data (i64.const 0x1_0000_ffff) "a"))
  "out of bounds memory access")
(assert_trap (module (import "owner" "memory" (memory i64 1)) (data (i64.const -1) "ab")) "out of bounds memory access")
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0))
(module (import "owner" "memory" (memory i64 1)) (data (i64.const 0xffff) "a"))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0x61))
