;;! summary = "Atomic accesses end with the memory, as plain ones do, also after a growth"
;;! features = ["threads"]

;; Every address is a multiple of the width, so that an access can trap for its bounds only.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 8 shared)
  (func $grow (result i32) (memory.grow (i32.const 1)))

  (func (export "load-8") (param $at i32) (result i32) (i32.atomic.load8_u (local.get $at)))
  (func (export "load-16") (param $at i32) (result i32) (i32.atomic.load16_u (local.get $at)))
  (func (export "load-32") (param $at i32) (result i32) (i32.atomic.load (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.atomic.load (local.get $at)))
  (func (export "store-32") (param $at i32) (i32.atomic.store (local.get $at) (i32.const 0x5a)))
  (func (export "add-32") (param $at i32) (result i32) (i32.atomic.rmw.add (local.get $at) (i32.const 1)))
  (func (export "exchange-64") (param $at i32) (result i64)
    (i64.atomic.rmw.cmpxchg (local.get $at) (i64.const 0) (i64.const 0)))
  (func (export "notify") (param $at i32) (result i32) (memory.atomic.notify (local.get $at) (i32.const 1)))
  (func (export "load-most") (param $at i32) (result i32) (i32.atomic.load offset=0xffff_fffc (local.get $at)))

  ;; Each uses the last word of the new page: 1 if it finds there what it has stored, -1 if the growth was refused.
  (func (export "same-function") (result i32)
    (local $old i32)
    (i32.atomic.store (i32.const 0xfffc) (i32.const 1))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.atomic.store offset=0xfffc (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.eq (i32.atomic.load offset=0xfffc (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a)))
  (func (export "caller") (result i32)
    (local $old i32)
    (i32.atomic.store (i32.const 0xfffc) (i32.const 2))
    (local.set $old (call $grow))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.atomic.store offset=0xfffc (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.eq (i32.atomic.load offset=0xfffc (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a)))
  (func (export "beyond") (result i32) (i32.atomic.load (i32.mul (memory.size) (i32.const 65536)))))

;; The last place that fits, and the first one that does not.
;;@ EA-LAST-BYTE
(assert_return (invoke "load-8" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load-8" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-16" (i32.const 0xfffe)) (i32.const 0))
(assert_trap (invoke "load-16" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-32" (i32.const 0xfffc)) (i32.const 0))
(assert_trap (invoke "load-32" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-64" (i32.const 0xfff8)) (i64.const 0))
(assert_trap (invoke "load-64" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "exchange-64" (i32.const 0xfff8)) (i64.const 0))
(assert_trap (invoke "exchange-64" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "store-32" (i32.const 0xfffc)))
(assert_trap (invoke "store-32" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "add-32" (i32.const 0xfffc)) (i32.const 0x5a))
(assert_trap (invoke "add-32" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "notify" (i32.const 0xfffc)) (i32.const 0))
(assert_trap (invoke "notify" (i32.const 0x1_0000)) "out of bounds memory access")

;; Address and offset together are 2^32, which is not 0.
;;@ EA-NO-WRAP32
(assert_trap (invoke "load-most" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i32.const 4)) "out of bounds memory access")

;; After a growth.
;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "same-function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "caller") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_trap (invoke "beyond") "out of bounds memory access")

;; The same with 64-bit addresses.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 1 shared)
  (func (export "load-32") (param $at i64) (result i32) (i32.atomic.load (local.get $at)))
  (func (export "load-most") (param $at i64) (result i32)
    (i32.atomic.load offset=0xffff_ffff_ffff_fffc (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load-32" (i64.const 0xfffc)) (i32.const 0))
(assert_trap (invoke "load-32" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load-32" (i64.const 0x1_0000_0000)) "out of bounds memory access")
;;@ EA-NO-WRAP64
(assert_trap (invoke "load-most" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "load-most" (i64.const 4)) "out of bounds memory access")
