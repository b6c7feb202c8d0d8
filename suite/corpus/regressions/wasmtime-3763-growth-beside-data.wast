;;! summary = "A memory that starts from data grows like one that starts empty (Wasmtime, #3763)"

;; https://github.com/bytecodealliance/wasmtime/pull/3763
;; Memories that were made from an image of their data were not told of the room behind it, and an assertion failed when
;; they grew. To the specification data is written once, and has nothing to do with growth.

;; Data at the start, across the boundary of two pages, and up to the last byte.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2)
  (data (i32.const 0) "\01\02\03\04\05\06\07\08")
  (data (i32.const 0xfffc) "\11\12\13\14\15\16\17\18")
  (data (i32.const 0x1_fff8) "\21\22\23\24\25\26\27\28")
  (global $pages (mut i32) (i32.const 2))
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
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at)))
  ;; The first word behind the data and the last word of all, if there are any, are zero.
  (func (export "new-bits") (result i64)
    (if (i32.eq (global.get $pages) (i32.const 2)) (then (return (i64.const 0))))
    (i64.or (i64.load (i32.const 0x2_0000)) (i64.load (i32.sub (call $end) (i32.const 8)))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end))))

;; By nothing.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke $owner "load" (i32.const 0x1_fff8)) (i64.const 0x2827_2625_2423_2221))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-bits") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; By a page.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke $owner "load" (i32.const 0x1_fff8)) (i64.const 0x2827_2625_2423_2221))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-bits") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; By a mebibyte and a page.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 17)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke $owner "load" (i32.const 0x1_fff8)) (i64.const 0x2827_2625_2423_2221))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-bits") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; By so much that it may have to move.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 100)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke $owner "load" (i32.const 0x1_fff8)) (i64.const 0x2827_2625_2423_2221))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-bits") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; A second instance starts from the data again, and with the old size.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2)
  (data (i32.const 0x1_fff8) "\21\22\23\24\25\26\27\28")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ ALLOC-INDEPENDENT
(assert_return (invoke "size") (i32.const 2))
(assert_return (invoke "load" (i32.const 0x1_fff8)) (i64.const 0x2827_2625_2423_2221))
(assert_return (invoke "load" (i32.const 0)) (i64.const 0))
(assert_trap (invoke "load" (i32.const 0x1_fff9)) "out of bounds memory access")
