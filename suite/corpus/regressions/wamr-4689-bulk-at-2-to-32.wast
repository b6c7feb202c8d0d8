;;! summary = "memory.fill, copy and init at 2^32 of a small memory trap, and write nothing at its start (WAMR, #4689)"
;;! features = ["memory64"]

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/4689
;; One of its interpreters took the destination and the length of memory.fill in 32 bits. The specification has all
;; of an i64, checks it before anything is written, and traps.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 10)
  (data $text "\01\02\03\04\05\06\07\08")
  (func (export "fill") (param $to i64) (param $byte i32) (param $count i64)
    (memory.fill (local.get $to) (local.get $byte) (local.get $count)))
  (func (export "copy") (param $to i64) (param $from i64) (param $count i64)
    (memory.copy (local.get $to) (local.get $from) (local.get $count)))
  (func (export "init") (param $to i64) (param $from i32) (param $count i32)
    (memory.init $text (local.get $to) (local.get $from) (local.get $count)))
  (func (export "fill-constant") (memory.fill (i64.const 0x1_0000_0000) (i32.const 0x7f) (i64.const 1)))
  (func (export "copy-constant") (memory.copy (i64.const 0x1_0000_0000) (i64.const 8) (i64.const 1)))
  (func (export "init-constant") (memory.init $text (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 1)))
  (func (export "load") (param $at i64) (result i64) (i64.load (local.get $at))))
(invoke "fill" (i64.const 8) (i32.const 0x5a) (i64.const 8))

;; The destination.
;;@ BULK-OOB BULK-OVERFLOW BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke "fill-constant") "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i32.const 0x7f) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i32.const 0x7f) (i64.const 8)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0xff_0000_0000) (i32.const 0x7f) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0x8000_0000_0000) (i32.const 0x7f) (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "copy-constant") "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0000) (i64.const 8) (i64.const 8)) "out of bounds memory access")
(assert_trap (invoke "init-constant") "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "load" (i64.const 0)) (i64.const 0))
;; The source: byte 8 is there, byte 2^32 + 8 is not.
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0008) (i64.const 8)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0008) (i64.const 1)) "out of bounds memory access")
(assert_return (invoke "load" (i64.const 0)) (i64.const 0))
;; The length: in 32 bits nothing, or one byte.
(assert_trap (invoke "fill" (i64.const 0) (i32.const 0x7f) (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const 0) (i32.const 0x7f) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 8) (i64.const 0x1_0000_0001)) "out of bounds memory access")
(assert_return (invoke "load" (i64.const 0)) (i64.const 0))
;; The sum: 2^64 in 64 bits is 0.
(assert_trap (invoke "fill" (i64.const 8) (i32.const 0x7f) (i64.const -8)) "out of bounds memory access")
(assert_trap (invoke "fill" (i64.const -8) (i32.const 0x7f) (i64.const 16)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const -8) (i64.const 8) (i64.const 16)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const -8) (i64.const 16)) "out of bounds memory access")
(assert_return (invoke "load" (i64.const 0)) (i64.const 0))
(assert_return (invoke "load" (i64.const 8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))

;; Nothing at all is checked, too.
;;@ BULK-ZERO-AT-END
(assert_return (invoke "fill" (i64.const 0x1_0000) (i32.const 0) (i64.const 0)))
(assert_trap (invoke "fill" (i64.const 0x1_0000_0000) (i32.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0x1_0000_0000) (i64.const 0) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "copy" (i64.const 0) (i64.const 0x1_0000_0000) (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i64.const 0x1_0000_0000) (i32.const 0) (i32.const 0)) "out of bounds memory access")
