;;! summary = "A 32-bit memory may declare a minimum of up to 65,536 pages, and no more"

;; That a type is valid is asked with an import that nobody provides: such a module links nowhere, so nothing is
;; allocated, but it would not even be valid if the type were not. An engine may still refuse a minimum that it could
;; never allocate.

;;@ VAL-CAP32-MIN VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 32767))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 32768))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")

;; The same for a memory of the module's own, which is never allocated either.
;;@ VAL-CAP32-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (func)) (memory 65535)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65536)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65536 65536)) "unknown import")

;; One page too many, and the neighbours of 2^31 and 2^32.
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 65537)) "memory size")
(assert_invalid (module (memory 131072)) "memory size")
(assert_invalid (module (memory 0x7fff_ffff)) "memory size")
(assert_invalid (module (memory 0x8000_0000)) "memory size")
(assert_invalid (module (memory 0x8000_0001)) "memory size")
(assert_invalid (module (memory 0xffff_fffe)) "memory size")
(assert_invalid (module (memory 0xffff_ffff)) "memory size")
;; A maximum as large does not help.
(assert_invalid (module (memory 65537 65537)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 0xffff_ffff)) "memory size")

;; An import's type is validated before anybody looks for the import.
;;@ VAL-CAP32-MIN VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0x8000_0000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0xffff_ffff))) "memory size")

;; 2^32 pages fit no 32-bit number, but limits are encoded in 64 bits: this is a well-formed module that is not valid.
;;@ VAL-CAP32-MIN BIN-LIMITS-U64
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00"                      ;; 32-bit, no maximum
    "\80\80\80\80\10")         ;; minimum 2^32
  "memory size")
;; 2^32 + 1 would be 1 in 32 bits.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00"                      ;; 32-bit, no maximum
    "\81\80\80\80\10")         ;; minimum 2^32 + 1
  "memory size")
