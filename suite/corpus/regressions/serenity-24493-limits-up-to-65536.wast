;;! summary = "65,536 is the largest limit of a 32-bit memory, for each of its two limits (LibWasm, #24493)"

;; https://github.com/SerenityOS/serenity/pull/24493
;; The validator had 2^16 - 1 as the largest number of pages. The specification has 2^16. That the rule was in the
;; tests before it was in the text is https://github.com/WebAssembly/spec/pull/862, and that it once read "less than"
;; in a test is https://github.com/WebAssembly/spec/issues/327

;; Defined: as a maximum, where the memory is there at once, and as a minimum, where nothing is to be allocated.
;;@ VAL-CAP32-MAX VAL-MAX-NOT-ALLOC
(module (memory 0 0))
(module (memory 0 1))
(module (memory 0 65534))
(module (memory 0 65535))
(module (memory 0 65536))
;;@ VAL-CAP32-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (func)) (memory 0)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 1)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65534)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65535)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65536)) "unknown import")
;; Imported.
;;@ VAL-CAP32-MAX VAL-IMPORT-SAME
(assert_unlinkable (module (import "no" "such" (memory 0 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65534))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65536))) "unknown import")
;;@ VAL-CAP32-MIN VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65534 65534))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")

;; Beyond.
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 65537)) "memory size")
(assert_invalid (module (memory 0 65538)) "memory size")
(assert_invalid (module (memory 0 0x1_8000)) "memory size")
(assert_invalid (module (memory 0 0x2_0000)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff)) "memory size")
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 65537)) "memory size")
(assert_invalid (module (memory 65538)) "memory size")
(assert_invalid (module (memory 0x1_8000)) "memory size")
(assert_invalid (module (memory 0x2_0000)) "memory size")
(assert_invalid (module (memory 0xffff_ffff)) "memory size")
;;@ VAL-CAP32-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 0 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 65538))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0x1_8000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0x2_0000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0xffff_ffff))) "memory size")
;;@ VAL-CAP32-MIN VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 65538))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0x1_8000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0x2_0000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0xffff_ffff))) "memory size")
