;;! summary = "A growth appends as many pages as it was asked for, all zero (WAMR, #1400)"

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/1400
;; After a growth to 125 pages there were 126, and, in an older version, some bytes were not zero. The specification
;; appends exactly the delta, in pages of zeros.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0xffff) "\a5")
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "old-byte") (result i32) (i32.load8_u (i32.const 0xffff)))
  ;; How many words are not zero, from the second page on, one in eight.
  (func (export "not-zero") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.const 0x1_0000))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (call $end)))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 1024)))
        (br $next)))
    (local.get $found))
  ;; The last page, word for word.
  (func (export "last-page-not-zero") (result i32)
    (local $at i32)
    (local $found i32)
    (if (i32.eq (global.get $pages) (i32.const 1)) (then (return (i32.const 0))))
    (local.set $at (i32.sub (call $end) (i32.const 65536)))
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (call $end))))
    (local.get $found))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  ;; The last byte of a page that would be one too many.
  (func (export "page-beyond") (result i32) (i32.load8_u offset=0xffff (call $end))))
(register "owner")

;; By 124 pages, to 125.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 124)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "page-beyond") "out of bounds memory access")
;;@ GROW-ZERO
(assert_return (invoke $owner "not-zero") (i32.const 0))
(assert_return (invoke $owner "last-page-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-byte") (i32.const 0xa5))
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 125)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 126))) "incompatible import type")

;; By one more, and by none.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-ZERO
(assert_return (invoke $owner "last-page-not-zero") (i32.const 0))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 127))) "incompatible import type")
