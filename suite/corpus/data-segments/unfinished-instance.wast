;;! summary = "A function of an instance whose segments did not fit can be called, and finds the memories of that instance"
;;! features = ["bulk-memory"]

;; Instantiation writes the functions to another module's table before it traps in a data segment. What they do then is
;; what they would do in an instance that was finished.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1 2)
  (table (export "t") 8 funcref)
  (type $f (func (param i32) (result i32)))
  (func (export "call") (param $index i32) (param $argument i32) (result i32)
    (call_indirect (type $f) (local.get $argument) (local.get $index)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")

;; With a memory of its own, of no pages, so that an empty segment at 1 is beyond the end.
;;@ DATA-OOB-TRAP
(assert_trap
  (module
    (import "owner" "t" (table 8 funcref))
    (memory 0 0)
    (func $size (param i32) (result i32) (memory.size))
    (func $load (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func $grow (param i32) (result i32) (memory.grow (local.get 0)))
    (elem (i32.const 0) func $size $load $grow)
    (data (i32.const 1) ""))
  "out of bounds memory access")

;; With the memory of the other module.
(assert_trap
  (module
    (import "owner" "m" (memory 1 2))
    (import "owner" "t" (table 8 funcref))
    (func $size (param i32) (result i32) (memory.size))
    (func $load (param i32) (result i32) (i32.load8_u (local.get 0)))
    (func $store (param i32) (result i32) (i32.store8 (local.get 0) (i32.const 0x5a)) (i32.const 1))
    (func $grow (param i32) (result i32) (memory.grow (local.get 0)))
    (elem (i32.const 3) func $size $load $store $grow)
    (data (i32.const 0) "\11")
    (data (i32.const 0x1_0000) "z"))
  "out of bounds memory access")

;; Its own memory: the size, no byte, no growth.
;;@ INST-TRAP-KEEPS SIZE-UNITS
(assert_return (invoke $owner "call" (i32.const 0) (i32.const 0)) (i32.const 0))
;;@ INST-TRAP-KEEPS EA-LAST-BYTE
(assert_trap (invoke $owner "call" (i32.const 1) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $owner "call" (i32.const 1) (i32.const -1)) "out of bounds memory access")
;;@ INST-TRAP-KEEPS GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "call" (i32.const 2) (i32.const 1)) (i32.const -1))

;; The other module's: its size, the byte that the first segment wrote, a store that its owner sees, the last byte, the
;; end.
;;@ INST-TRAP-KEEPS SIZE-UNITS
(assert_return (invoke $owner "call" (i32.const 3) (i32.const 0)) (i32.const 1))
;;@ INST-TRAP-KEEPS LINK-ALIAS
(assert_return (invoke $owner "call" (i32.const 4) (i32.const 0)) (i32.const 0x11))
(assert_return (invoke $owner "call" (i32.const 5) (i32.const 0xffff)) (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $owner "call" (i32.const 4) (i32.const 0xffff)) (i32.const 0x5a))
;;@ INST-TRAP-KEEPS EA-LAST-BYTE
(assert_trap (invoke $owner "call" (i32.const 4) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "call" (i32.const 5) (i32.const 0x1_0000)) "out of bounds memory access")
;;@ INST-TRAP-KEEPS GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "call" (i32.const 6) (i32.const 2)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "call" (i32.const 6) (i32.const 1)) (either (i32.const 1) (i32.const -1)))
