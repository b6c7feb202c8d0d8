;;! summary = "An offset that looks negative is huge, and its sum with the length does not wrap at 2^32"
;;! features = ["bulk-memory"]

;; An imported memory, so that what a wrapped or a negative offset writes would be seen: 0x11 at the start and 0x22 at
;; the end.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (data (i32.const 0) "\11\11\11\11\11\11\11\11")
  (data (i32.const 0xfff8) "\22\22\22\22\22\22\22\22")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")

;; One byte at offsets whose sign bit is set, and at the largest without.
;;@ DATA-OFFSET-UNSIGNED DATA-OOB-TRAP
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -1) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -2) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -8) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -0x1_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0xffff_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0x8000_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0x8000_0001) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0x8000_ffff) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0xc000_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0x7fff_ffff) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const 0xfffe_ffff) "z")) "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x1111_1111_1111_1111))
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x2222_2222_2222_2222))

;; Offset and length add up to 2^32, or to a little more.
;;@ DATA-OOB-TRAP DATA-OFFSET-UNSIGNED
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -1) "z")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -1) "zz")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -1) "zzzzzzzzz")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -2) "zz")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -4) "zzzz")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -4) "zzzzzzzz")) "out of bounds memory access")
(assert_trap (module (import "owner" "m" (memory 1)) (data (i32.const -8) "zzzzzzzz")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const -8) "zzzzzzzzzzzzzzzz"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (i32.const -16) "zzzzzzzzzzzzzzzz"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x1111_1111_1111_1111))
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x2222_2222_2222_2222))

;; From a global, the same numbers are not a constant of the module.
;;@ DATA-OFFSET-EXPR
(module $globals
  (global (export "minus-1") i32 (i32.const -1))
  (global (export "half") i32 (i32.const 0x8000_0000))
  (global (export "last") i32 (i32.const 0xffff))
  (global (export "end") i32 (i32.const 0x1_0000)))
(register "globals")
;;@ DATA-OFFSET-UNSIGNED DATA-OFFSET-EXPR
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "minus-1" (global $at i32)) (data (global.get $at) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "minus-1" (global $at i32)) (data (global.get $at) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "minus-1" (global $at i32)) (data (global.get $at) "zz"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "half" (global $at i32)) (data (global.get $at) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "half" (global $at i32)) (data (global.get $at) ""))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "end" (global $at i32)) (data (global.get $at) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (import "globals" "last" (global $at i32)) (data (global.get $at) "zz"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x1111_1111_1111_1111))
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x2222_2222_2222_2222))
;;@ DATA-OFFSET-EXPR
(module (import "owner" "m" (memory 1)) (import "globals" "end" (global $at i32)) (data (global.get $at) ""))
(module (import "owner" "m" (memory 1)) (import "globals" "last" (global $at i32)) (data (global.get $at) "\5a"))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xfffe)) (i32.const 0x22))
