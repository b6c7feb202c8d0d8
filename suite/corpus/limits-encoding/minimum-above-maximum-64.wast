;;! summary = "A minimum above the maximum is invalid for 64-bit memories too, and compared in all 64 bits"
;;! features = ["memory64"]

;; Defined and imported.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory i64 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory $m i64 2 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (export "m") i64 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 65537 65536)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0000 0xffff_ffff)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0000 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0001 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0002 0x1_0000_0001)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x8000_0000_0000 0x7fff_ffff_ffff)) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0x1_0000_0000_0000 0xffff_ffff_ffff))
  "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0000_0000 0x1_0000_0000)) "size minimum must not be greater than maximum")
;;@ VAL-MIN-LE-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory i64 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (import "no" "such") i64 1 0)) "size minimum must not be greater than maximum")
(assert_invalid
  (module (import "no" "such" (memory i64 0x1_0000_0000 1)))
  "size minimum must not be greater than maximum")
(assert_invalid
  (module (import "no" "such" (memory i64 0x1_0000_0001 0x1_0000_0000)))
  "size minimum must not be greater than maximum")
(assert_invalid
  (module (import "no" "such" (memory i64 0x8000_0000 0x7fff_ffff)))
  "size minimum must not be greater than maximum")

;; The other way round they are fine, however alike the lower 32 bits.
;;@ VAL-MIN-LE-MAX
;;@ VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0001 0x2_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x7fff_ffff 0x8000_0000))) "unknown import")
