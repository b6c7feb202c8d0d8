;;! summary = "An active segment may end with the memory, and traps if it would end beyond"
;;! features = ["bulk-memory"]

;; The memory has one page: its last byte is at 0xffff. What fits is there, with zeros around.

;;@ ALLOC-SIZE-EQ-MIN DATA-WRITTEN
(module
  (memory 1)
  (data (i32.const 0xffff) "\5a")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke "load" (i32.const 0xfffe)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
;;@ ALLOC-SIZE-EQ-MIN DATA-WRITTEN
(module
  (memory 1)
  (data (i32.const 0xfffe) "\01\02")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "load" (i32.const 0xfffd)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xfffe)) (i32.const 1))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 2))
;;@ ALLOC-SIZE-EQ-MIN DATA-WRITTEN
(module
  (memory 1)
  (data (i32.const 0xfffd) "\01\02\03")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "load" (i32.const 0xfffc)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xfffd)) (i32.const 1))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 3))
;;@ ALLOC-SIZE-EQ-MIN DATA-WRITTEN
(module
  (memory 1)
  (data (i32.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "load" (i32.const 0xfff7)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xfff8)) (i32.const 1))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 8))
;;@ ALLOC-SIZE-EQ-MIN DATA-WRITTEN
(module
  (memory 1)
  (data (i32.const 0xfff0) "\01\02\03\04\05\06\07\08\09\0a\0b\0c\0d\0e\0f\10")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "load" (i32.const 0xffef)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xfff0)) (i32.const 1))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x10))

;; One byte too many, by the offset or by the length.
;;@ DATA-OOB-TRAP ALLOC-SIZE-EQ-MIN
(assert_trap (module (memory 1) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xfffe) "abc")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xfffd) "abcd")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xfff9) "12345678")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xfff8) "123456789")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xfff1) "0123456789abcdef")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xfff0) "0123456789abcdefg")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x2_0000) "a")) "out of bounds memory access")

;; A maximum is no room: what counts is what is there.
(assert_trap (module (memory 1 2) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 2) (data (i32.const 0xffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory 1 65536) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 65536) (data (i32.const 0xffff) "ab")) "out of bounds memory access")

;; No pages, no bytes.
;;@ DATA-OOB-TRAP
(assert_trap (module (memory 0) (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap (module (memory 0 0) (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap (module (memory 0 1) (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap (module (memory 0 65536) (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 1) "a")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0xffff) "a")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const -1) "a")) "out of bounds memory access")

;; Two pages: the boundary between them is none, the end of the second is.
;;@ ALLOC-SIZE-EQ-MIN DATA-WRITTEN
(module
  (memory 2)
  (data (i32.const 0xfffe) "\01\02\03\04")
  (data (i32.const 0x1_fffc) "\05\06\07\08")
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ DATA-WRITTEN
(assert_return (invoke "word" (i32.const 0xfffc)) (i64.const 0x403_0201_0000))
(assert_return (invoke "word" (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0000_0000))
;;@ DATA-OOB-TRAP ALLOC-SIZE-EQ-MIN
(assert_trap (module (memory 2) (data (i32.const 0x2_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 2) (data (i32.const 0x1_ffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory 2) (data (i32.const 0x1_fffd) "abcd")) "out of bounds memory access")
