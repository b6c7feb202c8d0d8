;;! summary = "memory.size and memory.grow mean the memory that they name, each with its own size and maximum"
;;! features = ["multi-memory"]

;; The functions grow one memory and count what it should then have.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 1 3)
  (memory $b 2)
  (memory $c 0 9)
  (global $pages-a (mut i32) (i32.const 1))
  (func (export "size a") (result i32) (memory.size $a))
  (func (export "size-ok a") (result i32) (i32.eq (memory.size $a) (global.get $pages-a)))
  (func (export "grow a") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow $a (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages-a (i32.add (global.get $pages-a) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many a") (result i32) (memory.grow $a (i32.sub (i32.const 4) (global.get $pages-a))))
  (global $pages-b (mut i32) (i32.const 2))
  (func (export "size b") (result i32) (memory.size $b))
  (func (export "size-ok b") (result i32) (i32.eq (memory.size $b) (global.get $pages-b)))
  (func (export "grow b") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow $b (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages-b (i32.add (global.get $pages-b) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many b") (result i32) (memory.grow $b (i32.sub (i32.const 65537) (global.get $pages-b))))
  (global $pages-c (mut i32) (i32.const 0))
  (func (export "size c") (result i32) (memory.size $c))
  (func (export "size-ok c") (result i32) (i32.eq (memory.size $c) (global.get $pages-c)))
  (func (export "grow c") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow $c (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages-c (i32.add (global.get $pages-c) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many c") (result i32) (memory.grow $c (i32.sub (i32.const 10) (global.get $pages-c)))))

;; Their sizes at first.
;;@ MM-IDX-ALL-OPS SIZE-UNITS
(assert_return (invoke "size a") (i32.const 1))
(assert_return (invoke "size b") (i32.const 2))
(assert_return (invoke "size c") (i32.const 0))

;; Each may grow to where another could not. The result is the size of that memory.
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke "grow c" (i32.const 4)) (either (i32.const 0) (i32.const -1)))
;;@ MM-INDEP GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok a") (i32.const 1))
(assert_return (invoke "size-ok b") (i32.const 1))
(assert_return (invoke "size-ok c") (i32.const 1))
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke "grow a" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ MM-INDEP GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok a") (i32.const 1))
(assert_return (invoke "size-ok b") (i32.const 1))
(assert_return (invoke "size-ok c") (i32.const 1))
;;@ MM-IDX-ALL-OPS GROW-RET-OLD
(assert_return (invoke "grow b" (i32.const 10)) (either (i32.const 2) (i32.const -1)))
;;@ MM-INDEP GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok a") (i32.const 1))
(assert_return (invoke "size-ok b") (i32.const 1))
(assert_return (invoke "size-ok c") (i32.const 1))

;; The maximum of each: 3, the cap, and 9. What is too much for one was not for another.
;;@ MM-IDX-ALL-OPS GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many a") (i32.const -1))
(assert_return (invoke "grow a" (i32.const 4)) (i32.const -1))
(assert_return (invoke "too-many c") (i32.const -1))
(assert_return (invoke "grow c" (i32.const 10)) (i32.const -1))
;;@ MM-IDX-ALL-OPS GROW-CAP32-MUST-FAIL
(assert_return (invoke "too-many b") (i32.const -1))
(assert_return (invoke "grow b" (i32.const 65535)) (i32.const -1))
(assert_return (invoke "grow b" (i32.const -1)) (i32.const -1))
;;@ MM-INDEP GROW-FAIL-SIZE
(assert_return (invoke "size-ok a") (i32.const 1))
(assert_return (invoke "size-ok b") (i32.const 1))
(assert_return (invoke "size-ok c") (i32.const 1))
