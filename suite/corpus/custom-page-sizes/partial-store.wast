;;! summary = "A store that does not fit writes none of its bytes, where the memory ends within a word"
;;! features = ["custom-page-sizes"]

;; 13 bytes, all of them marked. A store that hangs over the end by 1 to 7 bytes traps, and the mark stays.

;;@ CPS-ALLOC
(module
  (memory 13 (pagesize 1))
  (data (i32.const 0) "\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a")
  (func (export "store-16") (param $at i32) (i32.store16 (local.get $at) (i32.const 0)))
  (func (export "store-32") (param $at i32) (i32.store (local.get $at) (i32.const 0)))
  (func (export "store-64") (param $at i32) (i64.store (local.get $at) (i64.const 0)))
  (func (export "f32-store") (param $at i32) (f32.store (local.get $at) (f32.const 0)))
  (func (export "f64-store") (param $at i32) (f64.store (local.get $at) (f64.const 0)))
  ;; The last eight bytes.
  (func (export "tail") (result i64) (i64.load offset=5 (i32.const 0))))

;;@ EA-PARTIAL-STORE CPS-BYTE-EXACT
(assert_trap (invoke "store-16" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-16" (i32.const 13)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ EA-PARTIAL-STORE CPS-BYTE-EXACT
(assert_trap (invoke "store-32" (i32.const 10)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-32" (i32.const 11)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-32" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-32" (i32.const 13)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ EA-PARTIAL-STORE CPS-BYTE-EXACT
(assert_trap (invoke "store-64" (i32.const 6)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 7)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 9)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 10)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 11)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "store-64" (i32.const 13)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ EA-PARTIAL-STORE CPS-BYTE-EXACT
(assert_trap (invoke "f32-store" (i32.const 10)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f32-store" (i32.const 11)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f32-store" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f32-store" (i32.const 13)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ EA-PARTIAL-STORE CPS-BYTE-EXACT
(assert_trap (invoke "f64-store" (i32.const 6)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 7)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 8)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 9)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 10)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 11)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_trap (invoke "f64-store" (i32.const 13)) "out of bounds memory access")
(assert_return (invoke "tail") (i64.const 0x5a5a_5a5a_5a5a_5a5a))

;; And one that fits.
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store-32" (i32.const 9)))
(assert_return (invoke "tail") (i64.const 0x0000_0000_5a5a_5a5a))
