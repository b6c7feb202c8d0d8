;;! summary = "Growths follow one another up to the maximum, each from where the last one ended, and none beyond"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 10)
  ;; 1: grown, and the old size returned. -1: refused, and the size as it was. 0: anything else.
  (func $outcome (param $old i32) (param $result i32) (param $delta i32) (result i32)
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i32.and
      (i32.eq (local.get $result) (local.get $old))
      (i32.eq (memory.size) (i32.add (local.get $old) (local.get $delta)))))

  (func (export "grow") (param $delta i32) (result i32)
    (call $outcome (memory.size) (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-to-max") (result i32)
    (local $delta i32)
    (local.set $delta (i32.sub (i32.const 10) (memory.size)))
    (call $outcome (memory.size) (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-beyond-max") (result i32)
    (memory.grow (i32.sub (i32.const 11) (memory.size))))
  (func (export "size-in-range") (result i32)
    (i32.le_u (i32.sub (memory.size) (i32.const 1)) (i32.const 9))))

;; At most 8 of the 10 pages, each step from wherever the one before it left off.
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))

;; One page more than the maximum leaves room for.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-beyond-max") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-in-range") (i32.const 1))

;; Exactly what the maximum leaves room for: this may succeed.
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "grow-to-max") (either (i32.const 1) (i32.const -1)))

;; There, or wherever the memory is now, it ends.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-beyond-max") (i32.const -1))
(assert_return (invoke "grow" (i32.const 10)) (i32.const -1))
(assert_return (invoke "size-in-range") (i32.const 1))
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
