;;! summary = "The size of a memory of 4 GiB is 65,536 pages in every use, and not 0 (Wasmtime's Winch, #12908)"

;; https://github.com/bytecodealliance/wasmtime/pull/12908
;; The bytes were shifted down to pages in the memory's 32 bits, in which 2^32 bytes are 0. The pages are what the
;; specification counts, and 65,536 of them fit an i32 easily.

;; At the cap the memory has 4 GiB, of which this script touches one byte.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func $size (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "not-zero") (result i32) (i32.ne (memory.size) (i32.const 0)))
  (func (export "eqz") (result i32) (i32.eqz (memory.size)))
  (func (export "branch") (result i32)
    (if (result i32) (memory.size) (then (i32.const 1)) (else (i32.const 0))))
  (func (export "extended") (result i32)
    (i64.eq (i64.extend_i32_u (memory.size)) (i64.extend_i32_u (global.get $pages))))
  (func (export "extended-signed") (result i32)
    (i64.eq (i64.extend_i32_s (memory.size)) (i64.extend_i32_u (global.get $pages))))
  (func (export "minus-one") (result i32)
    (i32.eq (i32.sub (memory.size) (i32.const 1)) (i32.sub (global.get $pages) (i32.const 1))))
  (func (export "shifted") (result i32)
    (i32.eq (i32.shr_u (memory.size) (i32.const 1)) (i32.shr_u (global.get $pages) (i32.const 1))))
  (func (export "bytes") (result i32)
    (i64.eq
      (i64.shl (i64.extend_i32_u (memory.size)) (i64.const 16))
      (i64.mul (i64.extend_i32_u (global.get $pages)) (i64.const 65536))))
  ;; In 32 bits the bytes are 0 at the cap, as a guest has to know: Motoko's run-time system once did not,
  ;; https://github.com/caffeinelabs/motoko/issues/3100
  (func (export "bytes-in-32-bits") (result i32)
    (i32.eq (i32.mul (memory.size) (i32.const 65536)) (i32.shl (global.get $pages) (i32.const 16))))
  (func (export "through-memory") (result i32)
    (i32.store (i32.const 0) (memory.size))
    (i32.eq (i32.load (i32.const 0)) (global.get $pages)))
  (func (export "kept-by-failure") (result i32)
    (drop (memory.grow (i32.const -1)))
    (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte-ok") (result i32)
    (i32.store8 (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 1)) (i32.const 0x5a))
    (i32.eq
      (i32.load8_u (i32.sub (i32.shl (global.get $pages) (i32.const 16)) (i32.const 1)))
      (i32.const 0x5a))))
(register "owner")

;; Before, and after.
;;@ SIZE-UNITS
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "extended") (i32.const 1))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 65535)) (either (i32.const 1) (i32.const -1)))
;;@ SIZE-AT-CAP
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "not-zero") (i32.const 1))
(assert_return (invoke $owner "eqz") (i32.const 0))
(assert_return (invoke $owner "branch") (i32.const 1))
(assert_return (invoke $owner "extended") (i32.const 1))
(assert_return (invoke $owner "extended-signed") (i32.const 1))
(assert_return (invoke $owner "minus-one") (i32.const 1))
(assert_return (invoke $owner "shifted") (i32.const 1))
(assert_return (invoke $owner "bytes") (i32.const 1))
(assert_return (invoke $owner "bytes-in-32-bits") (i32.const 1))
(assert_return (invoke $owner "through-memory") (i32.const 1))
;;@ SIZE-AT-CAP EA-CAP-BYTES
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
;;@ SIZE-AT-CAP GROW-FAIL-SIZE
(assert_return (invoke $owner "kept-by-failure") (i32.const 1))

;; To another instance, too.
;;@ LINK-ALIAS
(module $alias
  (import "owner" "memory" (memory 1))
  (func (export "size-is-zero") (result i32) (i32.eqz (memory.size)))
  (func (export "size-below-cap") (result i32) (i32.le_u (memory.size) (i32.const 65536))))
;;@ SIZE-AT-CAP LINK-ALIAS
(assert_return (invoke $alias "size-is-zero") (i32.const 0))
(assert_return (invoke $alias "size-below-cap") (i32.const 1))
;;@ GROW-TYPE-MIN SIZE-AT-CAP
(module (import "owner" "memory" (memory 65536)))
