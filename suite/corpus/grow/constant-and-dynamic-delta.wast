;;! summary = "A delta known at compile time and one known only at run time grow alike"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 20)
  ;; 1: grown, and the old size returned. -1: refused, and the size as it was. 0: anything else.
  (func $outcome (param $old i32) (param $result i32) (param $delta i32) (result i32)
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (i32.and
      (i32.eq (local.get $result) (local.get $old))
      (i32.eq (memory.size) (i32.add (local.get $old) (local.get $delta)))))

  (func (export "dynamic") (param $delta i32) (result i32)
    (call $outcome (memory.size) (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "constant-0") (result i32) (call $outcome (memory.size) (memory.grow (i32.const 0)) (i32.const 0)))
  (func (export "constant-1") (result i32) (call $outcome (memory.size) (memory.grow (i32.const 1)) (i32.const 1)))
  (func (export "constant-3") (result i32) (call $outcome (memory.size) (memory.grow (i32.const 3)) (i32.const 3)))
  ;; A constant that has to be computed first, and a delta that comes out of the memory.
  (func (export "folded-2") (result i32)
    (call $outcome
      (memory.size) (memory.grow (i32.sub (i32.const 65538) (i32.const 65536))) (i32.const 2)))
  (func (export "loaded-2") (result i32)
    (i32.store (i32.const 16) (i32.const 2))
    (call $outcome (memory.size) (memory.grow (i32.load (i32.const 16))) (i32.const 2)))
  ;; Deltas that are too big for a maximum of 20 pages.
  (func (export "beyond-20") (result i32) (memory.grow (i32.const 20)))
  (func (export "beyond-65535") (result i32) (memory.grow (i32.const 65535)))
  (func (export "beyond-dynamic") (param $delta i32) (result i32) (memory.grow (local.get $delta))))

;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke "constant-0") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "dynamic" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "constant-1") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "dynamic" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "constant-3") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "dynamic" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "folded-2") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "loaded-2") (either (i32.const 1) (i32.const -1)))

;;@ GROW-MAX-MUST-FAIL GROW-CONST-VS-REG
(assert_return (invoke "beyond-20") (i32.const -1))
(assert_return (invoke "beyond-dynamic" (i32.const 20)) (i32.const -1))
(assert_return (invoke "beyond-65535") (i32.const -1))
(assert_return (invoke "beyond-dynamic" (i32.const 65535)) (i32.const -1))

;; The constant works again after a failure.
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke "constant-1") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "dynamic" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
