;;! summary = "A growth by another instance, however deep in calls to and fro, is seen by all that share the memory"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 30)
  (table (export "back") 1 funcref) ;; where the other one puts the function that it wants to be called back with
  (type $grow-type (func (result i32)))
  (func (export "grow") (result i32)
    (i32.store8 (i32.const 0xff00) (i32.const 1))
    (memory.grow (i32.const 1)))
  ;; Calls the other one back, which grows, and looks at what has become of the memory before it returns.
  (func (export "call-back") (result i32)
    (local $result i32)
    (i32.store8 (i32.const 0xff00) (i32.const 1))
    (local.set $result (call_indirect (type $grow-type) (i32.const 0)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (i32.store8 offset=0x8000 (i32.mul (local.get $result) (i32.const 65536)) (i32.const 0x5a))))
    (local.get $result))
  (func (export "grows itself") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (memory.grow (i32.const 1)))
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
  (func (export "middle") (result i32)
    (i32.load8_u (i32.add (i32.const 0x8000) (i32.mul (i32.sub (memory.size) (i32.const 1)) (i32.const 65536)))))
  (func (export "size") (result i32) (memory.size))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")
;;@ LINK-ALIAS
(module $other
  (import "owner" "memory" (memory 1 30))
  (import "owner" "back" (table 1 funcref))
  (import "owner" "grow" (func $owner-grow (result i32)))
  (import "owner" "call-back" (func $owner-call-back (result i32)))
  (import "owner" "size" (func $owner-size (result i32)))
  (func $grow-here (result i32)
    (i32.store8 (i32.const 0xff00) (i32.const 2))
    (memory.grow (i32.const 1)))
  (elem (i32.const 0) $grow-here)
  ;; 1: grown by a page by that call, the new page there at both ends, and the old one as it was. -1: refused, and the
  ;; size as it was. 0: anything else.
  (func (export "owner grows") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $owner-grow))
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
  (func (export "grows when called back") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $owner-call-back))
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
  (func (export "grows itself") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (memory.grow (i32.const 1)))
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
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $other "owner grows") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $other "grows when called back") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $other "grows itself") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grows itself") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $other "owner grows") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH LINK-ALIAS
(assert_return (invoke $other "sizes-agree") (i32.const 1))
(assert_trap (invoke $other "beyond") "out of bounds memory access")
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
