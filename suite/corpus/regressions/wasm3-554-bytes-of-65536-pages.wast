;;! summary = "A growth by 65,536 pages that succeeds gives 4 GiB, which are 0 bytes in 32 bits (Wasm3, #554)"

;; https://github.com/wasm3/wasm3/issues/554
;; The pages were multiplied by their size in 32 bits. The growth returned 0, the old size, and the first access
;; trapped. A later bug of WAMR's was of the same kind:
;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/pull/4064
;; The specification has a success with all the pages, or a failure with none of them.

;; At the cap the memory has 4 GiB, of which this script touches some words.
;;@ VAL-MAX-NOT-ALLOC
(module $owner
  (memory (export "memory") 0 65536)
  (global $pages (mut i32) (i32.const 0))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  ;; The sum of some words, if the pages are there: all zero. Else 0.
  (func (export "sample") (result i64)
    (if (i32.eqz (global.get $pages)) (then (return (i64.const 0))))
    (i64.add
      (i64.add (i64.load (i32.const 0)) (i64.load (i32.const 0xfffc)))
      (i64.add (i64.load (i32.const 0x7fff_fffc)) (i64.load (i32.const 0xffff_fff8)))))
  ;; 1 if a word can be stored at that address, and read back, or if the pages are not there.
  (func (export "usable") (param $at i32) (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i64.store (local.get $at) (i64.const 0x0123_4567_89ab_cdef))
    (i64.eq (i64.load (local.get $at)) (i64.const 0x0123_4567_89ab_cdef)))
  ;; Beyond the end, wherever it is.
  (func (export "byte-beyond") (result i32) (i32.load8_u offset=1 (i32.const -1)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 65537) (global.get $pages)))))
(register "owner")

;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "grow" (i32.const 65536)) (either (i32.const 1) (i32.const -1)))
;;@ SIZE-AT-CAP GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-ZERO GROW-FRESH
(assert_return (invoke $owner "sample") (i64.const 0))
;;@ EA-CAP-BYTES GROW-FRESH
(assert_return (invoke $owner "usable" (i32.const 0)) (i32.const 1))
(assert_return (invoke $owner "usable" (i32.const 0xfffc)) (i32.const 1))
(assert_return (invoke $owner "usable" (i32.const 0x7fff_fffc)) (i32.const 1))
(assert_return (invoke $owner "usable" (i32.const 0x8000_0000)) (i32.const 1))
(assert_return (invoke $owner "usable" (i32.const 0xffff_fff8)) (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; No page more. The product wraps for these deltas too: 2^32 bytes and 2^16 or so more.
;;@ GROW-CAP32-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x2_0000)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x10_0001)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "usable" (i32.const 0xffff_fff8)) (i32.const 1))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(module (import "owner" "memory" (memory 0 65536)))
(assert_unlinkable (module (import "owner" "memory" (memory 0 65535))) "incompatible import type")
