;;! summary = "In text too a bound has 64 bits: too large for a 32-bit memory is invalid, not malformed"
;;! features = ["memory64"]

;; In 32 bits these bounds would be 0, 1, 65,536, or too many digits.
;;@ TEXT-LIMITS BIN-LIMITS-U64 VAL-CAP32-MIN
(assert_invalid (module (memory 4294967296)) "memory size")
(assert_invalid (module (memory 4_294_967_297)) "memory size")
(assert_invalid (module (memory 0x1_0000_0000)) "memory size")
(assert_invalid (module (memory 0x1_0000_0001)) "memory size")
(assert_invalid (module (memory 0x1_0001_0000)) "memory size")
(assert_invalid (module (memory 0x1_0000_0000_0000)) "memory size")
(assert_invalid (module (memory 0x8000_0000_0000_0000)) "memory size")
(assert_invalid (module (memory 0xffff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (memory 18446744073709551615)) "memory size")
;;@ TEXT-LIMITS BIN-LIMITS-U64 VAL-CAP32-MAX
(assert_invalid (module (memory 0 4294967296)) "memory size")
(assert_invalid (module (memory 0 4_294_967_297)) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0000)) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0001)) "memory size")
(assert_invalid (module (memory 0 0x1_0001_0000)) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0000_0000)) "memory size")
(assert_invalid (module (memory 0 0x8000_0000_0000_0000)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (memory 0 18446744073709551615)) "memory size")

;; With the address type written out, exported, imported.
;;@ TEXT-LIMITS BIN-LIMITS-U64 VAL-CAP32-MIN
(assert_invalid (module (memory i32 0x1_0000_0000)) "memory size")
(assert_invalid (module (memory (export "m") 0x1_0000_0001)) "memory size")
(assert_invalid (module (import "no" "such" (memory 0x1_0000_0001))) "memory size")
;;@ TEXT-LIMITS BIN-LIMITS-U64 VAL-CAP32-MAX
(assert_invalid (module (memory i32 0 0xffff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (memory (export "m") 0 0x1_0000_0001)) "memory size")
(assert_invalid (module (memory (import "no" "such") 0 0x1_0000_0001)) "memory size")

;; A minimum above the maximum only in more than 32 bits.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 0x1_0000_0000 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 0x1_0000_0001 1)) "size minimum must not be greater than maximum")

;; A 64-bit memory may have some of them.
;;@ TEXT-LIMITS VAL-CAP64-MAX
(assert_unlinkable (module (import "no" "such" (memory i64 0 4294967296))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 4_294_967_297))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0001))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0001_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000_0000))) "unknown import")
(assert_invalid (module (memory i64 0 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (memory i64 0 0x8000_0000_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0 0xffff_ffff_ffff_ffff)) "memory size")
(assert_invalid (module (memory i64 0 18446744073709551615)) "memory size")
