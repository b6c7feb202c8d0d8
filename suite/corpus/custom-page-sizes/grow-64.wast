;;! summary = "A 64-bit memory with pages of one byte counts them in i64, and grows by bytes"
;;! features = ["custom-page-sizes", "memory64"]

;; 0 and 1.
;;@ CPS-ALLOC
(module
  (memory i64 0 (pagesize 1))
  (global $pages (mut i64) (i64.const 0))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-64-beyond") (result i64) (i64.load (i64.sub (global.get $pages) (i64.const 1)))))
;;@ CPS-SIZE M64-TYPES
(assert_return (invoke "size") (i64.const 0))
;;@ CPS-BYTE-EXACT
(assert_trap (invoke "load" (i64.const 0)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 1)) (either (i64.const 0) (i64.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-64-beyond") "out of bounds memory access")

;; 1 and 1.
;;@ CPS-ALLOC
(module
  (memory i64 1 (pagesize 1))
  (global $pages (mut i64) (i64.const 1))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-64-beyond") (result i64) (i64.load (i64.sub (global.get $pages) (i64.const 1)))))
;;@ CPS-SIZE M64-TYPES
(assert_return (invoke "size") (i64.const 1))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i64.const 0)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 1)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 1)) (either (i64.const 1) (i64.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-64-beyond") "out of bounds memory access")

;; 5 and 3.
;;@ CPS-ALLOC
(module
  (memory i64 5 (pagesize 1))
  (global $pages (mut i64) (i64.const 5))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-64-beyond") (result i64) (i64.load (i64.sub (global.get $pages) (i64.const 1)))))
;;@ CPS-SIZE M64-TYPES
(assert_return (invoke "size") (i64.const 5))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i64.const 4)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 5)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 3)) (either (i64.const 5) (i64.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-64-beyond") "out of bounds memory access")

;; 4095 and 2.
;;@ CPS-ALLOC
(module
  (memory i64 4095 (pagesize 1))
  (global $pages (mut i64) (i64.const 4095))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-64-beyond") (result i64) (i64.load (i64.sub (global.get $pages) (i64.const 1)))))
;;@ CPS-SIZE M64-TYPES
(assert_return (invoke "size") (i64.const 4095))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i64.const 4094)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 4095)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 2)) (either (i64.const 4095) (i64.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-64-beyond") "out of bounds memory access")

;; 65535 and 1.
;;@ CPS-ALLOC
(module
  (memory i64 65535 (pagesize 1))
  (global $pages (mut i64) (i64.const 65535))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-64-beyond") (result i64) (i64.load (i64.sub (global.get $pages) (i64.const 1)))))
;;@ CPS-SIZE M64-TYPES
(assert_return (invoke "size") (i64.const 65535))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i64.const 65534)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 65535)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 1)) (either (i64.const 65535) (i64.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-64-beyond") "out of bounds memory access")

;; 65536 and 65537.
;;@ CPS-ALLOC
(module
  (memory i64 65536 (pagesize 1))
  (global $pages (mut i64) (i64.const 65536))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-64-beyond") (result i64) (i64.load (i64.sub (global.get $pages) (i64.const 1)))))
;;@ CPS-SIZE M64-TYPES
(assert_return (invoke "size") (i64.const 65536))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i64.const 65535)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 65536)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke "load" (i64.const -1)) "out of bounds memory access")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 65537)) (either (i64.const 65536) (i64.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-64-beyond") "out of bounds memory access")

;; Sizes and deltas are i64, and only i64.
;;@ M64-TYPES
(assert_invalid (module (memory i64 1 (pagesize 1)) (func (result i32) (memory.size))) "type mismatch")
(assert_invalid (module (memory i64 1 (pagesize 1)) (func (result i64) (memory.grow (i32.const 1)))) "type mismatch")
(assert_invalid (module (memory 1 (pagesize 1)) (func (result i64) (memory.size))) "type mismatch")
(assert_invalid (module (memory 1 (pagesize 1)) (func (result i32) (memory.grow (i64.const 1)))) "type mismatch")
