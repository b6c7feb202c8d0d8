;;! summary = "A minimum above the maximum is invalid for memories with pages of one byte"
;;! features = ["custom-page-sizes"]

;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory $m 65537 65536 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (export "m") 1 0 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 0xffff_ffff 0xffff_fffe (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 0x8000_0000 0x7fff_ffff (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 1 0 (pagesize 65536))) "size minimum must not be greater than maximum")
;;@ VAL-MIN-LE-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 1 0 (pagesize 1)))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (import "no" "such") 2 1 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid
  (module (import "no" "such" (memory 0xffff_ffff 0 (pagesize 1))))
  "size minimum must not be greater than maximum")
(assert_invalid
  (module (import "no" "such" (memory 2 1 (pagesize 65536))))
  "size minimum must not be greater than maximum")

;; The other way round they are fine.
;;@ VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0 0 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0xffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65537 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x7fff_ffff 0x8000_0000 (pagesize 1)))) "unknown import")
