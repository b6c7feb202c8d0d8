;;! summary = "A segment may end with the last byte of the memory (Wizer, #19)"

;; https://github.com/bytecodealliance/wizer/pull/19
;; A tool that turns an initialised memory into segments looked one page too far when there were bytes at the very end.
;; Segments up to there are as good as any in the specification.

;; The last byte, the last word, the last page, and all of it.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xffff) "\5a")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke "load" (i32.const 0xfffe)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (data (i32.const 0xfffc) "\11\12\13\14\15\16\17\18")
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "load" (i32.const 0xfffc)) (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke "load" (i32.const 0)) (i64.const 0))
(assert_trap (invoke "load" (i32.const 0x1_fff9)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (func (export "load") (param $at i64) (result i64) (i64.load (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i64.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "load" (i64.const 0xfff9)) "out of bounds memory access")

;; One byte more does not fit.
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP
(assert_trap (module (memory 1) (data (i32.const 0xffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory 2) (data (i32.const 0x1_fff8) "123456789")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0xfff8) "123456789")) "out of bounds memory access")
