;;! summary = "A module whose 64-bit memory is accessed with an offset of 2^32 is valid (Wasmtime, #8544)"
;;! features = ["memory64"]

;; https://github.com/bytecodealliance/wasmtime/pull/8544
;; A pass that looks at code in advance read offsets as 32-bit numbers, and modules with larger ones did not compile.
;; In the specification an offset may be as large as the memory's addresses.

;; With a table and an indirect call, as that pass was about those.
;;@ ALLOC-SIZE-EQ-MIN M64-OFFSET
(module
  (type $type (func (result i32)))
  (table funcref (elem $one))
  (memory i64 1)
  (func $one (type $type) (i32.const 1))
  (func (export "call") (result i32) (call_indirect (type $type) (i32.const 0)))
  (func (export "load") (param $at i64) (result i32) (i32.load offset=0x1_0000_0000 (local.get $at)))
  (func (export "store") (param $at i64) (i32.store8 offset=0xffff_ffff_ffff_ffff (local.get $at) (i32.const 1)))
  (func (export "load-then-call") (param $at i64) (result i32)
    (i32.add
      (i32.load8_u offset=0xffff_ffff (local.get $at))
      (call_indirect (type $type) (i32.const 0)))))
;;@ M64-OFFSET
(assert_return (invoke "call") (i32.const 1))
(assert_trap (invoke "load" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "store" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-then-call" (i64.const 0)) "out of bounds memory access")
(assert_return (invoke "call") (i32.const 1))
;;@ EA-NO-WRAP64
(assert_trap (invoke "load" (i64.const 0xffff_ffff_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "store" (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-then-call" (i64.const 0xffff_ffff_0000_0001)) "out of bounds memory access")

;; Offsets up to the last one, and in code that is never reached.
;;@ M64-OFFSET ALLOC-SIZE-EQ-MIN
(module (memory i64 0) (func (drop (i32.load8_u offset=0xffff_ffff (i64.const 0)))))
(module (memory i64 0) (func (drop (i32.load8_u offset=0x1_0000_0000 (i64.const 0)))))
(module (memory i64 0) (func (drop (i64.load offset=0x7fff_ffff_ffff_ffff (i64.const 0)))))
(module (memory i64 0) (func (drop (i64.load offset=0xffff_ffff_ffff_ffff (i64.const 0)))))
(module (memory i64 0) (func (unreachable) (i64.store offset=0xffff_ffff_ffff_ffff (i64.const 0) (i64.const 0))))

;; A 32-bit memory has no such offsets.
;;@ VAL-OFFSET32
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 0) (func (i32.store8 offset=0xffff_ffff_ffff_ffff (i32.const 0) (i32.const 0))))
  "offset out of range")
;;@ ALLOC-SIZE-EQ-MIN VAL-OFFSET32
(module (memory 0) (func (drop (i32.load8_u offset=0xffff_ffff (i32.const 0)))))
