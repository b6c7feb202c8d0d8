;;! summary = "A 32-bit memory may declare a maximum of up to 65,536 pages, and no more"

;; Up to the cap, in an import that nobody provides: valid, and not allocated.
;;@ VAL-CAP32-MAX VAL-IMPORT-SAME
(assert_unlinkable (module (import "no" "such" (memory 0 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 65536))) "unknown import")

;; Beyond it, however small the minimum.
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 65537)) "memory size")
(assert_invalid (module (memory 1 65537)) "memory size")
(assert_invalid (module (memory 0 131072)) "memory size")
(assert_invalid (module (memory 0 0x7fff_ffff)) "memory size")
(assert_invalid (module (memory 0 0x8000_0000)) "memory size")
(assert_invalid (module (memory 0 0x8000_0001)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff)) "memory size")
;;@ VAL-CAP32-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 0 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0x8000_0000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0xffff_ffff))) "memory size")

;; 2^32, and 2^32 + 1, which would be 0 and 1 in 32 bits.
;;@ VAL-CAP32-MAX BIN-LIMITS-U64
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00"                   ;; 32-bit with a maximum; minimum 0
    "\80\80\80\80\10")         ;; maximum 2^32
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00"                   ;; 32-bit with a maximum; minimum 0
    "\81\80\80\80\10")         ;; maximum 2^32 + 1
  "memory size")

;; The maximum is no less than the minimum, at the cap as elsewhere.
;;@ VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65536))) "unknown import")
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 65535)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory 65536 65535))) "size minimum must not be greater than maximum")
