;;! summary = "What a growth of a 32-bit memory returns is a clean i32, however it is used (Wasmtime's Winch, #8156)"

;; https://github.com/bytecodealliance/wasmtime/pull/8156
;; The result was taken for one as wide as a pointer, so that what was above its 32 bits could show. table.grow had
;; the same kind of bug later, which is the advisory RUSTSEC-2026-0094 (CVE-2026-35186). To the specification a
;; failed growth gives the i32 whose bits are all one, and nothing is above it.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1)
  (data (i32.const 0xfffc) "\11\22\33\44")
  (func (export "signed") (result i64) (i64.extend_i32_s (memory.grow (i32.const 9))))
  (func (export "unsigned") (result i64) (i64.extend_i32_u (memory.grow (i32.const 9))))
  (func (export "shifted") (result i64)
    (i64.shr_u (i64.extend_i32_u (memory.grow (i32.const 9))) (i64.const 32)))
  (func (export "plus-one") (result i32) (i32.add (memory.grow (i32.const 9)) (i32.const 1)))
  (func (export "plus-one-extended") (result i64)
    (i64.extend_i32_u (i32.add (memory.grow (i32.const 9)) (i32.const 1))))
  (func (export "is--1") (result i32) (i32.eq (memory.grow (i32.const 9)) (i32.const -1)))
  (func (export "is-below-0") (result i32) (i32.lt_s (memory.grow (i32.const 9)) (i32.const 0)))
  (func (export "is-largest") (result i32) (i32.ge_u (memory.grow (i32.const 9)) (i32.const 0xffff_ffff)))
  (func (export "branches") (result i32)
    (if (result i32) (i32.eqz (i32.add (memory.grow (i32.const 9)) (i32.const 1)))
      (then (i32.const 1))
      (else (i32.const 0))))
  ;; As an address: -1 is the last one there can be, -1 + 1 is the first, and -1 - 65,532 is in the middle of nowhere.
  (func (export "load-there") (result i32) (i32.load8_u (memory.grow (i32.const 9))))
  (func (export "load-after") (result i32)
    (i32.load8_u (i32.add (memory.grow (i32.const 9)) (i32.const 0xfffd))))
  (func (export "store-there") (i32.store8 (memory.grow (i32.const 9)) (i32.const 1)))
  ;; The address is 65,535 if nothing is above the 32 bits.
  (func (export "load-masked") (result i32)
    (i32.load8_u (i32.shr_u (memory.grow (i32.const 9)) (i32.const 16))))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "size-extended") (result i64) (i64.extend_i32_u (memory.size)))
  (func (export "size-signed") (result i64) (i64.extend_i32_s (memory.size))))

;;@ GROW-FAIL-M1
(assert_return (invoke "signed") (i64.const -1))
(assert_return (invoke "unsigned") (i64.const 0xffff_ffff))
(assert_return (invoke "shifted") (i64.const 0))
(assert_return (invoke "plus-one") (i32.const 0))
(assert_return (invoke "plus-one-extended") (i64.const 0))
(assert_return (invoke "is--1") (i32.const 1))
(assert_return (invoke "is-below-0") (i32.const 1))
(assert_return (invoke "is-largest") (i32.const 1))
(assert_return (invoke "branches") (i32.const 1))
;;@ GROW-FAIL-M1 EA-LAST-BYTE
(assert_trap (invoke "load-there") "out of bounds memory access")
(assert_trap (invoke "store-there") "out of bounds memory access")
(assert_return (invoke "load-after") (i32.const 0x11))
(assert_return (invoke "load-masked") (i32.const 0x44))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "load" (i32.const 0xfffc)) (i32.const 0x11))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x44))
;;@ GROW-FAIL-SIZE SIZE-UNITS
(assert_return (invoke "size-extended") (i64.const 1))
(assert_return (invoke "size-signed") (i64.const 1))

;; A success is as clean: the old size, extended either way, and times a page's bytes the address of the new page.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 3 5)
  (func (export "signed") (result i64) (i64.extend_i32_s (memory.grow (i32.const 0))))
  (func (export "unsigned-or--1") (result i64)
    (local $result i64)
    (local.set $result (i64.extend_i32_u (memory.grow (i32.const 1))))
    (if (i64.eq (local.get $result) (i64.const 0xffff_ffff)) (then (return (i64.const -1))))
    (local.get $result))
  (func (export "store-in-new-page") (result i32)
    (local $old i32)
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store (i32.shl (local.get $old) (i32.const 16)) (i32.const 0x5a5a_5a5a))
    (i32.eq (i32.load (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a5a_5a5a))))
;;@ GROW-RET-OLD
(assert_return (invoke "signed") (either (i64.const 3) (i64.const -1)))
(assert_return (invoke "unsigned-or--1") (either (i64.const 3) (i64.const -1)))
(assert_return (invoke "store-in-new-page") (either (i32.const 1) (i32.const -1)))
