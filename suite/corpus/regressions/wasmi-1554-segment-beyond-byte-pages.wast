;;! summary = "A segment at -1 of a memory with pages of one byte traps (Wasmi, #1554)"
;;! features = ["custom-page-sizes"]

;; https://github.com/wasmi-labs/wasmi/pull/1554
;; Offset and length overflowed when they were added, which ended in a panic. The module that showed it had a 64-bit
;; memory of single bytes. In the specification, with the proposal, such a segment traps as it would with larger
;; pages.

;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP CPS-BYTE-EXACT
(assert_trap (module (memory i64 100 (pagesize 1)) (data (i64.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 100 (pagesize 1)) (data (i64.const -1) "ab")) "out of bounds memory access")
(assert_trap (module (memory i64 100 (pagesize 1)) (data (i64.const 100) "a")) "out of bounds memory access")
(assert_trap (module (memory i64 100 (pagesize 1)) (data (i64.const 99) "ab")) "out of bounds memory access")
(assert_trap (module (memory 100 (pagesize 1)) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 100 (pagesize 1)) (data (i32.const -1) "ab")) "out of bounds memory access")
(assert_trap (module (memory 100 (pagesize 1)) (data (i32.const 100) "a")) "out of bounds memory access")
(assert_trap (module (memory 100 (pagesize 1)) (data (i32.const 99) "ab")) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN DATA-ZERO-LEN CPS-BYTE-EXACT
(assert_trap (module (memory i64 100 (pagesize 1)) (data (i64.const 101) "")) "out of bounds memory access")
(assert_trap (module (memory i64 100 (pagesize 1)) (data (i64.const -1) "")) "out of bounds memory access")
(assert_trap (module (memory 100 (pagesize 1)) (data (i32.const 101) "")) "out of bounds memory access")
(module (memory i64 100 (pagesize 1)) (data (i64.const 100) ""))
(module (memory 100 (pagesize 1)) (data (i32.const 100) ""))

;; The last byte is there.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 100 (pagesize 1))
  (data (i64.const 99) "\5a")
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i64.const 99)) (i32.const 0x5a))
(assert_return (invoke "load" (i64.const 98)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 100)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
