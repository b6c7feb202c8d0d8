;;! summary = "The memory section holds as many memories as its count says, in as many bytes as its size says"

;;@ BIN-SECTION-SIZE

;; Too many bytes: after a memory, after none, after a minimum that has no maximum.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04"                   ;; memory section, 4 bytes
    "\01\00\00\00")            ;; 1 memory: flags 0; minimum 0; one byte more
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05"                   ;; memory section, 5 bytes
    "\01\01\00\01\00")         ;; 1 memory: flags 1; minimum 0, maximum 1; one byte more
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\02"                   ;; memory section, 2 bytes
    "\00\00")                  ;; 0 memories; one byte more
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03"                   ;; memory section, 3 bytes
    "\00\00\00")               ;; 0 memories; flags 0; minimum 0 all the same
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05"                   ;; memory section, 5 bytes
    "\01\00\00\00\00")         ;; 1 memory, then a second one
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04"                   ;; memory section, 4 bytes
    "\01\00\01\02")            ;; 1 memory: flags 0; minimum 1; 2, which would be a maximum
  "section size mismatch")

;; Size and count are numbers of 32 bits: they may be longer than they have to be, up to five bytes.
;;@ BIN-SECTION-SIZE BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\05\83\00"                  ;; memory section, 3 bytes, which is said in 2
  "\01\00\00")                 ;; 1 memory: flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\83\80\00"               ;; memory section, 3 bytes, which is said in 3
  "\01\00\00")                 ;; 1 memory: flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\83\80\80\00"            ;; memory section, 3 bytes, which is said in 4
  "\01\00\00")                 ;; 1 memory: flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\83\80\80\80\00"         ;; memory section, 3 bytes, which is said in 5
  "\01\00\00")                 ;; 1 memory: flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\04\81\00"               ;; memory section, 4 bytes, of which 2 are the count: 1
  "\00\00")                    ;; flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\05\81\80\00"            ;; memory section, 5 bytes, of which 3 are the count: 1
  "\00\00")                    ;; flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\06\81\80\80\00"         ;; memory section, 6 bytes, of which 4 are the count: 1
  "\00\00")                    ;; flags 0; minimum 0
(module binary
  "\00asm" "\01\00\00\00"
  "\05\07\81\80\80\80\00"      ;; memory section, 7 bytes, of which 5 are the count: 1
  "\00\00")                    ;; flags 0; minimum 0
;;@ BIN-SECTION-SIZE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\83\80\80\80\80\00"    ;; memory section, 3 bytes, which is said in 6
    "\01\00\00")               ;; 1 memory: flags 0; minimum 0
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\81\80\80\80\80\00" ;; memory section, 8 bytes, of which 6 are the count: 1
    "\00\00")                  ;; flags 0; minimum 0
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\83\80\80\80\10"       ;; memory section, 2^32 + 3 bytes, which would be 3
    "\01\00\00")               ;; 1 memory: flags 0; minimum 0
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\81\80\80\80\10"    ;; memory section, 7 bytes; 2^32 + 1 memories, which would be 1
    "\00\00")                  ;; flags 0; minimum 0
  "integer too large")

;; A count that no module could hold.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07\ff\ff\ff\ff\0f"    ;; memory section, 7 bytes; 2^32 - 1 memories
    "\00\00")                  ;; of which there is one
  "unexpected end")

;; No memories at all is fine, with the section and without.
(module binary
  "\00asm" "\01\00\00\00"
  "\05\01\00")                 ;; memory section, 1 byte, 0 memories
(module binary
  "\00asm" "\01\00\00\00"
  "\05\05\80\80\80\80\00")     ;; memory section, 5 bytes, 0 memories
;;@ VAL-EXPORT-EXISTS
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\01\00"                ;; memory section, 1 byte, 0 memories
    "\07\05\01\01\6d\02\00")   ;; export section: memory 0 as "m"
  "unknown memory")
