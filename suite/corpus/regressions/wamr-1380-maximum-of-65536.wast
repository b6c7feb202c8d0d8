;;! summary = "A maximum of 65,536 pages can be declared, and means what it says (WAMR, #1380)"

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/pull/1380 mends
;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/1289, and was preceded by
;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/1145
;; The most that could be had was 65,535 pages, because 65,536 times 65,536 bytes do not fit 32 bits. The specification
;; allows 65,536, and a small memory may always declare them.

;;@ VAL-CAP32-MAX VAL-MAX-NOT-ALLOC
(module $zero (memory (export "memory") 0 65536) (func (export "size") (result i32) (memory.size)))
(register "zero")
;;@ SIZE-UNITS
(assert_return (invoke $zero "size") (i32.const 0))
;; It is 65,536, not 65,535.
;;@ VAL-CAP32-MAX LINK-MAX-LE
(module (import "zero" "memory" (memory 0 65536)))
(assert_unlinkable (module (import "zero" "memory" (memory 0 65535))) "incompatible import type")

;; A memory with that maximum works like another.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 65536)
  (data (i32.const 0) "\5a")
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
  (func (export "old-bytes") (result i32)
    (i32.add (i32.shl (i32.load8_u (i32.const 0)) (i32.const 8)) (i32.load8_u (i32.const 0xffff))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 65537) (global.get $pages)))))
(register "owner")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL GROW-CAP32-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffc)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "old-bytes") (i32.const 0x5aa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(module (import "owner" "memory" (memory 1 65536)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 65535))) "incompatible import type")
