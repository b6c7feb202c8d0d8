;;! summary = "Memories with 32-bit and 64-bit addresses stand side by side, each with its own types and bounds"
;;! features = ["multi-memory", "memory64", "bulk-memory"]

;; The narrow ones have 1 and 2 pages, the wide ones 3 and 4; each has a mark in its last byte.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $n1 1 6)
  (memory $w3 i64 3 7)
  (memory $n2 2)
  (memory $w4 i64 4)
  (data (memory $n1) (i32.const 0xffff) "\11")
  (data (memory $w3) (i64.const 0x2_ffff) "\33")
  (data (memory $n2) (i32.const 0x1_ffff) "\22")
  (data (memory $w4) (i64.const 0x3_ffff) "\44")
  (data $eight "\01\02\03\04\05\06\07\08")
  (func (export "size n1") (result i32) (memory.size $n1))
  (func (export "size w3") (result i64) (memory.size $w3))
  (func (export "size n2") (result i32) (memory.size $n2))
  (func (export "size w4") (result i64) (memory.size $w4))
  (func (export "load n1") (param $at i32) (result i32) (i32.load8_u $n1 (local.get $at)))
  (func (export "load w3") (param $at i64) (result i32) (i32.load8_u $w3 (local.get $at)))
  (func (export "load n2") (param $at i32) (result i32) (i32.load8_u $n2 (local.get $at)))
  (func (export "load w4") (param $at i64) (result i32) (i32.load8_u $w4 (local.get $at)))
  (func (export "word n1") (param $at i32) (result i64) (i64.load $n1 (local.get $at)))
  (func (export "word w3") (param $at i64) (result i64) (i64.load $w3 (local.get $at)))
  (func (export "word n2") (param $at i32) (result i64) (i64.load $n2 (local.get $at)))
  (func (export "word w4") (param $at i64) (result i64) (i64.load $w4 (local.get $at)))
  (func (export "grow n1") (param $delta i32) (result i32) (memory.grow $n1 (local.get $delta)))
  (func (export "grow w3") (param $delta i64) (result i64) (memory.grow $w3 (local.get $delta)))
  (func (export "grow n2") (param $delta i32) (result i32) (memory.grow $n2 (local.get $delta)))
  (func (export "grow w4") (param $delta i64) (result i64) (memory.grow $w4 (local.get $delta)))
  (func (export "fill n2") (param $at i32) (param $length i32)
    (memory.fill $n2 (local.get $at) (i32.const 0x5a) (local.get $length)))
  (func (export "fill w3") (param $at i64) (param $length i64)
    (memory.fill $w3 (local.get $at) (i32.const 0x6b) (local.get $length)))
  ;; The place in the segment and the length have 32 bits whatever the memory's type is.
  (func (export "init n1") (param $at i32) (param $from i32) (param $length i32)
    (memory.init $n1 $eight (local.get $at) (local.get $from) (local.get $length)))
  (func (export "init w4") (param $at i64) (param $from i32) (param $length i32)
    (memory.init $w4 $eight (local.get $at) (local.get $from) (local.get $length)))
  ;; The length has 64 bits only if both memories have.
  (func (export "n1 from w4") (param $to i32) (param $from i64) (param $length i32)
    (memory.copy $n1 $w4 (local.get $to) (local.get $from) (local.get $length)))
  (func (export "w3 from n1") (param $to i64) (param $from i32) (param $length i32)
    (memory.copy $w3 $n1 (local.get $to) (local.get $from) (local.get $length)))
  (func (export "w3 from w4") (param $to i64) (param $from i64) (param $length i64)
    (memory.copy $w3 $w4 (local.get $to) (local.get $from) (local.get $length)))
  (func (export "n2 from n1") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy $n2 $n1 (local.get $to) (local.get $from) (local.get $length))))

;; Sizes, each in its type.
;;@ MM-IDX-ALL-OPS SIZE-UNITS M64-TYPES
(assert_return (invoke "size n1") (i32.const 1))
(assert_return (invoke "size w3") (i64.const 3))
(assert_return (invoke "size n2") (i32.const 2))
(assert_return (invoke "size w4") (i64.const 4))

