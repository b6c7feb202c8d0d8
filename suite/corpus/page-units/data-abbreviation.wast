;;! summary = "A memory given by its data has as many pages as the data needs, rounded up, and not one more"

;; `(memory (data "..."))` is short for a memory whose minimum and maximum are both the length of the data in pages,
;; rounded up. So it cannot grow.

;; No data at all: no page.
;;@ ALLOC-SIZE-EQ-MIN TEXT-DATA-ABBREV
(module
  (memory (data))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))

;;@ TEXT-DATA-ABBREV SIZE-UNITS
(assert_return (invoke "size") (i32.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
;;@ TEXT-DATA-ABBREV GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "size") (i32.const 0))

;; The empty string: no page.
;;@ ALLOC-SIZE-EQ-MIN TEXT-DATA-ABBREV
(module
  (memory (data ""))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))

;;@ TEXT-DATA-ABBREV SIZE-UNITS
(assert_return (invoke "size") (i32.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
;;@ TEXT-DATA-ABBREV GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "size") (i32.const 0))

;; One byte: a whole page, of which the rest is zero.
;;@ ALLOC-SIZE-EQ-MIN TEXT-DATA-ABBREV
(module
  (memory (data "a"))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))

;;@ TEXT-DATA-ABBREV SIZE-UNITS
(assert_return (invoke "size") (i32.const 1))
;;@ TEXT-DATA-ABBREV EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 1)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ TEXT-DATA-ABBREV GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "size") (i32.const 1))

;; Several strings are one run of bytes.
;;@ ALLOC-SIZE-EQ-MIN TEXT-DATA-ABBREV
(module
  (memory (data "ab" "" "\63" "d"))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))

;;@ TEXT-DATA-ABBREV SIZE-UNITS
(assert_return (invoke "size") (i32.const 1))
;;@ TEXT-DATA-ABBREV EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0x63))
(assert_return (invoke "load" (i32.const 3)) (i32.const 0x64))
(assert_return (invoke "load" (i32.const 4)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ TEXT-DATA-ABBREV GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "size") (i32.const 1))
