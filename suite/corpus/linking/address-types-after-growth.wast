;;! summary = "An i64 memory that has grown, or failed to, offers its new size and its address type"
;;! features = ["memory64"]

;;@ ALLOC-SIZE-EQ-MIN
(module $wide
  (memory (export "memory") i64 1 100000)
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "wide")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "wide" "memory" (memory i64 1 100000)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "wide" "memory" (memory i64 2 100000))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 99999))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 65536))) "incompatible import type")

;; A maximum beyond 65,536 pages: deltas that must fail, some of which are small in 32 or 48 bits.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE
(assert_return (invoke $wide "grow" (i64.const 100000)) (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const 0x1_0000_0000_0001)) (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const 0x8000_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $wide "grow" (i64.const -1)) (i64.const -1))
;;@ GROW-FAIL-TYPE
(module (import "wide" "memory" (memory i64 1 100000)))
(assert_unlinkable (module (import "wide" "memory" (memory i64 2))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 99999))) "incompatible import type")
;;@ GROW-FAIL-TYPE LINK-AT-EQ
(assert_unlinkable (module (import "wide" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 0 65536))) "incompatible import type")

;; Two pages more, or refused.
;;@ GROW-RET-OLD
(assert_return (invoke $wide "grow" (i64.const 2)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-TYPE-MIN
(module (import "wide" "memory" (memory i64 3)))
(module (import "wide" "memory" (memory i64 3 100000)))
;;@ LINK-MIN-CURRENT
(module (import "wide" "memory" (memory i64 1)))
(assert_unlinkable (module (import "wide" "memory" (memory i64 4))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 4 100000))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 3))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 3 99999))) "incompatible import type")
;;@ LINK-AT-EQ
(assert_unlinkable (module (import "wide" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 0 65536))) "incompatible import type")
