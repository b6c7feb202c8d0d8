;;! summary = "With pages of one byte the limits go up to what the addresses can count (WABT, #2502)"
;;! features = ["custom-page-sizes"]

;; https://github.com/WebAssembly/wabt/pull/2502
;; When the proposal came, the most pages that a memory may have had to become a matter of their size. The proposal has
;; 2^32 - 1 pages of one byte for 32-bit memories; those of 65,536 bytes keep the old cap.

;; As maxima, of memories without a page.
;;@ CPS-CAP32 VAL-MAX-NOT-ALLOC
(module (memory 0 65536 (pagesize 1)))
(module (memory 0 65537 (pagesize 1)))
(module (memory 0 0x7fff_ffff (pagesize 1)))
(module (memory 0 0x8000_0000 (pagesize 1)))
(module (memory 0 0xffff_fffe (pagesize 1)))
(module (memory 0 0xffff_ffff (pagesize 1)))
(module (memory 0 65536 (pagesize 65536)))
;;@ CPS-CAP32
(assert_invalid (module (memory 0 0x1_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0001 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 65537 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff (pagesize 65536))) "memory size")

;; As minima, where nobody provides the import and nothing is allocated.
;;@ CPS-CAP32 VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 65537 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x8000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 (pagesize 65536)))) "unknown import")
;;@ CPS-CAP32
(assert_invalid (module (import "no" "such" (memory 0x1_0000_0000 (pagesize 1)))) "memory size")
(assert_invalid (module (import "no" "such" (memory 65537 (pagesize 65536)))) "memory size")

;; A minimum above the maximum is one.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 2 1 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65537 65536 (pagesize 1))) "size minimum must not be greater than maximum")
