;;! summary = "Between many minima and maxima, what is left may be had, and a page more may not"

;; 0 of at most 1: 1 fit, 2 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 1)
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 2)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 2) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 0 of at most 2: 2 fit, 3 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 2)
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 3)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 0 of at most 7: 7 fit, 8 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 7)
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 8)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 8) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 8)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 8)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 7)) (either (i32.const 0) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 1 of at most 2: 1 fit, 2 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 2)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 2)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 1 of at most 3: 2 fit, 3 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 3)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 3)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 4) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 4)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 2 of at most 3: 1 fit, 2 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 3)
  (global $pages (mut i32) (i32.const 2))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 2)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 4) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 4)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 2 of at most 9: 7 fit, 8 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 9)
  (global $pages (mut i32) (i32.const 2))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 8)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 10) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 8)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 10)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 7)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 5 of at most 6: 1 fit, 2 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 5 6)
  (global $pages (mut i32) (i32.const 5))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 2)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 7) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 7)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 5) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 7 of at most 16: 9 fit, 10 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 7 16)
  (global $pages (mut i32) (i32.const 7))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 10)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 17) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 10)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 17)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 9)) (either (i32.const 7) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 9 of at most 10: 1 fit, 2 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 9 10)
  (global $pages (mut i32) (i32.const 9))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 2)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 11) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 11)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 9) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 15 of at most 17: 2 fit, 3 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 15 17)
  (global $pages (mut i32) (i32.const 15))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 3)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 18) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 18)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 15) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 31 of at most 33: 2 fit, 3 do not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 31 33)
  (global $pages (mut i32) (i32.const 31))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "too-many") (result i32) (memory.grow (i32.const 3)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 34) (global.get $pages))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 34)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 31) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "too-many") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
