;;! summary = "G03: every limit is expressed in pages: right of declared limits, while accesses are bounded in bytes"

;; The guide says it of every limit in the specification. Declared limits, sizes and deltas are numbers of pages
;; indeed; what an access, a segment or a bulk instruction may reach is a number of bytes, and the limits of tables
;; are numbers of elements.

;; Declared: 65,536 is the largest number, and as bytes it would be a single page.
;;@ VAL-CAP32-MAX VAL-MAX-NOT-ALLOC
(module (memory 0 65536))
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 65537)) "memory size")
;;@ VAL-CAP32-MAX BIN-LIMITS-U64
(assert_invalid (module (memory 0 4294967296)) "memory size")
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 2 1)) "size minimum must not be greater than maximum")

;; Sizes and deltas: two is two pages.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 4)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "fill") (param $at i32) (param $count i32)
    (memory.fill (local.get $at) (i32.const 0) (local.get $count))))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 2))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 3)) (i32.const -1))
;; A page, given in bytes, is 65,536 pages.
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 2))
;; Bytes: an access is in bounds to the byte, whatever the page.
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ BULK-OOB
(assert_return (invoke "fill" (i32.const 0x1_fffe) (i32.const 2)))
(assert_trap (invoke "fill" (i32.const 0x1_fffe) (i32.const 3)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP
(module (memory 1) (data (i32.const 0xfffe) "ab"))
(assert_trap (module (memory 1) (data (i32.const 0xfffe) "abc")) "out of bounds memory access")
