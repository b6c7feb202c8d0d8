;;! summary = "The cap of 2^16 pages is for 32-bit memories only: 64-bit ones go up to 2^48 (spec #2058)"
;;! features = ["memory64"]

;; https://github.com/WebAssembly/spec/pull/2059 mends https://github.com/WebAssembly/spec/issues/2058
;; For a while the text of version 3 had 2^16 for both. The rule is 2^16 for i32 and 2^48 for i64, as the proposal
;; and the tests had it.

;;@ VAL-CAP64-MAX VAL-MAX-NOT-ALLOC
(module (memory i64 0 65536))
(module (memory i64 0 65537))
(module (memory i64 0 0x2_0000))
(module (memory i64 0 0x4_0000))
(module (memory i64 0 0x1_0000_0000))
;;@ VAL-CAP64-MIN VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 65537))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 65537 65537))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x4_0000 0x1_0000_0000))) "unknown import")
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 65537)) "memory size")
(assert_invalid (module (memory i32 0 65537)) "memory size")
(assert_invalid (module (memory 0 0x4_0000)) "memory size")
;;@ VAL-CAP32-MIN VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory i32 65537 0x1_0000_0000))) "memory size")
