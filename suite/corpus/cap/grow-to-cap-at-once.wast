;;! summary = "A single growth by 65,536 pages fills an empty memory whose maximum is the cap"

;; The delta is 2^32 bytes, which is 0 in 32 bits; it is a constant here. At the cap the memory has 4 GiB, of which this
;; script touches a few bytes.

;;@ VAL-MAX-NOT-ALLOC
(module
  (memory 0 65536)
  (global $pages (mut i32) (i32.const 0))
  (func (export "grow-to-cap") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 65536)))
    (if (i32.ne (local.get $result) (i32.const -1)) (then (global.set $pages (i32.const 65536))))
    (local.get $result))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 65537) (global.get $pages))))
  (func (export "one-too-many-constant") (result i32) (memory.grow (i32.const 65537)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "bytes-ok") (result i32)
    (i64.eq
      (i64.mul (i64.extend_i32_u (memory.size)) (i64.const 65536))
      (i64.mul (i64.extend_i32_u (global.get $pages)) (i64.const 65536))))
  ;; The first word and the last one are written, and read, if there are any.
  (func (export "mark-ends")
    (if (i32.eqz (global.get $pages)) (then (return)))
    (i64.store (i32.const 0) (i64.const 0x0123_4567_89ab_cdef))
    (i64.store (i32.const 0xffff_fff8) (i64.const 0x7edc_ba98_7654_3210)))
  (func (export "ends-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.and
      (i64.eq (i64.load (i32.const 0)) (i64.const 0x0123_4567_89ab_cdef))
      (i64.eq (i64.load offset=0xffff_fff8 (i32.const 0)) (i64.const 0x7edc_ba98_7654_3210))))
  ;; 2^32 and more, for one byte and for several: out of reach at any size.
  (func (export "byte-beyond") (result i32) (i32.load8_u offset=1 (i32.const -1)))
  (func (export "half-beyond") (result i32) (i32.load16_u (i32.const -1)))
  (func (export "word-beyond") (result i32) (i32.load (i32.const -3)))
  (func (export "long-beyond") (result i64) (i64.load (i32.const -7))))

;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke "grow-to-cap") (either (i32.const 0) (i32.const -1)))
;;@ SIZE-AT-CAP GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "bytes-ok") (i32.const 1))
;;@ EA-CAP-BYTES
(assert_return (invoke "mark-ends"))
(assert_return (invoke "ends-ok") (i32.const 1))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
(assert_trap (invoke "half-beyond") "out of bounds memory access")
(assert_trap (invoke "word-beyond") "out of bounds memory access")
(assert_trap (invoke "long-beyond") "out of bounds memory access")
;;@ GROW-CAP32-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "one-too-many-constant") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "ends-ok") (i32.const 1))
