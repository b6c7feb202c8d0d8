;;! summary = "An import whose limits are not valid makes the module invalid, whatever there is to import"

;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 2))
(register "owner")

;; Of a memory that is there, and would match if only one of the bounds were looked at.
;;@ VAL-IMPORT-SAME VAL-MIN-LE-MAX
(assert_invalid (module (import "owner" "memory" (memory 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (import "owner" "memory" (memory 3 2))) "size minimum must not be greater than maximum")
(assert_invalid (module (import "owner" "memory" (memory 65536 2))) "size minimum must not be greater than maximum")
;;@ VAL-IMPORT-SAME VAL-CAP32-MAX
(assert_invalid (module (import "owner" "memory" (memory 1 65537))) "memory size")
(assert_invalid (module (import "owner" "memory" (memory 0 0x8000_0000))) "memory size")
(assert_invalid (module (import "owner" "memory" (memory 0 0xffff_ffff))) "memory size")
;;@ VAL-IMPORT-SAME VAL-CAP32-MIN
(assert_invalid (module (import "owner" "memory" (memory 65537))) "memory size")
(assert_invalid (module (import "owner" "memory" (memory 65537 65537))) "memory size")
(assert_invalid (module (import "owner" "memory" (memory 0xffff_ffff))) "memory size")

;; Of a name that the instance does not have.
;;@ VAL-IMPORT-SAME VAL-MIN-LE-MAX
(assert_invalid (module (import "owner" "no-such" (memory 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (import "owner" "no-such" (memory 2 1))) "size minimum must not be greater than maximum")
;;@ VAL-IMPORT-SAME VAL-CAP32-MAX
(assert_invalid (module (import "owner" "no-such" (memory 0 65537))) "memory size")
;;@ VAL-IMPORT-SAME VAL-CAP32-MIN
(assert_invalid (module (import "owner" "no-such" (memory 65537))) "memory size")

;; Of an instance that does not exist.
;;@ VAL-IMPORT-SAME VAL-MIN-LE-MAX
(assert_invalid (module (import "nobody" "memory" (memory 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (import "" "" (memory 65536 65535))) "size minimum must not be greater than maximum")
;;@ VAL-IMPORT-SAME VAL-CAP32-MAX
(assert_invalid (module (import "nobody" "memory" (memory 0 65537))) "memory size")
;;@ VAL-IMPORT-SAME VAL-CAP32-MIN
(assert_invalid (module (import "nobody" "memory" (memory 65537))) "memory size")

;; Of something that is no memory at all, after an import that nobody provides.
;;@ ALLOC-SIZE-EQ-MIN
(module (func (export "function")))
(register "other")
;;@ VAL-IMPORT-SAME VAL-MIN-LE-MAX
(assert_invalid
  (module (import "nobody" "function" (func)) (import "other" "function" (memory 1 0)))
  "size minimum must not be greater than maximum")
;;@ VAL-IMPORT-SAME VAL-CAP32-MAX
(assert_invalid
  (module (import "nobody" "function" (func)) (import "other" "function" (memory 0 65537)))
  "memory size")

;; The same names with limits that are valid are a question of linking.
;;@ LINK-KIND
(assert_unlinkable (module (import "other" "function" (memory 1 1))) "incompatible import type")
;;@ VAL-IMPORT-SAME
(assert_unlinkable (module (import "owner" "no-such" (memory 1 2))) "unknown import")
(assert_unlinkable (module (import "nobody" "memory" (memory 1 65536))) "unknown import")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "owner" "memory" (memory 1 65536)))
