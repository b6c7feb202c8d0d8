;;! summary = "A copy between a 32-bit and a 64-bit memory checks each range with the numbers of its own memory"
;;! features = ["memory64", "multi-memory", "bulk-memory"]

;; Both have one page, with a mark in the last eight bytes. The length is i32.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $narrow 1)
  (memory $wide i64 1)
  (data (memory $narrow) (i32.const 0xfff8) "abcdefgh")
  (data (memory $wide) (i64.const 0xfff8) "ABCDEFGH")
  (func (export "to-wide") (param $to i64) (param $from i32) (param $n i32)
    (memory.copy $wide $narrow (local.get $to) (local.get $from) (local.get $n)))
  (func (export "to-narrow") (param $to i32) (param $from i64) (param $n i32)
    (memory.copy $narrow $wide (local.get $to) (local.get $from) (local.get $n)))
  (func (export "narrow") (param $at i32) (result i64) (i64.load $narrow (local.get $at)))
  (func (export "wide") (param $at i64) (result i64) (i64.load $wide (local.get $at))))

;; Nothing, at the end and beyond it. 2^32 is beyond it.
;;@ M64-MIXED-COPY BULK-ZERO-AT-END
(assert_return (invoke "to-wide" (i64.const 0x1_0000) (i32.const 0x1_0000) (i32.const 0)))
(assert_return (invoke "to-narrow" (i32.const 0x1_0000) (i64.const 0x1_0000) (i32.const 0)))
(assert_trap (invoke "to-wide" (i64.const 0x1_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0001) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0xffff_ffff) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_ffff) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0000_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0x1_0001_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0001_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap
  (invoke "to-wide" (i64.const 0x1_0000_0000_0000) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0000_0000_0000) (i32.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "to-wide" (i64.const 0x8000_0000_0000_0000) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "to-narrow" (i32.const 0) (i64.const 0x8000_0000_0000_0000) (i32.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "to-wide" (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0) (i32.const 0))
  "out of bounds memory access")
(assert_trap
  (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0))
  "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0x1_0001) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0x1_0001) (i64.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0x8000_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0x8000_0000) (i64.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0xffff_ffff) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0xffff_ffff) (i64.const 0) (i32.const 0)) "out of bounds memory access")
;; Some bytes, which end beyond the end of one of them, or wrap if added in 32 or in 64 bits.
;;@ M64-MIXED-COPY BULK-OOB BULK-OVERFLOW BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke "to-wide" (i64.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0xffff_ffff) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_ffff) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0xffff_fff8) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_fff8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0000_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0x1_0000_fff8) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0x1_0000_fff8) (i32.const 8)) "out of bounds memory access")
(assert_trap
  (invoke "to-wide" (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0) (i32.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_ffff_ffff_ffff) (i32.const 1))
  "out of bounds memory access")
(assert_trap
  (invoke "to-wide" (i64.const 0xffff_ffff_ffff_fff8) (i32.const 0) (i32.const 8))
  "out of bounds memory access")
(assert_trap
  (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_ffff_ffff_fff8) (i32.const 8))
  "out of bounds memory access")
(assert_trap
  (invoke "to-wide" (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0) (i32.const 0xffff_ffff))
  "out of bounds memory access")
(assert_trap
  (invoke "to-narrow" (i32.const 0) (i64.const 0xffff_ffff_ffff_ffff) (i32.const 0xffff_ffff))
  "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 1) (i32.const 0) (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 1) (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0) (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0) (i64.const 0) (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0xfff9) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0xfff9) (i64.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0x1_0000) (i64.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0xffff_ffff) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0xffff_ffff) (i64.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 0xffff_fff8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 0xffff_fff8) (i64.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "to-wide" (i64.const 0) (i32.const 1) (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "to-narrow" (i32.const 1) (i64.const 0) (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_return (invoke "narrow" (i32.const 0)) (i64.const 0))
(assert_return (invoke "narrow" (i32.const 0xfff8)) (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke "wide" (i64.const 0)) (i64.const 0))
(assert_return (invoke "wide" (i64.const 0xfff8)) (i64.const 0x4847_4645_4443_4241))
;; From the one's last bytes to the other's first, and the other way round.
;;@ M64-MIXED-COPY
(assert_return (invoke "to-wide" (i64.const 0) (i32.const 0xfff8) (i32.const 8)))
(assert_return (invoke "wide" (i64.const 0)) (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke "to-narrow" (i32.const 0) (i64.const 0xfff8) (i32.const 8)))
(assert_return (invoke "narrow" (i32.const 0)) (i64.const 0x4847_4645_4443_4241))
(assert_return (invoke "to-narrow" (i32.const 0xfff8) (i64.const 0) (i32.const 8)))
(assert_return (invoke "narrow" (i32.const 0xfff8)) (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke "to-wide" (i64.const 0xfffc) (i32.const 0) (i32.const 4)))
(assert_return (invoke "wide" (i64.const 0xfff8)) (i64.const 0x4443_4241_4443_4241))
