;;! summary = "Every memory of a module has limits of its own, and one that is not valid makes the module invalid"
;;! features = ["multi-memory"]

;; The limits are in the second, the third, the last of several memories, and everything else is fine.
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 0) (memory 65537)) "memory size")
(assert_invalid (module (memory 0) (memory 0) (memory 65537)) "memory size")
(assert_invalid (module (import "no" "such" (memory 0)) (memory 65537)) "memory size")
(assert_invalid (module (memory 65537) (memory 0)) "memory size")
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 1) (memory 0 65537)) "memory size")
(assert_invalid (module (memory 0) (memory 0) (memory 0) (memory 0 65537)) "memory size")
(assert_invalid (module (import "no" "such" (memory 0)) (import "no" "such" (memory 0 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0)) (memory 0) (memory 0 0xffff_ffff)) "memory size")
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 0) (memory 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 1 2) (memory 2 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory 1 2)) (memory 2 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 2 1) (memory 1 2)) "size minimum must not be greater than maximum")

;; The maximum of one does not bound another.
;;@ LINK-MAX-LE
(module $three
  (memory (export "a") 0)
  (memory (export "b") 0 1)
  (memory (export "c") 0 7))
(register "three")
;;@ LINK-MAX-REQUIRED
(assert_unlinkable (module (import "three" "a" (memory 0 65536))) "incompatible import type")
;;@ LINK-MAX-LE
(module (import "three" "b" (memory 0 1)))
(module (import "three" "c" (memory 0 7)))
(assert_unlinkable (module (import "three" "b" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "three" "c" (memory 0 6))) "incompatible import type")

;; In bytes: flags and bounds one after the other, each as long as it likes.
;;@ BIN-FLAGS BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\05\10\03"                  ;; memory section, 16 bytes, 3 memories
  "\00\80\80\00"               ;; flags 0; minimum 0 in three bytes
  "\01\00\82\80\80\00"         ;; flags 1; minimum 0, maximum 2 in four bytes
  "\01\80\00\85\00"            ;; flags 1; minimum 0, maximum 5 in two bytes each
  "\07\05\01\01\6d\02\02")     ;; export section: "m", memory 2
(register "bytes")
;;@ BIN-FLAGS BIN-REDUNDANT-LEB LINK-MAX-LE
(module (import "bytes" "m" (memory 0 5)))
(assert_unlinkable (module (import "bytes" "m" (memory 0 4))) "incompatible import type")
;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\03\00\00\10\00\00\00") ;; memory section: 3 memories, of which the second has flags 0x10
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\03\00\00\00\00\80\00") ;; memory section: 3 memories, of which the third has flags 0x80
  "malformed limits flags")
;;@ VAL-EXPORT-EXISTS
(assert_invalid (module (memory 0) (memory 0) (memory 0) (export "m" (memory 3))) "unknown memory")
(assert_invalid (module (memory 0) (memory 0) (memory 0) (export "m" (memory 4))) "unknown memory")
(assert_invalid (module (memory 0) (memory 0) (memory 0) (export "m" (memory 0xffff_ffff))) "unknown memory")
