;;! summary = "Where there are no custom page sizes, flags with bit 3 are malformed"
;;! without = ["custom-page-sizes"]

;; Without the custom-page-sizes proposal nothing has given bit 3 of the flags a meaning; the byte for the page size
;; would not be looked for either.

;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\08\00\10")               ;; flags 8, which would be: i32; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\09\00\00\10")            ;; flags 9, which would be: i32; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\0a\00\10")               ;; flags 10, which would be: i32, shared; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\0b\00\00\10")            ;; flags 11, which would be: i32, shared; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\0c\00\10")               ;; flags 12, which would be: i64; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\0d\00\00\10")            ;; flags 13, which would be: i64; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\0e\00\10")               ;; flags 14, which would be: i64, shared; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\0f\00\00\10")            ;; flags 15, which would be: i64, shared; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")

;; In an import.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\08\00\10")            ;; memory: flags 8: i32; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\09\00\00\10")         ;; memory: flags 9: i32; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\0a\00\10")            ;; memory: flags 10: i32, shared; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\0b\00\00\10")         ;; memory: flags 11: i32, shared; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\0c\00\10")            ;; memory: flags 12: i64; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\0d\00\00\10")         ;; memory: flags 13: i64; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\0e\00\10")            ;; memory: flags 14: i64, shared; minimum 0, page size 2^16
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\0f\00\00\10")         ;; memory: flags 15: i64, shared; minimum 0, maximum 0, page size 2^16
  "malformed limits flags")

;; Without that bit all is as ever.
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                  ;; memory section, 3 bytes, 1 memory
  "\00\00")                    ;; flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\01\00\00")                 ;; flags 1; minimum 0, maximum 0
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
    "\02\01\00\00")            ;; memory: flags 1; minimum 0, maximum 0
  "unknown import")
