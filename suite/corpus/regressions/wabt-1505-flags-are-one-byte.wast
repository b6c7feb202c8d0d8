;;! summary = "The flags of limits are one byte, and an unknown one is malformed (WABT, #1505)"

;; https://github.com/WebAssembly/wabt/pull/1505
;; The flags were read as a number of variable length, and bits that mean nothing were ignored. In the specification
;; they are a single byte of a few values.

;; A padded number: 0 or 1 in two bytes, and then the minimum.
;;@ BIN-FLAGS
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\04\01\80\00\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\05\01\81\00\01\02")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\05\01\80\80\00\01")
  "malformed limits flags")
;; The same of an import.
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\02\09\01\01a\01b\02\80\00\01")
  "malformed limits flags")
;; Bits that no proposal of these days has taken.
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\03\01\10\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\03\01\20\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\03\01\40\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\03\01\7f\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\03\01\ff\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\04\01\11\00\01")
  "malformed limits flags")

;; The bounds, unlike the flags, may be padded.
;;@ BIN-REDUNDANT-LEB
(module binary "\00asm" "\01\00\00\00" "\05\04\01\00\80\00")
(module binary "\00asm" "\01\00\00\00" "\05\07\01\01\80\00\81\80\00")
