;;! summary = "A bound of 2^32 or more is not valid for a 32-bit memory; none is taken for its lower 32 bits"
;;! features = ["memory64"]

;; In the lower 32 bits each of these bounds is 0, 1 or at most 65,536, and would be valid.

;; As minimum and as maximum of a defined memory.
;;@ BIN-LIMITS-U64 VAL-CAP32-MIN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\10")      ;; flags 0; minimum 2^32
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\81\80\80\80\10")      ;; flags 0; minimum 2^32 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\84\80\10")      ;; flags 0; minimum 2^32 + 2^16
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\00\80\80\80\80\20")      ;; flags 0; minimum 2^33
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\00\80\80\80\80\80\01")   ;; flags 0; minimum 2^35
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\00\81\80\80\80\80\20")   ;; flags 0; minimum 2^40 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\09\01"                ;; memory section, 9 bytes, 1 memory
    "\00\80\80\80\80\80\80\40") ;; flags 0; minimum 2^48
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0b\01"                ;; memory section, 11 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\40") ;; flags 0; minimum 2^62
  "memory size")
;;@ BIN-LIMITS-U64 VAL-CAP32-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\10")   ;; flags 1; minimum 0, maximum 2^32
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\81\80\80\80\10")   ;; flags 1; minimum 0, maximum 2^32 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\84\80\10")   ;; flags 1; minimum 0, maximum 2^32 + 2^16
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\01\00\80\80\80\80\20")   ;; flags 1; minimum 0, maximum 2^33
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\09\01"                ;; memory section, 9 bytes, 1 memory
    "\01\00\80\80\80\80\80\01") ;; flags 1; minimum 0, maximum 2^35
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\09\01"                ;; memory section, 9 bytes, 1 memory
    "\01\00\81\80\80\80\80\20") ;; flags 1; minimum 0, maximum 2^40 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0a\01"                ;; memory section, 10 bytes, 1 memory
    "\01\00\80\80\80\80\80\80\40") ;; flags 1; minimum 0, maximum 2^48
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\01\00\80\80\80\80\80\80\80\80\40") ;; flags 1; minimum 0, maximum 2^62
  "memory size")

;; Of an imported one.
;;@ BIN-LIMITS-U64 VAL-CAP32-MIN VAL-IMPORT-SAME
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\10")   ;; memory: flags 0; minimum 2^32
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\81\80\80\80\10")   ;; memory: flags 0; minimum 2^32 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\84\80\10")   ;; memory: flags 0; minimum 2^32 + 2^16
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\20")   ;; memory: flags 0; minimum 2^33
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\01") ;; memory: flags 0; minimum 2^35
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\81\80\80\80\80\20") ;; memory: flags 0; minimum 2^40 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\40") ;; memory: flags 0; minimum 2^48
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\40") ;; memory: flags 0; minimum 2^62
  "memory size")
;;@ BIN-LIMITS-U64 VAL-CAP32-MAX VAL-IMPORT-SAME
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80\10") ;; memory: flags 1; minimum 0, maximum 2^32
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\80\10") ;; memory: flags 1; minimum 0, maximum 2^32 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\84\80\10") ;; memory: flags 1; minimum 0, maximum 2^32 + 2^16
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80\20") ;; memory: flags 1; minimum 0, maximum 2^33
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80\80\01") ;; memory: flags 1; minimum 0, maximum 2^35
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\80\80\20") ;; memory: flags 1; minimum 0, maximum 2^40 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80\80\80\40") ;; memory: flags 1; minimum 0, maximum 2^48
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80\80\80\80\80\40") ;; memory: flags 1; minimum 0, maximum 2^62
  "memory size")

;; An i64 memory may have each of them up to 2^48 as its maximum.
;;@ BIN-LIMITS-U64 VAL-CAP64-MAX
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\10") ;; memory: flags 5; minimum 0, maximum 2^32
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\10") ;; memory: flags 5; minimum 0, maximum 2^32 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\84\80\10") ;; memory: flags 5; minimum 0, maximum 2^32 + 2^16
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\20") ;; memory: flags 5; minimum 0, maximum 2^33
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^35
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\20") ;; memory: flags 5; minimum 0, maximum 2^40 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\40") ;; memory: flags 5; minimum 0, maximum 2^48
  "unknown import")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\80\40") ;; memory: flags 5; minimum 0, maximum 2^48 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\80\80\40") ;; memory: flags 5; minimum 0, maximum 2^62
  "memory size")
