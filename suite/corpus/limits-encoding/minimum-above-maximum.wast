;;! summary = "A minimum above the maximum is invalid wherever limits can stand"

;; Defined: as it is, with a name, exported in place, with i32 written out.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 2 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory $m 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (export "m") 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory $m (export "m") (export "n") 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory i32 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65535 65534)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65536 1)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 0x1_0000 0xffff)) "size minimum must not be greater than maximum")

;; Imported: in the import, in place, re-exported. That nobody provides it makes no difference.
;;@ VAL-MIN-LE-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory $m 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory i32 1 0))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory (import "no" "such") 1 0)) "size minimum must not be greater than maximum")
(assert_invalid (module (memory $m (import "no" "such") 2 1)) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory $m (export "m") (import "no" "such") 1 0))
  "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (memory 65536 65535))) "size minimum must not be greater than maximum")

;; Beside a memory that would be there, and after other imports.
(module $provider (memory (export "m") 0 1) (func (export "f")))
(register "provider" $provider)
(assert_invalid (module (import "provider" "m" (memory 1 0))) "size minimum must not be greater than maximum")
(assert_invalid
  (module (import "provider" "f" (func)) (import "provider" "m" (memory 2 1)))
  "size minimum must not be greater than maximum")
(assert_invalid (module (import "no" "such" (func)) (memory 1 0)) "size minimum must not be greater than maximum")

;; Also where nothing uses the memory, or a data segment would fit.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0) (data (i32.const 0) "a")) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 1 0) (func (result i32) (memory.size))) "size minimum must not be greater than maximum")

;; In the binary format.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\01\01\00")               ;; flags 1; minimum 1, maximum 0
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\01\02\01")               ;; flags 1; minimum 2, maximum 1
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\01\80\01\7f")            ;; flags 1; minimum 128, maximum 127
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\06\01"                ;; memory section, 6 bytes, 1 memory
    "\01\80\02\ff\01")         ;; flags 1; minimum 256, maximum 255
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\80\80\04\ff\ff\03")   ;; flags 1; minimum 65,536, maximum 65,535
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\01\81\80\80\80\00\80\80\80\80\00") ;; flags 1; minimum 1, maximum 0 in five bytes each
  "size minimum must not be greater than maximum")
;;@ VAL-MIN-LE-MAX VAL-IMPORT-SAME
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\01\00")            ;; memory: flags 1; minimum 1, maximum 0
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\80\01\7f")         ;; memory: flags 1; minimum 128, maximum 127
  "size minimum must not be greater than maximum")

;; Equal bounds are fine, as is a maximum one above.
;;@ VAL-MIN-LE-MAX
(module (memory 0 0))
(module (memory 0 1))
(module (memory 0 65536))
;;@ VAL-MIN-LE-MAX VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 1 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 2))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 127 128))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65535))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65535 65536))) "unknown import")
