;;! summary = "However many instances import a memory, there is one, and what one of them does all of them see"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 9)
  (func (export "size") (result i32) (memory.size)))
(register "owner")

;; Each has its byte in the first page, and grows by a page when asked: 1 if the size before came back, -1 if refused.
;;@ LINK-ALIAS
(module $i0
  (import "owner" "memory" (memory 1 9))
  (import "owner" "size" (func $owner-size (result i32)))
  (func (export "mark") (i32.store8 offset=0xfff0 (i32.const 0) (i32.const 0x50)))
  (func (export "marks") (result i64) (i64.load (i32.const 0xfff0)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "grow") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (call $owner-size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "too-many") (result i32) (memory.grow (i32.sub (i32.const 10) (memory.size)))))
;;@ LINK-ALIAS
(module $i1
  (import "owner" "memory" (memory 1 10))
  (import "owner" "size" (func $owner-size (result i32)))
  (func (export "mark") (i32.store8 offset=0xfff0 (i32.const 1) (i32.const 0x51)))
  (func (export "marks") (result i64) (i64.load (i32.const 0xfff0)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "grow") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (call $owner-size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "too-many") (result i32) (memory.grow (i32.sub (i32.const 10) (memory.size)))))
;;@ LINK-ALIAS
(module $i2
  (import "owner" "memory" (memory 1 11))
  (import "owner" "size" (func $owner-size (result i32)))
  (func (export "mark") (i32.store8 offset=0xfff0 (i32.const 2) (i32.const 0x52)))
  (func (export "marks") (result i64) (i64.load (i32.const 0xfff0)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "grow") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (call $owner-size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "too-many") (result i32) (memory.grow (i32.sub (i32.const 10) (memory.size)))))
;;@ LINK-ALIAS
(module $i3
  (import "owner" "memory" (memory 1 12))
  (import "owner" "size" (func $owner-size (result i32)))
  (func (export "mark") (i32.store8 offset=0xfff0 (i32.const 3) (i32.const 0x53)))
  (func (export "marks") (result i64) (i64.load (i32.const 0xfff0)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "grow") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (call $owner-size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "too-many") (result i32) (memory.grow (i32.sub (i32.const 10) (memory.size)))))
;;@ LINK-ALIAS
(module $i4
  (import "owner" "memory" (memory 1 13))
  (import "owner" "size" (func $owner-size (result i32)))
  (func (export "mark") (i32.store8 offset=0xfff0 (i32.const 4) (i32.const 0x54)))
  (func (export "marks") (result i64) (i64.load (i32.const 0xfff0)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "grow") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (call $owner-size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "too-many") (result i32) (memory.grow (i32.sub (i32.const 10) (memory.size)))))

;; The marks of all, seen by all.
;;@ LINK-ALIAS
(assert_return (invoke $i0 "mark"))
(assert_return (invoke $i1 "mark"))
(assert_return (invoke $i2 "mark"))
(assert_return (invoke $i3 "mark"))
(assert_return (invoke $i4 "mark"))
(assert_return (invoke $i0 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i1 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i2 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i3 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i4 "marks") (i64.const 0x54_5352_5150))

;; Each grows it in turn.
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $i0 "grow") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $i0 "sizes-agree") (i32.const 1))
(assert_return (invoke $i1 "sizes-agree") (i32.const 1))
(assert_return (invoke $i2 "sizes-agree") (i32.const 1))
(assert_return (invoke $i3 "sizes-agree") (i32.const 1))
(assert_return (invoke $i4 "sizes-agree") (i32.const 1))
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $i1 "grow") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $i0 "sizes-agree") (i32.const 1))
(assert_return (invoke $i1 "sizes-agree") (i32.const 1))
(assert_return (invoke $i2 "sizes-agree") (i32.const 1))
(assert_return (invoke $i3 "sizes-agree") (i32.const 1))
(assert_return (invoke $i4 "sizes-agree") (i32.const 1))
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $i2 "grow") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $i0 "sizes-agree") (i32.const 1))
(assert_return (invoke $i1 "sizes-agree") (i32.const 1))
(assert_return (invoke $i2 "sizes-agree") (i32.const 1))
(assert_return (invoke $i3 "sizes-agree") (i32.const 1))
(assert_return (invoke $i4 "sizes-agree") (i32.const 1))
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $i3 "grow") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $i0 "sizes-agree") (i32.const 1))
(assert_return (invoke $i1 "sizes-agree") (i32.const 1))
(assert_return (invoke $i2 "sizes-agree") (i32.const 1))
(assert_return (invoke $i3 "sizes-agree") (i32.const 1))
(assert_return (invoke $i4 "sizes-agree") (i32.const 1))
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $i4 "grow") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $i0 "sizes-agree") (i32.const 1))
(assert_return (invoke $i1 "sizes-agree") (i32.const 1))
(assert_return (invoke $i2 "sizes-agree") (i32.const 1))
(assert_return (invoke $i3 "sizes-agree") (i32.const 1))
(assert_return (invoke $i4 "sizes-agree") (i32.const 1))

;; The same end and the same maximum for all.
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_trap (invoke $i0 "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $i1 "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $i2 "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $i3 "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $i4 "byte-beyond") "out of bounds memory access")
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $i0 "too-many") (i32.const -1))
(assert_return (invoke $i1 "too-many") (i32.const -1))
(assert_return (invoke $i2 "too-many") (i32.const -1))
(assert_return (invoke $i3 "too-many") (i32.const -1))
(assert_return (invoke $i4 "too-many") (i32.const -1))
;;@ LINK-ALIAS GROW-PRESERVE
(assert_return (invoke $i0 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i1 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i2 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i3 "marks") (i64.const 0x54_5352_5150))
(assert_return (invoke $i4 "marks") (i64.const 0x54_5352_5150))
