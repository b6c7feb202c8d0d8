;;! summary = "G01: a page has 65,536 bytes, and memory comes in pages only: right of the core specification"

;; The guide says that memory is allocated in pages of a fixed size, and never in bytes. In the core specification a
;; memory has exactly 65,536 bytes for each page. A proposal adds pages of one byte; see the chapter
;; custom-page-sizes.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 1))
;;@ ALLOC-SIZE-EQ-MIN EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load-64" (i32.const 0xfff8)) (i64.const 0))
(assert_trap (invoke "load-64" (i32.const 0xfff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 2))
;;@ ALLOC-SIZE-EQ-MIN EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_return (invoke "load-64" (i32.const 0x1_fff8)) (i64.const 0))
(assert_trap (invoke "load-64" (i32.const 0x1_fff9)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 3))
;;@ ALLOC-SIZE-EQ-MIN EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_return (invoke "load-64" (i32.const 0x2_fff8)) (i64.const 0))
(assert_trap (invoke "load-64" (i32.const 0x2_fff9)) "out of bounds memory access")

;; Data of a few bytes comes with a whole page.
;;@ ALLOC-SIZE-EQ-MIN TEXT-DATA-ABBREV
(module
  (memory (data "abc"))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ TEXT-DATA-ABBREV
(assert_return (invoke "size") (i32.const 1))
(assert_return (invoke "load" (i32.const 3)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")

;; Growth comes in pages too: by one, and the 65,536th byte from the old end is the last one.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
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
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end))))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING EA-LAST-BYTE
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "last-byte-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
