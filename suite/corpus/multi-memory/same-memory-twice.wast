;;! summary = "A memory imported twice is one memory under two indices"
;;! features = ["multi-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 4)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")

;; Twice the same, and one of the module's own in the end.
;;@ MM-SAME-TWICE ALLOC-SIZE-EQ-MIN
(module $both
  (import "owner" "memory" (memory $x 1 4))
  (import "owner" "memory" (memory $y 0 9))
  (memory $own 1 4)
  (data (memory $y) (i32.const 8) "\0a\0b\0c\0d\0e\0f\10\11")
  (func (export "size x") (result i32) (memory.size $x))
  (func (export "size y") (result i32) (memory.size $y))
  (func (export "size own") (result i32) (memory.size $own))
  (func (export "load x") (param $at i32) (result i32) (i32.load8_u $x (local.get $at)))
  (func (export "load y") (param $at i32) (result i32) (i32.load8_u $y (local.get $at)))
  (func (export "load own") (param $at i32) (result i32) (i32.load8_u $own (local.get $at)))
  (func (export "store x") (param $at i32) (param $value i32) (i32.store8 $x (local.get $at) (local.get $value)))
  (func (export "store y") (param $at i32) (param $value i32) (i32.store8 $y (local.get $at) (local.get $value)))
  (func (export "store own") (param $at i32) (param $value i32) (i32.store8 $own (local.get $at) (local.get $value)))
  ;; A store by one index between two loads by the other.
  (func (export "store-between") (result i32)
    (i32.store8 $x (i32.const 32) (i32.const 1))
    (i32.store8 $y (i32.const 32) (i32.add (i32.load8_u $x (i32.const 32)) (i32.const 0x10)))
    (i32.load8_u $x (i32.const 32)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size $x) (memory.size $y)))
  (func (export "too-many x") (result i32) (memory.grow $x (i32.sub (i32.const 5) (memory.size $y))))
  (func (export "too-many y") (result i32) (memory.grow $y (i32.sub (i32.const 5) (memory.size $x))))
  ;; 1: grown by the one index, the old size returned, the new size seen by the other one, which finds in the last byte
  ;; what was stored there. -1: refused, and nothing has changed. 0: anything else.
  (func (export "grow x") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size $y))
    (i32.store8 $y (i32.const 0xffff) (i32.const 0x33))
    (local.set $result (memory.grow $x (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size $y) (local.get $old))))))
    (i32.store8 $y offset=0xffff (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size $y) (i32.add (local.get $old) (i32.const 1))))
      (i32.eq (i32.load8_u $x offset=0xffff (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))))
  (func (export "grow y") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size $x))
    (i32.store8 $x (i32.const 0xffff) (i32.const 0x44))
    (local.set $result (memory.grow $y (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size $x) (local.get $old))))))
    (i32.store8 $x offset=0xffff (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0xa5))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size $x) (i32.add (local.get $old) (i32.const 1))))
      (i32.eq (i32.load8_u $y offset=0xffff (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0xa5))))
  (func (export "beyond x") (result i32) (i32.load8_u $x (i32.mul (memory.size $y) (i32.const 65536))))
  (func (export "beyond y") (result i32) (i32.load8_u $y (i32.mul (memory.size $x) (i32.const 65536)))))

;; The segment for the second index.
;;@ MM-SAME-TWICE
(assert_return (invoke $both "load x" (i32.const 8)) (i32.const 0x0a))
(assert_return (invoke $both "load y" (i32.const 15)) (i32.const 0x11))
(assert_return (invoke $both "load own" (i32.const 8)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 8)) (i32.const 0x0a))

;; Stores.
(assert_return (invoke $both "store x" (i32.const 0) (i32.const 0x5a)))
(assert_return (invoke $both "load y" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $both "load own" (i32.const 0)) (i32.const 0))
(assert_return (invoke $both "store y" (i32.const 0xffff) (i32.const 0xa5)))
(assert_return (invoke $both "load x" (i32.const 0xffff)) (i32.const 0xa5))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
(assert_return (invoke $both "store own" (i32.const 0) (i32.const 0x77)))
(assert_return (invoke $both "load x" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $both "load y" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $both "store-between") (i32.const 0x11))

;; Growth by either index.
;;@ MM-SAME-TWICE GROW-FRESH GROW-RET-OLD
(assert_return (invoke $both "grow x") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $both "grow y") (either (i32.const 1) (i32.const -1)))
;;@ MM-SAME-TWICE GROW-FRESH
(assert_return (invoke $both "sizes-agree") (i32.const 1))
(assert_trap (invoke $both "beyond x") "out of bounds memory access")
(assert_trap (invoke $both "beyond y") "out of bounds memory access")
;;@ MM-SAME-TWICE MM-INDEP
(assert_return (invoke $both "size own") (i32.const 1))
(assert_trap (invoke $both "load own" (i32.const 0x1_0000)) "out of bounds memory access")

;; The maximum is one for both, whatever the imports allow.
;;@ MM-SAME-TWICE LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $both "too-many x") (i32.const -1))
(assert_return (invoke $both "too-many y") (i32.const -1))
;;@ MM-SAME-TWICE GROW-FAIL-SIZE
(assert_return (invoke $both "sizes-agree") (i32.const 1))
