;;! summary = "Each instance of a module writes the segments anew; a definition alone writes nothing"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")
;;@ DATA-WRITTEN
(module definition $a (import "owner" "m" (memory 1)) (data (i32.const 0) "aaaa"))
(module definition $b (import "owner" "m" (memory 1)) (data (i32.const 2) "bbbb"))
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0))
(module instance $a1 $a)
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6161_6161))
(module instance $b1 $b)
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6262_6262_6161))
(module instance $a2 $a)
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6262_6161_6161))

;; Two instances with memories of their own have their own bytes, each as the segment says at first.
;;@ ALLOC-INDEPENDENT ALLOC-SIZE-EQ-MIN
(module definition $counter
  (memory 1)
  (data (i32.const 0) "\05")
  (func (export "next") (result i32)
    (i32.store8 (i32.const 0) (i32.add (i32.load8_u (i32.const 0)) (i32.const 1)))
    (i32.load8_u (i32.const 0))))
(module instance $one $counter)
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $one "next") (i32.const 6))
(assert_return (invoke $one "next") (i32.const 7))
;;@ ALLOC-INDEPENDENT ALLOC-SIZE-EQ-MIN
(module instance $two $counter)
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $two "next") (i32.const 6))
(assert_return (invoke $one "next") (i32.const 8))

;; So have two instances with passive segments: what one drops the other keeps.
;;@ ALLOC-SIZE-EQ-MIN DATA-PASSIVE
(module definition $passive
  (memory 1)
  (data $abc "abcd")
  (func (export "init") (param $length i32) (memory.init $abc (i32.const 0) (i32.const 0) (local.get $length)))
  (func (export "drop") (data.drop $abc))
  (func (export "word") (result i64) (i64.load (i32.const 0))))
(module instance $left $passive)
(module instance $right $passive)
;;@ DATA-DROP
(assert_return (invoke $left "drop"))
(assert_trap (invoke $left "init" (i32.const 1)) "out of bounds memory access")
(assert_return (invoke $left "init" (i32.const 0)))
;;@ DATA-PASSIVE
(assert_return (invoke $right "word") (i64.const 0))
(assert_return (invoke $right "init" (i32.const 4)))
(assert_return (invoke $right "word") (i64.const 0x6463_6261))
(assert_return (invoke $left "word") (i64.const 0))
;;@ DATA-DROP
(assert_return (invoke $right "drop"))
(assert_trap (invoke $right "init" (i32.const 1)) "out of bounds memory access")
(assert_return (invoke $right "word") (i64.const 0x6463_6261))
