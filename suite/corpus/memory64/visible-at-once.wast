;;! summary = "A growth of a 64-bit memory is seen at once, by whoever accesses it and wherever it happened"
;;! features = ["memory64"]

;; Each function uses the last bytes of the page that it gets. 1: they were zero, and hold what was stored. -1: refused.
;; 0: anything else.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (type $grow (func (result i64)))
  (memory (export "memory") i64 1 20)
  (table (export "table") funcref (elem $grow))
  (func $grow (export "grow") (result i64) (memory.grow (i64.const 1)))
  (func $use (param $old i64) (result i32)
    (local $at i64)
    (if (i64.eq (local.get $old) (i64.const -1)) (then (return (i32.const -1))))
    (local.set $at (i64.add (i64.mul (local.get $old) (i64.const 65536)) (i64.const 0xfff8)))
    (if (i64.ne (i64.load (local.get $at)) (i64.const 0)) (then (return (i32.const 0))))
    (i64.store (local.get $at) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
    (i64.eq (i64.load (local.get $at)) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "same-function") (result i32)
    (local $at i64)
    (i64.store (i64.const 0xfff8) (i64.const 1))
    (local.set $at (memory.grow (i64.const 1)))
    (if (i64.eq (local.get $at) (i64.const -1)) (then (return (i32.const -1))))
    (local.set $at (i64.add (i64.mul (local.get $at) (i64.const 65536)) (i64.const 0xfff8)))
    (if (i64.ne (i64.load (local.get $at)) (i64.const 0)) (then (return (i32.const 0))))
    (i64.store (local.get $at) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
    (i64.eq (i64.load (local.get $at)) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "callee") (result i32) (i64.store (i64.const 0xfff8) (i64.const 2)) (call $use (call $grow)))
  (func (export "indirect-callee") (result i32)
    (i64.store (i64.const 0xfff8) (i64.const 3))
    (call $use (call_indirect (type $grow) (i32.const 0))))
  (func (export "argument") (result i32)
    (i64.store (i64.const 0xfff8) (i64.const 4))
    (call $use (memory.grow (i64.const 1))))
  (func (export "beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "mark") (result i64) (i64.load (i64.const 0xfff8))))
(register "owner")
;;@ LINK-ALIAS
(module $other
  (import "owner" "memory" (memory i64 1))
  (import "owner" "grow" (func $grow (result i64)))
  (func (export "callee") (result i32)
    (local $at i64)
    (i64.store (i64.const 0xfff8) (i64.const 5))
    (local.set $at (call $grow))
    (if (i64.eq (local.get $at) (i64.const -1)) (then (return (i32.const -1))))
    (local.set $at (i64.add (i64.mul (local.get $at) (i64.const 65536)) (i64.const 0xfff8)))
    (i64.store (local.get $at) (i64.const 0x6b6b_6b6b_6b6b_6b6b))
    (i64.eq (i64.load (local.get $at)) (i64.const 0x6b6b_6b6b_6b6b_6b6b)))
  (func (export "beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536)))))
;;@ GROW-FRESH GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke $owner "same-function") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke $owner "mark") (i64.const 1))
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $other "beyond") "out of bounds memory access")
;;@ GROW-FRESH GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke $owner "callee") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke $owner "mark") (i64.const 2))
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $other "beyond") "out of bounds memory access")
;;@ GROW-FRESH GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke $owner "indirect-callee") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke $owner "mark") (i64.const 3))
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $other "beyond") "out of bounds memory access")
;;@ GROW-FRESH GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke $owner "argument") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke $owner "mark") (i64.const 4))
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $other "beyond") "out of bounds memory access")
;;@ GROW-FRESH GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke $other "callee") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH GROW-PRESERVE EA-LAST-BYTE
(assert_return (invoke $owner "mark") (i64.const 5))
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $other "beyond") "out of bounds memory access")
