;;! summary = "The offset of an active segment of a 64-bit memory has 64 bits, and all of them count"
;;! features = ["memory64"]

;; One page. Offsets that fit:
;;@ ALLOC-SIZE-EQ-MIN M64-DATA
(module
  (memory i64 1)
  (data (i64.const 0) "a")
  (data (i64.const 0xffff) "z")
  (data (i64.const 0x1_0000) "")
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
;;@ M64-DATA
(assert_return (invoke "load" (i64.const 0)) (i32.const 0x61))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x7a))
;; Offsets that do not, of which many would if they were cut to 32 bits, or if their sums wrapped.
;;@ M64-DATA DATA-OOB-TRAP ALLOC-SIZE-EQ-MIN
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_0001) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x2_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x8000_0000_0000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x7fff_ffff_ffff_ffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff_ffff_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff_ffff_ffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff_ffff_fffe) "ab")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff_0000_0000) "a")) "out of bounds memory access")
;;@ M64-DATA DATA-ZERO-LEN ALLOC-SIZE-EQ-MIN
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0001_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_0000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x8000_0000_0000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xffff_ffff_ffff_ffff) "")) "out of bounds memory access")
;; No page at all.
(module (memory i64 0) (data (i64.const 0) ""))
(assert_trap (module (memory i64 0) (data (i64.const 1) "")) "out of bounds memory access")
(assert_trap (module (memory i64 0) (data (i64.const 0x1_0000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 0) (data (i64.const 0xffff_ffff_ffff_ffff) "")) "out of bounds memory access")

;; In an imported memory, what came before stays, and nothing of the one that does not fit.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1)
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
(register "owner")
;;@ M64-DATA DATA-OOB-TRAP DATA-PRIOR-KEPT
(assert_trap
  (module
    (import "owner" "memory" (memory i64 1))
    (data (i64.const 8) "ab")
    (data (i64.const 0x1_0000_0000) "cd")
    (data (i64.const 16) "ef"))
  "out of bounds memory access")
;;@ M64-DATA DATA-PRIOR-KEPT
(assert_return (invoke $owner "load" (i64.const 8)) (i32.const 0x61))
(assert_return (invoke $owner "load" (i64.const 9)) (i32.const 0x62))
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0))
(assert_return (invoke $owner "load" (i64.const 16)) (i32.const 0))

;; The offset is an i64, by constant or by global, and only that.
;;@ M64-DATA ALLOC-SIZE-EQ-MIN
(module $global (global (export "at") i64 (i64.const 0xfffe)))
(register "global")
(module
  (import "global" "at" (global $at i64))
  (memory i64 1)
  (data (global.get $at) "yz")
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
;;@ M64-DATA
(assert_return (invoke "load" (i64.const 0xfffe)) (i32.const 0x79))
(assert_return (invoke "load" (i64.const 0xffff)) (i32.const 0x7a))
;;@ M64-DATA
(assert_invalid (module (memory i64 1) (data (i32.const 0) "a")) "type mismatch")
(assert_invalid (module (memory i64 1) (data (i32.const 0) "")) "type mismatch")
(assert_invalid (module (memory 1) (data (i64.const 0) "")) "type mismatch")
(assert_invalid
  (module (import "no" "such" (global $at i32)) (memory i64 1) (data (global.get $at) "a"))
  "type mismatch")
(assert_invalid (module (import "no" "such" (global $at i64)) (memory 1) (data (global.get $at) "a")) "type mismatch")
