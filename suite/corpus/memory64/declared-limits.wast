;;! summary = "A 64-bit memory may declare up to 2^48 pages, and no more"
;;! features = ["memory64"]

;; That a type is valid is asked with an import that nobody provides: valid, but never allocated. An engine may still
;; refuse a minimum that it could never allocate.

;;@ VAL-CAP64-MIN VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 65537))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0x1_0000_0000_0000)) "unknown import")
;;@ VAL-CAP64-MAX VAL-IMPORT-SAME M64-CAP
(assert_unlinkable (module (import "no" "such" (memory i64 0 65537))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0xffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0xffff_ffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0 0x1_0000_0000_0000)) "unknown import")

;; One page too many, and far too many.
;;@ VAL-CAP64-MIN
(assert_invalid (module (memory i64 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (memory i64 0x1_0001_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0x7fff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (memory i64 0x8000_0000_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0xffff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (memory i64 0x1_0000_0000_0001 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (import "no" "such" (memory i64 0x1_0000_0000_0001))) "memory size")
;;@ VAL-CAP64-MAX
(assert_invalid (module (memory i64 0 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (memory i64 0 0x1_0001_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0 0x8000_0000_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0 0xffff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (import "no" "such" (memory i64 0 0x1_0000_0000_0001))) "memory size")

;; A maximum below the minimum, also where they agree in the lower 32 bits.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory i64 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0001 1)) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0x1_0000_0000_0000 0xffff_ffff_ffff))
  "size minimum must not be greater than maximum")
