;;! summary = "A memory with pages of one byte grows by bytes, and returns how many it had"
;;! features = ["custom-page-sizes"]

;; Each module is new, so that every growth starts from a known size. What follows a growth is computed from its result,
;; and holds for a refused one too.

;; 0 and 1.
;;@ CPS-ALLOC
(module
  (memory 0 (pagesize 1))
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 0) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 1 and 0.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 1 and 1.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 0 and 7.
;;@ CPS-ALLOC
(module
  (memory 0 (pagesize 1))
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 7)) (either (i32.const 0) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 5 and 3.
;;@ CPS-ALLOC
(module
  (memory 5 (pagesize 1))
  (global $pages (mut i32) (i32.const 5))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 3)) (either (i32.const 5) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 5 and 4091.
;;@ CPS-ALLOC
(module
  (memory 5 (pagesize 1))
  (global $pages (mut i32) (i32.const 5))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 4091)) (either (i32.const 5) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 4095 and 1.
;;@ CPS-ALLOC
(module
  (memory 4095 (pagesize 1))
  (global $pages (mut i32) (i32.const 4095))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 4095) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 4096 and 1.
;;@ CPS-ALLOC
(module
  (memory 4096 (pagesize 1))
  (global $pages (mut i32) (i32.const 4096))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 4096) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 4000 and 200.
;;@ CPS-ALLOC
(module
  (memory 4000 (pagesize 1))
  (global $pages (mut i32) (i32.const 4000))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 200)) (either (i32.const 4000) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 1 and 65535.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 65535)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 1 and 65536.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 65536)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 65535 and 1.
;;@ CPS-ALLOC
(module
  (memory 65535 (pagesize 1))
  (global $pages (mut i32) (i32.const 65535))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 65535) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 65536 and 1.
;;@ CPS-ALLOC
(module
  (memory 65536 (pagesize 1))
  (global $pages (mut i32) (i32.const 65536))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 65536) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 65535 and 65537.
;;@ CPS-ALLOC
(module
  (memory 65535 (pagesize 1))
  (global $pages (mut i32) (i32.const 65535))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 65537)) (either (i32.const 65535) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 100000 and 50000.
;;@ CPS-ALLOC
(module
  (memory 100000 (pagesize 1))
  (global $pages (mut i32) (i32.const 100000))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0xa5)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "store-beyond") (i32.store16 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 50000)) (either (i32.const 100000) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke "last-ok") (i32.const 1))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
