;;! summary = "65,536 pages can be reached, and the last of them alone (Wasmer, #5379)"

;; https://github.com/wasmerio/wasmer/pull/5379, after https://github.com/wasmerio/wasmer/issues/5373
;; A growth was refused if the new size was 65,536 pages or more, instead of more than that. The specification allows
;; 65,536; an engine may still have no memory left, but then it says so by -1 at whatever size it likes.

;; At the cap the memory has 4 GiB, of which this script touches some bytes.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0xfff0) "\a5")
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  ;; The page that is still missing, by a constant. 1 also if there is none missing, or many.
  (func (export "last-page") (result i32)
    (local $result i32)
    (if (i32.ne (global.get $pages) (i32.const 65535)) (then (return (i32.const 1))))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (global.set $pages (i32.const 65536))
    (i32.eq (local.get $result) (i32.const 65535)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func $last (result i32) (i32.sub (i32.shl (global.get $pages) (i32.const 16)) (i32.const 1)))
  (func (export "last-byte-ok") (result i32)
    (i32.store8 (call $last) (i32.const 0x5a))
    (i32.eq (i32.load8_u (call $last)) (i32.const 0x5a)))
  (func (export "byte-beyond") (result i32) (i32.load8_u offset=1 (call $last)))
  (func (export "old-byte") (result i32) (i32.load8_u (i32.const 0xfff0)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 65537) (global.get $pages)))))
(register "owner")

;; To one page below the cap, which was always possible.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 65534)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))

;; The last page.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "last-page") (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING SIZE-AT-CAP
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ EA-CAP-BYTES EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-byte") (i32.const 0xa5))

;; And no further. By nothing it may still grow.
;;@ GROW-CAP32-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-RET-OLD SIZE-AT-CAP
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "old-byte") (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 1 65536))) "incompatible import type")
