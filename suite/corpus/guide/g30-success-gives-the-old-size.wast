;;! summary = "G30: a growth that succeeds returns the old size and never throws: right"

;; In the specification success has this one result, and execution goes on: no trap, no exception. What succeeds is
;; left to the engine; even a growth by nothing may fail.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 64)
  (global $steps (mut i32) (i32.const 0))
  (global $pages (mut i32) (i32.const 1))
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
  ;; Grows by 1, 2, 3, ... 8 pages. How many results were neither the old size nor -1, or did not fit the new size.
  (func (export "wrong") (result i32)
    (local $delta i32)
    (local $old i32)
    (local $result i32)
    (local $wrong i32)
    (local.set $delta (i32.const 1))
    (loop $next
      (local.set $old (memory.size))
      (local.set $result (memory.grow (local.get $delta)))
      (global.set $steps (i32.add (global.get $steps) (i32.const 1)))
      (if (i32.eq (local.get $result) (i32.const -1))
        (then
          (local.set $wrong (i32.add (local.get $wrong) (i32.ne (memory.size) (local.get $old)))))
        (else
          (local.set $wrong (i32.add (local.get $wrong) (i32.ne (local.get $result) (local.get $old))))
          (local.set $wrong
            (i32.add
              (local.get $wrong)
              (i32.ne (memory.size) (i32.add (local.get $old) (local.get $delta)))))))
      (local.set $delta (i32.add (local.get $delta) (i32.const 1)))
      (br_if $next (i32.le_u (local.get $delta) (i32.const 8))))
    (global.set $pages (memory.size))
    (local.get $wrong))
  (func (export "steps") (result i32) (global.get $steps)))
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "wrong") (i32.const 0))
;;@ GROW-NO-TRAP
(assert_return (invoke "steps") (i32.const 8))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING EA-LAST-BYTE
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "last-byte-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; The result is the address of the new pages, in pages.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 7 9)
  (func (export "store-in-new-page") (result i32)
    (local $old i32)
    (local.set $old (memory.grow (i32.const 2)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x1234_5678))
    (i32.load (i32.const 0x7_0000))))
;;@ GROW-RET-OLD GROW-FRESH
(assert_return (invoke "store-in-new-page") (either (i32.const 0x1234_5678) (i32.const -1)))
