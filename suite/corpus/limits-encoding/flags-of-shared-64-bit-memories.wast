;;! summary = "The flags 7 are bits 0, 1 and 2 together: shared, with 64-bit addresses and a maximum"
;;! features = ["threads", "memory64"]

;;@ SHARED-FLAGS BIN-FLAG-I64
(module $both binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\07\00\02"                  ;; flags 7: i64, shared; minimum 0, maximum 2
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "both")
;;@ SHARED-FLAGS BIN-FLAG-I64 LINK-SHARED-EQ
(module (import "both" "m" (memory i64 0 2 shared)) (func (export "size") (result i64) (memory.size)))
(assert_return (invoke "size") (i64.const 0))
(assert_unlinkable (module (import "both" "m" (memory i64 0 2))) "incompatible import type")
(assert_unlinkable (module (import "both" "m" (memory i64 0))) "incompatible import type")
;;@ SHARED-FLAGS BIN-FLAG-I64 LINK-AT-EQ
(assert_unlinkable (module (import "both" "m" (memory 0 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "both" "m" (memory 0 2))) "incompatible import type")
;;@ SHARED-FLAGS LINK-MAX-LE
(assert_unlinkable (module (import "both" "m" (memory i64 0 1 shared))) "incompatible import type")

;; 6 has no maximum, which a shared memory needs.
;;@ SHARED-MAX-REQ
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\06\00")                  ;; flags 6: i64, shared; minimum 0
  "shared memory must have maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\06\00")               ;; memory: flags 6; minimum 0
  "shared memory must have maximum")

;; Imported, and not provided.
;;@ SHARED-FLAGS BIN-FLAG-I64
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\07\00\01")            ;; memory: flags 7; minimum 0, maximum 1
  "unknown import")
;;@ SHARED-FLAGS VAL-CAP64-MAX
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\07\00\81\80\04")      ;; memory: flags 7; minimum 0, maximum 65,537
  "unknown import")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\07\00\81\80\80\80\80\80\40") ;; memory: flags 7; minimum 0, maximum 2^48 + 1
  "memory size")

;; The upper four bits stay zero.
;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\16\00")                  ;; flags 0x16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\17\00\01")               ;; flags 0x17
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\87\00\00\01")            ;; 0x87 0x00, which would be 7
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\47\00\01")               ;; flags 0x47
  "malformed limits flags")
