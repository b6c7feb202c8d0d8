;;! summary = "The end of a page is exact to the byte, whatever the width of the access"

;; An access of n bytes at address a fits if a + n is at most 65536.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "load-8") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-16") (param $at i32) (result i32) (i32.load16_u (local.get $at)))
  (func (export "load-32") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-8") (param $at i32) (i32.store8 (local.get $at) (i32.const -1)))
  (func (export "store-16") (param $at i32) (i32.store16 (local.get $at) (i32.const -1)))
  (func (export "store-32") (param $at i32) (i32.store (local.get $at) (i32.const -1)))
  (func (export "store-64") (param $at i32) (i64.store (local.get $at) (i64.const -1)))
  ;; The same bytes, addressed by a constant offset.
  (func (export "offset-8") (result i32) (i32.load8_u offset=0xffff (i32.const 0)))
  (func (export "offset-8-out") (result i32) (i32.load8_u offset=0x1_0000 (i32.const 0)))
  (func (export "offset-64") (result i64) (i64.load offset=0xfff8 (i32.const 0)))
  (func (export "offset-64-out") (result i64) (i64.load offset=0xfff9 (i32.const 0))))

;; Loads: the last place that fits, and every place after it.
;;@ EA-LAST-BYTE
(assert_return (invoke "load-8" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load-8" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-16" (i32.const 0xfffe)) (i32.const 0))
(assert_trap (invoke "load-16" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "load-16" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-32" (i32.const 0xfffc)) (i32.const 0))
(assert_trap (invoke "load-32" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "load-32" (i32.const 0xfffe)) "out of bounds memory access")
(assert_trap (invoke "load-32" (i32.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "load-64" (i32.const 0xfff8)) (i64.const 0))
(assert_trap (invoke "load-64" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i32.const 0xffff)) "out of bounds memory access")

;; A constant offset counts like the address.
(assert_return (invoke "offset-8") (i32.const 0))
(assert_trap (invoke "offset-8-out") "out of bounds memory access")
(assert_return (invoke "offset-64") (i64.const 0))
(assert_trap (invoke "offset-64-out") "out of bounds memory access")

;; A store that does not fit writes none of its bytes, not even those that would.
;;@ EA-PARTIAL-STORE
(assert_trap (invoke "store-8" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "store-16" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "store-32" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "store-64" (i32.const 0xfff9)) "out of bounds memory access")
(assert_return (invoke "load-64" (i32.const 0xfff8)) (i64.const 0))

;; A store that fits, by a hair.
;;@ EA-LAST-BYTE
(assert_return (invoke "store-64" (i32.const 0xfff8)))
(assert_return (invoke "load-64" (i32.const 0xfff8)) (i64.const -1))
(assert_return (invoke "offset-8") (i32.const 0xff))
(assert_return (invoke "offset-64") (i64.const -1))
