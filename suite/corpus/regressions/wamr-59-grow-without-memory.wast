;;! summary = "memory.grow and memory.size need a memory: without one the module is not valid (WAMR, #59 and #66)"

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/59 (memory.grow)
;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/66 (memory.size)
;; Modules without a memory were run, and the instructions read what is not there. The specification has no such
;; instruction valid without a memory, reachable or not.

;;@ VAL-MEM-EXISTS
(assert_invalid (module (func (drop (memory.grow (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (memory.grow (i32.const 1))))) "unknown memory")
(assert_invalid (module (func (param i32) (result i32) (memory.grow (local.get 0)))) "unknown memory")
(assert_invalid (module (func (drop (memory.size)))) "unknown memory")
(assert_invalid (module (func (result i32) (memory.size))) "unknown memory")
;; Where it is never reached.
(assert_invalid (module (func (unreachable) (drop (memory.grow (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (unreachable) (drop (memory.size)))) "unknown memory")
(assert_invalid (module (func (return) (drop (memory.size)))) "unknown memory")
(assert_invalid (module (func (if (i32.const 0) (then (drop (memory.grow (i32.const 0))))))) "unknown memory")
;; A function that nobody calls, beside tables and globals.
(assert_invalid
  (module (table 1 funcref) (global i32 (i32.const 1)) (func $f) (func (drop (memory.grow (i32.const 0)))))
  "unknown memory")
;; The start function.
(assert_invalid (module (func $f (drop (memory.size))) (start $f)) "unknown memory")
;; The other instructions, too.
(assert_invalid (module (func (drop (i32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i32.load8_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (i32.store (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (data (i32.const 0) "")) "unknown memory")

;; The same as a binary, which no text front end could refuse: a function of type [] -> [] without a memory.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"      ;; type section: [] -> []
    "\03\02\01\00"            ;; function section
    "\0a\09\01\07\00"          ;; code section, 1 body of 7 bytes, no locals
    "\41\00\40\00\1a\0b")      ;; i32.const 0, memory.grow 0, drop, end
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"
    "\03\02\01\00"
    "\0a\07\01\05\00"          ;; code section, 1 body of 5 bytes
    "\3f\00\1a\0b")            ;; memory.size 0, drop, end
  "unknown memory")

;; With a memory of no pages they are valid, and say so.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
