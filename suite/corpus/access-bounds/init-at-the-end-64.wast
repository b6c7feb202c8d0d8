;;! summary = "memory.init into a 64-bit memory takes all 64 bits of the address"
;;! features = ["bulk-memory", "memory64"]

;; A passive segment of the bytes 1 to 8. Start and length in the segment are i32 for any memory.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data $bytes "\01\02\03\04\05\06\07\08")
  (func (export "init") (param $to i64) (param $from i32) (param $length i32)
    (memory.init $bytes (local.get $to) (local.get $from) (local.get $length)))
  (func (export "first") (result i64) (i64.load (i64.const 0)))
  (func (export "last") (result i64) (i64.load (i64.const 0xfff8)))
  (func (export "clear") (i64.store (i64.const 0xfff8) (i64.const 0))))

;; To the end of the memory, and one byte further.
;;@ BULK-OOB
(assert_return (invoke "init" (i64.const 0xffff) (i32.const 7) (i32.const 1)))
(assert_return (invoke "last") (i64.const 0x0800_0000_0000_0000))
(assert_trap (invoke "init" (i64.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0xffff) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "last") (i64.const 0x0800_0000_0000_0000))
(invoke "clear")
(assert_return (invoke "init" (i64.const 0xfffe) (i32.const 6) (i32.const 2)))
(assert_return (invoke "last") (i64.const 0x0807_0000_0000_0000))
(assert_trap (invoke "init" (i64.const 0xffff) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0xfffe) (i32.const 0) (i32.const 3)) "out of bounds memory access")
(assert_return (invoke "last") (i64.const 0x0807_0000_0000_0000))
(invoke "clear")
(assert_return (invoke "init" (i64.const 0xfffc) (i32.const 4) (i32.const 4)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0000_0000))
(assert_trap (invoke "init" (i64.const 0xfffd) (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000) (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0xfffc) (i32.const 0) (i32.const 5)) "out of bounds memory access")
(assert_return (invoke "last") (i64.const 0x0807_0605_0000_0000))
(invoke "clear")
(assert_return (invoke "init" (i64.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init" (i64.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")

;; Beyond it.
(assert_trap (invoke "init" (i64.const 0x1_0001) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0x8000_0000_0000_0000) (i32.const 0) (i32.const 1))
  "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -8) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -1) (i32.const 0) (i32.const 1)) "out of bounds memory access")

;; Sums that would wrap.
;;@ BULK-OVERFLOW
(assert_trap (invoke "init" (i64.const -1) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -1) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -1) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -8) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -4) (i32.const 0) (i32.const 8)) "out of bounds memory access")

;; Nothing is cut to 32 bits.
(assert_trap (invoke "init" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0xffff_ffff_0000_0000) (i32.const 0) (i32.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0xffff_ffff_0000_0000) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x8000_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x8000_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")

;; The segment's own end. Everything there fits into the memory.
;;@ INIT-SEGMENT-BOUNDS
(assert_return (invoke "init" (i64.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
(assert_return (invoke "init" (i64.const 0xfff8) (i32.const 7) (i32.const 1)))
(assert_return (invoke "last") (i64.const 8))
(assert_trap (invoke "init" (i64.const 0) (i32.const 0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 1) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 7) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 8) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 9) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 9) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 0x8000_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 0x8000_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const -1) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const -1) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const -1) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const -8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 1) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 8) (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0) (i32.const 0) (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0) (i32.const 0x8000_0000) (i32.const 0x8000_0000))
  "out of bounds memory access")

;; Both ends at once, and neither.
;;@ INIT-SEGMENT-BOUNDS BULK-OOB
(assert_trap (invoke "init" (i64.const 0xffff) (i32.const 7) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000) (i32.const 8) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -1) (i32.const -1) (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "init" (i64.const 0x1_0000) (i32.const 8) (i32.const 0)))

;; Nothing was written by what trapped.
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "first") (i64.const 0))
(assert_return (invoke "last") (i64.const 8))
