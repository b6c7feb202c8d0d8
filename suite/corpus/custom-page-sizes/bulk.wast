;;! summary = "Bulk instructions end with the memory to the byte, also where it has no whole word"
;;! features = ["custom-page-sizes", "bulk-memory"]

;; 11 bytes: 0 to 10.
;;@ CPS-ALLOC
(module
  (memory 11 (pagesize 1))
  (data (i32.const 0) "\01\02\03\04\05\06\07\08\09\0a\0b")
  (data $passive "\61\62\63\64\65\66\67\68\69\6a\6b\6c")
  (func (export "fill") (param $at i32) (param $n i32)
    (memory.fill (local.get $at) (i32.const 0x5a) (local.get $n)))
  (func (export "copy") (param $to i32) (param $from i32) (param $n i32)
    (memory.copy (local.get $to) (local.get $from) (local.get $n)))
  (func (export "init") (param $to i32) (param $from i32) (param $n i32)
    (memory.init $passive (local.get $to) (local.get $from) (local.get $n)))
  (func (export "head") (result i64) (i64.load (i32.const 0)))
  (func (export "tail") (result i64) (i64.load (i32.const 3))))

;; Nothing, at the end and beyond it.
;;@ BULK-ZERO-AT-END CPS-BYTE-EXACT
(assert_return (invoke "fill" (i32.const 11) (i32.const 0)))
(assert_trap (invoke "fill" (i32.const 12) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 65536) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const -1) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "copy" (i32.const 11) (i32.const 0) (i32.const 0)))
(assert_return (invoke "copy" (i32.const 0) (i32.const 11) (i32.const 0)))
(assert_return (invoke "copy" (i32.const 11) (i32.const 11) (i32.const 0)))
(assert_trap (invoke "copy" (i32.const 12) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 12) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 65536) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "init" (i32.const 11) (i32.const 0) (i32.const 0)))
(assert_return (invoke "init" (i32.const 11) (i32.const 12) (i32.const 0)))
(assert_trap (invoke "init" (i32.const 12) (i32.const 0) (i32.const 0)) "out of bounds memory access")

;; One byte too many: nothing is written.
;;@ BULK-OOB BULK-TRAP-WRITES-NOTHING CPS-BYTE-EXACT
(assert_trap (invoke "fill" (i32.const 11) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 10) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0) (i32.const 12)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 3) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 1) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0) (i32.const 65536)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 11) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 11) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 4) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 4) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 10) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 1) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 11) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 0) (i32.const 12)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 4) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 12) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 10) (i32.const 0) (i32.const 2)) "out of bounds memory access")
;; As it was.
(assert_return (invoke "head") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "tail") (i64.const 0x0b0a_0908_0706_0504))

;; Exactly to the end.
;;@ CPS-BYTE-EXACT
(assert_return (invoke "copy" (i32.const 4) (i32.const 0) (i32.const 7)))
(assert_return (invoke "tail") (i64.const 0x0706_0504_0302_0104))
(assert_return (invoke "copy" (i32.const 0) (i32.const 3) (i32.const 8)))
(assert_return (invoke "head") (i64.const 0x0706_0504_0302_0104))
(assert_return (invoke "fill" (i32.const 10) (i32.const 1)))
(assert_return (invoke "tail") (i64.const 0x5a06_0507_0605_0403))
(assert_return (invoke "init" (i32.const 9) (i32.const 0) (i32.const 2)))
(assert_return (invoke "tail") (i64.const 0x6261_0507_0605_0403))
(assert_return (invoke "init" (i32.const 0) (i32.const 1) (i32.const 11)))
(assert_return (invoke "tail") (i64.const 0x6c6b_6a69_6867_6665))
(assert_return (invoke "fill" (i32.const 0) (i32.const 11)))
(assert_return (invoke "head") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
