;;! summary = "G28: from 1 page of at most 3, growth gives 1, 2 and -1: right of the instruction, not of JavaScript"

;; The guide shows it with WebAssembly.Memory.prototype.grow, whose failure is a RangeError in JavaScript's API; the
;; chapter js-api asks about that. The instruction does what the example says. Bytes are 65536, 131072, 196608 and
;; 196608.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 3)
  (data (i32.const 0) "\5a")
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
  (func (export "bytes-ok") (result i32)
    (i32.eq (i32.mul (memory.size) (i32.const 65536)) (call $end)))
  ;; The page that does not fit, from wherever growth has led.
  (func (export "beyond") (result i32) (memory.grow (i32.sub (i32.const 4) (global.get $pages))))
  (func (export "first-byte") (result i32) (i32.load8_u (i32.const 0))))
;;@ SIZE-UNITS
(assert_return (invoke "bytes-ok") (i32.const 1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "bytes-ok") (i32.const 1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "bytes-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "beyond") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "bytes-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "first-byte") (i32.const 0x5a))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "last-byte-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; The last step alone: three pages of at most three. There is no freedom in it.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 3 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (result i32) (memory.grow (i32.const 1)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "grow") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 3))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i32.const 196607)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 196608)) "out of bounds memory access")
