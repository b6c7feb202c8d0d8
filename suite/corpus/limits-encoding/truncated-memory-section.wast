;;! summary = "A memory type that is cut off is malformed, wherever the cut is"

;; The section's size says where it ends, and nothing of a memory may be missing there, whatever the module goes on
;; with.

;; No count, no memory, flags without bounds, a minimum without the maximum that the flags promise.
;;@ BIN-SECTION-SIZE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\00")                  ;; memory section, 0 bytes: not even a count
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\01"                   ;; memory section, 1 byte
    "\01")                     ;; 1 memory, of which there is nothing
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\02"                   ;; memory section, 2 bytes
    "\01\00")                  ;; 1 memory: flags 0, and no minimum
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\02"                   ;; memory section, 2 bytes
    "\01\01")                  ;; 1 memory: flags 1, and no bounds
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03"                   ;; memory section, 3 bytes
    "\01\01\00")               ;; 1 memory: flags 1; minimum 0, and no maximum
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03"                   ;; memory section, 3 bytes
    "\02\00\00")               ;; 2 memories: flags 0; minimum 0; and no second one
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04"                   ;; memory section, 4 bytes
    "\02\00\00\00")            ;; 2 memories: flags 0; minimum 0; flags 0, and no minimum
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05"                   ;; memory section, 5 bytes
    "\03\00\00\00\00")         ;; 3 memories, of which there are two
  "unexpected end")

;; Within a number: every byte but the last says that there are more.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03"                   ;; memory section, 3 bytes
    "\01\00\80")               ;; 1 memory: flags 0; 1 byte of a minimum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04"                   ;; memory section, 4 bytes
    "\01\00\80\80")            ;; 1 memory: flags 0; 2 bytes of a minimum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05"                   ;; memory section, 5 bytes
    "\01\00\80\80\80")         ;; 1 memory: flags 0; 3 bytes of a minimum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\06"                   ;; memory section, 6 bytes
    "\01\00\80\80\80\80")      ;; 1 memory: flags 0; 4 bytes of a minimum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04"                   ;; memory section, 4 bytes
    "\01\01\00\80")            ;; 1 memory: flags 1; minimum 0; 1 byte of a maximum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05"                   ;; memory section, 5 bytes
    "\01\01\00\80\80")         ;; 1 memory: flags 1; minimum 0; 2 bytes of a maximum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\06"                   ;; memory section, 6 bytes
    "\01\01\00\80\80\80")      ;; 1 memory: flags 1; minimum 0; 3 bytes of a maximum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\07"                   ;; memory section, 7 bytes
    "\01\01\00\80\80\80\80")   ;; 1 memory: flags 1; minimum 0; 4 bytes of a maximum that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\01"                   ;; memory section, 1 byte
    "\80")                     ;; a count that goes on
  "unexpected end")

;; What comes next is not borrowed: here the missing byte would be the id of the section after it, 0x07 or 0x0b.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\02\01\00"             ;; memory section, 2 bytes, 1 memory: flags 0
    "\07\01\00")               ;; export section, 1 byte, 0 exports
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\01\00"          ;; memory section, 3 bytes, 1 memory: flags 1; minimum 0
    "\07\01\00")               ;; export section, 1 byte, 0 exports
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\80"          ;; memory section, 3 bytes, 1 memory: flags 0; 0x80
    "\0b\01\00")               ;; data section, 1 byte, 0 segments
  "unexpected end")

;; The module ends before the section does.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05")                     ;; a section without a size
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\01")                  ;; memory section, 1 byte, which is not there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00")            ;; memory section, 3 bytes, of which two are there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01\01\00")         ;; memory section, 4 bytes, of which three are there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\7f\01\00\00")         ;; memory section, 127 bytes, of which three are there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\80")                  ;; memory section with a size that goes on
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\ff\ff\ff\ff\0f\01\00\00") ;; memory section, 2^32 - 1 bytes, of which three are there
  "unexpected end")
