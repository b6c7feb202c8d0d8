;;! summary = "G02: 16 pages are 1,048,576 bytes: right"

;; The guide's example. 16 times 65,536 is 1,048,576, which is 0x10_0000: the first address that is not there.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 16)
  (func (export "size") (result i32) (memory.size))
  (func (export "bytes") (result i32) (i32.mul (memory.size) (i32.const 65536)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-last-by-offset") (result i32) (i32.load8_u offset=1048575 (i32.const 0)))
  (func (export "load-beyond-by-offset") (result i32) (i32.load8_u offset=1048576 (i32.const 0))))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 16))
(assert_return (invoke "bytes") (i32.const 1048576))
;;@ ALLOC-SIZE-EQ-MIN EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke "load" (i32.const 1048575)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 1048576)) "out of bounds memory access")
(assert_return (invoke "load-last-by-offset") (i32.const 0))
(assert_trap (invoke "load-beyond-by-offset") "out of bounds memory access")

;; A segment of data that ends there, and one that ends a byte later.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 16)
  (data (i32.const 1048572) "\01\02\03\04")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 1048575)) (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP
(assert_trap (module (memory 16) (data (i32.const 1048573) "\01\02\03\04")) "out of bounds memory access")

;; The same size by growth, if it is not refused: 16 pages, in one step from none.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0 256)
  (global $pages (mut i32) (i32.const 0))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "bytes-ok") (result i32)
    (i32.eq (i32.mul (memory.size) (i32.const 65536)) (select (i32.const 1048576) (i32.const 0) (global.get $pages)))))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 16)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "bytes-ok") (i32.const 1))
