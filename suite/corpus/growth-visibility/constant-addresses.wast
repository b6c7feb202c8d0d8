;;! summary = "A constant address is judged by the size that the memory has now, not by its declared minimum"

;; What an engine may know of a constant address when it compiles: below the minimum, always in bounds; beyond the
;; maximum, or the cap, never; in between it depends.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 3)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "first-page") (result i32) (i32.load8_u (i32.const 0xffff)))
  (func (export "second-page-start") (result i32) (i32.load8_u (i32.const 0x1_0000)))
  (func (export "second-page-end") (result i32) (i32.load8_u (i32.const 0x1_ffff)))
  (func (export "second-page-offset") (result i32) (i32.load8_u offset=0x1_0000 (i32.const 0xffff)))
  (func (export "second-page-store") (i32.store8 (i32.const 0x1_8000) (i32.const 0x5a)))
  (func (export "second-page-load") (result i32) (i32.load8_u (i32.const 0x1_8000)))
  (func (export "third-page-start") (result i32) (i32.load8_u (i32.const 0x2_0000)))
  (func (export "third-page-end") (result i64) (i64.load (i32.const 0x2_fff8)))
  (func (export "across-the-second-end") (result i64) (i64.load (i32.const 0x1_fffc)))
  (func (export "beyond-the-maximum") (result i32) (i32.load8_u (i32.const 0x3_0000)))
  (func (export "across-the-maximum") (result i64) (i64.load (i32.const 0x2_fff9)))
  (func (export "far-beyond") (result i32) (i32.load8_u (i32.const -1)))
  ;; Grows by a page and uses it at once, all by constants: 1 if the second page is there, -1 if refused.
  (func (export "grow-and-use") (result i32)
    (drop (i32.load8_u (i32.const 0xffff)))
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store (i32.const 0x1_fffc) (i32.const 0x1234_5678))
    (i32.and
      (i32.eq (i32.load (i32.const 0x1_fffc)) (i32.const 0x1234_5678))
      (i32.eq (i32.load offset=0x1_fff0 (i32.const 12)) (i32.const 0x1234_5678)))))

;; One page.
;;@ EA-LAST-BYTE
(assert_return (invoke "first-page") (i32.const 0))
(assert_trap (invoke "second-page-start") "out of bounds memory access")
(assert_trap (invoke "second-page-end") "out of bounds memory access")
(assert_trap (invoke "second-page-offset") "out of bounds memory access")
(assert_trap (invoke "second-page-store") "out of bounds memory access")
(assert_trap (invoke "across-the-second-end") "out of bounds memory access")
(assert_trap (invoke "third-page-start") "out of bounds memory access")
(assert_trap (invoke "beyond-the-maximum") "out of bounds memory access")
(assert_trap (invoke "far-beyond") "out of bounds memory access")

;; Still one page after a growth that fails.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "first-page") (i32.const 0))
(assert_trap (invoke "second-page-start") "out of bounds memory access")
(assert_trap (invoke "second-page-offset") "out of bounds memory access")
(assert_trap (invoke "second-page-store") "out of bounds memory access")

;; Whether it grows now or not, the third page is not there.
;;@ GROW-FRESH GROW-RET-OLD
(assert_return (invoke "grow-and-use") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_return (invoke "first-page") (i32.const 0))
(assert_trap (invoke "across-the-second-end") "out of bounds memory access")
(assert_trap (invoke "third-page-start") "out of bounds memory access")
(assert_trap (invoke "third-page-end") "out of bounds memory access")
(assert_trap (invoke "beyond-the-maximum") "out of bounds memory access")
(assert_trap (invoke "far-beyond") "out of bounds memory access")

;; And beyond the maximum there is never anything.
(invoke "grow" (i32.const 1))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "across-the-maximum") "out of bounds memory access")
(assert_trap (invoke "beyond-the-maximum") "out of bounds memory access")
(assert_trap (invoke "far-beyond") "out of bounds memory access")
