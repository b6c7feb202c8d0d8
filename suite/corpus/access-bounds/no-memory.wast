;;! summary = "Without a memory, an instruction that names one is invalid, also where it is never reached"

;; memory.size and memory.grow, every load and every store.
;;@ VAL-MEM-EXISTS
(assert_invalid (module (func (drop (memory.size)))) "unknown memory")
(assert_invalid (module (func (drop (memory.grow (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i32.load8_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i32.load8_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i32.load16_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i32.load16_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load8_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load8_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load16_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load16_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load32_s (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load32_u (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (i64.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (f32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (drop (f64.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (i32.store8 (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (i32.store16 (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (i32.store (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (i64.store8 (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (func (i64.store16 (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (func (i64.store32 (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (func (i64.store (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (func (f32.store (i32.const 0) (f32.const 0)))) "unknown memory")
(assert_invalid (module (func (f64.store (i32.const 0) (f64.const 0)))) "unknown memory")

;; After unreachable, after a return, after a branch, in the branch not taken of a constant condition.
(assert_invalid (module (func (unreachable) (drop (memory.size)))) "unknown memory")
(assert_invalid (module (func (return) (drop (memory.size)))) "unknown memory")
(assert_invalid (module (func (block (br 0) (drop (memory.size))))) "unknown memory")
(assert_invalid (module (func (loop (br 0) (drop (memory.size))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 0) (then (drop (memory.size)))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 1) (then) (else (drop (memory.size)))))) "unknown memory")
(assert_invalid (module (func (unreachable) (drop (memory.grow (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (return) (drop (memory.grow (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (block (br 0) (drop (memory.grow (i32.const 0)))))) "unknown memory")
(assert_invalid (module (func (loop (br 0) (drop (memory.grow (i32.const 0)))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 0) (then (drop (memory.grow (i32.const 0))))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 1) (then) (else (drop (memory.grow (i32.const 0))))))) "unknown memory")
(assert_invalid (module (func (unreachable) (drop (i32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (return) (drop (i32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (func (block (br 0) (drop (i32.load (i32.const 0)))))) "unknown memory")
(assert_invalid (module (func (loop (br 0) (drop (i32.load (i32.const 0)))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 0) (then (drop (i32.load (i32.const 0))))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 1) (then) (else (drop (i32.load (i32.const 0))))))) "unknown memory")
(assert_invalid (module (func (unreachable) (i64.store8 (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (func (return) (i64.store8 (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (func (block (br 0) (i64.store8 (i32.const 0) (i64.const 0))))) "unknown memory")
(assert_invalid (module (func (loop (br 0) (i64.store8 (i32.const 0) (i64.const 0))))) "unknown memory")
(assert_invalid (module (func (if (i32.const 0) (then (i64.store8 (i32.const 0) (i64.const 0)))))) "unknown memory")
(assert_invalid
  (module (func (if (i32.const 1) (then) (else (i64.store8 (i32.const 0) (i64.const 0))))))
  "unknown memory")

;; With operands from unreachable code, of which the types do not matter.
(assert_invalid (module (func unreachable memory.size unreachable)) "unknown memory")
(assert_invalid (module (func unreachable memory.grow unreachable)) "unknown memory")
(assert_invalid (module (func unreachable i32.load unreachable)) "unknown memory")
(assert_invalid (module (func unreachable f64.load unreachable)) "unknown memory")
(assert_invalid (module (func unreachable i32.store unreachable)) "unknown memory")
(assert_invalid (module (func unreachable memory.size drop unreachable)) "unknown memory")
(assert_invalid (module (func unreachable i64.load8_s drop unreachable)) "unknown memory")

;; In a function that nothing calls, and beside things that are no memory.
(assert_invalid (module (func (export "f")) (func (drop (memory.size)))) "unknown memory")
(assert_invalid (module (table 1 funcref) (func (drop (memory.size)))) "unknown memory")
(assert_invalid (module (global i32 (i32.const 0)) (func (drop (i32.load (i32.const 0))))) "unknown memory")
(assert_invalid (module (import "no" "such" (func)) (func (drop (memory.size)))) "unknown memory")

;; With one, imported or not, of no pages too, all of that is valid.
(module
  (memory 0)
  (func (drop (memory.size))
    (drop (memory.grow (i32.const 0)))
    (drop (i32.load (i32.const 0)))
    (i64.store8 (i32.const 0) (i64.const 0))))
(module
  (memory 0)
  (func (unreachable) (drop (memory.size))
    (drop (memory.grow (i32.const 0)))
    (drop (i32.load (i32.const 0)))
    (i64.store8 (i32.const 0) (i64.const 0))))
(assert_unlinkable (module (import "no" "such" (memory 0)) (func (drop (memory.size)))) "unknown import")

;; In bytes: 0x3f is memory.size, 0x40 memory.grow, 0x28 i32.load, 0x36 i32.store; 0x1a drops.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0a\07\01\05"             ;; code section: 1 function
    "\00\3f\00\1a\0b")         ;; memory.size 0, drop
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0a\09\01\07"             ;; code section: 1 function
    "\00\41\00\40\00\1a\0b")   ;; i32.const 0, memory.grow 0, drop
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0a\0a\01\08"             ;; code section: 1 function
    "\00\41\00\28\02\00\1a\0b") ;; i32.const 0, i32.load, drop
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0a\0b\01\09"             ;; code section: 1 function
    "\00\41\00\41\00\36\02\00\0b") ;; i32.const 0 twice, i32.store
  "unknown memory")
