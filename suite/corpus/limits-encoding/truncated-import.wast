;;! summary = "An import of a memory that is cut off is malformed"

;;@ BIN-SECTION-SIZE

;; After each byte of `\01m \01n \02 \01 \00 \03`: "m" "n", a memory, flags 1, minimum 0, maximum 3.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\01"                   ;; import section, 1 byte
    "\01")                     ;; 1 import: nothing of it
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\02"                   ;; import section, 2 bytes
    "\01\01")                  ;; 1 import: the length of "m"
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\03"                   ;; import section, 3 bytes
    "\01\01\6d")               ;; 1 import: "m"
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\04"                   ;; import section, 4 bytes
    "\01\01\6d\01")            ;; 1 import: "m", the length of "n"
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\05"                   ;; import section, 5 bytes
    "\01\01\6d\01\6e")         ;; 1 import: "m" "n", and no kind
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\06"                   ;; import section, 6 bytes
    "\01\01\6d\01\6e\02")      ;; 1 import: "m" "n": memory, and no type
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\07"                   ;; import section, 7 bytes
    "\01\01\6d\01\6e\02\01")   ;; 1 import: "m" "n": memory, flags 1
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08"                   ;; import section, 8 bytes
    "\01\01\6d\01\6e\02\01\00") ;; 1 import: "m" "n": memory, flags 1; minimum 0
  "unexpected end")

;; Within a bound.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80")               ;; memory: flags 0; one byte of a minimum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\ff\ff")            ;; memory: flags 0; two bytes of a minimum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80")            ;; memory: flags 1; minimum 0; one byte of a maximum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\80\80")   ;; memory: flags 1; minimum 0; four bytes of a maximum that goes on
  "unexpected end")

;; The second of two.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\02"                ;; import section, 8 bytes, 2 imports
    "\01\6d\01\6e\02\00\00")   ;; "m" "n": memory, flags 0; minimum 0
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\02"                ;; import section, 10 bytes, 2 imports
    "\01\6d\01\6e\02\00\00"    ;; "m" "n": memory, flags 0; minimum 0
    "\01\6d")                  ;; "m", and no second name
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\02"                ;; import section, 13 bytes, 2 imports
    "\01\6d\01\6e\02\00\00"    ;; "m" "n": memory, flags 0; minimum 0
    "\01\6d\01\6f\02")         ;; "m" "o": memory, and no type
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\02"                ;; import section, 14 bytes, 2 imports
    "\01\6d\01\6e\02\00\00"    ;; "m" "n": memory, flags 0; minimum 0
    "\01\6d\01\6f\02\00")      ;; "m" "o": memory, flags 0
  "unexpected end")

;; More than there should be: a byte after the last import.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01\6d\01\6e\02\00\00"    ;; "m" "n": memory, flags 0; minimum 0
    "\00")                     ;; one byte more
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01\6d\01\6e\02\00\00\03") ;; flags 0; minimum 0, and 3, which would be a maximum
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\00"                ;; import section, 8 bytes, 0 imports
    "\01\6d\01\6e\02\00\00")   ;; all the same "m" "n": memory
  "section size mismatch")

;; A kind that there is not: 5 and above.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\05\00\00")               ;; kind 5; zeros
  "malformed import kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\06\00\00")               ;; kind 6; zeros
  "malformed import kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\40\00\00")               ;; kind 64; zeros
  "malformed import kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\80\00\00")               ;; kind 128; zeros
  "malformed import kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\ff\00\00")               ;; kind 255; zeros
  "malformed import kind")

;; In full it is valid.
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\03")            ;; memory: flags 1; minimum 0, maximum 3
  "unknown import")
