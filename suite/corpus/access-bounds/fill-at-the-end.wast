;;! summary = "memory.fill fills up to the last byte, and traps before it writes anything where it would need one more"
;;! features = ["bulk-memory"]

;; Ranges around the end of a memory of one page. `sum` adds up the last sixteen bytes, `first` is byte 0.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "fill") (param $at i32) (param $value i32) (param $length i32)
    (memory.fill (local.get $at) (local.get $value) (local.get $length)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "sum") (result i32)
    (local $at i32)
    (local $sum i32)
    (local.set $at (i32.const 0xfff0))
    (loop $next
      (local.set $sum (i32.add (local.get $sum) (i32.load8_u (local.get $at))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x1_0000))))
    (local.get $sum)))

;; Up to the end, and one byte further.
;;@ BULK-OOB
(assert_return (invoke "fill" (i32.const 0xffff) (i32.const 1) (i32.const 1)))
(assert_return (invoke "sum") (i32.const 1))
(assert_trap (invoke "fill" (i32.const 0xffff) (i32.const 2) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0x1_0000) (i32.const 2) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 1))
(assert_return (invoke "fill" (i32.const 0xfffe) (i32.const 1) (i32.const 2)))
(assert_return (invoke "sum") (i32.const 2))
(assert_trap (invoke "fill" (i32.const 0xfffe) (i32.const 2) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xffff) (i32.const 2) (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 2))
(assert_return (invoke "fill" (i32.const 0xfff8) (i32.const 1) (i32.const 8)))
(assert_return (invoke "sum") (i32.const 8))
(assert_trap (invoke "fill" (i32.const 0xfff8) (i32.const 2) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xfff9) (i32.const 2) (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 8))
(assert_return (invoke "fill" (i32.const 0xfff0) (i32.const 1) (i32.const 16)))
(assert_return (invoke "sum") (i32.const 16))
(assert_trap (invoke "fill" (i32.const 0xfff0) (i32.const 2) (i32.const 17)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xfff1) (i32.const 2) (i32.const 16)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 16))

;; The whole memory, and one byte more, from the start or the end.
(assert_return (invoke "fill" (i32.const 0) (i32.const 3) (i32.const 0x1_0000)))
(assert_return (invoke "sum") (i32.const 48))
(assert_trap (invoke "fill" (i32.const 0) (i32.const 4) (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 1) (i32.const 4) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0x8000) (i32.const 4) (i32.const 0x8001)) "out of bounds memory access")
(assert_return (invoke "sum") (i32.const 48))
(assert_return (invoke "load" (i32.const 0)) (i32.const 3))
(assert_return (invoke "load" (i32.const 0x8000)) (i32.const 3))

;; Beyond the end.
(assert_trap (invoke "fill" (i32.const 0x1_0000) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0x1_0001) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0x1_ffff) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0x8000_0000) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xffff_ffff) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const -1) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const -16) (i32.const 4) (i32.const 1)) "out of bounds memory access")

;; Operands are unsigned: a length that looks negative is huge.
;;@ BULK-OVERFLOW
(assert_trap (invoke "fill" (i32.const 0) (i32.const 4) (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0) (i32.const 4) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 1) (i32.const 4) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xffff) (i32.const 4) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0) (i32.const 4) (i32.const -0x1_0000)) "out of bounds memory access")
(assert_trap
  (invoke "fill" (i32.const 0x8000_0000) (i32.const 4) (i32.const 0x8000_0000))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const -1) (i32.const 4) (i32.const -1)) "out of bounds memory access")

;; Sums of 2^32 and a little, which would be in bounds if they wrapped.
(assert_trap (invoke "fill" (i32.const -1) (i32.const 4) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const -1) (i32.const 4) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const -1) (i32.const 4) (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 1) (i32.const 4) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 16) (i32.const 4) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xfff0) (i32.const 4) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i32.const 0xfff0) (i32.const 4) (i32.const -0xfff0)) "out of bounds memory access")
(assert_trap
  (invoke "fill" (i32.const 0x8000_0000) (i32.const 4) (i32.const 0x8000_0000))
  "out of bounds memory access")

;; All of them have left the memory alone.
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "load" (i32.const 0)) (i32.const 3))
(assert_return (invoke "load" (i32.const 1)) (i32.const 3))
(assert_return (invoke "load" (i32.const 16)) (i32.const 3))
(assert_return (invoke "sum") (i32.const 48))
