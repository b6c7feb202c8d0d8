;;! summary = "At 2^32 - 1 pages of one byte, the size is all ones, and so is what a growth by nothing returns"
;;! features = ["custom-page-sizes"]

;; The proposal allows a 32-bit memory of 2^32 - 1 bytes, where the answers "2^32 - 1 pages before" and "failed" are the
;; same bits. Whether an engine keeps out of this corner, by refusing the last byte, is open; each side is written down
;; here. The growth needs nearly 4 GiB, and may be refused. The module counts the pages from the results.

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 2 (pagesize 1))
  (data (i32.const 0) "\a5\5a")
  (global $pages (mut i32) (i32.const 2))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "size-is-all-ones") (result i32) (i32.eq (memory.size) (i32.const -1)))
  (func (export "grow-by-nothing") (result i32) (memory.grow (i32.const 0)))
  ;; From whatever size it has, to 2^32 bytes: the delta is 0 - size, modulo 2^32.
  (func (export "grow-to-2^32") (result i32) (memory.grow (i32.sub (i32.const 0) (memory.size))))
  (func (export "grow-to-2^32+1") (result i32) (memory.grow (i32.sub (i32.const 1) (memory.size))))
  (func (export "first-bytes") (result i32) (i32.load16_u (i32.const 0)))
  (func (export "last-ok") (result i32)
    (i32.store8 (i32.sub (global.get $pages) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (i32.load8_u (i32.sub (global.get $pages) (i32.const 1))) (i32.const 0x5a)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "load-16-beyond") (result i32) (i32.load16_u (i32.sub (global.get $pages) (i32.const 1))))
  (func (export "load-beyond-by-offset") (result i32)
    (i32.load8_u offset=1 (i32.sub (global.get $pages) (i32.const 1)))))
(register "owner")

;; To 2^32 - 2 bytes, whose size is not yet ambiguous.
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffc)) (either (i32.const 2) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "first-bytes") (i32.const 0x5aa5))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load-16-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load-beyond-by-offset") "out of bounds memory access")
;; 2^32 bytes are too many, from wherever.
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow-to-2^32") (i32.const -1))
(assert_return (invoke $owner "grow-to-2^32+1") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))

;; The last byte: the size before it is still told from -1.
;;@ CPS-ALL-ONES
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 0xffff_fffe) (i32.const 2) (i32.const -1)))
;; After it, the size is all ones, and growth by nothing answers what looks like failure either way.
(assert_return (invoke $owner "size-is-all-ones") (i32.const 1))
(assert_return (invoke $owner "grow-by-nothing") (i32.const -1))
;; Whatever it is, it is consistent.
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load-16-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load-beyond-by-offset") "out of bounds memory access")
;;@ CPS-GROW-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
