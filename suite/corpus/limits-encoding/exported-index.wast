;;! summary = "An export names a memory that the module has, imported or its own"

;; No memory, and index 0, 1 or the last that can be written.
;;@ VAL-EXPORT-EXISTS
(assert_invalid (module (export "m" (memory 0))) "unknown memory")
(assert_invalid (module (export "m" (memory 1))) "unknown memory")
(assert_invalid (module (export "m" (memory 65536))) "unknown memory")
(assert_invalid (module (export "m" (memory 0x7fff_ffff))) "unknown memory")
(assert_invalid (module (export "m" (memory 0xffff_ffff))) "unknown memory")

;; One memory: index 0 is its, and no other.
(module (memory 0) (export "m" (memory 0)))
(assert_invalid (module (memory 0) (export "m" (memory 1))) "unknown memory")
(assert_invalid (module (memory 0) (export "m" (memory 2))) "unknown memory")
(assert_invalid (module (memory 0) (export "m" (memory 0xffff_ffff))) "unknown memory")

;; One that is imported.
(assert_invalid (module (import "no" "such" (memory 0)) (export "m" (memory 1))) "unknown memory")
(assert_invalid (module (import "no" "such" (memory 0)) (export "m" (memory 2))) "unknown memory")
(assert_invalid (module (import "no" "such" (memory 0)) (export "m" (memory 0xffff_ffff))) "unknown memory")
(assert_unlinkable (module (import "no" "such" (memory 0)) (export "m" (memory 0))) "unknown import")

;; Other things have indices of their own.
(assert_invalid (module (func) (export "m" (memory 0))) "unknown memory")
(assert_invalid (module (table 1 funcref) (export "m" (memory 0))) "unknown memory")
(assert_invalid (module (global i32 (i32.const 0)) (export "m" (memory 0))) "unknown memory")
(assert_invalid (module (import "no" "such" (func)) (export "m" (memory 0))) "unknown memory")
(assert_invalid (module (memory 0) (func) (func) (export "m" (memory 1))) "unknown memory")

;; In the binary format: kind 2 is a memory, and the index is a number of 32 bits.
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\07\05\01\01\6d\02\00")     ;; export section: "m", memory 0
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\07\05\01\01\6d\02\01")   ;; export section: "m", memory 1
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\07\05\01\01\6d\02\00")   ;; export section: "m", memory 0
  "unknown memory")
;;@ VAL-EXPORT-EXISTS BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\07\09\01\01\6d\02\80\80\80\80\00") ;; export section: "m", memory 0 in five bytes
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\07\09\01\01\6d\02\81\80\80\80\00") ;; export section: "m", memory 1 in five bytes
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\07\09\01\01\6d\02\ff\ff\ff\ff\0f") ;; export section: "m", memory 2^32 - 1
  "unknown memory")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\07\0a\01\01\6d\02\80\80\80\80\80\00") ;; export section: "m", memory 0 in six bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\07\09\01\01\6d\02\80\80\80\80\10") ;; export section: "m", memory 2^32, which would be 0
  "integer too large")
