;;! summary = "Element segments come before data segments: one that does not fit leaves the memory as it was"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (table (export "t") 4 funcref)
  (type $f (func (result i32)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "call") (param $index i32) (result i32) (call_indirect (type $f) (local.get $index))))
(register "owner")

;; The element segment stands after the data segment, and is tried before it.
;;@ DATA-ORDER
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "t" (table 4 funcref))
    (data (i32.const 0) "a")
    (func $f (result i32) (i32.const 1))
    (elem (i32.const 4) func $f))
  "out of bounds table access")
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0))

;; Both would trap: the table is first.
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "t" (table 4 funcref))
    (data (i32.const 0x1_0000) "a")
    (func $f (result i32) (i32.const 1))
    (elem (i32.const 4) func $f))
  "out of bounds table access")

;; A data segment that does not fit comes after the table was written: the function is there, and can be called.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "t" (table 4 funcref))
    (func $f (result i32) (i32.const 7))
    (elem (i32.const 2) func $f)
    (data (i32.const 8) "b")
    (data (i32.const 0x1_0000) "c"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT INST-TRAP-KEEPS
(assert_return (invoke $owner "call" (i32.const 2)) (i32.const 7))
(assert_return (invoke $owner "load" (i32.const 8)) (i32.const 0x62))
;;@ DATA-PRIOR-KEPT
(assert_trap (invoke $owner "call" (i32.const 1)) "uninitialized element")
