;;! summary = "memory.fill fills the memory that it names, up to the end of that one"
;;! features = ["multi-memory", "bulk-memory"]

;; One, two and three pages.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 1)
  (memory $b 2)
  (memory $c 3)
  (func (export "a") (param $at i32) (result i64) (i64.load $a (local.get $at)))
  (func (export "b") (param $at i32) (result i64) (i64.load $b (local.get $at)))
  (func (export "c") (param $at i32) (result i64) (i64.load $c (local.get $at)))
  (func (export "fill a") (param $at i32) (param $value i32) (param $length i32)
    (memory.fill $a (local.get $at) (local.get $value) (local.get $length)))
  (func (export "fill b") (param $at i32) (param $value i32) (param $length i32)
    (memory.fill $b (local.get $at) (local.get $value) (local.get $length)))
  (func (export "fill c") (param $at i32) (param $value i32) (param $length i32)
    (memory.fill $c (local.get $at) (local.get $value) (local.get $length))))

;;@ MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "fill a" (i32.const 16) (i32.const 0x11) (i32.const 8)))
(assert_return (invoke "a" (i32.const 16)) (i64.const 0x1111_1111_1111_1111))
(assert_return (invoke "b" (i32.const 16)) (i64.const 0))
(assert_return (invoke "c" (i32.const 16)) (i64.const 0))
(assert_return (invoke "fill b" (i32.const 32) (i32.const 0x22) (i32.const 8)))
(assert_return (invoke "a" (i32.const 32)) (i64.const 0))
(assert_return (invoke "b" (i32.const 32)) (i64.const 0x2222_2222_2222_2222))
(assert_return (invoke "c" (i32.const 32)) (i64.const 0))
(assert_return (invoke "fill c" (i32.const 48) (i32.const 0x33) (i32.const 8)))
(assert_return (invoke "a" (i32.const 48)) (i64.const 0))
(assert_return (invoke "b" (i32.const 48)) (i64.const 0))
(assert_return (invoke "c" (i32.const 48)) (i64.const 0x3333_3333_3333_3333))

;; To the end of each, and a byte too far.
;;@ MM-IDX-ALL-OPS BULK-OVERFLOW
(assert_return (invoke "fill a" (i32.const 0xfff8) (i32.const 0x5a) (i32.const 8)))
(assert_return (invoke "a" (i32.const 0xfff8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "fill a" (i32.const 0xfff8) (i32.const 0xa5) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill a" (i32.const 0x1_0000) (i32.const 0xa5) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "a" (i32.const 0xfff8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_return (invoke "fill b" (i32.const 0x1_fff8) (i32.const 0x5a) (i32.const 8)))
(assert_return (invoke "b" (i32.const 0x1_fff8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "fill b" (i32.const 0x1_fff8) (i32.const 0xa5) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill b" (i32.const 0x2_0000) (i32.const 0xa5) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "b" (i32.const 0x1_fff8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_return (invoke "fill c" (i32.const 0x2_fff8) (i32.const 0x5a) (i32.const 8)))
(assert_return (invoke "c" (i32.const 0x2_fff8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "fill c" (i32.const 0x2_fff8) (i32.const 0xa5) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill c" (i32.const 0x3_0000) (i32.const 0xa5) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "c" (i32.const 0x2_fff8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))

;; No bytes at all: at the end, and beyond it.
;;@ MM-IDX-ALL-OPS BULK-ZERO-AT-END
(assert_return (invoke "fill a" (i32.const 0x1_0000) (i32.const 0xa5) (i32.const 0)))
(assert_trap (invoke "fill a" (i32.const 0x1_0001) (i32.const 0xa5) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "fill b" (i32.const 0x2_0000) (i32.const 0xa5) (i32.const 0)))
(assert_trap (invoke "fill b" (i32.const 0x2_0001) (i32.const 0xa5) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "fill c" (i32.const 0x3_0000) (i32.const 0xa5) (i32.const 0)))
(assert_trap (invoke "fill c" (i32.const 0x3_0001) (i32.const 0xa5) (i32.const 0)) "out of bounds memory access")
