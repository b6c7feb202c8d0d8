;;! summary = "A growth returns the size before it, in pages, and the memory has that many pages more"

;; Each growth is the first of a fresh memory. The module counts the pages from the result, so what follows holds for
;; a refused growth too.

;; 1 page, and 0 more.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING SIZE-UNITS
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO EA-LAST-BYTE
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 1 page, and 1 more.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING SIZE-UNITS
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO EA-LAST-BYTE
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 1 page, and 2 more.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING SIZE-UNITS
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO EA-LAST-BYTE
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 2 pages, and 1 more.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (global $pages (mut i32) (i32.const 2))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING SIZE-UNITS
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO EA-LAST-BYTE
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; 7 pages, and 9 more.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 7)
  (global $pages (mut i32) (i32.const 7))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 9)) (either (i32.const 7) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING SIZE-UNITS
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO EA-LAST-BYTE
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
