;;! summary = "Where there are no 64-bit memories, flags with bit 2 are malformed"
;;! without = ["memory64"]

;; Without the memory64 proposal nothing has given bit 2 of the flags a meaning. 6 and 7 would need the threads
;; proposal too.

;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\04\00")                  ;; flags 4, which would be: i64; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\05\00\00")               ;; flags 5, which would be: i64; minimum 0, maximum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\06\00")                  ;; flags 6, which would be: i64, shared; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\07\00\00")               ;; flags 7, which would be: i64, shared; minimum 0, maximum 0
  "malformed limits flags")

;; In an import.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\00")               ;; memory: flags 4: i64; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\00")            ;; memory: flags 5: i64; minimum 0, maximum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\06\00")               ;; memory: flags 6: i64, shared; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\07\00\00")            ;; memory: flags 7: i64, shared; minimum 0, maximum 0
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
