;;! summary = "An i64 memory matches by the same limits as an i32 one, compared in 64 bits, and never an i32 import"
;;! features = ["memory64"]

;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") i64 2 5))
(register "wide")
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 2 5))
(register "narrow")
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") i64 2))
(register "wide-boundless")
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 2))
(register "narrow-boundless")

;; The wide one for a wide import.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "wide" "memory" (memory i64 0)))
(module (import "wide" "memory" (memory i64 0 5)))
(module (import "wide" "memory" (memory i64 0 6)))
(module (import "wide" "memory" (memory i64 0 65536)))
(module (import "wide" "memory" (memory i64 1)))
(module (import "wide" "memory" (memory i64 1 5)))
(module (import "wide" "memory" (memory i64 1 6)))
(module (import "wide" "memory" (memory i64 1 65536)))
(module (import "wide" "memory" (memory i64 2)))
(module (import "wide" "memory" (memory i64 2 5)))
(module (import "wide" "memory" (memory i64 2 6)))
(module (import "wide" "memory" (memory i64 2 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "wide" "memory" (memory i64 3))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 3 5))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 3 6))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 3 65536))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "wide" "memory" (memory i64 0 4))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 4))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 2 4))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(assert_unlinkable (module (import "wide" "memory" (memory i64 3 4))) "incompatible import type")
;; Beyond 16 and beyond 32 bits, where too few bits would see a 0, 1 or 2.
;;@ LINK-MAX-LE
(module (import "wide" "memory" (memory i64 2 65537)))
(module (import "wide" "memory" (memory i64 2 0xffff_ffff)))
(module (import "wide" "memory" (memory i64 2 0x1_0000_0000)))
(module (import "wide" "memory" (memory i64 2 0x1_0000_0002)))
(module (import "wide" "memory" (memory i64 2 0x1_0000_0000_0000)))
;;@ LINK-MIN-CURRENT VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "wide" "memory" (memory i64 65536))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 65537))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0000))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0001))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0002))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 0x1_0000_0000_0000))) "incompatible import type")
;;@ LINK-MAX-REQUIRED
(module (import "wide-boundless" "memory" (memory i64 2)))
(assert_unlinkable (module (import "wide-boundless" "memory" (memory i64 2 2))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory i64 2 65536))) "incompatible import type")
(assert_unlinkable
  (module (import "wide-boundless" "memory" (memory i64 2 0x1_0000_0000_0000)))
  "incompatible import type")

;; Neither for an import of the other address type, whatever the limits are.
;;@ LINK-AT-EQ
(module (import "wide" "memory" (memory i64 2 5)))
(module (import "narrow" "memory" (memory i32 2 5)))
(assert_unlinkable (module (import "wide" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i32 0))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i32 2 5))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i32 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory i32 0))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory i32 2 5))) "incompatible import type")
(assert_unlinkable (module (import "wide-boundless" "memory" (memory i32 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 0))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 2))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 2 5))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "memory" (memory i64 0 0x1_0000_0000_0000))) "incompatible import type")
(assert_unlinkable (module (import "narrow-boundless" "memory" (memory i64 0))) "incompatible import type")
(assert_unlinkable (module (import "narrow-boundless" "memory" (memory i64 2))) "incompatible import type")
(assert_unlinkable (module (import "narrow-boundless" "memory" (memory i64 2 5))) "incompatible import type")
(assert_unlinkable (module (import "narrow-boundless" "memory" (memory i64 2 65536))) "incompatible import type")
(assert_unlinkable
  (module (import "narrow-boundless" "memory" (memory i64 0 0x1_0000_0000_0000)))
  "incompatible import type")
