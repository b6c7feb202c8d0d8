;;! summary = "An i64 memory that grows is seen at its new size at once, whoever looks"
;;! features = ["memory64"]

;; 1: the new page is there at both ends. -1: refused, and the size as it was. 0: anything else.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 40)
  (type $grow-type (func (result i64)))
  (table funcref (elem $grow))
  (func $grow (export "grow") (type $grow-type) (memory.grow (i64.const 1)))
  (func $grow-deep (result i64) (i32.store8 (i64.const 0xff00) (i32.const 1)) (call $grow))
  (func (export "same function") (result i32)
    (local $old i64)
    (local $result i64)
    (local.set $old (memory.size))
    (i64.store (i64.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (memory.grow (i64.const 1)))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (local.get $old))))))
    (i64.store (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i64.eq (local.get $result) (local.get $old))
        (i64.eq (memory.size) (i64.add (local.get $old) (i64.const 1))))
      (i32.and
        (i64.eq (i64.load (i64.mul (local.get $old) (i64.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i64.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "callee") (result i32)
    (local $old i64)
    (local $result i64)
    (local.set $old (memory.size))
    (i64.store (i64.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $grow))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (local.get $old))))))
    (i64.store (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i64.eq (local.get $result) (local.get $old))
        (i64.eq (memory.size) (i64.add (local.get $old) (i64.const 1))))
      (i32.and
        (i64.eq (i64.load (i64.mul (local.get $old) (i64.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i64.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "deep callee") (result i32)
    (local $old i64)
    (local $result i64)
    (local.set $old (memory.size))
    (i64.store (i64.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call $grow-deep))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (local.get $old))))))
    (i64.store (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i64.eq (local.get $result) (local.get $old))
        (i64.eq (memory.size) (i64.add (local.get $old) (i64.const 1))))
      (i32.and
        (i64.eq (i64.load (i64.mul (local.get $old) (i64.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i64.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "indirect callee") (result i32)
    (local $old i64)
    (local $result i64)
    (local.set $old (memory.size))
    (i64.store (i64.const 0xfff8) (i64.const 0x0123_4567_89ab_cdef))
    (local.set $result (call_indirect (type $grow-type) (i32.const 0)))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (local.get $old))))))
    (i64.store (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x1122_3344_5566_7788))
    (i64.store offset=0xfff8 (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0x7766_5544_3322_1100))
    (i32.and
      (i32.and
        (i64.eq (local.get $result) (local.get $old))
        (i64.eq (memory.size) (i64.add (local.get $old) (i64.const 1))))
      (i32.and
        (i64.eq (i64.load (i64.mul (local.get $old) (i64.const 65536))) (i64.const 0x1122_3344_5566_7788))
        (i64.eq (i64.load (i64.const 0xfff8)) (i64.const 0x0123_4567_89ab_cdef)))))
  (func (export "beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  ;; What is beyond by 2^32 is beyond, whatever has grown.
  (func (export "far-beyond") (result i32)
    (drop (memory.grow (i64.const 1)))
    (i32.load8_u offset=0x1_0000_0000 (i64.const 0)))
  (func (export "size-at-most") (param $pages i64) (result i32) (i64.le_u (memory.size) (local.get $pages))))

;;@ GROW-FRESH GROW-RET-OLD M64-TYPES
(assert_return (invoke "same function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "callee") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "deep callee") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "indirect callee") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "beyond") "out of bounds memory access")
(assert_trap (invoke "far-beyond") "out of bounds memory access")
(assert_trap (invoke "beyond") "out of bounds memory access")
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-at-most" (i64.const 6)) (i32.const 1))
