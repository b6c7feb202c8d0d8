;;! summary = "There is one memory section, after tables and before globals"

;; With the sections that may stand around it, each empty: types, imports, functions, tables; globals, exports,
;; elements, code, data.
;;@ BIN-MEM-ORDER
(module binary
  "\00asm" "\01\00\00\00"
  "\01\01\00"                  ;; type section: none
  "\02\01\00"                  ;; import section: none
  "\03\01\00"                  ;; function section: none
  "\04\01\00"                  ;; table section: none
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\06\01\00"                  ;; global section: none
  "\07\01\00"                  ;; export section: none
  "\09\01\00"                  ;; element section: none
  "\0a\01\00"                  ;; code section: none
  "\0b\01\00")                 ;; data section: none
(module binary
  "\00asm" "\01\00\00\00"
  "\04\01\00"                  ;; table section: none
  "\05\03\01\00\00")           ;; memory section: flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\06\01\00")                 ;; global section: none

;; Before one of the first, after one of the last.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\01\01\00")               ;; type section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\02\01\00")               ;; import section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\03\01\00")               ;; function section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\04\01\00")               ;; table section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\06\01\00"                ;; global section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\07\01\00"                ;; export section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\09\01\00"                ;; element section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0a\01\00"                ;; code section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0b\01\00"                ;; data section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")

;; Twice, together and apart, also where one of them is empty.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\01\00"                ;; memory section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\05\01\00")               ;; memory section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\01\00"                ;; memory section: none
    "\05\01\00")               ;; memory section: none
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\06\01\00"                ;; global section: none
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")

;; Custom sections stand anywhere, but make no second one allowed.
(module binary
  "\00asm" "\01\00\00\00"
  "\00\02\01\78"               ;; custom section "x"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\00\02\01\78")              ;; custom section "x"
(module binary
  "\00asm" "\01\00\00\00"
  "\04\01\00"                  ;; table section: none
  "\00\02\01\78"               ;; custom section "x"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\00\02\01\78"               ;; custom section "x"
  "\06\01\00")                 ;; global section: none
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\00\02\01\78"             ;; custom section "x"
    "\05\03\01\00\00")         ;; memory section: flags 0; minimum 0
  "unexpected content after last section")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\00\02\01\78"             ;; custom section "x"
    "\04\01\00")               ;; table section: none
  "unexpected content after last section")

;; There is no section 14, 64 or 255 to put memories in.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\0e\03\01\00\00")         ;; section 14
  "malformed section id")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\40\03\01\00\00")         ;; section 64
  "malformed section id")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\ff\03\01\00\00")         ;; section 255
  "malformed section id")
