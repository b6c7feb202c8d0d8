;;! summary = "Where doubling would exceed the maximum, growth up to it still may succeed (Emscripten, #6937)"

;; https://github.com/emscripten-core/emscripten/pull/6937
;; The run-time library doubled the memory, and gave up where that was beyond the maximum though there was room for
;; less. The engine has no part in it, if it refuses the one and may grant the other, as the specification has it.

;; Five pages of eight: doubling is two too many.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 5 8)
  (data (i32.const 0x4_ffff) "\a5")
  (global $pages (mut i32) (i32.const 5))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "double") (result i32) (memory.grow (memory.size)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "old-byte") (result i32) (i32.load8_u (i32.const 0x4_ffff)))
  (func (export "last-byte-ok") (result i32)
    (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (call $end) (i32.const 1))) (i32.const 0xa5)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 9) (global.get $pages)))))
(register "owner")

;;@ GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "double") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 4)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "old-byte") (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(assert_unlinkable (module (import "owner" "memory" (memory 6 8))) "incompatible import type")

;; What there is room for.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-byte") (i32.const 0xa5))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "double") (i32.const -1))
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 8 8)))
