;;! summary = "A memory exported under two names is one memory under both"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "here") (export "there") 1 4)
  (data (i32.const 0xffff) "\5a"))
(register "owner")

;; Two instances of the same code, each with the memory under another name.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module $here
  (import "owner" "here" (memory 1 4))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "store-last") (param $value i32)
    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (local.get $value)))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "here")
(module $there
  (import "owner" "there" (memory 1 4))
  (import "here" "size" (func $here-size (result i32)))
  (func (export "size") (result i32) (memory.size))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $here-size)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-last") (result i32)
    (i32.load8_u (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;; One set of bytes.
;;@ LINK-ALIAS
(assert_return (invoke $here "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $there "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $here "store" (i32.const 0) (i32.const 0xa5)))
(assert_return (invoke $there "load" (i32.const 0)) (i32.const 0xa5))
(assert_return (invoke $here "store" (i32.const 0xffff) (i32.const 0x66)))
(assert_return (invoke $there "load" (i32.const 0xffff)) (i32.const 0x66))
(assert_return (invoke $here "size") (i32.const 1))
(assert_return (invoke $there "size") (i32.const 1))

;; One size: what grows under one name has grown under the other.
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $here "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $there "sizes-agree") (i32.const 1))
(assert_return (invoke $here "store-last" (i32.const 0x77)))
(assert_return (invoke $there "load-last") (i32.const 0x77))
(assert_trap (invoke $here "load-beyond") "out of bounds memory access")
(assert_trap (invoke $there "load-beyond") "out of bounds memory access")
;;@ LINK-ALIAS GROW-PRESERVE
(assert_return (invoke $there "load" (i32.const 0)) (i32.const 0xa5))

;; One maximum: what is left is left for both.
;;@ LINK-ALIAS GROW-MAX-MUST-FAIL
(assert_return (invoke $there "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke $here "grow" (i32.const 4)) (i32.const -1))
;;@ LINK-ALIAS GROW-FAIL-SIZE
(assert_return (invoke $there "sizes-agree") (i32.const 1))

;; One type, before and after.
;;@ LINK-ALIAS GROW-TYPE-MIN
(module (import "owner" "here" (memory 3 4)))
(module (import "owner" "there" (memory 3 4)))
;;@ LINK-ALIAS LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "here" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "there" (memory 4 4))) "incompatible import type")
;;@ LINK-ALIAS LINK-MAX-LE
(assert_unlinkable (module (import "owner" "here" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "there" (memory 1 3))) "incompatible import type")
