;;! summary = "A store that ends beyond the memory writes none of its bytes, with 64-bit addresses too"
;;! features = ["memory64"]

;; Every address at which a store would write some bytes inside and some outside. The last sixteen bytes stay as they
;; were: `intact` compares them with what the data segment wrote.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0xfff0) "\00\11\22\33\44\55\66\77\88\99\aa\bb\cc\dd\ee\ff")
  (func (export "intact") (result i32)
    (i32.and
      (i64.eq (i64.load (i64.const 0xfff0)) (i64.const 0x7766_5544_3322_1100))
      (i64.eq (i64.load (i64.const 0xfff8)) (i64.const 0xffee_ddcc_bbaa_9988))))
  (func (export "i32.store16") (param $at i64) (i32.store16 (local.get $at) (i32.const 0x5a5a_5a5a)))
  (func (export "i32.store") (param $at i64) (i32.store (local.get $at) (i32.const 0x5a5a_5a5a)))
  (func (export "i64.store16") (param $at i64) (i64.store16 (local.get $at) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "i64.store32") (param $at i64) (i64.store32 (local.get $at) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "i64.store") (param $at i64) (i64.store (local.get $at) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "f32.store") (param $at i64) (f32.store (local.get $at) (f32.reinterpret_i32 (i32.const 0x5a5a_5a5a))))
  (func (export "f64.store") (param $at i64)
    (f64.store (local.get $at) (f64.reinterpret_i64 (i64.const 0x5a5a_5a5a_5a5a_5a5a)))))

;; i32.store16: 1 address.
;;@ EA-LAST-BYTE EA-PARTIAL-STORE
(assert_trap (invoke "i32.store16" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; i32.store: 3 addresses.
(assert_trap (invoke "i32.store" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i32.store" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i32.store" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; i64.store16: 1 address.
(assert_trap (invoke "i64.store16" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; i64.store32: 3 addresses.
(assert_trap (invoke "i64.store32" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store32" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store32" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; i64.store: 7 addresses.
(assert_trap (invoke "i64.store" (i64.const 0xfff9)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store" (i64.const 0xfffa)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store" (i64.const 0xfffb)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store" (i64.const 0xfffc)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "i64.store" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; f32.store: 3 addresses.
(assert_trap (invoke "f32.store" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f32.store" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f32.store" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))

;; f64.store: 7 addresses.
(assert_trap (invoke "f64.store" (i64.const 0xfff9)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f64.store" (i64.const 0xfffa)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f64.store" (i64.const 0xfffb)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f64.store" (i64.const 0xfffc)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f64.store" (i64.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f64.store" (i64.const 0xfffe)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
(assert_trap (invoke "f64.store" (i64.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "intact") (i32.const 1))
