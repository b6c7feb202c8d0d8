;;! summary = "A page has 1 byte or 65,536; every other power of two is invalid"
;;! features = ["custom-page-sizes"]

;; Valid, as definitions and as imports that nobody provides.
;;@ CPS-VALUES CPS-ALLOC
(module (memory 0 (pagesize 1)))
(module (memory 0 (pagesize 65536)))
(module (memory 0 (pagesize 0x1_0000)))
(module (memory 1 (pagesize 1)))
(module (memory 1 (pagesize 65536)))
(module (memory 1 2 (pagesize 1)))
(module (memory 1 2 (pagesize 65536)))
;;@ CPS-VALUES
(assert_unlinkable (module (import "no" "such" (memory 0 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 (pagesize 65536)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 1 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 1 (pagesize 65536)))) "unknown import")

;; Powers of two in between, from 2^1 to 2^15.
(assert_invalid (module (memory 0 (pagesize 2))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 4))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 8))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 16))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 32))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 64))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 128))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 256))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 512))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 1024))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 2048))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 4096))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 8192))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 16384))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 32768))) "invalid custom page size")

;; And beyond, from 2^17 to 2^31, which is the largest that the text format can say.
(assert_invalid (module (memory 0 (pagesize 0x2_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x4_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x8_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x10_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x20_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x40_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x80_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x100_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x200_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x400_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x800_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x1000_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x2000_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x4000_0000))) "invalid custom page size")
(assert_invalid (module (memory 0 (pagesize 0x8000_0000))) "invalid custom page size")

;; A maximum and an import change nothing.
;;@ CPS-VALUES
(assert_invalid (module (memory 0 1 (pagesize 2))) "invalid custom page size")
(assert_invalid (module (memory 0 1 (pagesize 4096))) "invalid custom page size")
(assert_invalid (module (memory 0 1 (pagesize 32768))) "invalid custom page size")
(assert_invalid (module (memory 0 1 (pagesize 131072))) "invalid custom page size")
;;@ CPS-VALUES VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 0 (pagesize 2)))) "invalid custom page size")
(assert_invalid (module (import "no" "such" (memory 0 (pagesize 4096)))) "invalid custom page size")
(assert_invalid (module (import "no" "such" (memory 0 (pagesize 32768)))) "invalid custom page size")
(assert_invalid (module (import "no" "such" (memory 0 (pagesize 131072)))) "invalid custom page size")

;; The limits of a page size that is allowed are no excuse for one that is not: 16 pages of 4,096 bytes.
;;@ CPS-VALUES
(assert_invalid (module (memory 16 16 (pagesize 4096))) "invalid custom page size")
