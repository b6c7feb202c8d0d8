;;! summary = "Addresses and lengths of bulk instructions keep all 64 bits: none is cut off, no sum wraps"
;;! features = ["memory64", "bulk-memory"]

;; One page, with marks at both ends, which a range that was cut to 32 bits would reach.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0) "abcdefgh")
  (data (i64.const 0xfff8) "ABCDEFGH")
  (data $d "01234567")
  (func (export "fill") (param $at i64) (param $n i64)
    (memory.fill (local.get $at) (i32.const 0) (local.get $n)))
  (func (export "copy") (param $to i64) (param $from i64) (param $n i64)
    (memory.copy (local.get $to) (local.get $from) (local.get $n)))
  (func (export "init") (param $to i64) (param $from i32) (param $n i32)
    (memory.init $d (local.get $to) (local.get $from) (local.get $n)))
  (func (export "fill-constant") (memory.fill (i64.const 0x1_0000_0000) (i32.const 0) (i64.const 1)))
  (func (export "fill-constant-length") (memory.fill (i64.const 0) (i32.const 0) (i64.const 0x1_0000_0001)))
  (func (export "copy-constant") (memory.copy (i64.const 0) (i64.const 0x1_0000_0008) (i64.const 1)))
  (func (export "init-constant") (memory.init $d (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)))
  (func (export "head") (result i64) (i64.load (i64.const 0)))
  (func (export "tail") (result i64) (i64.load (i64.const 0xfff8))))

;; Nothing, far beyond the end.
;;@ BULK-ZERO-AT-END
(assert_trap (invoke "fill" (i64.const 0xffff_ffff) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0xffff_ffff) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0xffff_ffff) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0000) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0001) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0001) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0001) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_fff8) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_fff8) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_fff8) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_fff8) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x2_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x2_0000_0000) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x2_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x2_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0000_0000) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x7fff_ffff_ffff_ffff) (i64.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0x7fff_ffff_ffff_ffff) (i64.const 0) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0x7fff_ffff_ffff_ffff) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0x7fff_ffff_ffff_ffff) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x8000_0000_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0x8000_0000_0000_0000) (i64.const 0) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0x8000_0000_0000_0000) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0x8000_0000_0000_0000) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff_ffff_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xffff_ffff_0000_0000) (i64.const 0) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff_0000_0000) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0xffff_ffff_0000_0000) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0) (i32.const 0))
  "out of bounds memory access")

;; One byte, far beyond the end.
;;@ BULK-OOB BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke "fill" (i64.const 0xffff_ffff) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0xffff_ffff) (i64.const 0) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0xffff_ffff) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0000) (i64.const 0) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0001) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0001) (i64.const 0) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0001) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0001) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_fff8) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_fff8) (i64.const 0) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_fff8) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_fff8) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x2_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x2_0000_0000) (i64.const 0) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x2_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x2_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0000_0000) (i64.const 0) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x7fff_ffff_ffff_ffff) (i64.const 1)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0x7fff_ffff_ffff_ffff) (i64.const 0) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0x7fff_ffff_ffff_ffff) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0x7fff_ffff_ffff_ffff) (i32.const 0) (i32.const 1))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x8000_0000_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0x8000_0000_0000_0000) (i64.const 0) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0x8000_0000_0000_0000) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0x8000_0000_0000_0000) (i32.const 0) (i32.const 1))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff_ffff_0000_0000) (i64.const 1)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xffff_ffff_0000_0000) (i64.const 0) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff_0000_0000) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0xffff_ffff_0000_0000) (i32.const 0) (i32.const 1))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff_ffff_ffff_ffff) (i64.const 1)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff_ffff_ffff) (i64.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "init" (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0) (i32.const 1))
  "out of bounds memory access")

;; Lengths that are short in 32 bits, and lengths with which the sum is 0 or short in 64 bits.
;;@ BULK-OVERFLOW BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke "fill" (i64.const 0) (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 8) (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 8) (i64.const 0) (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 8) (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i64.const 0x1_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i64.const 0x8000_0000_0000_0000)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 1) (i64.const 0xffff_ffff_ffff_ffff)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 1) (i64.const 0) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 1) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 8) (i64.const 0xffff_ffff_ffff_fff8)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 8) (i64.const 0) (i64.const 0xffff_ffff_ffff_fff8))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 8) (i64.const 0xffff_ffff_ffff_fff8))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 8) (i64.const 0xffff_ffff_ffff_fffc)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 8) (i64.const 0) (i64.const 0xffff_ffff_ffff_fffc))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 8) (i64.const 0xffff_ffff_ffff_fffc))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xfff8) (i64.const 0xffff_ffff_ffff_0008)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xfff8) (i64.const 0) (i64.const 0xffff_ffff_ffff_0008))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xfff8) (i64.const 0xffff_ffff_ffff_0008))
  "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xffff) (i64.const 0xffff_ffff_ffff_ffff)) "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xffff) (i64.const 0) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xffff) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0xffff_ffff_ffff_ffff) (i64.const 0xffff_ffff_ffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "fill" (i64.const 0x8000_0000_0000_0000) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0x8000_0000_0000_0000) (i64.const 0) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap
  (invoke "copy" (i64.const 0) (i64.const 0x8000_0000_0000_0000) (i64.const 0x8000_0000_0000_0000))
  "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -1) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const -8) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")

;; Known at compile time.
(assert_trap (invoke "fill-constant") "out of bounds memory access")
(assert_trap (invoke "fill-constant-length") "out of bounds memory access")
(assert_trap (invoke "copy-constant") "out of bounds memory access")
(assert_trap (invoke "init-constant") "out of bounds memory access")

;; Nothing was written.
(assert_return (invoke "head") (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke "tail") (i64.const 0x4847_4645_4443_4241))

;; The whole page, and nothing at its end.
;;@ BULK-OOB BULK-ZERO-AT-END
(assert_return (invoke "fill" (i64.const 0x1_0000) (i64.const 0)))
(assert_return (invoke "copy" (i64.const 0x1_0000) (i64.const 0x1_0000) (i64.const 0)))
(assert_return (invoke "init" (i64.const 0x1_0000) (i32.const 8) (i32.const 0)))
(assert_return (invoke "init" (i64.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "tail") (i64.const 0x3736_3534_3332_3130))
(assert_return (invoke "copy" (i64.const 0) (i64.const 0) (i64.const 0x1_0000)))
(assert_return (invoke "head") (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke "fill" (i64.const 0) (i64.const 0x1_0000)))
(assert_return (invoke "head") (i64.const 0))
(assert_return (invoke "tail") (i64.const 0))
