;;! summary = "Page by page a memory comes to its maximum, and each step ends where it should"

;; Up to 1.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 1)
  (global $pages (mut i32) (i32.const 0))
  ;; 1: the size before came back, and there is one page more. -1: refused, and there is not. 0: otherwise.
  (func (export "grow") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (global.get $pages))))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (i32.const 1)))
    (i32.eq (memory.size) (global.get $pages)))
  (func (export "beyond-the-maximum") (result i32) (memory.grow (i32.sub (i32.const 2) (global.get $pages))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-MAX-MUST-FAIL
(assert_return (invoke "beyond-the-maximum") (i32.const -1))
(assert_return (invoke "beyond-the-maximum") (i32.const -1))

;; Up to 2.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 2)
  (global $pages (mut i32) (i32.const 0))
  ;; 1: the size before came back, and there is one page more. -1: refused, and there is not. 0: otherwise.
  (func (export "grow") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (global.get $pages))))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (i32.const 1)))
    (i32.eq (memory.size) (global.get $pages)))
  (func (export "beyond-the-maximum") (result i32) (memory.grow (i32.sub (i32.const 3) (global.get $pages))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-MAX-MUST-FAIL
(assert_return (invoke "beyond-the-maximum") (i32.const -1))
(assert_return (invoke "beyond-the-maximum") (i32.const -1))

;; Up to 3.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 3)
  (global $pages (mut i32) (i32.const 0))
  ;; 1: the size before came back, and there is one page more. -1: refused, and there is not. 0: otherwise.
  (func (export "grow") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (global.get $pages))))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (i32.const 1)))
    (i32.eq (memory.size) (global.get $pages)))
  (func (export "beyond-the-maximum") (result i32) (memory.grow (i32.sub (i32.const 4) (global.get $pages))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-MAX-MUST-FAIL
(assert_return (invoke "beyond-the-maximum") (i32.const -1))
(assert_return (invoke "beyond-the-maximum") (i32.const -1))

;; Up to 8.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 8)
  (global $pages (mut i32) (i32.const 0))
  ;; 1: the size before came back, and there is one page more. -1: refused, and there is not. 0: otherwise.
  (func (export "grow") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (global.get $pages))))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (i32.const 1)))
    (i32.eq (memory.size) (global.get $pages)))
  (func (export "beyond-the-maximum") (result i32) (memory.grow (i32.sub (i32.const 9) (global.get $pages))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-REPEAT GROW-MAX-MUST-FAIL
(assert_return (invoke "beyond-the-maximum") (i32.const -1))
(assert_return (invoke "beyond-the-maximum") (i32.const -1))
