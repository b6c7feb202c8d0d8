;;! summary = "An active segment is dropped when it was written: memory.init finds it empty"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data $active (i32.const 0) "abcd")
  (data $passive "efgh")
  (data $nothing (i32.const 0x1_0000) "")
  (func (export "active") (param $from i32) (param $length i32)
    (memory.init $active (i32.const 16) (local.get $from) (local.get $length)))
  (func (export "passive") (param $from i32) (param $length i32)
    (memory.init $passive (i32.const 16) (local.get $from) (local.get $length)))
  (func (export "nothing") (param $from i32) (param $length i32)
    (memory.init $nothing (i32.const 16) (local.get $from) (local.get $length)))
  (func (export "drop") (data.drop $active))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ACTIVE-DROPPED
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6463_6261))
(assert_return (invoke "active" (i32.const 0) (i32.const 0)))
(assert_trap (invoke "active" (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "active" (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "active" (i32.const 1) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "active" (i32.const 3) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "active" (i32.const 4) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "active" (i32.const 0) (i32.const -1)) "out of bounds memory access")
(assert_trap (invoke "active" (i32.const -1) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))
(assert_return (invoke "nothing" (i32.const 0) (i32.const 0)))
(assert_trap (invoke "nothing" (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "nothing" (i32.const 1) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "drop"))
(assert_return (invoke "active" (i32.const 0) (i32.const 0)))
(assert_trap (invoke "active" (i32.const 0) (i32.const 1)) "out of bounds memory access")

;; The passive one beside it is not.
;;@ DATA-PASSIVE
(assert_return (invoke "passive" (i32.const 0) (i32.const 4)))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x6867_6665))

;; The start function runs after that: for it, too, the active segment is empty.
;;@ DATA-ACTIVE-DROPPED DATA-BEFORE-START ALLOC-SIZE-EQ-MIN
(assert_trap
  (module
    (memory 1)
    (data $active (i32.const 0) "abcd")
    (func $start (memory.init $active (i32.const 16) (i32.const 0) (i32.const 4)))
    (start $start))
  "out of bounds memory access")
(module
  (memory 1)
  (data $active (i32.const 0) "abcd")
  (data $passive "efgh")
  (func $start
    (memory.init $active (i32.const 0x1_0000) (i32.const 0) (i32.const 0))
    (memory.init $passive (i32.const 2) (i32.const 0) (i32.const 4))
    (data.drop $passive))
  (start $start)
  (func (export "passive") (param $length i32) (memory.init $passive (i32.const 16) (i32.const 0) (local.get $length)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ACTIVE-DROPPED DATA-DROP
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6867_6665_6261))
(assert_return (invoke "passive" (i32.const 0)))
(assert_trap (invoke "passive" (i32.const 1)) "out of bounds memory access")
