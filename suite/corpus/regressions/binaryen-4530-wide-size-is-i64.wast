;;! summary = "The size of a 64-bit memory, and what its growth takes and gives, are i64 (Binaryen, #4530)"
;;! features = ["memory64"]

;; https://github.com/WebAssembly/binaryen/issues/4530
;; After an optimisation the size of a 64-bit memory was an i32 there. In the specification it has the address type.

;;@ M64-TYPES ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 3)
  (global $kept (mut i64) (i64.const 0))
  (func (export "size") (result i64) (memory.size))
  (func (export "size-kept") (result i64) (global.set $kept (memory.size)) (global.get $kept))
  (func (export "bytes") (result i64) (i64.mul (memory.size) (i64.const 65536)))
  (func (export "wrapped") (result i32) (i32.wrap_i64 (memory.size)))
  (func (export "compared") (result i32) (i64.eq (memory.size) (i64.const 2)))
  (func (export "grow-by-size") (result i64) (memory.grow (memory.size)))
  (func (export "load-last") (result i32) (i32.load8_u (i64.sub (i64.shl (memory.size) (i64.const 16)) (i64.const 1))))
  (func (export "in-a-block") (result i64)
    (block $b (result i64) (br $b (memory.size)))))
;;@ M64-TYPES SIZE-UNITS
(assert_return (invoke "size") (i64.const 2))
(assert_return (invoke "size-kept") (i64.const 2))
(assert_return (invoke "bytes") (i64.const 0x2_0000))
(assert_return (invoke "wrapped") (i32.const 2))
(assert_return (invoke "compared") (i32.const 1))
(assert_return (invoke "in-a-block") (i64.const 2))
(assert_return (invoke "load-last") (i32.const 0))
;; Twice as many pages are one too many.
;;@ M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-by-size") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 2))
;;@ M64-TYPES
(assert_invalid (module (memory i64 1) (func (result i32) (memory.size))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (result i32) (i32.add (memory.size) (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (local i32) (local.set 0 (memory.size)))) "type mismatch")
(assert_invalid
  (module (memory i64 1) (global (mut i32) (i32.const 0)) (func (global.set 0 (memory.size))))
  "type mismatch")
