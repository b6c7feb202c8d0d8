;;! summary = "The flags of limits are one byte, not a LEB128 number"

;; Each module below would be valid if the flags were read as a number of any length: 0x80 0x00 would be 0, and 0x81
;; 0x00 would be 1.

;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\80\00\00")               ;; 0x80 0x00: flags 0 as two bytes; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\80\80\00\00")            ;; 0x80 0x80 0x00: flags 0 as three bytes; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\01"                ;; memory section, 7 bytes, 1 memory
    "\80\80\80\80\00\00")      ;; flags 0 as five bytes; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\81\00\00\01")            ;; 0x81 0x00: flags 1 as two bytes; minimum 0, maximum 1
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\06\01"                ;; memory section, 6 bytes, 1 memory
    "\81\80\00\00\01")         ;; 0x81 0x80 0x00: flags 1 as three bytes; minimum 0, maximum 1
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\81\80\80\80\00\00\01")   ;; flags 1 as five bytes; minimum 0, maximum 1
  "malformed limits flags")

;; In an import as well.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\80\00\00")            ;; memory: flags 0 as two bytes; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\81\00\00\01")         ;; memory: flags 1 as two bytes; minimum 0, maximum 1
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\81\80\00\00\01")      ;; memory: flags 1 as three bytes; minimum 0, maximum 1
  "malformed limits flags")

;; In one byte each is fine: an import that nobody provides is valid and not there.
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\00")               ;; memory: flags 0; minimum 0
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\01")            ;; memory: flags 1; minimum 0, maximum 1
  "unknown import")
