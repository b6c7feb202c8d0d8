;;! summary = "memory.fill of a 64-bit memory ends with it, and takes all 64 bits of its operands"
;;! features = ["bulk-memory", "memory64"]

;; Ranges around the end of a memory of one page. `sum` adds up the last sixteen bytes, `first` is byte 0.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (func (export "fill") (param $at i64) (param $value i32) (param $length i64)
    (memory.fill (local.get $at) (local.get $value) (local.get $length)))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "sum") (result i32)
    (local $at i64)
    (local $sum i32)
    (local.set $at (i64.const 0xfff0))
    (loop $next
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
      (local.set $at (i64.add (local.get $at) (i64.const 1)))
      (br_if $next (i64.lt_u (local.get $at) (i64.const 0x1_0000))))
    (local.get $sum)))

;; Up to the end, and one byte further.
;;@ BULK-OOB
(assert_return (invoke "fill" (i64.const 0xffff) (i32.const 1) (i64.const 1)))
(assert_return (invoke "sum") (i32.const 1))
(assert_trap (invoke "fill" (i64.const 0xffff) (i32.const 2) (i64.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000) (i32.const 2) (i64.const 1)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 1))
(assert_return (invoke "fill" (i64.const 0xfffe) (i32.const 1) (i64.const 2)))
(assert_return (invoke "sum") (i32.const 2))
(assert_trap (invoke "fill" (i64.const 0xfffe) (i32.const 2) (i64.const 3)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff) (i32.const 2) (i64.const 2)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 2))
(assert_return (invoke "fill" (i64.const 0xfff8) (i32.const 1) (i64.const 8)))
(assert_return (invoke "sum") (i32.const 8))
(assert_trap (invoke "fill" (i64.const 0xfff8) (i32.const 2) (i64.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xfff9) (i32.const 2) (i64.const 8)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 8))
(assert_return (invoke "fill" (i64.const 0xfff0) (i32.const 1) (i64.const 16)))
(assert_return (invoke "sum") (i32.const 16))
(assert_trap (invoke "fill" (i64.const 0xfff0) (i32.const 2) (i64.const 17)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xfff1) (i32.const 2) (i64.const 16)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 16))

;; The whole memory, and one byte more, from the start or the end.
(assert_return (invoke "fill" (i64.const 0) (i32.const 3) (i64.const 0x1_0000)))
(assert_return (invoke "sum") (i32.const 48))
(assert_trap (invoke "fill" (i64.const 0) (i32.const 4) (i64.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 1) (i32.const 4) (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x8000) (i32.const 4) (i64.const 0x8001)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 48))
(assert_return (invoke "load" (i64.const 0)) (i32.const 3))
(assert_return (invoke "load" (i64.const 0x8000)) (i32.const 3))

;; Beyond the end.
(assert_trap (invoke "fill" (i64.const 0x1_0000) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0001) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_ffff) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x8000_0000) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const -1) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const -16) (i32.const 4) (i64.const 1)) "out of bounds memory access")

;; Operands are unsigned: a length that looks negative is huge.
;;@ BULK-OVERFLOW
(assert_trap
  (invoke "fill" (i64.const 0) (i32.const 4) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i32.const 4) (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 1) (i32.const 4) (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff) (i32.const 4) (i64.const -1)) "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0) (i32.const 4) (i64.const 0xffff_ffff_0000_0000))
  "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0x8000_0000_0000_0000) (i32.const 4) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const -1) (i32.const 4) (i64.const -1)) "out of bounds memory access")

;; Sums of 2^64 and a little, which would be in bounds if they wrapped.
(assert_trap (invoke "fill" (i64.const -1) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const -1) (i32.const 4) (i64.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const -1) (i32.const 4) (i64.const 16)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 1) (i32.const 4) (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 16) (i32.const 4) (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xfff0) (i32.const 4) (i64.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xfff0) (i32.const 4) (i64.const -0xfff0)) "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0x8000_0000_0000_0000) (i32.const 4) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")

;; Nothing is cut to 32 bits: neither an address nor a length.
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i32.const 4) (i64.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0xffff_ffff_0000_0000) (i32.const 4) (i64.const 1))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000_0000) (i32.const 4) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i32.const 4) (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i32.const 4) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xfff0) (i32.const 4) (i64.const 0x1_0000_0010)) "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0x1_0000_0008) (i32.const 4) (i64.const 0xffff_ffff_0000_0008))
  "out of bounds memory access")

;; All of them have left the memory alone.
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "load" (i64.const 0)) (i32.const 3))
(assert_return (invoke "load" (i64.const 1)) (i32.const 3))
(assert_return (invoke "load" (i64.const 16)) (i32.const 3))
(assert_return (invoke "sum") (i32.const 48))
