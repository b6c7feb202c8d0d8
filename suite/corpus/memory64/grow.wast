;;! summary = "A growth of a 64-bit memory returns the old size as i64, keeps what was there and appends zeros"
;;! features = ["memory64"]

;; The module counts the pages from the results, so what follows a growth holds for a refused one too.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 10)
  (data (i64.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (global $pages (mut i64) (i64.const 1))
  ;; 1: grown, and the old size returned. -1: refused, and the size as it was. 0: anything else.
  (func $outcome (param $old i64) (param $result i64) (param $delta i64) (result i32)
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (local.get $old))))))
    (i32.and
      (i64.eq (local.get $result) (local.get $old))
      (i64.eq (memory.size) (i64.add (local.get $old) (local.get $delta)))))
  (func $end (result i64) (i64.mul (global.get $pages) (i64.const 65536)))

  (func (export "first-growth") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i64) (result i32)
    (local $outcome i32)
    (local.set $outcome (call $outcome (memory.size) (memory.grow (local.get $delta)) (local.get $delta)))
    (if (i32.eq (local.get $outcome) (i32.const 1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $outcome))
  (func (export "grow-1") (result i32)
    (local $outcome i32)
    (local.set $outcome (call $outcome (memory.size) (memory.grow (i64.const 1)) (i64.const 1)))
    (if (i32.eq (local.get $outcome) (i32.const 1))
      (then (global.set $pages (i64.add (global.get $pages) (i64.const 1)))))
    (local.get $outcome))
  (func (export "one-too-many") (result i64) (memory.grow (i64.sub (i64.const 11) (global.get $pages))))

  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "first-word") (result i64) (i64.load (i64.const 0)))
  (func (export "old-word") (result i64) (i64.load (i64.const 0xfff8)))
  (func (export "last-word") (result i64) (i64.load (i64.sub (call $end) (i64.const 8))))
  (func (export "mark-last-word") (i64.store (i64.sub (call $end) (i64.const 8)) (i64.const 0x0807_0605_0403_0201)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "new-bytes") (result i64) ;; all bits of the second page's ends, if there is one
    (if (i64.lt_u (global.get $pages) (i64.const 2)) (then (return (i64.const 0))))
    (i64.or (i64.load (i64.const 0x1_0000)) (i64.load (i64.const 0x1_fff8)))))

;;@ GROW-RET-OLD M64-TYPES
(assert_return (invoke "first-growth" (i64.const 2)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke "first-word") (i64.const 0))
(assert_return (invoke "old-word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ZERO
(assert_return (invoke "new-bytes") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke "mark-last-word"))
(assert_return (invoke "last-word") (i64.const 0x0807_0605_0403_0201))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; From wherever that led, with deltas known at run time and at compile time.
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING GROW-CONST-VS-REG
(assert_return (invoke "grow" (i64.const 0)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i64.const 3)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-1") (either (i32.const 1) (i32.const -1)))
;;@ GROW-PRESERVE
(assert_return (invoke "old-word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-MAX-MUST-FAIL M64-FAIL
(assert_return (invoke "one-too-many") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
