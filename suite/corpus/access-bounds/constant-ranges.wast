;;! summary = "memory.fill, memory.copy and memory.init have the same bounds whichever of their operands are constants"
;;! features = ["bulk-memory"]

;; The name of a function tells which operands come from outside: `d` the address, `n` the length, `s` the source; the
;; others are constants. Each takes the last eight bytes, and one more.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data $bytes "\01\02\03\04\05\06\07\08")
  (func (export "last") (result i64) (i64.load (i32.const 0xfff8)))
  (func (export "clear") (i64.store (i32.const 0xfff8) (i64.const 0)))
  (func (export "fill") (memory.fill (i32.const 0xfff8) (i32.const 0x33) (i32.const 8)))
  (func (export "fill-out") (memory.fill (i32.const 0xfff9) (i32.const 0x44) (i32.const 8)))
  (func (export "fill d") (param $d i32) (memory.fill (local.get $d) (i32.const 0x33) (i32.const 8)))
  (func (export "fill n") (param $n i32) (memory.fill (i32.const 0xfff8) (i32.const 0x33) (local.get $n)))
  (func (export "fill-out n") (param $n i32) (memory.fill (i32.const 0xfff9) (i32.const 0x44) (local.get $n)))
  (func (export "fill dn") (param $d i32) (param $n i32) (memory.fill (local.get $d) (i32.const 0x33) (local.get $n)))
  (func (export "copy") (memory.copy (i32.const 0xfff8) (i32.const 0xfff0) (i32.const 8)))
  (func (export "copy d") (param $d i32) (memory.copy (local.get $d) (i32.const 0xfff0) (i32.const 8)))
  (func (export "copy s") (param $s i32) (memory.copy (i32.const 0xfff8) (local.get $s) (i32.const 8)))
  (func (export "copy n") (param $n i32) (memory.copy (i32.const 0xfff8) (i32.const 0xfff0) (local.get $n)))
  (func (export "copy ds") (param $d i32) (param $s i32) (memory.copy (local.get $d) (local.get $s) (i32.const 8)))
  (func (export "copy dn") (param $d i32) (param $n i32)
    (memory.copy (local.get $d) (i32.const 0xfff0) (local.get $n)))
  (func (export "copy sn") (param $s i32) (param $n i32)
    (memory.copy (i32.const 0xfff8) (local.get $s) (local.get $n)))
  (func (export "copy dsn") (param $d i32) (param $s i32) (param $n i32)
    (memory.copy (local.get $d) (local.get $s) (local.get $n)))
  (func (export "copy-out") (memory.copy (i32.const 0xfff9) (i32.const 0) (i32.const 8)))
  (func (export "copy-from-out") (memory.copy (i32.const 0) (i32.const 0xfff9) (i32.const 8)))
  (func (export "init") (memory.init $bytes (i32.const 0xfff8) (i32.const 0) (i32.const 8)))
  (func (export "init d") (param $d i32) (memory.init $bytes (local.get $d) (i32.const 0) (i32.const 8)))
  (func (export "init s") (param $s i32) (memory.init $bytes (i32.const 0xfff8) (local.get $s) (i32.const 8)))
  (func (export "init n") (param $n i32) (memory.init $bytes (i32.const 0xfff8) (i32.const 0) (local.get $n)))
  (func (export "init ds") (param $d i32) (param $s i32)
    (memory.init $bytes (local.get $d) (local.get $s) (i32.const 8)))
  (func (export "init dn") (param $d i32) (param $n i32)
    (memory.init $bytes (local.get $d) (i32.const 0) (local.get $n)))
  (func (export "init sn") (param $s i32) (param $n i32)
    (memory.init $bytes (i32.const 0xfff8) (local.get $s) (local.get $n)))
  (func (export "init dsn") (param $d i32) (param $s i32) (param $n i32)
    (memory.init $bytes (local.get $d) (local.get $s) (local.get $n)))
  (func (export "init-out") (memory.init $bytes (i32.const 0xfff9) (i32.const 0) (i32.const 8)))
  (func (export "init-from-out") (memory.init $bytes (i32.const 0) (i32.const 1) (i32.const 8)))
  (func (export "fill-negative") (memory.fill (i32.const 0) (i32.const 1) (i32.const -1)))
  (func (export "fill-wraps") (memory.fill (i32.const -8) (i32.const 1) (i32.const 16)))
  (func (export "fill-empty") (memory.fill (i32.const 0x1_0000) (i32.const 1) (i32.const 0)))
  (func (export "fill-empty-out") (memory.fill (i32.const 0x1_0001) (i32.const 1) (i32.const 0)))
  (func (export "copy-empty") (memory.copy (i32.const 0x1_0000) (i32.const 0x1_0000) (i32.const 0)))
  (func (export "copy-empty-out") (memory.copy (i32.const 0) (i32.const 0x1_0001) (i32.const 0)))
  (func (export "copy-wraps") (memory.copy (i32.const 0) (i32.const -8) (i32.const 16))))

