;;! summary = "memory.copy reaches the last byte at either end, and traps before it writes where a range goes on"
;;! features = ["bulk-memory"]

;; The first sixteen bytes are 1 to 16, the last sixteen 17 to 32. `last` and `first` show eight bytes at either end.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10")
  (data (i32.const 0xfff0) "\11\12\13\14\15\16\17\18\19\1a\1b\1c\1d\1e\1f\20")
  (func (export "copy") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy (local.get $to) (local.get $from) (local.get $length)))
  (func (export "first") (result i64) (i64.load (i32.const 0)))
  (func (export "last") (result i64) (i64.load (i32.const 0xfff8))))

;; To the end: the last place that fits, and the next.
;;@ BULK-OOB
(assert_return (invoke "copy" (i32.const 0xffff) (i32.const 0) (i32.const 1)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x011f_1e1d_1c1b_1a19))
(assert_trap (invoke "copy" (i32.const 0xffff) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x011f_1e1d_1c1b_1a19))
(assert_return (invoke "copy" (i32.const 0xfffe) (i32.const 0) (i32.const 2)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x0201_1e1d_1c1b_1a19))
(assert_trap (invoke "copy" (i32.const 0xfffe) (i32.const 0) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0xffff) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x0201_1e1d_1c1b_1a19))
(assert_return (invoke "copy" (i32.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "copy" (i32.const 0xfff8) (i32.const 0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))

;; From the end.
(assert_return (invoke "copy" (i32.const 0) (i32.const 0xffff) (i32.const 1)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0208))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0xffff) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0208))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "copy" (i32.const 0) (i32.const 0xfffe) (i32.const 2)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0807))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0xfffe) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0xffff) (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0807))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "copy" (i32.const 0) (i32.const 0xfff8) (i32.const 8)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0xfff8) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))

;; Both.
(assert_return (invoke "copy" (i32.const 0xfff8) (i32.const 0xfff0) (i32.const 8)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x1817_1615_1413_1211))
(assert_trap (invoke "copy" (i32.const 0xfff8) (i32.const 0xfff0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0xfff0) (i32.const 0xfff8) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0xfff8) (i32.const 0xfff8) (i32.const 9)) "out of bounds memory access")
(assert_return (invoke "copy" (i32.const 0xfff8) (i32.const 0xfff8) (i32.const 8)))
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x1817_1615_1413_1211))

;; The whole memory onto itself, and one byte more.
(assert_return (invoke "copy" (i32.const 0) (i32.const 0) (i32.const 0x1_0000)))
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0) (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 1) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 1) (i32.const 0) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x1817_1615_1413_1211))

;; One of the two beyond the end, the other within.
(assert_trap (invoke "copy" (i32.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0x1_0001) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0x1_0001) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0x8000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0x8000_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const -1) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const -1) (i32.const 1)) "out of bounds memory access")

;; Lengths that look negative, and sums that would wrap to something small.
;;@ BULK-OVERFLOW
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0) (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 1) (i32.const 1) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 1) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 1) (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i32.const 0x8000_0000) (i32.const 0) (i32.const 0x8000_0000))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i32.const 0) (i32.const 0x8000_0000) (i32.const 0x8000_0000))
  "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const -1) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const -1) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const -1) (i32.const -1) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const -8) (i32.const 0) (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const -8) (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0x10) (i32.const 0) (i32.const -16)) "out of bounds memory access")
(assert_trap (invoke "copy" (i32.const 0) (i32.const 0x10) (i32.const -16)) "out of bounds memory access")

;; The bytes are what they were before all those.
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke "last") (i64.const 0x1817_1615_1413_1211))
