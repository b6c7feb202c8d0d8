;;! summary = "A 64-bit memory matches imports of its address type only, by the same rules for limits"
;;! features = ["memory64"]

;;@ ALLOC-SIZE-EQ-MIN
(module $wide
  (memory (export "memory") i64 2 5)
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "wide")
;;@ ALLOC-SIZE-EQ-MIN
(module $narrow (memory (export "memory") 2 5))
(register "narrow")

;; Each for its own.
;;@ LINK-AT-EQ
(module (import "wide" "memory" (memory i64 2 5)))
(module (import "narrow" "memory" (memory 2 5)))
(module (import "narrow" "memory" (memory i32 2 5)))

;; Neither for the other, however alike the limits are.
(assert_unlinkable (module (import "wide" "memory" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i32 0))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 2 5))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 0))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 0 0x1_0000_0000_0000))) "incompatible import type")

;; The minimum is compared in full: 2^32 is not 0.
;;@ LINK-MIN-CURRENT
(module (import "wide" "memory" (memory i64 0 5)))
(assert_unlinkable (module (import "wide" "memory" (memory i64 3 5))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0000))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0001))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0000_0000))) "incompatible import type")

;; So is the maximum: 2^32 is more than 5.
;;@ LINK-MAX-LE
(module (import "wide" "memory" (memory i64 2 0x1_0000_0000)))
(module (import "wide" "memory" (memory i64 2 0x1_0000_0000_0000)))
(assert_unlinkable (module (import "wide" "memory" (memory i64 2 4))) "incompatible import type")

;; Through an import it is the same memory, and its maximum stays what it is.
;;@ LINK-ALIAS
(module $alias
  (import "wide" "memory" (memory i64 2 0x1_0000_0000))
  (import "wide" "grow" (func $wide-grow (param i64) (result i64)))
  ;; 1: the growth is seen here, to the last byte. -1: refused. 0: anything else.
  (func (export "wide-grows") (result i32)
    (local $old i64)
    (local $result i64)
    (local.set $old (memory.size))
    (i32.store8 (i64.const 0x1_ffff) (i32.const 1))
    (local.set $result (call $wide-grow (i64.const 1)))
    (if (i64.eq (local.get $result) (i64.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i64.mul (local.get $old) (i64.const 65536)) (i32.const 0x5a))
    (i32.and
      (i64.eq (local.get $result) (local.get $old))
      (i64.eq (memory.size) (i64.add (local.get $old) (i64.const 1)))))
  (func (export "one-too-many") (result i64) (memory.grow (i64.sub (i64.const 6) (memory.size))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536)))))
;;@ LINK-ALIAS GROW-FRESH GROW-RET-OLD
(assert_return (invoke $alias "wide-grows") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_trap (invoke $alias "load-beyond") "out of bounds memory access")
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $alias "one-too-many") (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
;;@ LINK-MIN-CURRENT
(module (import "wide" "memory" (memory i64 2 5)))
(assert_unlinkable (module (import "wide" "memory" (memory i64 4 5))) "incompatible import type")
