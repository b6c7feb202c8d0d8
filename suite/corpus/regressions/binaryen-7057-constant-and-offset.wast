;;! summary = "A constant address and an offset may be merged only if the sum does not wrap (Binaryen, #7057)"

;; https://github.com/WebAssembly/binaryen/pull/7057
;; The optimiser added constant addresses to offsets, which wrapped at 2^64 and made accesses that have to trap
;; succeed. In the specification constant or not makes no difference, and nothing wraps.

;; The sum is in bounds if it wraps: constant, computed, and known only at run time.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0) "\01\02\03\04\05\06\07\08")
  (func (export "constant") (result i32) (i32.load8_u offset=16 (i64.const -16)))
  (func (export "constant-large") (result i32) (i32.load8_u offset=0xffff_ffff_ffff_ffff (i64.const 1)))
  (func (export "constant-halves") (result i32)
    (i32.load8_u offset=0x8000_0000_0000_0000 (i64.const 0x8000_0000_0000_0000)))
  (func (export "constant-store") (i32.store8 offset=16 (i64.const -16) (i32.const 0x5a)))
  (func (export "added") (result i32) (i32.load8_u offset=16 (i64.add (i64.const -32) (i64.const 16))))
  (func (export "dynamic") (param $at i64) (result i32) (i32.load8_u offset=16 (local.get $at)))
  ;; Here the addition is the program's own, and wraps as i64.add does.
  (func (export "program-adds") (param $at i64) (result i32)
    (i32.load8_u (i64.add (local.get $at) (i64.const 16))))
  (func (export "program-adds-constants") (result i32)
    (i32.load8_u (i64.add (i64.const -16) (i64.const 17))))
  (func (export "both") (param $at i64) (result i32)
    (i32.load8_u offset=2 (i64.add (local.get $at) (i64.const 16))))
  (func (export "constant-in-bounds") (result i32) (i32.load8_u offset=3 (i64.const 4))))
;;@ EA-NO-WRAP64
(assert_trap (invoke "constant") "out of bounds memory access")
(assert_trap (invoke "constant-large") "out of bounds memory access")
(assert_trap (invoke "constant-halves") "out of bounds memory access")
(assert_trap (invoke "constant-store") "out of bounds memory access")
(assert_trap (invoke "added") "out of bounds memory access")
(assert_trap (invoke "dynamic" (i64.const -16)) "out of bounds memory access")
(assert_return (invoke "program-adds" (i64.const -16)) (i32.const 1))
(assert_return (invoke "program-adds-constants") (i32.const 2))
(assert_return (invoke "both" (i64.const -16)) (i32.const 3))
(assert_trap (invoke "both" (i64.const -17)) "out of bounds memory access")
(assert_trap (invoke "both" (i64.const -18)) "out of bounds memory access")
(assert_return (invoke "constant-in-bounds") (i32.const 8))
(assert_return (invoke "program-adds" (i64.const -15)) (i32.const 2))

;; The same in 32 bits.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "\01\02\03\04\05\06\07\08")
  (func (export "constant") (result i32) (i32.load8_u offset=16 (i32.const -16)))
  (func (export "constant-large") (result i32) (i32.load8_u offset=0xffff_ffff (i32.const 1)))
  (func (export "constant-halves") (result i32) (i32.load8_u offset=0x8000_0000 (i32.const 0x8000_0000)))
  (func (export "added") (result i32) (i32.load8_u offset=16 (i32.add (i32.const -32) (i32.const 16))))
  (func (export "program-adds") (param $at i32) (result i32)
    (i32.load8_u (i32.add (local.get $at) (i32.const 16))))
  (func (export "both") (param $at i32) (result i32)
    (i32.load8_u offset=2 (i32.add (local.get $at) (i32.const 16))))
  (func (export "constant-in-bounds") (result i32) (i32.load8_u offset=3 (i32.const 4))))
;;@ EA-NO-WRAP32
(assert_trap (invoke "constant") "out of bounds memory access")
(assert_trap (invoke "constant-large") "out of bounds memory access")
(assert_trap (invoke "constant-halves") "out of bounds memory access")
(assert_trap (invoke "added") "out of bounds memory access")
(assert_return (invoke "program-adds" (i32.const -16)) (i32.const 1))
(assert_return (invoke "both" (i32.const -16)) (i32.const 3))
(assert_trap (invoke "both" (i32.const -17)) "out of bounds memory access")
(assert_return (invoke "constant-in-bounds") (i32.const 8))
