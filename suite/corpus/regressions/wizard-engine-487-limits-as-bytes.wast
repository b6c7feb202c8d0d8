;;! summary = "Limits of 64-bit memories are compared as pages, up to 2^48 of them (Wizard, #487)"
;;! features = ["memory64"]

;; https://github.com/titzer/wizard-engine/pull/487
;; All that is known is the change's title: limits of 64-bit memories are handled as sizes, not as pages. What can go
;; wrong there is the product: 2^48 pages are 2^64 bytes. The specification compares pages, and both limits go up to
;; 2^48.

;; As maxima, of memories without a page.
;;@ VAL-CAP64-MAX VAL-MAX-NOT-ALLOC
(module (memory i64 0 0x1f_ffff_ffff))
(module (memory i64 0 0x7fff_ffff_ffff))
(module (memory i64 0 0x8000_0000_0000))
(module (memory i64 0 0xffff_ffff_ffff))
(module (memory i64 0 0x1_0000_0000_0000))
;; 2^48 + 1 pages are 65,536 bytes in 64 bits, and 2^52 pages none at all.
;;@ VAL-CAP64-MAX
(assert_invalid (module (memory i64 0 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (memory i64 0 0x1_0000_0001_0000)) "memory size")
(assert_invalid (module (memory i64 0 0x10_0000_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0 0x8000_0000_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0 0xffff_ffff_ffff_ffff)) "memory size")
;;@ VAL-CAP64-MIN
(assert_invalid (module (memory i64 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (memory i64 0x10_0000_0000_0000)) "memory size")
(assert_invalid (module (memory i64 0x10_0000_0000_0000 0x10_0000_0000_0000)) "memory size")

;; A minimum above the maximum is one, also where the bytes of the maximum wrap.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory i64 2 1)) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0x1_0000_0000_0000 0xffff_ffff_ffff))
  "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0xffff_ffff_ffff 0x1_0000_0000))
  "size minimum must not be greater than maximum")

;; The same bound as a binary.
;;@ VAL-CAP64-MAX VAL-MAX-NOT-ALLOC
(module binary
  "\00asm" "\01\00\00\00"
  "\05\0a\01"                       ;; memory section, 10 bytes, 1 memory
  "\05\00"                          ;; 64-bit with a maximum; minimum 0
  "\80\80\80\80\80\80\40")          ;; maximum 2^48
;;@ VAL-CAP64-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0a\01"
    "\05\00"
    "\81\80\80\80\80\80\40")        ;; maximum 2^48 + 1
  "memory size")
