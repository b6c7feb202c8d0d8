;;! summary = "The -1 of a growth that failed is 2^64 - 1 when it is used as an address or a length, in all 64 bits"
;;! features = ["bulk-memory", "memory64"]

;; Nothing is between memory.grow and the instruction that takes its result, so that a result with wrong upper bits, or
;; an address computed from it that wraps, would be seen.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 2)
  (data (i64.const 0) "\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a\5a")
  (data $bytes "ab")
  (func (export "load8") (result i32) (i32.load8_u (memory.grow (i64.const 2))))
  (func (export "load8-offset-1") (result i32) (i32.load8_u offset=1 (memory.grow (i64.const 2))))
  (func (export "load8-offset-16") (result i32) (i32.load8_u offset=16 (memory.grow (i64.const 2))))
  (func (export "load64-offset-1") (result i64) (i64.load offset=1 (memory.grow (i64.const 2))))
  (func (export "load64-most") (result i64) (i64.load offset=0xffff_ffff_ffff_ffff (memory.grow (i64.const 2))))
  (func (export "load16") (result i32) (i32.load16_u (memory.grow (i64.const 2))))
  (func (export "store8") (i32.store8 (memory.grow (i64.const 2)) (i32.const 0)))
  (func (export "store8-offset-1") (i32.store8 offset=1 (memory.grow (i64.const 2)) (i32.const 0)))
  (func (export "store64-offset-8") (i64.store offset=8 (memory.grow (i64.const 2)) (i64.const 0)))
  (func (export "store64-offset-1") (i64.store offset=1 (memory.grow (i64.const 2)) (i64.const 0)))
  (func (export "fill-at") (memory.fill (memory.grow (i64.const 2)) (i32.const 0) (i64.const 1)))
  (func (export "fill-at-empty") (memory.fill (memory.grow (i64.const 2)) (i32.const 0) (i64.const 0)))
  (func (export "fill-length") (memory.fill (i64.const 0) (i32.const 0) (memory.grow (i64.const 2))))
  (func (export "fill-length-1") (memory.fill (i64.const 1) (i32.const 0) (memory.grow (i64.const 2))))
  (func (export "copy-to") (memory.copy (memory.grow (i64.const 2)) (i64.const 0) (i64.const 1)))
  (func (export "copy-to-2") (memory.copy (memory.grow (i64.const 2)) (i64.const 0) (i64.const 2)))
  (func (export "copy-from") (memory.copy (i64.const 8) (memory.grow (i64.const 2)) (i64.const 1)))
  (func (export "copy-length") (memory.copy (i64.const 8) (i64.const 0) (memory.grow (i64.const 2))))
  (func (export "copy-length-1") (memory.copy (i64.const 9) (i64.const 1) (memory.grow (i64.const 2))))
  (func (export "init-at") (memory.init $bytes (memory.grow (i64.const 2)) (i32.const 0) (i32.const 1)))
  (func (export "init-at-2") (memory.init $bytes (memory.grow (i64.const 2)) (i32.const 0) (i32.const 2)))
  (func (export "plus-1") (result i64) (i64.add (memory.grow (i64.const 2)) (i64.const 1)))
  (func (export "load8-plus-1") (result i32) (i32.load8_u (i64.add (memory.grow (i64.const 2)) (i64.const 1))))
  (func (export "load8-times-65536") (result i32) (i32.load8_u (i64.mul (memory.grow (i64.const 2)) (i64.const 65536))))
  (func (export "is-negative") (result i32) (i64.lt_s (memory.grow (i64.const 2)) (i64.const 0)))
  (func (export "is-huge") (result i32) (i64.gt_u (memory.grow (i64.const 2)) (i64.const 0x7fff_ffff)))
  (func (export "first") (result i64) (i64.load (i64.const 0)))
  (func (export "second") (result i64) (i64.load (i64.const 8)))
  (func (export "size") (result i64) (memory.size)))

;; As an address and as a length.
;;@ GROW-FAIL-M1 EA-NO-WRAP64
(assert_trap (invoke "load8") "out of bounds memory access")
(assert_trap (invoke "load8-offset-1") "out of bounds memory access")
(assert_trap (invoke "load8-offset-16") "out of bounds memory access")
(assert_trap (invoke "load64-offset-1") "out of bounds memory access")
(assert_trap (invoke "load64-most") "out of bounds memory access")
(assert_trap (invoke "load16") "out of bounds memory access")
(assert_trap (invoke "store8") "out of bounds memory access")
(assert_trap (invoke "store8-offset-1") "out of bounds memory access")
(assert_trap (invoke "store64-offset-8") "out of bounds memory access")
(assert_trap (invoke "store64-offset-1") "out of bounds memory access")
;;@ GROW-FAIL-M1 BULK-OVERFLOW
(assert_trap (invoke "fill-at") "out of bounds memory access")
(assert_trap (invoke "fill-at-empty") "out of bounds memory access")
(assert_trap (invoke "fill-length") "out of bounds memory access")
(assert_trap (invoke "fill-length-1") "out of bounds memory access")
(assert_trap (invoke "copy-to") "out of bounds memory access")
(assert_trap (invoke "copy-to-2") "out of bounds memory access")
(assert_trap (invoke "copy-from") "out of bounds memory access")
(assert_trap (invoke "copy-length") "out of bounds memory access")
(assert_trap (invoke "copy-length-1") "out of bounds memory access")
(assert_trap (invoke "init-at") "out of bounds memory access")
(assert_trap (invoke "init-at-2") "out of bounds memory access")

;; As a number.
;;@ GROW-FAIL-M1
(assert_return (invoke "plus-1") (i64.const 0))
(assert_return (invoke "is-negative") (i32.const 1))
(assert_return (invoke "is-huge") (i32.const 1))

;; Added to in the memory's own type it wraps: -1 + 1 is address 0.
(assert_return (invoke "load8-plus-1") (i32.const 0x5a))
(assert_trap (invoke "load8-times-65536") "out of bounds memory access")

;; Nothing was written, and nothing has grown.
;;@ GROW-FAIL-BYTES EA-PARTIAL-STORE
(assert_return (invoke "first") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
(assert_return (invoke "second") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 1))
