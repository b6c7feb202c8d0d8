;;! summary = "Minimum and maximum against each other and against the cap, each with each"

;; 0, 1, half the cap, the cap and its neighbours, 2^31 and 2^32 - 1, for either bound.

;; In order and within the cap: valid. Nobody provides the import, so nothing is allocated; a large minimum may be
;; refused.
;;@ VAL-CAP32-MIN VAL-CAP32-MAX VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 32768))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 32768))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 32768 32768))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 32768 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 32768 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")

;; Within the cap, but out of order.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 32768 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 32768 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65535 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65535 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65535 32768)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 32768)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 65535)) "size minimum must not be greater than maximum")

;; A maximum beyond the cap.
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 65537)) "memory size")
(assert_invalid (module (memory 0 0x8000_0000)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff)) "memory size")
(assert_invalid (module (memory 1 65537)) "memory size")
(assert_invalid (module (memory 1 0x8000_0000)) "memory size")
(assert_invalid (module (memory 1 0xffff_ffff)) "memory size")
(assert_invalid (module (memory 32768 65537)) "memory size")
(assert_invalid (module (memory 32768 0x8000_0000)) "memory size")
(assert_invalid (module (memory 32768 0xffff_ffff)) "memory size")
(assert_invalid (module (memory 65535 65537)) "memory size")
(assert_invalid (module (memory 65535 0x8000_0000)) "memory size")
(assert_invalid (module (memory 65535 0xffff_ffff)) "memory size")
(assert_invalid (module (memory 65536 65537)) "memory size")
(assert_invalid (module (memory 65536 0x8000_0000)) "memory size")
(assert_invalid (module (memory 65536 0xffff_ffff)) "memory size")

;; A minimum beyond the cap, whatever the maximum is.
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 65537 0)) "memory size")
(assert_invalid (module (memory 65537 1)) "memory size")
(assert_invalid (module (memory 65537 32768)) "memory size")
(assert_invalid (module (memory 65537 65535)) "memory size")
(assert_invalid (module (memory 65537 65536)) "memory size")
(assert_invalid (module (memory 65537 65537)) "memory size")
(assert_invalid (module (memory 65537 0x8000_0000)) "memory size")
(assert_invalid (module (memory 65537 0xffff_ffff)) "memory size")
(assert_invalid (module (memory 0x8000_0000 0)) "memory size")
(assert_invalid (module (memory 0x8000_0000 1)) "memory size")
(assert_invalid (module (memory 0x8000_0000 32768)) "memory size")
(assert_invalid (module (memory 0x8000_0000 65535)) "memory size")
(assert_invalid (module (memory 0x8000_0000 65536)) "memory size")
(assert_invalid (module (memory 0x8000_0000 65537)) "memory size")
(assert_invalid (module (memory 0x8000_0000 0x8000_0000)) "memory size")
(assert_invalid (module (memory 0x8000_0000 0xffff_ffff)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 0)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 1)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 32768)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 65535)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 65536)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 65537)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 0x8000_0000)) "memory size")
(assert_invalid (module (memory 0xffff_ffff 0xffff_ffff)) "memory size")
