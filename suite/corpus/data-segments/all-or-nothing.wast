;;! summary = "A segment that does not fit writes none of its bytes, not even those that would"
;;! features = ["bulk-memory"]

;; Eight bytes that end one to eight bytes beyond the memory: its last bytes stay 1 to 8.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (data (i32.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")
;;@ DATA-OOB-TRAP DATA-PRIOR-KEPT
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfff9) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffa) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffb) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffc) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffd) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffe) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xffff) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0x1_0000) "zzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))

;; Of a long segment nearly everything would fit.
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0xffc1)
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xffc1)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0xfff0)) (i32.const 0))
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0xff01)
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xff01)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0xfff0)) (i32.const 0))
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0xfc19)
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"
      "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xfc19)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0xfff0)) (i32.const 0))

;; In several strings, of which the first would fit: they are one segment.
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffc) "zz" "zz" "zz"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))

;; It fits: now the bytes are written.
;;@ DATA-WRITTEN
(module (import "owner" "m" (memory 1)) (data (i32.const 0xfff8) "zzzzzzzz"))
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x7a7a_7a7a_7a7a_7a7a))
