;;! summary = "Nine bytes hold 63 bits of a bound; of the tenth only the lowest bit is left, and the others are zero"
;;! features = ["memory64"]

;; The tenth byte may be 0 or 1. With 1 the bound is 2^63 or more: decoded, and valid for no memory.
;;@ BIN-LIMITS-U64
;;@ BIN-LIMITS-U64 VAL-CAP32-MIN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\01") ;; flags 0; minimum 2^63
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01") ;; flags 0; minimum 2^64 - 1
  "memory size")
;;@ BIN-LIMITS-U64 VAL-CAP32-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\01\00\80\80\80\80\80\80\80\80\80\01") ;; flags 1; minimum 0, maximum 2^63
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\01\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01") ;; flags 1; minimum 0, maximum 2^64 - 1
  "memory size")
;;@ BIN-LIMITS-U64 VAL-CAP64-MIN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\80\80\80\80\80\80\80\80\80\01") ;; flags 4; minimum 2^63
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\ff\ff\ff\ff\ff\ff\ff\ff\ff\01") ;; flags 4; minimum 2^64 - 1
  "memory size")
;;@ BIN-LIMITS-U64 VAL-CAP64-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\05\00\80\80\80\80\80\80\80\80\80\01") ;; flags 5; minimum 0, maximum 2^63
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\05\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01") ;; flags 5; minimum 0, maximum 2^64 - 1
  "memory size")

;; Each higher bit of the tenth byte of a minimum is malformed: it would be the 65th bit and those after it. The lower
;; 64 bits are 0, or 1 and so valid.
;;@ BIN-LIMITS-U64 BIN-EXCESS-BITS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\02") ;; flags 0; minimum 0 and 0x02 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\04") ;; flags 0; minimum 0 and 0x04 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\08") ;; flags 0; minimum 0 and 0x08 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\10") ;; flags 0; minimum 0 and 0x10 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\20") ;; flags 0; minimum 0 and 0x20 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\40") ;; flags 0; minimum 0 and 0x40 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\7e") ;; flags 0; minimum 0 and 0x7e as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\02") ;; flags 4; minimum 1 and 0x02 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\04") ;; flags 4; minimum 1 and 0x04 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\08") ;; flags 4; minimum 1 and 0x08 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\10") ;; flags 4; minimum 1 and 0x10 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\20") ;; flags 4; minimum 1 and 0x20 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\40") ;; flags 4; minimum 1 and 0x40 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\7e") ;; flags 4; minimum 1 and 0x7e as tenth byte
  "integer too large")

;; Beside the 64th bit.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\03") ;; flags 0; minimum 0 and 0x03 as tenth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0c\01"                ;; memory section, 12 bytes, 1 memory
    "\04\ff\ff\ff\ff\ff\ff\ff\ff\ff\7f") ;; flags 4; minimum of ones and 0x7f as tenth byte
  "integer too large")

;; In a maximum, and in imports.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\01\00\80\80\80\80\80\80\80\80\80\02") ;; flags 1; minimum 0, maximum 0 and 0x02
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\01\00\80\80\80\80\80\80\80\80\80\40") ;; flags 1; minimum 0, maximum 0 and 0x40
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\01\00\80\80\80\80\80\80\80\80\80\7e") ;; flags 1; minimum 0, maximum 0 and 0x7e
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\05\00\80\80\80\80\80\80\80\80\80\02") ;; flags 5; minimum 0, maximum 0 and 0x02
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\05\00\80\80\80\80\80\80\80\80\80\40") ;; flags 5; minimum 0, maximum 0 and 0x40
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\05\00\80\80\80\80\80\80\80\80\80\7e") ;; flags 5; minimum 0, maximum 0 and 0x7e
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\80\02") ;; memory: flags 0; minimum 0 and 0x02
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\80\40") ;; memory: flags 0; minimum 0 and 0x40
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\80\02") ;; memory: flags 4; minimum 0 and 0x02
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\80\40") ;; memory: flags 4; minimum 0 and 0x40
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80\80\80\80\80\80\02") ;; memory: flags 1; minimum 0, maximum 0 and 0x02
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\80\80\80\02") ;; memory: flags 5; minimum 0, maximum 0 and 0x02
  "integer too large")
