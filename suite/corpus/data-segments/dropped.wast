;;! summary = "A dropped segment has no bytes left, and dropping it again does nothing"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data $a "aaaa")
  (data $b "bbbb")
  (data $never "c")
  (func (export "a") (param $to i32) (param $from i32) (param $length i32)
    (memory.init $a (local.get $to) (local.get $from) (local.get $length)))
  (func (export "b") (param $to i32) (param $from i32) (param $length i32)
    (memory.init $b (local.get $to) (local.get $from) (local.get $length)))
  (func (export "drop-a") (data.drop $a))
  (func (export "drop-b") (data.drop $b))
  (func (export "drop-never") (data.drop $never))
  (func (export "init-drop-init") (memory.init $b (i32.const 0) (i32.const 0) (i32.const 4))
    (data.drop $b)
    (memory.init $b (i32.const 4) (i32.const 0) (i32.const 4)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-DROP
(assert_return (invoke "a" (i32.const 0) (i32.const 0) (i32.const 4)))
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6161_6161))
(assert_return (invoke "drop-a"))

;; Nothing of nothing is left, at the start of the segment; the end of the segment is there now.
(assert_return (invoke "a" (i32.const 0) (i32.const 0) (i32.const 0)))
(assert_return (invoke "a" (i32.const 0x1_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "a" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const 1) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const 4) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const 3) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const -1) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0) (i32.const -1) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "a" (i32.const 0x1_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")

;; Dropping again, and once more.
(assert_return (invoke "drop-a"))
(assert_return (invoke "drop-a"))
(assert_return (invoke "a" (i32.const 0) (i32.const 0) (i32.const 0)))
(assert_trap (invoke "a" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")

;; What was written stays, and the other segment has its bytes.
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6161_6161))
(assert_return (invoke "b" (i32.const 2) (i32.const 0) (i32.const 4)))
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6262_6262_6161))
(assert_return (invoke "drop-never"))
(assert_return (invoke "b" (i32.const 4) (i32.const 0) (i32.const 4)))
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6262_6262_6262_6161))

;; Used, dropped and used again in one function: the second use traps, the first has happened.
(assert_trap (invoke "init-drop-init") "out of bounds memory access")
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6262_6262_6262_6262))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0))
(assert_trap (invoke "b" (i32.const 0) (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_return (invoke "drop-b"))
(assert_return (invoke "b" (i32.const 0) (i32.const 0) (i32.const 0)))
