;;! summary = "A 64-bit memory may grow to 2^48 pages, which are all the bytes that 64 bits address, and no further"
;;! features = ["memory64"]

;; No machine has that many bytes: but for an engine that keeps only what is touched, the growths are refused. The
;; module counts the pages from the results, so everything below holds for a refused growth too.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (global $pages (mut i64) (i64.const 1))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow-by-nothing") (result i32)
    (local $result i64)
    (local.set $result (memory.grow (i64.const 0)))
    (if (i64.eq (local.get $result) (i64.const -1)) (then (return (i32.const -1))))
    (i64.eq (local.get $result) (global.get $pages)))
  (func (export "one-too-many") (result i64)
    (memory.grow (i64.sub (i64.const 0x1_0000_0000_0001) (global.get $pages))))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "old-word") (result i64) (i64.load (i64.const 0xfff8)))
  ;; 2^48 pages are 2^64 bytes: the end is 0 in 64 bits, and the last address all ones.
  (func $last (result i64) (i64.sub (i64.mul (global.get $pages) (i64.const 65536)) (i64.const 1)))
  (func (export "mark-last") (i32.store8 (call $last) (i32.const 0x5a)))
  (func (export "last-byte") (result i32) (i32.load8_u (call $last)))
  (func (export "byte-beyond") (result i32) (i32.load8_u offset=1 (call $last)))
  (func (export "word-beyond") (result i64) (i64.load (i64.sub (call $last) (i64.const 6))))
  (func (export "store-beyond") (i64.store (i64.sub (call $last) (i64.const 6)) (i64.const -1))))
;;@ GROW-RET-OLD M64-GROW-WIDE
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff)) (either (i64.const 1) (i64.const -1)))
;;@ SIZE-UNITS GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-RET-OLD M64-GROW-WIDE
(assert_return (invoke "grow-by-nothing") (either (i32.const 1) (i32.const -1)))
;;@ GROW-PRESERVE
(assert_return (invoke "old-word") (i64.const 0x0807_0605_0403_0201))
;;@ EA-LAST-BYTE M64-MAX48-NO-POISON
(assert_return (invoke "mark-last"))
(assert_return (invoke "last-byte") (i32.const 0x5a))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
(assert_trap (invoke "word-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
(assert_return (invoke "last-byte") (i32.const 0x5a))
;;@ GROW-CAP64-MUST-FAIL M64-FAIL
(assert_return (invoke "one-too-many") (i64.const -1))
(assert_return (invoke "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke "grow" (i64.const -1)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "last-byte") (i32.const 0x5a))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
