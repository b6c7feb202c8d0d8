;;! summary = "After a growth, an import sees the new size as minimum, in all 64 bits, and the old maximum"
;;! features = ["memory64"]

;;@ ALLOC-SIZE-EQ-MIN
(module $bounded
  (memory (export "memory") i64 1 0x1_0000_0005)
  (func (export "size") (result i64) (memory.size))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "bounded")
(module $unbounded
  (memory (export "memory") i64 1)
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "unbounded")

;; A growth that fails: by 2^48, and by what is 1 in 32 bits but more than the maximum.
;;@ M64-GROW-WIDE M64-FAIL
(assert_return (invoke $bounded "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $bounded "grow" (i64.const 0x2_0000_0001)) (i64.const -1))
(assert_return (invoke $unbounded "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-TYPE M64-LINK
(module (import "bounded" "memory" (memory i64 1 0x1_0000_0005)))
(assert_unlinkable (module (import "bounded" "memory" (memory i64 2))) "incompatible import type")
(module (import "unbounded" "memory" (memory i64 1)))
(assert_unlinkable (module (import "unbounded" "memory" (memory i64 2))) "incompatible import type")

;; One that may succeed: to three pages.
;;@ GROW-RET-OLD
(assert_return (invoke $bounded "grow" (i64.const 2)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-TYPE-MIN M64-LINK
(module (import "bounded" "memory" (memory i64 3)))
(module (import "bounded" "memory" (memory i64 3 0x1_0000_0005)))
(module (import "bounded" "memory" (memory i64 2 0x1_0000_0006)))
;;@ LINK-MIN-CURRENT M64-LINK
(assert_unlinkable (module (import "bounded" "memory" (memory i64 4))) "incompatible import type")
(assert_unlinkable (module (import "bounded" "memory" (memory i64 0x1_0000_0000))) "incompatible import type")
(assert_unlinkable (module (import "bounded" "memory" (memory i64 0x1_0000_0003))) "incompatible import type")
;;@ GROW-TYPE-MAX M64-LINK
(assert_unlinkable (module (import "bounded" "memory" (memory i64 1 0x1_0000_0004))) "incompatible import type")
(assert_unlinkable (module (import "bounded" "memory" (memory i64 1 5))) "incompatible import type")
(assert_unlinkable (module (import "bounded" "memory" (memory i64 1 3))) "incompatible import type")
;;@ LINK-AT-EQ
(assert_unlinkable (module (import "bounded" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "bounded" "memory" (memory 0 65536))) "incompatible import type")

;;@ GROW-RET-OLD
(assert_return (invoke $unbounded "grow" (i64.const 2)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-TYPE-MIN M64-LINK
(module (import "unbounded" "memory" (memory i64 3)))
;;@ LINK-MIN-CURRENT M64-LINK
(assert_unlinkable (module (import "unbounded" "memory" (memory i64 4))) "incompatible import type")
(assert_unlinkable (module (import "unbounded" "memory" (memory i64 0x1_0000_0003))) "incompatible import type")
;;@ LINK-MAX-REQUIRED M64-LINK
(assert_unlinkable (module (import "unbounded" "memory" (memory i64 1 0x1_0000_0000))) "incompatible import type")
(assert_unlinkable (module (import "unbounded" "memory" (memory i64 1 3))) "incompatible import type")
