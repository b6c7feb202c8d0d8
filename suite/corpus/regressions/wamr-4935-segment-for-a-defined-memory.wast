;;! summary = "A segment for the memory after an imported one goes to the memory that the module defines (WAMR, #4935)"
;;! features = ["multi-memory"]

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/4935, and
;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/pull/4848
;; The loader looked for the type of memory 1 among the imported memories, of which there was only one. In the
;; specification imported memories come first in the index space, and the defined ones after them.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")
;;@ ALLOC-SIZE-EQ-MIN MM-IMPORT-OFFSET
(module (import "owner" "memory" (memory 1)) (memory 1) (data (memory 1) (i32.const 0) ""))
(module $both
  (import "owner" "memory" (memory $imported 1))
  (memory $defined 2)
  (data (memory $imported) (i32.const 1) "i")
  (data (memory $defined) (i32.const 1) "d")
  (data (memory 1) (i32.const 0x1_ffff) "e")
  (func (export "imported") (param $at i32) (result i32) (i32.load8_u $imported (local.get $at)))
  (func (export "defined") (param $at i32) (result i32) (i32.load8_u $defined (local.get $at))))
;;@ MM-IMPORT-OFFSET MM-DATA MM-INDEP
(assert_return (invoke $both "imported" (i32.const 1)) (i32.const 0x69))
(assert_return (invoke $both "defined" (i32.const 1)) (i32.const 0x64))
(assert_return (invoke $both "defined" (i32.const 0x1_ffff)) (i32.const 0x65))
(assert_trap (invoke $both "imported" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $both "defined" (i32.const 0x2_0000)) "out of bounds memory access")

;; The bounds are those of the memory that is named.
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP MM-IMPORT-OFFSET
(assert_trap
  (module (import "owner" "memory" (memory 1)) (memory 2) (data (memory 0) (i32.const 0x1_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (memory 0) (data (memory 1) (i32.const 0) "a"))
  "out of bounds memory access")

;; And so is the type of the offset.
;;@ ALLOC-SIZE-EQ-MIN MM-IMPORT-OFFSET M64-DATA
(module $mixed
  (import "owner" "memory" (memory 1))
  (memory $wide i64 1)
  (memory $narrow 1)
  (data (memory 1) (i64.const 8) "w")
  (data (memory 2) (i32.const 8) "n")
  (func (export "wide") (result i32) (i32.load8_u $wide (i64.const 8)))
  (func (export "narrow") (result i32) (i32.load8_u $narrow (i32.const 8))))
;;@ MM-IMPORT-OFFSET M64-DATA
(assert_return (invoke $mixed "wide") (i32.const 0x77))
(assert_return (invoke $mixed "narrow") (i32.const 0x6e))
(assert_return (invoke $owner "load" (i32.const 8)) (i32.const 0))
(assert_invalid
  (module (import "owner" "memory" (memory 1)) (memory i64 1) (data (memory 1) (i32.const 8) "w"))
  "type mismatch")
(assert_invalid
  (module (import "owner" "memory" (memory i64 1)) (memory 1) (data (memory 1) (i64.const 8) "w"))
  "type mismatch")
;;@ DATA-MEM-EXISTS
(assert_invalid
  (module (import "owner" "memory" (memory 1)) (memory 1) (data (memory 2) (i32.const 0) ""))
  "unknown memory")
