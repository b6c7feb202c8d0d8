;;! summary = "A shared memory has the caps of an unshared one, for either address type, and needs a maximum"
;;! features = ["threads", "memory64"]

;; That a type is valid is asked with an import that nobody provides: valid, but never allocated. An engine may still
;; refuse a minimum that it could never allocate.
;;@ VAL-CAP32-MIN VAL-CAP32-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0 0 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 1 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 2 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0xffff shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0xffff 0x1_0000 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x1_0000 0x1_0000 shared))) "unknown import")
;;@ VAL-CAP64-MIN VAL-CAP64-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0 0 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 1 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000 0x1_0001 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff 0x1_0000_0000 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000 0x1_0000_0000 shared))) "unknown import")
(assert_unlinkable
  (module (import "no" "such" (memory i64 0xffff_ffff_ffff 0x1_0000_0000_0000 shared)))
  "unknown import")
(assert_unlinkable
  (module (import "no" "such" (memory i64 0x1_0000_0000_0000 0x1_0000_0000_0000 shared)))
  "unknown import")
;; A large maximum is no reason to refuse a small minimum.
;;@ VAL-MAX-NOT-ALLOC
(assert_unlinkable (module (import "no" "such" (memory 1 0x1_0000 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 0x1_0001 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 0x1_0000_0000 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 0x1_0000_0000_0000 shared))) "unknown import")

;; Beyond the cap, by one page and by far.
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 0x1_0001 shared)) "memory size")
(assert_invalid (module (memory 0 0x2_0000 shared)) "memory size")
(assert_invalid (module (memory 0 0x7fff_ffff shared)) "memory size")
(assert_invalid (module (memory 0 0x8000_0000 shared)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff shared)) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0000 shared)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff_ffff_ffff shared)) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 65537 shared))) "memory size")
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 0x1_0001 0x1_0001 shared)) "memory size")
(assert_invalid (module (memory 0x8000_0000 0x8000_0000 shared)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 0xffff_ffff shared)) "memory size")
;;@ VAL-CAP64-MAX
(assert_invalid (module (memory i64 0 0x1_0000_0000_0001 shared)) "memory size")
(assert_invalid (module (memory i64 0 0x2_0000_0000_0000 shared)) "memory size")
(assert_invalid (module (memory i64 0 0x8000_0000_0000_0000 shared)) "memory size")
(assert_invalid (module (memory i64 0 0xffff_ffff_ffff_ffff shared)) "memory size")
;;@ VAL-CAP64-MIN
(assert_invalid (module (memory i64 0x1_0000_0000_0001 0x1_0000_0000_0001 shared)) "memory size")
(assert_invalid (module (memory i64 0xffff_ffff_ffff_ffff 0xffff_ffff_ffff_ffff shared)) "memory size")

;; A maximum below the minimum.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 2 1 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 65535 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 1 0 shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0000 0xffff_ffff shared)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i64 0x1_0000_0001 1 shared)) "size minimum must not be greater than maximum")

;; No maximum, for 64-bit addresses too: as text, as an import, and as bytes. Flags 6: shared, i64, no maximum.
;;@ SHARED-MAX-REQ
(assert_invalid (module (memory i64 0 shared)) "shared memory must have maximum")
(assert_invalid (module (memory i64 1 shared)) "shared memory must have maximum")
(assert_invalid (module (import "no" "such" (memory i64 1 shared))) "shared memory must have maximum")
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\03\01\06\00") "shared memory must have maximum")
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\03\01\06\01") "shared memory must have maximum")

;; Flags 7: with one. The type is what imports say it is.
;;@ SHARED-FLAGS ALLOC-SIZE-EQ-MIN
(module $wide binary "\00asm" "\01\00\00\00" "\05\04\01\07\01\02" "\07\0a\01\06memory\02\00")
(register "wide")
;;@ SHARED-FLAGS
(module (import "wide" "memory" (memory i64 1 2 shared)))
(assert_unlinkable (module (import "wide" "memory" (memory i64 2 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 1 shared))) "incompatible import type")
;;@ LINK-SHARED-EQ
(assert_unlinkable (module (import "wide" "memory" (memory i64 1 2))) "incompatible import type")
;;@ LINK-AT-EQ
(assert_unlinkable (module (import "wide" "memory" (memory 1 2 shared))) "incompatible import type")
