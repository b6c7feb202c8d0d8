;;! summary = "memory.init writes to the memory that it names, up to the end of that one"
;;! features = ["multi-memory", "bulk-memory"]

;; One, two and three pages, and one segment for all.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 1)
  (memory $b 2)
  (memory $c 3)
  (data $segment "\01\02\03\04\05\06\07\08")
  (func (export "a") (param $at i32) (result i64) (i64.load $a (local.get $at)))
  (func (export "b") (param $at i32) (result i64) (i64.load $b (local.get $at)))
  (func (export "c") (param $at i32) (result i64) (i64.load $c (local.get $at)))
  (func (export "init a") (param $at i32) (param $from i32) (param $length i32)
    (memory.init $a $segment (local.get $at) (local.get $from) (local.get $length)))
  (func (export "init b") (param $at i32) (param $from i32) (param $length i32)
    (memory.init $b $segment (local.get $at) (local.get $from) (local.get $length)))
  (func (export "init c") (param $at i32) (param $from i32) (param $length i32)
    (memory.init $c $segment (local.get $at) (local.get $from) (local.get $length)))
  (func (export "drop") (data.drop $segment)))

;;@ MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "init a" (i32.const 16) (i32.const 0) (i32.const 4)))
(assert_return (invoke "a" (i32.const 16)) (i64.const 0x403_0201))
(assert_return (invoke "b" (i32.const 16)) (i64.const 0))
(assert_return (invoke "c" (i32.const 16)) (i64.const 0))
(assert_return (invoke "init b" (i32.const 32) (i32.const 1) (i32.const 4)))
(assert_return (invoke "a" (i32.const 32)) (i64.const 0))
(assert_return (invoke "b" (i32.const 32)) (i64.const 0x504_0302))
(assert_return (invoke "c" (i32.const 32)) (i64.const 0))
(assert_return (invoke "init c" (i32.const 48) (i32.const 2) (i32.const 4)))
(assert_return (invoke "a" (i32.const 48)) (i64.const 0))
(assert_return (invoke "b" (i32.const 48)) (i64.const 0))
(assert_return (invoke "c" (i32.const 48)) (i64.const 0x605_0403))

;; To the end of each, and a byte too far.
;;@ MM-IDX-ALL-OPS BULK-OVERFLOW
(assert_return (invoke "init a" (i32.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "a" (i32.const 0xfff8)) (i64.const 0x807_0605_0403_0201))
(assert_trap (invoke "init a" (i32.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init a" (i32.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "a" (i32.const 0xfff8)) (i64.const 0x807_0605_0403_0201))
(assert_return (invoke "init b" (i32.const 0x1_fff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "b" (i32.const 0x1_fff8)) (i64.const 0x807_0605_0403_0201))
(assert_trap (invoke "init b" (i32.const 0x1_fff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init b" (i32.const 0x2_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "b" (i32.const 0x1_fff8)) (i64.const 0x807_0605_0403_0201))
(assert_return (invoke "init c" (i32.const 0x2_fff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "c" (i32.const 0x2_fff8)) (i64.const 0x807_0605_0403_0201))
(assert_trap (invoke "init c" (i32.const 0x2_fff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init c" (i32.const 0x3_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "c" (i32.const 0x2_fff8)) (i64.const 0x807_0605_0403_0201))

;; No bytes at all: at the end, and beyond it.
;;@ MM-IDX-ALL-OPS BULK-ZERO-AT-END
(assert_return (invoke "init a" (i32.const 0x1_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "init a" (i32.const 0x1_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "init b" (i32.const 0x2_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "init b" (i32.const 0x2_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "init c" (i32.const 0x3_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "init c" (i32.const 0x3_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")

;; A segment that is dropped is dropped for all: it has no bytes left.
(invoke "drop")
;;@ MM-IDX-ALL-OPS
(assert_return (invoke "init a" (i32.const 0x1_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "init a" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "init b" (i32.const 0x2_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "init b" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "init c" (i32.const 0x3_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "init c" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
