;;! summary = "A passive segment is not written at instantiation, but by memory.init, as often as it is asked to"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN DATA-PASSIVE
(module $one
  (memory 1)
  (data $abc "abcdefgh")
  (data $empty "")
  (data $xyz "xyz")
  (func (export "abc") (param $to i32) (param $from i32) (param $length i32)
    (memory.init $abc (local.get $to) (local.get $from) (local.get $length)))
  (func (export "xyz") (param $to i32) (param $from i32) (param $length i32)
    (memory.init $xyz (local.get $to) (local.get $from) (local.get $length)))
  (func (export "empty") (param $to i32) (param $from i32) (param $length i32)
    (memory.init $empty (local.get $to) (local.get $from) (local.get $length)))
  (func (export "drop-abc") (data.drop $abc))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))

;; Nothing is there at first.
;;@ DATA-PASSIVE
(assert_return (invoke $one "word" (i32.const 0)) (i64.const 0))
(assert_return (invoke $one "word" (i32.const 0xfff8)) (i64.const 0))

;; In full, in part, twice, at another place.
(assert_return (invoke $one "abc" (i32.const 0) (i32.const 0) (i32.const 8)))
(assert_return (invoke $one "word" (i32.const 0)) (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke $one "abc" (i32.const 0) (i32.const 4) (i32.const 4)))
(assert_return (invoke $one "word" (i32.const 0)) (i64.const 0x6867_6665_6867_6665))
(assert_return (invoke $one "abc" (i32.const 1) (i32.const 2) (i32.const 3)))
(assert_return (invoke $one "word" (i32.const 0)) (i64.const 0x6867_6665_6564_6365))
(assert_return (invoke $one "abc" (i32.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke $one "word" (i32.const 0xfff8)) (i64.const 0x6867_6665_6463_6261))
(assert_return (invoke $one "xyz" (i32.const 8) (i32.const 0) (i32.const 3)))
(assert_return (invoke $one "word" (i32.const 8)) (i64.const 0x7a_7978))
(assert_return (invoke $one "xyz" (i32.const 9) (i32.const 2) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 8)) (i64.const 0x7a_7a78))

;; Each part of the segment: the byte before and the byte after stay.
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 0) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x61))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 1) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x62))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 2) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x63))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 3) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x64))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 4) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x65))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 5) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x66))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 6) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x67))
(assert_return (invoke $one "abc" (i32.const 16) (i32.const 7) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 16)) (i64.const 0x68))

;; Its end: the last byte, and what would be after it.
;;@ INIT-SEGMENT-BOUNDS
(assert_return (invoke $one "abc" (i32.const 24) (i32.const 7) (i32.const 1)))
(assert_return (invoke $one "word" (i32.const 24)) (i64.const 0x68))
(assert_return (invoke $one "abc" (i32.const 24) (i32.const 8) (i32.const 0)))
(assert_trap (invoke $one "abc" (i32.const 24) (i32.const 8) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $one "abc" (i32.const 24) (i32.const 7) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke $one "abc" (i32.const 24) (i32.const 0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke $one "abc" (i32.const 24) (i32.const 9) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $one "xyz" (i32.const 24) (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke $one "xyz" (i32.const 24) (i32.const 3) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke $one "xyz" (i32.const 24) (i32.const 3) (i32.const 0)))
(assert_return (invoke $one "word" (i32.const 24)) (i64.const 0x68))

;; An empty segment has an end, too.
(assert_return (invoke $one "empty" (i32.const 0) (i32.const 0) (i32.const 0)))
(assert_trap (invoke $one "empty" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $one "empty" (i32.const 0) (i32.const 1) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke $one "empty" (i32.const 0x1_0000) (i32.const 0) (i32.const 0)))
(assert_trap (invoke $one "empty" (i32.const 0x1_0001) (i32.const 0) (i32.const 0)) "out of bounds memory access")
