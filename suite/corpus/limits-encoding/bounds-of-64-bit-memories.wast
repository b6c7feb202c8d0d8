;;! summary = "Every bit of a bound of a 64-bit memory counts, up to 2^48 pages and beyond"
;;! features = ["memory64"]

;; Maxima: each power of two and its neighbours at the ends of the LEB128 bytes, in an import that nobody provides.
;;@ VAL-CAP64-MAX BIN-LIMITS-U64
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\7f")            ;; memory: flags 5; minimum 0, maximum 2^7 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\01")         ;; memory: flags 5; minimum 0, maximum 2^7
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\01")         ;; memory: flags 5; minimum 0, maximum 2^7 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\7f")         ;; memory: flags 5; minimum 0, maximum 2^14 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\01")      ;; memory: flags 5; minimum 0, maximum 2^14
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\01")      ;; memory: flags 5; minimum 0, maximum 2^14 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\03")      ;; memory: flags 5; minimum 0, maximum 2^16 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\04")      ;; memory: flags 5; minimum 0, maximum 2^16
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\04")      ;; memory: flags 5; minimum 0, maximum 2^16 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\7f")      ;; memory: flags 5; minimum 0, maximum 2^21 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\01")   ;; memory: flags 5; minimum 0, maximum 2^21
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\01")   ;; memory: flags 5; minimum 0, maximum 2^21 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\7f")   ;; memory: flags 5; minimum 0, maximum 2^28 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^28
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^28 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\07") ;; memory: flags 5; minimum 0, maximum 2^31 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\08") ;; memory: flags 5; minimum 0, maximum 2^31
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\08") ;; memory: flags 5; minimum 0, maximum 2^31 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\0f") ;; memory: flags 5; minimum 0, maximum 2^32 - 1
  "unknown import")
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
    "\02\05\00\ff\ff\ff\ff\7f") ;; memory: flags 5; minimum 0, maximum 2^35 - 1
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
    "\02\05\00\81\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^35 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\ff\03") ;; memory: flags 5; minimum 0, maximum 2^37 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\04") ;; memory: flags 5; minimum 0, maximum 2^37
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\04") ;; memory: flags 5; minimum 0, maximum 2^37 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\ff\7f") ;; memory: flags 5; minimum 0, maximum 2^42 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^42
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^42 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\ff\ff\1f") ;; memory: flags 5; minimum 0, maximum 2^47 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\20") ;; memory: flags 5; minimum 0, maximum 2^47
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\80\20") ;; memory: flags 5; minimum 0, maximum 2^47 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\ff\ff\3f") ;; memory: flags 5; minimum 0, maximum 2^48 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\40") ;; memory: flags 5; minimum 0, maximum 2^48
  "unknown import")

;; Beyond 2^48.
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
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^49
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\ff\ff\7f") ;; memory: flags 5; minimum 0, maximum 2^49 - 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^56
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^56 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\80\80\80\80\80\80\80\01") ;; memory: flags 5; minimum 0, maximum 2^63
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01") ;; memory: flags 5; minimum 0, maximum 2^64 - 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\80\80\fc\ff\ff\ff\ff\ff\ff\01") ;; memory: flags 5; minimum 0, maximum 2^64 - 2^16
  "memory size")

;; Minima. An engine may refuse those that it could never allocate.
;;@ VAL-CAP64-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\ff\ff\ff\ff\0f")   ;; memory: flags 4; minimum 2^32 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\10")   ;; memory: flags 4; minimum 2^32
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\81\80\80\80\10")   ;; memory: flags 4; minimum 2^32 + 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\ff\ff\ff\ff\ff\ff\3f") ;; memory: flags 4; minimum 2^48 - 1
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\40") ;; memory: flags 4; minimum 2^48
  "unknown import")
;;@ VAL-CAP64-MIN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\81\80\80\80\80\80\40") ;; memory: flags 4; minimum 2^48 + 1
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\01") ;; memory: flags 4; minimum 2^49
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\01") ;; memory: flags 4; minimum 2^56
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\80\01") ;; memory: flags 4; minimum 2^63
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\ff\ff\ff\ff\ff\ff\ff\ff\ff\01") ;; memory: flags 4; minimum 2^64 - 1
  "memory size")

;; A minimum above the maximum that would not be in 32 bits.
;;@ VAL-MIN-LE-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\80\80\80\80\10\01") ;; memory: flags 5; minimum 2^32, maximum 1
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\81\80\80\80\10\80\80\80\80\10") ;; memory: flags 5; minimum 2^32 + 1, maximum 2^32
  "size minimum must not be greater than maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\15\01"                ;; import section, 21 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\80\80\80\80\80\80\40\ff\ff\ff\ff\ff\ff\3f") ;; memory: flags 5; minimum 2^48, maximum 2^48 - 1
  "size minimum must not be greater than maximum")
