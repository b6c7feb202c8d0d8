;;! summary = "An imported memory has the flags of a defined one"

;;@ BIN-FLAGS
;; Valid, and not provided.
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
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\01")               ;; memory: flags 0; minimum 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\00")            ;; memory: flags 1; minimum 0, maximum 0
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\01\02")            ;; memory: flags 1; minimum 1, maximum 2
  "unknown import")

;; Malformed, whether or not it is provided.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\10\00")               ;; memory: flags 0x10; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\11\00\00")            ;; memory: flags 0x11; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\20\00")               ;; memory: flags 0x20; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\21\00\00")            ;; memory: flags 0x21; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\40\00")               ;; memory: flags 0x40; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\41\00\00")            ;; memory: flags 0x41; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\80\00")               ;; memory: flags 0x80; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\81\00\00")            ;; memory: flags 0x81; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\f0\00")               ;; memory: flags 0xf0; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\ff\00\00")            ;; memory: flags 0xff; then zeros
  "malformed limits flags")

;; The flags of the second import count like those of the first.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\02"                ;; import section, 15 bytes, 2 imports
    "\01m" "\01n" "\02\00\00"  ;; "m" "n": memory, flags 0; minimum 0
    "\01m" "\01o" "\02\10\00") ;; "m" "o": memory, flags 0x10; minimum 0
  "malformed limits flags")
