;;! summary = "Growth by 65,535 pages takes a memory of one page to the cap, and nothing takes it beyond"

;; At the cap the memory has 4 GiB, of which this script touches a few bytes. The module counts the pages from the
;; results, so what is said of the end of the memory holds for a refused growth too.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  ;; Growth by nothing. 1: it returned the size. -1: refused. 0: anything else.
  (func (export "grow-by-nothing") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 0)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (global.get $pages)))
  ;; One page more than fits below the cap.
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 65537) (global.get $pages))))
  (func $bytes (result i64) (i64.mul (i64.extend_i32_u (global.get $pages)) (i64.const 65536)))
  (func $last (result i32) (i32.wrap_i64 (i64.sub (call $bytes) (i64.const 1))))

  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  ;; 65,536 pages are 0x1_0000, and 2^32 bytes in 64 bits.
  (func (export "bytes-ok") (result i32)
    (i64.eq (i64.mul (i64.extend_i32_u (memory.size)) (i64.const 65536)) (call $bytes)))
  (func (export "bytes-ok-signed") (result i32)
    (i64.eq (i64.shl (i64.extend_i32_s (memory.size)) (i64.const 16)) (call $bytes)))
  (func (export "size-below-cap") (result i32) (i32.le_u (memory.size) (i32.const 65536)))

  (func (export "mark-last") (i32.store8 (call $last) (i32.const 0x5a)))
  (func (export "last-byte") (result i32) (i32.load8_u (call $last)))
  ;; The byte beyond the last one, which at the cap only an offset reaches, and a word that ends with it.
  (func (export "byte-beyond") (result i32) (i32.load8_u offset=1 (call $last)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $last) (i32.const 6))))
  (func (export "store-beyond") (i64.store (i32.sub (call $last) (i32.const 6)) (i64.const -1)))

  (func (export "old-word") (result i64) (i64.load (i32.const 0xfff8)))
  ;; The sum of the bytes around 2 GiB, if there are that many, and of the first ones of the second page.
  (func (export "sampled-sum") (result i64)
    (if (i32.le_u (global.get $pages) (i32.const 32768)) (then (return (i64.const 0))))
    (i64.add
      (i64.load (i32.const 0x1_0000))
      (i64.add (i64.load (i32.const 0x7fff_fff8)) (i64.load (i32.const 0x8000_0000)))))
  ;; Addresses are unsigned: the upper half is as good as the lower one.
  (func (export "upper-half-ok") (result i32)
    (if (i32.le_u (global.get $pages) (i32.const 32768)) (then (return (i32.const 1))))
    (i32.store (i32.const 0x8000_0000) (i32.const 0x1234_5678))
    (i32.and
      (i32.eq (i32.load (i32.const 0x8000_0000)) (i32.const 0x1234_5678))
      (i32.eq (i32.load offset=0x8000_0000 (i32.const 0)) (i32.const 0x1234_5678)))))

;; To the cap.
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 65535)) (either (i32.const 1) (i32.const -1)))
;;@ SIZE-AT-CAP GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "bytes-ok") (i32.const 1))
(assert_return (invoke "bytes-ok-signed") (i32.const 1))

;;@ SIZE-AT-CAP GROW-RET-OLD
(assert_return (invoke "grow-by-nothing") (either (i32.const 1) (i32.const -1)))

;; What was there, and what came.
;;@ GROW-PRESERVE
(assert_return (invoke "old-word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ZERO
(assert_return (invoke "sampled-sum") (i64.const 0))
;;@ EA-CAP-BYTES
(assert_return (invoke "upper-half-ok") (i32.const 1))

;; The last byte is usable, and it is the last.
;;@ EA-CAP-BYTES EA-LAST-BYTE
(assert_return (invoke "mark-last"))
(assert_return (invoke "last-byte") (i32.const 0x5a))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
(assert_trap (invoke "word-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
(assert_return (invoke "last-byte") (i32.const 0x5a))

;; One page beyond, from wherever the memory is.
;;@ GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-FAIL-SIZE SIZE-AT-CAP
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "bytes-ok") (i32.const 1))
(assert_return (invoke "size-below-cap") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "last-byte") (i32.const 0x5a))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
