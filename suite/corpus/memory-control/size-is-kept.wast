;;! summary = "A discard leaves size, bounds and type as they were, and what can be grown"
;;! features = ["memory-control"]

;;@ ALLOC-SIZE-EQ-MIN
(module $m
  (memory (export "memory") 4 8)
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0x5a)))
  ;; Sets every word.
  (func $dirty (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 8)))
          (i32.mul (memory.size) (i32.const 65536))))))
  ;; How many words of a page are zero, of 8,192.
  (func (export "zeros") (param $page i32) (result i32)
    (local $at i32)
    (local $end i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (local.set $end (i32.add (local.get $at) (i32.const 65536)))
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.eqz (i64.load (local.get $at)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (local.get $found))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "m")

;; The last page.
;;@ MCD-SIZE-KEPT
(assert_return (invoke $m "discard" (i32.const 0x3_0000) (i32.const 0x1_0000)))
(assert_return (invoke $m "size") (i32.const 4))
(assert_return (invoke $m "store" (i32.const 0x3_ffff)))
(assert_return (invoke $m "load" (i32.const 0x3_ffff)) (i32.const 0x5a))
(assert_trap (invoke $m "load" (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke $m "store" (i32.const 0x4_0000)) "out of bounds memory access")
(module (import "m" "memory" (memory 4 8)))
(assert_unlinkable (module (import "m" "memory" (memory 5 8))) "incompatible import type")
(assert_unlinkable (module (import "m" "memory" (memory 0 7))) "incompatible import type")
(assert_return (invoke $m "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $m "grow" (i32.const -1)) (i32.const -1))

;; All pages.
;;@ MCD-SIZE-KEPT
(assert_return (invoke $m "discard" (i32.const 0) (i32.const 0x4_0000)))
(assert_return (invoke $m "size") (i32.const 4))
(assert_return (invoke $m "store" (i32.const 0x3_ffff)))
(assert_return (invoke $m "load" (i32.const 0x3_ffff)) (i32.const 0x5a))
(assert_trap (invoke $m "load" (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke $m "store" (i32.const 0x4_0000)) "out of bounds memory access")
(module (import "m" "memory" (memory 4 8)))
(assert_unlinkable (module (import "m" "memory" (memory 5 8))) "incompatible import type")
(assert_unlinkable (module (import "m" "memory" (memory 0 7))) "incompatible import type")
(assert_return (invoke $m "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $m "grow" (i32.const -1)) (i32.const -1))

;; Nothing.
;;@ MCD-SIZE-KEPT
(assert_return (invoke $m "discard" (i32.const 0x4_0000) (i32.const 0)))
(assert_return (invoke $m "size") (i32.const 4))
(assert_return (invoke $m "store" (i32.const 0x3_ffff)))
(assert_return (invoke $m "load" (i32.const 0x3_ffff)) (i32.const 0x5a))
(assert_trap (invoke $m "load" (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke $m "store" (i32.const 0x4_0000)) "out of bounds memory access")
(module (import "m" "memory" (memory 4 8)))
(assert_unlinkable (module (import "m" "memory" (memory 5 8))) "incompatible import type")
(assert_unlinkable (module (import "m" "memory" (memory 0 7))) "incompatible import type")
(assert_return (invoke $m "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $m "grow" (i32.const -1)) (i32.const -1))

;; A growth still goes from four pages on. It does not bring back what was discarded.
;;@ MCD-SIZE-KEPT
(assert_return (invoke $m "dirty"))
(assert_return (invoke $m "discard" (i32.const 0x2_0000) (i32.const 0x2_0000)))
;;@ MCD-SIZE-KEPT GROW-RET-OLD
(assert_return (invoke $m "grow" (i32.const 1)) (either (i32.const 4) (i32.const -1)))
;;@ MCD-ZERO GROW-PRESERVE
(assert_return (invoke $m "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke $m "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke $m "zeros" (i32.const 2)) (i32.const 8192))
(assert_return (invoke $m "zeros" (i32.const 3)) (i32.const 8192))
