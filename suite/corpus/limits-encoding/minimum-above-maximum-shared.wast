;;! summary = "A minimum above the maximum is invalid for shared memories, of either address type"
;;! features = ["threads", "memory64"]

;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory $m 2 1 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (export "m") 1 0 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i32 65536 65535 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 1 0 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0000 1 shared)) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0x1_0000_0001 0x1_0000_0000 shared))
  "size minimum must not be greater than maximum")
;;@ VAL-MIN-LE-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 1 0 shared))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (import "no" "such") 2 1 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory i64 1 0 shared))) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory (import "no" "such") i64 0x1_0000_0000 1 shared))
  "size minimum must not be greater than maximum")

;; The other way round they are fine.
;;@ VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0 0 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 2 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65536 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 2 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 65536 shared))) "unknown import")