;; The last byte and the first one beyond. A wide address counts in full: 2^32 is not 0.
;;@ MM-IDX-ALL-OPS EA-LAST-BYTE
(assert_return (invoke "load n1" (i32.const 0xffff)) (i32.const 0x11))
(assert_trap (invoke "load n1" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load n1" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "load w3" (i64.const 0x2_ffff)) (i32.const 0x33))
(assert_trap (invoke "load w3" (i64.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke "load w3" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load w3" (i64.const -1)) "out of bounds memory access")
(assert_return (invoke "load n2" (i32.const 0x1_ffff)) (i32.const 0x22))
(assert_trap (invoke "load n2" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "load n2" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_return (invoke "load w4" (i64.const 0x3_ffff)) (i32.const 0x44))
(assert_trap (invoke "load w4" (i64.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke "load w4" (i64.const 0x1_0003_ffff)) "out of bounds memory access")
(assert_trap (invoke "load w4" (i64.const 0x8000_0000_0000_0000)) "out of bounds memory access")

;; Copies in every combination of types.
;;@ MM-IDX-ALL-OPS M64-TYPES
(assert_return (invoke "init w4" (i64.const 32) (i32.const 0) (i32.const 8)))
(assert_return (invoke "word w4" (i64.const 32)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "n1 from w4" (i32.const 8) (i64.const 32) (i32.const 4)))
(assert_return (invoke "word n1" (i32.const 8)) (i64.const 0x0403_0201))
(assert_return (invoke "w3 from n1" (i64.const 16) (i32.const 8) (i32.const 3)))
(assert_return (invoke "word w3" (i64.const 16)) (i64.const 0x03_0201))
(assert_return (invoke "w3 from w4" (i64.const 24) (i64.const 34) (i64.const 6)))
(assert_return (invoke "word w3" (i64.const 24)) (i64.const 0x0807_0605_0403))
(assert_return (invoke "n2 from n1" (i32.const 40) (i32.const 8) (i32.const 2)))
(assert_return (invoke "word n2" (i32.const 40)) (i64.const 0x0201))
(assert_return (invoke "init n1" (i32.const 48) (i32.const 6) (i32.const 2)))
(assert_return (invoke "word n1" (i32.const 48)) (i64.const 0x0807))

;; Up to the ends, and beyond either.
;;@ MM-IDX-ALL-OPS BULK-OVERFLOW
(assert_return (invoke "n1 from w4" (i32.const 0xfff8) (i64.const 0x3_fff8) (i32.const 8)))
(assert_return (invoke "load n1" (i32.const 0xffff)) (i32.const 0x44))
(assert_trap (invoke "n1 from w4" (i32.const 0xfff9) (i64.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "n1 from w4" (i32.const 0) (i64.const 0x3_fff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "n1 from w4" (i32.const 0) (i64.const 0x1_0000_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "n1 from w4" (i32.const 0) (i64.const -8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "w3 from n1" (i64.const 0x2_fff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "w3 from n1" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "w3 from n1" (i64.const 0) (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "w3 from n1" (i64.const 0) (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap
  (invoke "w3 from w4" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0001))
  "out of bounds memory access")
(assert_trap (invoke "w3 from w4" (i64.const 1) (i64.const 1) (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill w3" (i64.const 0x2_ffff) (i64.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill w3" (i64.const 0x1_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill w3" (i64.const 0) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "fill n2" (i32.const 0x1_ffff) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill n2" (i32.const 1) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init w4" (i64.const 0x3_fff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init w4" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
;;@ MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "load w3" (i64.const 0x2_ffff)) (i32.const 0x33))
(assert_return (invoke "load n2" (i32.const 0x1_ffff)) (i32.const 0x22))
(assert_return (invoke "load w4" (i64.const 0x3_ffff)) (i32.const 0x44))

;; Growth beyond the maximum or the cap of each: 6 pages, 7, 2^16 and 2^48.
;;@ MM-IDX-ALL-OPS GROW-MAX-MUST-FAIL
(assert_return (invoke "grow n1" (i32.const 6)) (i32.const -1))
(assert_return (invoke "grow w3" (i64.const 5)) (i64.const -1))
(assert_return (invoke "grow w3" (i64.const 0x1_0000_0001)) (i64.const -1))
;;@ MM-IDX-ALL-OPS GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow n2" (i32.const 65535)) (i32.const -1))
;;@ MM-IDX-ALL-OPS GROW-CAP64-MUST-FAIL
(assert_return (invoke "grow w4" (i64.const 0xffff_ffff_fffd)) (i64.const -1))
(assert_return (invoke "grow w4" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke "grow w4" (i64.const -4)) (i64.const -1))
;;@ MM-INDEP GROW-FAIL-SIZE
(assert_return (invoke "size n1") (i32.const 1))
(assert_return (invoke "size w3") (i64.const 3))
(assert_return (invoke "size n2") (i32.const 2))
(assert_return (invoke "size w4") (i64.const 4))

;; Growth of one of each.
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke "grow n2" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
(assert_return (invoke "grow w3" (i64.const 1)) (either (i64.const 3) (i64.const -1)))
;;@ MM-INDEP
(assert_return (invoke "size n1") (i32.const 1))
(assert_return (invoke "size w4") (i64.const 4))
(assert_trap (invoke "load n1" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load w4" (i64.const 0x4_0000)) "out of bounds memory access")
