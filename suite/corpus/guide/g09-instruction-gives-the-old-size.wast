;;! summary = "G09: memory.grow takes a delta and gives the size before, or -1: right"

;; So it is in the specification: both are numbers of pages, of the memory's address type.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 5)
  (global $pages (mut i32) (i32.const 2))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "last-byte-ok") (result i32)
    (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (i32.load8_u (i32.sub (call $end) (i32.const 1))) (i32.const 0x5a)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "old-then-new") (result i32)
    ;; The size before, and the size after, side by side; -1 if refused.
    (local $old i32)
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.sub (memory.size) (local.get $old))))
;; The size before, not the one after, and not 0 or 1 for success.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "old-then-new") (either (i32.const 1) (i32.const -1)))

;; The guide's function on a memory of its own: five pages before give five.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 5)
  (func (export "add_page") (result i32) (memory.grow (i32.const 1))))
;;@ GROW-RET-OLD
(assert_return (invoke "add_page") (either (i32.const 5) (i32.const -1)))

;; -1 where it cannot grow: all bits are one.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1)
  (func (export "add_page") (result i32) (memory.grow (i32.const 1)))
  (func (export "add_page-as-i64") (result i64) (i64.extend_i32_u (memory.grow (i32.const 1))))
  (func (export "is--1") (result i32) (i32.eq (memory.grow (i32.const 1)) (i32.const -1)))
  (func (export "size") (result i32) (memory.size)))
;;@ GROW-FAIL-M1 GROW-MAX-MUST-FAIL
(assert_return (invoke "add_page") (i32.const -1))
(assert_return (invoke "add_page-as-i64") (i64.const 0xffff_ffff))
(assert_return (invoke "is--1") (i32.const 1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 1))

;; Its types.
;;@ M64-TYPES
(assert_invalid (module (memory 1) (func (result i64) (memory.grow (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory 1) (func (drop (memory.grow (i64.const 1))))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.grow (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory 1) (func (drop (memory.grow)))) "type mismatch")
