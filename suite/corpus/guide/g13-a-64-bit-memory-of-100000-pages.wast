;;! summary = "G13: the guide's module declares a 64-bit memory of 1 to 100,000 pages, exported as mem: right"
;;! features = ["memory64"]

;; 100,000 pages are more than a 32-bit memory may declare.

;;@ ALLOC-SIZE-EQ-MIN VAL-CAP64-MAX
(module $guide (memory (export "mem") i64 1 100000))
(register "guide")
;;@ LINK-MAX-LE LINK-AT-EQ
(module $user
  (import "guide" "mem" (memory i64 1 100000))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(assert_unlinkable (module (import "guide" "mem" (memory i64 1 99999))) "incompatible import type")
(assert_unlinkable (module (import "guide" "mem" (memory i64 2 100000))) "incompatible import type")
(assert_unlinkable (module (import "guide" "mem" (memory 1 65536))) "incompatible import type")
(module (import "guide" "mem" (memory i64 1)))
(module (import "guide" "mem" (memory i64 0 100001)))
;; One page to begin with.
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke $user "size") (i64.const 1))
(assert_return (invoke $user "load" (i64.const 0xffff)) (i32.const 0))
(assert_trap (invoke $user "load" (i64.const 0x1_0000)) "out of bounds memory access")
;; 100,000 at the most.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $user "grow" (i64.const 100000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $user "size") (i64.const 1))
;; The type stands after `memory`, or after the export; and without i64 the number is too large.
;;@ VAL-CAP64-MAX VAL-MAX-NOT-ALLOC
(module (memory $mem i64 0 100000) (export "mem" (memory $mem)))
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory (export "mem") 1 100000)) "memory size")
(assert_invalid (module (memory (export "mem") i32 1 100000)) "memory size")