;; memory.fill.
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "fill"))
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "fill d" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
(assert_trap (invoke "fill d" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "fill d" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "fill d" (i32.const 0x8000_0000)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "fill n" (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
(assert_trap (invoke "fill n" (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill n" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill n" (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "fill dn" (i32.const 0xfff8) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))
(assert_trap (invoke "fill dn" (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "fill dn" (i32.const -8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "fill dn" (i32.const 0x8000_0000) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "fill dn" (i32.const 0xfff8) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "fill dn" (i32.const 0xfff8) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "fill dn" (i32.const 0xfff8) (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x3333_3333_3333_3333))

;; memory.copy.
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy"))
(assert_return (invoke "last") (i64.const 0))
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy d" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy d" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "copy d" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "copy d" (i32.const 0x8000_0000)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy s" (i32.const 0xfff0)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy s" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "copy s" (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy n" (i32.const 8)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy n" (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy n" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy n" (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy ds" (i32.const 0xfff8) (i32.const 0xfff0)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy ds" (i32.const 0xfff9) (i32.const 0xfff0)) "out of bounds memory access")
(assert_trap (invoke "copy ds" (i32.const -8) (i32.const 0xfff0)) "out of bounds memory access")
(assert_trap (invoke "copy ds" (i32.const 0x8000_0000) (i32.const 0xfff0)) "out of bounds memory access")
(assert_trap (invoke "copy ds" (i32.const 0xfff8) (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "copy ds" (i32.const 0xfff8) (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy dn" (i32.const 0xfff8) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy dn" (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dn" (i32.const -8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dn" (i32.const 0x8000_0000) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dn" (i32.const 0xfff8) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy dn" (i32.const 0xfff8) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy dn" (i32.const 0xfff8) (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy sn" (i32.const 0xfff0) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy sn" (i32.const 0xfff0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy sn" (i32.const 0xfff0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy sn" (i32.const 0xfff0) (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "copy sn" (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy sn" (i32.const -8) (i32.const 8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "copy dsn" (i32.const 0xfff8) (i32.const 0xfff0) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0))
(assert_trap (invoke "copy dsn" (i32.const 0xfff9) (i32.const 0xfff0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const -8) (i32.const 0xfff0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const 0x8000_0000) (i32.const 0xfff0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const 0xfff8) (i32.const 0xfff0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const 0xfff8) (i32.const 0xfff0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const 0xfff8) (i32.const 0xfff0) (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const 0xfff8) (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy dsn" (i32.const 0xfff8) (i32.const -8) (i32.const 8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0))

;; memory.init.
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init"))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init d" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init d" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "init d" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "init d" (i32.const 0x8000_0000)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init s" (i32.const 0)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke "init s" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init s" (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init n" (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init n" (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "init n" (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init n" (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init ds" (i32.const 0xfff8) (i32.const 0)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init ds" (i32.const 0xfff9) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init ds" (i32.const -8) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init ds" (i32.const 0x8000_0000) (i32.const 0)) "out of bounds memory access")
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke "init ds" (i32.const 0xfff8) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init ds" (i32.const 0xfff8) (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init dn" (i32.const 0xfff8) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init dn" (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dn" (i32.const -8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dn" (i32.const 0x8000_0000) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dn" (i32.const 0xfff8) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "init dn" (i32.const 0xfff8) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init dn" (i32.const 0xfff8) (i32.const -8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init sn" (i32.const 0) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init sn" (i32.const 0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "init sn" (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init sn" (i32.const 0) (i32.const -8)) "out of bounds memory access")
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke "init sn" (i32.const 1) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init sn" (i32.const -8) (i32.const 8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(invoke "clear")
;;@ BULK-OOB
(assert_return (invoke "init dsn" (i32.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "init dsn" (i32.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dsn" (i32.const -8) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dsn" (i32.const 0x8000_0000) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dsn" (i32.const 0xfff8) (i32.const 0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "init dsn" (i32.const 0xfff8) (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "init dsn" (i32.const 0xfff8) (i32.const 0) (i32.const -8)) "out of bounds memory access")
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke "init dsn" (i32.const 0xfff8) (i32.const 1) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init dsn" (i32.const 0xfff8) (i32.const -8) (i32.const 8)) "out of bounds memory access")
;;@ BULK-TRAP-WRITES-NOTHING
(assert_return (invoke "last") (i64.const 0x0807_0605_0403_0201))

;; All operands are constants.
;;@ BULK-OOB
(assert_trap (invoke "fill-out") "out of bounds memory access")
(assert_trap (invoke "copy-out") "out of bounds memory access")
(assert_trap (invoke "copy-from-out") "out of bounds memory access")
(assert_trap (invoke "init-out") "out of bounds memory access")
(assert_trap (invoke "fill-out n" (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "fill-out n" (i32.const 7)))
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke "init-from-out") "out of bounds memory access")
;;@ BULK-OVERFLOW
(assert_trap (invoke "fill-negative") "out of bounds memory access")
(assert_trap (invoke "fill-wraps") "out of bounds memory access")
(assert_trap (invoke "copy-wraps") "out of bounds memory access")
;;@ BULK-ZERO-AT-END
(assert_return (invoke "fill-empty"))
(assert_trap (invoke "fill-empty-out") "out of bounds memory access")
(assert_return (invoke "copy-empty"))
(assert_trap (invoke "copy-empty-out") "out of bounds memory access")
