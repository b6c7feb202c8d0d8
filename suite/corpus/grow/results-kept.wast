;;! summary = "Results and sizes that are kept in globals and in the memory stay what they were when it grows on"

;; Results, deltas and sizes go to lists in the memory itself, the first and the last size to globals. What was kept
;; first is looked at last.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 12)
  (global $first-size (mut i32) (i32.const 0))
  (global $last-size (mut i32) (i32.const 0))
  (global $count (mut i32) (i32.const 0))
  ;; Grows by so many pages and puts the result at the end of the list.
  (func (export "grow") (param $delta i32)
    (local $size i32)
    (local.set $size (memory.size))
    (if (i32.eqz (global.get $count)) (then (global.set $first-size (local.get $size))))
    (i32.store (i32.mul (global.get $count) (i32.const 4)) (memory.grow (local.get $delta)))
    (i32.store offset=0x4000 (i32.mul (global.get $count) (i32.const 4)) (local.get $delta))
    (i32.store offset=0x8000 (i32.mul (global.get $count) (i32.const 4)) (local.get $size))
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (global.set $last-size (memory.size)))
  (func $result (param $k i32) (result i32) (i32.load (i32.mul (local.get $k) (i32.const 4))))
  (func $size-before (param $k i32) (result i32) (i32.load offset=0x8000 (i32.mul (local.get $k) (i32.const 4))))
  ;; Whether the k-th result is the size before that growth, or -1 with the size after it the same.
  (func (export "ok") (param $k i32) (result i32)
    (local $after i32)
    (local.set $after
      (if (result i32) (i32.eq (i32.add (local.get $k) (i32.const 1)) (global.get $count))
        (then (global.get $last-size))
        (else (call $size-before (i32.add (local.get $k) (i32.const 1))))))
    (if (i32.eq (call $result (local.get $k)) (i32.const -1))
      (then (return (i32.eq (local.get $after) (call $size-before (local.get $k))))))
    (i32.and
      (i32.eq (call $result (local.get $k)) (call $size-before (local.get $k)))
      (i32.eq
        (local.get $after)
        (i32.add (call $size-before (local.get $k)) (i32.load offset=0x4000 (i32.mul (local.get $k) (i32.const 4)))))))
  (func (export "failed") (param $k i32) (result i32) (call $result (local.get $k)))
  (func (export "first-size") (result i32) (global.get $first-size))
  (func (export "last-size-ok") (result i32) (i32.eq (global.get $last-size) (memory.size)))
  (func (export "at-most-max") (result i32) (i32.le_u (memory.size) (i32.const 12))))

(invoke "grow" (i32.const 1))
(invoke "grow" (i32.const 0))
(invoke "grow" (i32.const 12))
(invoke "grow" (i32.const 3))
(invoke "grow" (i32.const -1))
(invoke "grow" (i32.const 2))
(invoke "grow" (i32.const 65536))
(invoke "grow" (i32.const 1))
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "ok" (i32.const 0)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 1)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 2)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 3)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 4)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 5)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 6)) (i32.const 1))
(assert_return (invoke "ok" (i32.const 7)) (i32.const 1))
;; The third, fifth and seventh were too many.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "failed" (i32.const 2)) (i32.const -1))
(assert_return (invoke "failed" (i32.const 4)) (i32.const -1))
(assert_return (invoke "failed" (i32.const 6)) (i32.const -1))
;;@ GROW-REPEAT
(assert_return (invoke "first-size") (i32.const 1))
(assert_return (invoke "last-size-ok") (i32.const 1))
(assert_return (invoke "at-most-max") (i32.const 1))
