;;! summary = "Where there are no 64-bit memories, a bound is a number of 32 bits, in five bytes at most"
;;! without = ["memory64"]

;; Up to five bytes.
;;@ BIN-LIMITS-U32 BIN-REDUNDANT-LEB
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\00")               ;; memory: minimum 0 in one byte
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\02")            ;; memory: minimum 0, maximum 2 in one byte
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\00")            ;; memory: minimum 0 in two bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\00")         ;; memory: minimum 0, maximum 2 in two bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\00")   ;; memory: minimum 0 in five bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\80\80\80\00") ;; memory: minimum 0, maximum 2 in five bytes
  "unknown import")

;; Six and more.
;;@ BIN-LIMITS-U32
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\00\80\80\80\80\80\00")   ;; flags 0; minimum 0 in six bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\09\01"                ;; memory section, 9 bytes, 1 memory
    "\01\00\81\80\80\80\80\00") ;; flags 1; minimum 0, maximum 1 in six bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\00") ;; memory: minimum 0 in six bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\80\80\00") ;; memory: minimum 0, maximum 1 in six bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\00") ;; flags 0; minimum 0 in ten bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\01\00\81\80\80\80\80\80\80\80\80\00") ;; flags 1; minimum 0, maximum 1 in ten bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\80\00") ;; memory: minimum 0 in ten bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\80\80\80\80\80\80\00") ;; memory: minimum 0, maximum 1 in ten bytes
  "integer representation too long")

;; The fifth byte has room for four bits. Each other one is malformed.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\10")      ;; flags 0; minimum 0 and 0x10 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\20")      ;; flags 0; minimum 0 and 0x20 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\40")      ;; flags 0; minimum 0 and 0x40 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\70")      ;; flags 0; minimum 0 and 0x70 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\10")   ;; flags 1; minimum 0, maximum 0 and 0x10
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\20")   ;; flags 1; minimum 0, maximum 0 and 0x20
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\40")   ;; flags 1; minimum 0, maximum 0 and 0x40
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\70")   ;; flags 1; minimum 0, maximum 0 and 0x70
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\10")   ;; memory: minimum 0 and 0x10 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\40")   ;; memory: minimum 0 and 0x40 as fifth byte
  "integer too large")

;; The four bits count: these are decoded, and too large.
;;@ BIN-LIMITS-U32 VAL-CAP32-MIN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\08")      ;; flags 0; minimum 2^31
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\ff\ff\ff\ff\0f")      ;; flags 0; minimum 2^32 - 1
  "memory size")
;;@ BIN-LIMITS-U32 VAL-CAP32-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\01")   ;; flags 1; minimum 0, maximum 2^28
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\ff\ff\ff\ff\0f")   ;; flags 1; minimum 0, maximum 2^32 - 1
  "memory size")
