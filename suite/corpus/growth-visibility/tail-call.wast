;;! summary = "A growth in a function that was called in tail position is seen by whoever called first"
;;! features = ["tail-call"]

;; The caller calls a function that gives way to another one, of this instance or of another one, and that one grows.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 30)
  (func (export "grow") (result i32)
    (i32.store8 (i32.const 0xff00) (i32.const 1))
    (memory.grow (i32.const 1))))
(register "owner")
;; It has a memory of its own, so that an engine that mixes them up is found out.
;;@ ALLOC-SIZE-EQ-MIN
(module $stranger
  (import "owner" "grow" (func $owner-grow (result i32)))
  (memory 2 2)
  (func (export "give-way") (result i32)
    (i32.store8 (i32.const 0x1_ffff) (i32.const 1))
    (return_call $owner-grow)))
(register "stranger")
;;@ LINK-ALIAS
(module $caller
  (import "owner" "memory" (memory 1 30))
  (import "owner" "grow" (func $owner-grow (result i32)))
  (import "stranger" "give-way" (func $stranger-give-way (result i32)))
  (type $grow-type (func (result i32)))
  (table funcref (elem $grow-here $owner-grow $stranger-give-way))
  (func $grow-here (result i32) (memory.grow (i32.const 1)))
  (func $tail-here (result i32) (return_call $grow-here))
  (func $tail-to-owner (result i32) (return_call $owner-grow))
  (func $tail-to-stranger (result i32) (return_call $stranger-give-way))
  (func $tail-indirect (param $which i32) (result i32) (return_call_indirect (type $grow-type) (local.get $which)))
  (func $twice-removed (result i32) (return_call $tail-to-stranger))
  ;; 1: grown by a page by that call, the new page there at both ends, and the old one as it was. -1: refused, and the
  ;; size as it was. 0: anything else.
  (func (export "here") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $tail-here))
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
  (func (export "owner") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $tail-to-owner))
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
  (func (export "stranger") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $tail-to-stranger))
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
  (func (export "twice removed") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $twice-removed))
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
  (func (export "indirect here") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $tail-indirect (i32.const 0)))
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
  (func (export "indirect owner") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $tail-indirect (i32.const 1)))
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
  (func (export "indirect stranger") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (i64.store (i32.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $tail-indirect (i32.const 2)))
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
  (func (export "beyond") (result i32)
    (drop (call $tail-to-stranger))
    (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH GROW-RET-OLD
(assert_return (invoke $caller "here") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "owner") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "stranger") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "twice removed") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "indirect here") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "indirect owner") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "indirect stranger") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke $caller "beyond") "out of bounds memory access")
