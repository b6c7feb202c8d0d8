;;! summary = "Limits of an import are checked before anyone looks for what it names"

;; Three kinds of wrong, and they come in this order: bytes that are no module, a module that is not valid, an import
;; that is not there.

;; Not there: all limits that are valid.
;;@ VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 32768 65536))) "unknown import")

;; Not valid, and not there.
;;@ VAL-IMPORT-SAME
(assert_invalid (module (import "no" "such" (memory 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 65537 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 65537))) "memory size")
(assert_invalid (module (import "no" "such" (memory 2 1))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0x8000_0000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0x8000_0000))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0xffff_ffff))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0xffff_ffff))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0xffff_ffff 0))) "memory size")

;; Not valid, and there, where the provider has what the import is meant to ask for.
(module (memory (export "m") 0 65536))
(register "provider")
(assert_invalid (module (import "provider" "m" (memory 65537))) "memory size")
(assert_invalid (module (import "provider" "m" (memory 0 65537))) "memory size")
(assert_invalid (module (import "provider" "m" (memory 65537 0))) "memory size")
(assert_invalid (module (import "provider" "m" (memory 2 1))) "memory size")
(assert_invalid (module (import "provider" "m" (memory 0 0xffff_ffff))) "memory size")

;; Another import is missing first, or does not match: the module is invalid all the same.
(assert_invalid (module (import "no" "such" (func)) (import "provider" "m" (memory 65537))) "memory size")
(assert_invalid (module (import "provider" "m" (func)) (import "provider" "m" (memory 0 65537))) "memory size")
(assert_invalid (module (import "no" "such" (func)) (memory 65537)) "memory size")
(assert_invalid (module (import "no" "such" (global i32)) (memory 0 65537)) "memory size")

;; What else is wrong with a module is found before the import, too.
(assert_invalid (module (import "no" "such" (memory 0)) (func (result i32) (i64.const 0))) "type mismatch")
(assert_invalid (module (import "no" "such" (memory 0)) (func (drop (memory.grow (i64.const 0))))) "type mismatch")

;; Malformed beats both.
;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\10\81\80\04")         ;; memory: flags 0x10; minimum 65,537
  "malformed limits flags")
;;@ BIN-SECTION-SIZE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\81\80\04")         ;; memory: flags 1; minimum 65,537, and no maximum
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01\01\6d\01\6e\02\00\81\80\04" ;; import section: "m" "n": memory, flags 0; minimum 65,537
    "\05\02\01\00")            ;; memory section, cut off
  "unexpected end")
