;;! summary = "A minimum is compared to a maximum only where there is one (Binaryen, #5125)"

;; https://github.com/WebAssembly/binaryen/pull/5125
;; "No maximum" was a large number inside, and minima were compared to it. To the specification a minimum without a
;; maximum is bounded by the cap only.

;; Without a maximum every minimum up to the cap will do.
;;@ VAL-CAP32-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65536)) "unknown import")
;;@ VAL-CAP64-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000_0000))) "unknown import")

;; With one, it may be as large, and not larger.
;;@ VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 1 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff 0xffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000 0x1_0000_0000))) "unknown import")
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 65535)) "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory 2 1))) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0x1_0000_0000 0xffff_ffff))
  "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0xffff_ffff 0xffff_fffe))
  "size minimum must not be greater than maximum")

;; A memory without a maximum, and one with 0 of them.
;;@ VAL-MAX-NOT-ALLOC
(module (memory 0))
(module (memory 0 0))
(module (memory i64 0))
(module (memory i64 0 0))
