;;! summary = "Segments are written one after the other: where they overlap, the last one stays"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN

;; A small one within a large one, later.
(module
  (memory 1)
  (data (i32.const 0) "aaaaaaaaaaaa")
  (data (i32.const 4) "bbbb")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6262_6262_6161_6161))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x6161_6161))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))

;; The other way round nothing of the small one is left.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 4) "bbbb")
  (data (i32.const 0) "aaaaaaaaaaaa")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6161_6161_6161_6161))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x6161_6161))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))

;; Each over half of the one before.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "aaaaaaaa")
  (data (i32.const 4) "bbbbbbbb")
  (data (i32.const 8) "cccccccc")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6262_6262_6161_6161))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x6363_6363_6363_6363))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))

;; From high to low.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 8) "cccccccc")
  (data (i32.const 4) "bbbbbbbb")
  (data (i32.const 0) "aaaaaaaa")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6161_6161_6161_6161))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x6363_6363_6262_6262))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))

;; The same place five times, in the end with less.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 3) "aaaa")
  (data (i32.const 3) "bbbb")
  (data (i32.const 3) "cccc")
  (data (i32.const 3) "dddd")
  (data (i32.const 3) "ee")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x0064_6465_6500_0000))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))

;; Empty ones in between write nothing.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "abcd")
  (data (i32.const 0) "")
  (data (i32.const 2) "")
  (data (i32.const 2) "x")
  (data (i32.const 2) "")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6478_6261))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0))

;; Zeros are bytes, too.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "aaaaaaaa")
  (data (i32.const 2) "\00\00\00")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6161_6100_0000_6161))

;; Strings of one segment are joined, and lie side by side.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 1) "ab" "" "cd" "e")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6564_6362_6100))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0))

;; A passive segment between active ones takes no part.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0) "aaaa")
  (data "pppppppp")
  (data (i32.const 2) "bb")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-ORDER DATA-PASSIVE
(assert_return (invoke "word" (i32.const 0)) (i64.const 0x6262_6161))
