;;! summary = "A memory survives growth by nothing, from no pages and from some (wasm2c, #1136)"

;; https://github.com/WebAssembly/wabt/pull/1136
;; The runtime grew memories with realloc and did not look whether it had succeeded; when that was mended it came up
;; that a size of zero makes realloc free the memory, so a growth by nothing from nothing needed care. Two more
;; corrections followed: https://github.com/WebAssembly/wabt/pull/1148 and
;; https://github.com/WebAssembly/wabt/pull/1171
;; To the specification a growth by nothing leaves everything as it was.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 0 4)
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
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  ;; Marks the last byte, if there is one, and reads it back.
  (func (export "last-byte-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (call $end) (i32.const 1))) (i32.const 0xa5)))
  (global $marked (mut i32) (i32.const 0))
  (func (export "mark")
    (if (global.get $pages)
      (then (global.set $marked (i32.const 0x5a5a_5a5a)) (i32.store (i32.const 16) (global.get $marked)))))
  (func (export "mark-ok") (result i32)
    (if (i32.eqz (global.get $pages)) (then (return (i32.const 1))))
    (i32.eq (i32.load (i32.const 16)) (global.get $marked)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 5) (global.get $pages)))))
(register "owner")

;; Nothing to nothing, twice.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; A page, and nothing to it.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(invoke $owner "mark")
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "mark-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; After failures, too.
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x1_0000)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "mark-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-TYPE-MAX
(module (import "owner" "memory" (memory 0 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 0 3))) "incompatible import type")
