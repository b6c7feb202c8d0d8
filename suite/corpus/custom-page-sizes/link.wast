;;! summary = "A memory matches only an import of the same page size, even if both have as many bytes"
;;! features = ["custom-page-sizes"]

;; 65,536 bytes in both; 131,072 at most where there is a maximum.
;;@ CPS-ALLOC
(module
  (memory (export "bytes") 65536 (pagesize 1)))
(register "bytes")
(module
  (memory (export "bytes-max") 65536 131072 (pagesize 1)))
(register "bytes-max")
(module
  (memory (export "page") 1))
(register "page")
(module
  (memory (export "page-max") 1 2 (pagesize 65536)))
(register "page-max")
(module
  (memory (export "none") 0 (pagesize 1)))
(register "none")

;;@ CPS-MATCH
(module (import "bytes" "bytes" (memory 65536 (pagesize 1))))
(module (import "bytes" "bytes" (memory 1 (pagesize 1))))
(module (import "bytes" "bytes" (memory 0 (pagesize 1))))
(assert_unlinkable (module (import "bytes" "bytes" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "bytes" "bytes" (memory 1 (pagesize 65536)))) "incompatible import type")
(assert_unlinkable (module (import "bytes" "bytes" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "bytes" "bytes" (memory 0 (pagesize 65536)))) "incompatible import type")
(assert_unlinkable (module (import "bytes" "bytes" (memory 65536))) "incompatible import type")
(assert_unlinkable (module (import "bytes" "bytes" (memory 65536 (pagesize 65536)))) "incompatible import type")
(module (import "bytes-max" "bytes-max" (memory 65536 131072 (pagesize 1))))
(module (import "bytes-max" "bytes-max" (memory 1 131073 (pagesize 1))))
(module (import "bytes-max" "bytes-max" (memory 0 0xffff_ffff (pagesize 1))))
(module (import "bytes-max" "bytes-max" (memory 0 (pagesize 1))))
(assert_unlinkable (module (import "bytes-max" "bytes-max" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "bytes-max" "bytes-max" (memory 1 2 (pagesize 65536)))) "incompatible import type")
(assert_unlinkable (module (import "bytes-max" "bytes-max" (memory 0 65536))) "incompatible import type")
(assert_unlinkable
  (module (import "bytes-max" "bytes-max" (memory 0 65536 (pagesize 65536))))
  "incompatible import type")
(assert_unlinkable (module (import "bytes-max" "bytes-max" (memory 0))) "incompatible import type")
(module (import "page" "page" (memory 1)))
(module (import "page" "page" (memory 1 (pagesize 65536))))
(module (import "page" "page" (memory 0 (pagesize 65536))))
(assert_unlinkable (module (import "page" "page" (memory 1 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "page" "page" (memory 65536 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "page" "page" (memory 0 (pagesize 1)))) "incompatible import type")
(module (import "page-max" "page-max" (memory 1 2)))
(module (import "page-max" "page-max" (memory 1 2 (pagesize 65536))))
(module (import "page-max" "page-max" (memory 0 65536 (pagesize 65536))))
(module (import "page-max" "page-max" (memory 0)))
(assert_unlinkable (module (import "page-max" "page-max" (memory 1 2 (pagesize 1)))) "incompatible import type")
(assert_unlinkable
  (module (import "page-max" "page-max" (memory 65536 131072 (pagesize 1))))
  "incompatible import type")
(assert_unlinkable
  (module (import "page-max" "page-max" (memory 0 0xffff_ffff (pagesize 1))))
  "incompatible import type")
(assert_unlinkable (module (import "page-max" "page-max" (memory 0 (pagesize 1)))) "incompatible import type")
(module (import "none" "none" (memory 0 (pagesize 1))))
(assert_unlinkable (module (import "none" "none" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 0 (pagesize 65536)))) "incompatible import type")

;; Limits are compared in pages of one byte.
;;@ LINK-MIN-CURRENT CPS-MATCH
(assert_unlinkable (module (import "bytes" "bytes" (memory 65537 (pagesize 1)))) "incompatible import type")
(assert_unlinkable
  (module (import "bytes-max" "bytes-max" (memory 65537 131072 (pagesize 1))))
  "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 1 (pagesize 1)))) "incompatible import type")
;;@ LINK-MAX-LE CPS-MATCH
(assert_unlinkable (module (import "bytes-max" "bytes-max" (memory 0 131071 (pagesize 1)))) "incompatible import type")
(assert_unlinkable
  (module (import "bytes-max" "bytes-max" (memory 65536 65536 (pagesize 1))))
  "incompatible import type")
;;@ LINK-MAX-REQUIRED CPS-MATCH
(assert_unlinkable (module (import "bytes" "bytes" (memory 0 0xffff_ffff (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 0 0xffff_ffff (pagesize 1)))) "incompatible import type")
