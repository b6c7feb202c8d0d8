;;! summary = "The data count section tells how many segments there are, and is needed where code names one"
;;! features = ["bulk-memory"]

;; As many as there are, with code that names one and without.
;;@ DATA-COUNT
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\0c\01\01"                  ;; data count section: 1
  "\0a\07\01"                  ;; code section, 7 bytes, 1 function
  "\05\00\fc\09\00\0b"         ;; data.drop 0
  "\0b\03\01\01\00")           ;; data section: 1 passive segment
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0c\01\01"                  ;; data count section: 1
  "\0a\0e\01"                  ;; code section, 14 bytes, 1 function
  "\0c\00\41\00\41\00\41\00\fc\08\00\00\0b" ;; i32.const 0 three times, memory.init 0
  "\0b\03\01\01\00")           ;; data section: 1 passive segment
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\0c\01\01"                  ;; data count section: 1
  "\0a\04\01"                  ;; code section, 4 bytes, 1 function
  "\02\00\0b"                  ;; nothing
  "\0b\03\01\01\00")           ;; data section: 1 passive segment
(module binary
  "\00asm" "\01\00\00\00"
  "\0c\01\02"                  ;; data count section: 2
  "\0b\05\02\01\00\01\00")     ;; data section: 2 passive segments
(module binary
  "\00asm" "\01\00\00\00"
  "\0c\01\00")                 ;; data count section: 0
(module binary
  "\00asm" "\01\00\00\00"
  "\0c\01\00"                  ;; data count section: 0
  "\0b\01\00")                 ;; data section: none
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0c\01\01"                  ;; data count section: 1
  "\0b\06\01\00\41\00\0b\00")  ;; data section: 1 active segment
;;@ DATA-COUNT BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\0c\05\81\80\80\80\00"      ;; data count section: 1
  "\0a\07\01"                  ;; code section, 7 bytes, 1 function
  "\05\00\fc\09\00\0b"         ;; data.drop 0
  "\0b\03\01\01\00")           ;; data section: 1 passive segment

;; Without it, code that names none.
;;@ DATA-COUNT
(module binary
  "\00asm" "\01\00\00\00"
  "\0b\05\02\01\00\01\00")     ;; data section: 2 passive segments
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\0a\04\01"                  ;; code section, 4 bytes, 1 function
  "\02\00\0b"                  ;; nothing
  "\0b\03\01\01\00")           ;; data section: 1 passive segment
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0b\06\01\00\41\00\0b\00")  ;; data section: 1 active segment

;; More or fewer than there are.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\00"                ;; data count section: 0
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\02"                ;; data count section: 2
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\01"                ;; data count section: 1
    "\0b\05\02\01\00\01\00")   ;; data section: 2 passive segments
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\03"                ;; data count section: 3
    "\0b\05\02\01\00\01\00")   ;; data section: 2 passive segments
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\05\ff\ff\ff\ff\0f"    ;; data count section: 4294967295
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\01")               ;; data count section: 1
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\01"                ;; data count section: 1
    "\0b\01\00")               ;; data section: none
  "data count and data section have inconsistent lengths")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0c\01\02"                ;; data count section: 2
    "\0a\07\01"                ;; code section, 7 bytes, 1 function
    "\05\00\fc\09\00\0b"       ;; data.drop 0
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "data count and data section have inconsistent lengths")

;; Not there, although code names a segment that is.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0a\07\01"                ;; code section, 7 bytes, 1 function
    "\05\00\fc\09\00\0b"       ;; data.drop 0
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "data count section required")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0a\0e\01"                ;; code section, 14 bytes, 1 function
    "\0c\00\41\00\41\00\41\00\fc\08\00\00\0b" ;; i32.const 0 three times, memory.init 0
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "data count section required")

;; There, but not enough for the segment that code names.
;;@ VAL-DATA-EXISTS
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0c\01\00"                ;; data count section: 0
    "\0a\07\01"                ;; code section, 7 bytes, 1 function
    "\05\00\fc\09\00\0b")      ;; data.drop 0
  "unknown data segment")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0c\01\00"                ;; data count section: 0
    "\0a\0e\01"                ;; code section, 14 bytes, 1 function
    "\0c\00\41\00\41\00\41\00\fc\08\00\00\0b") ;; i32.const 0 three times, memory.init 0
  "unknown data segment")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0c\01\01"                ;; data count section: 1
    "\0a\07\01"                ;; code section, 7 bytes, 1 function
    "\05\00\fc\09\01\0b"       ;; data.drop 1
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "unknown data segment")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\0c\01\01"                ;; data count section: 1
    "\0a\0b\01"                ;; code section, 11 bytes, 1 function
    "\09\00\fc\09\ff\ff\ff\ff\0f\0b" ;; data.drop 2^32 - 1
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "unknown data segment")

;; Its place is before the code, after the element section.
;;@ DATA-COUNT
(module binary
  "\00asm" "\01\00\00\00"
  "\09\01\00"                  ;; element section: none
  "\0c\01\00"                  ;; data count section: 0
  "\0a\01\00")                 ;; code section: none
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\00"                ;; data count section: 0
    "\09\01\00")               ;; element section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0a\01\00"                ;; code section: none
    "\0c\01\00")               ;; data count section: 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0b\03\01\01\00"          ;; data section: 1 passive segment
    "\0c\01\01")               ;; data count section: 1
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\01\01"                ;; data count section: 1
    "\0c\01\01"                ;; data count section: 1
    "\0b\03\01\01\00")         ;; data section: 1 passive segment
  "unexpected content after last section")
;;@ BIN-SECTION-SIZE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\00")                  ;; data count section, 0 bytes
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0c\02\00\00")            ;; data count section, 2 bytes: 0, and one more
  "section size mismatch")
