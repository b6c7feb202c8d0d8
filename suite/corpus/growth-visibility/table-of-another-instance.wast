;;! summary = "A growth behind a call_indirect is seen, whoever owns the table and whoever put the function there"

;; The owner has the memory and an empty table. The others put functions in; each calls what the other has put.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 30)
  (table (export "table") 6 funcref)
  (type $grow-type (func (result i32)))
  (func $grow (type $grow-type) (memory.grow (i32.const 1)))
  (elem (i32.const 0) $grow)
  ;; 1: grown by a page by that call, the new page there at both ends, and the old one as it was. -1: refused, and the
  ;; size as it was. 0: anything else.
  (func (export "owner calls its own") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 0)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "owner calls left") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "owner calls right") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 2)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")
;;@ LINK-ALIAS
(module $left
  (import "owner" "memory" (memory 1 30))
  (import "owner" "table" (table 6 funcref))
  (type $grow-type (func (result i32)))
  (func $grow (type $grow-type) (memory.grow (i32.const 1)))
  ;; Grows through what stands at 2, which is the right one's.
  (func $pass-on (type $grow-type)
    (i32.store8 (i32.const 0xff00) (i32.const 1))
    (call_indirect (type $grow-type) (i32.const 2)))
  (elem (i32.const 1) $grow)
  (elem (i32.const 3) $pass-on)
  (func (export "left calls owner") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 0)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "left calls right") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 2)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "left calls itself through right") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 4)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(module $right
  (import "owner" "memory" (memory 1 30))
  (import "owner" "table" (table 6 funcref))
  (type $grow-type (func (result i32)))
  (func $grow (type $grow-type) (memory.grow (i32.const 1)))
  (func $pass-on (type $grow-type)
    (i32.store8 (i32.const 0xff00) (i32.const 1))
    (call_indirect (type $grow-type) (i32.const 1)))
  (elem (i32.const 2) $grow)
  (elem (i32.const 4) $pass-on)
  (func (export "right calls owner") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 0)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "right calls left") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "right calls itself through left") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 3)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i64.store (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i32.mul (local.get $old) (i32.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i32.eq (local.get $result) (local.get $old))
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1))))
      (i32.and
        (i64.eq (i64.load (i32.mul (local.get $old) (i32.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i32.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $owner "owner calls its own") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "owner calls left") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "owner calls right") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $left "left calls owner") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $left "left calls right") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $left "left calls itself through right") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $right "right calls owner") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $right "right calls left") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $right "right calls itself through left") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $left "beyond") "out of bounds memory access")
(assert_trap (invoke $right "beyond") "out of bounds memory access")
