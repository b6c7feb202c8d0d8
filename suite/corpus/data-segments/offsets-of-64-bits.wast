;;! summary = "All 64 bits of a segment's offset count, and its sum with the length does not wrap at 2^64, nor at 2^32"
;;! features = ["bulk-memory", "memory64"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") i64 1)
  (data (i64.const 0) "\11\11\11\11\11\11\11\11")
  (data (i64.const 0xfff8) "\22\22\22\22\22\22\22\22")
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i64) (result i64) (i64.load (local.get $at))))
(register "owner")

;; Offsets that are small in their lower 32 or 48 bits, or negative.
;;@ M64-DATA DATA-OOB-TRAP
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000) "z")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff_ffff) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000_0000) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000_ffff) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x8000_0000) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x8000_0000_0000) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000_0000_0000) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x7fff_ffff_ffff_ffff) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x8000_0000_0000_0000) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff_ffff_0000_0000) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const -0x1_0000) "z"))
  "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const -1) "z")) "out of bounds memory access")

;; Empty, they are still beyond the end.
;;@ M64-DATA DATA-ZERO-LEN
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000_0000) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0001_0000) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000_0000_0000) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0x8000_0000_0000_0000) ""))
  "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const -1) "")) "out of bounds memory access")
(module (import "owner" "m" (memory i64 1)) (data (i64.const 0) ""))
(module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff) ""))
(module (import "owner" "m" (memory i64 1)) (data (i64.const 0x1_0000) ""))

;; Sums of 2^64, of 2^32, and a little more.
;;@ M64-DATA DATA-OOB-TRAP
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const -1) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const -1) "zz")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const -4) "zzzz")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const -4) "zzzzzzzz"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const -8) "zzzzzzzzzzzzzzzz"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff_ffff) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff_ffff) "zz"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff_fffc) "zzzzzzzz"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i64.const 0)) (i64.const 0x1111_1111_1111_1111))
(assert_return (invoke $owner "word" (i64.const 0xfff8)) (i64.const 0x2222_2222_2222_2222))

;; Around the end.
;;@ DATA-OOB-TRAP
(assert_trap (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff) "zz")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xfff9) "zzzzzzzz"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (data (i64.const 0xfff8) "zzzzzzzzz"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i64.const 0)) (i64.const 0x1111_1111_1111_1111))
(assert_return (invoke $owner "word" (i64.const 0xfff8)) (i64.const 0x2222_2222_2222_2222))
;;@ DATA-WRITTEN M64-DATA
(module (import "owner" "m" (memory i64 1)) (data (i64.const 0xffff) "a") (data (i64.const 0xfffc) "bc"))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0x61))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0x62))
(assert_return (invoke $owner "load" (i64.const 0xfffd)) (i32.const 0x63))

;; From a global.
(module $globals
  (global (export "wide") i64 (i64.const 0x1_0000_0000))
  (global (export "minus-1") i64 (i64.const -1))
  (global (export "fits") i64 (i64.const 0xfffe))
  (global (export "narrow") i32 (i32.const 0)))
(register "globals")
;;@ M64-DATA DATA-OFFSET-EXPR
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (import "globals" "wide" (global $at i64)) (data (global.get $at) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (import "globals" "wide" (global $at i64)) (data (global.get $at) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (import "globals" "minus-1" (global $at i64)) (data (global.get $at) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (import "globals" "minus-1" (global $at i64)) (data (global.get $at) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory i64 1)) (import "globals" "fits" (global $at i64)) (data (global.get $at) "zzz"))
  "out of bounds memory access")
(module (import "owner" "m" (memory i64 1)) (import "globals" "fits" (global $at i64)) (data (global.get $at) "d"))
(assert_return (invoke $owner "load" (i64.const 0xfffe)) (i32.const 0x64))

;; An offset of i32 is not valid for a 64-bit memory, nor one of i64 for a 32-bit one.
;;@ M64-DATA
(assert_invalid (module (memory i64 1) (data (i32.const 0) "")) "type mismatch")
(assert_invalid (module (memory i64 0) (data (offset (i32.const 0)) "")) "type mismatch")
(assert_invalid (module (memory 1) (data (i64.const 0) "")) "type mismatch")
(assert_invalid (module (memory i32 1) (data (offset (i64.const 0)) "")) "type mismatch")
(assert_invalid
  (module (import "globals" "narrow" (global $at i32)) (memory i64 0) (data (global.get $at) ""))
  "type mismatch")
(assert_invalid
  (module (import "globals" "wide" (global $at i64)) (memory 0) (data (global.get $at) ""))
  "type mismatch")

;; memory.init takes a 64-bit address, and i32 for what is in the segment.
;;@ M64-TYPES
(assert_invalid
  (module (memory i64 1) (data "a") (func (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data "a") (func (memory.init 0 (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data "a") (func (memory.init 0 (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data "a") (func (memory.init 0 (i64.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(module (memory i64 0) (data "a") (func (memory.init 0 (i64.const 0) (i32.const 0) (i32.const 0))))
