;;! summary = "Where there are no 64-bit memories, an offset is a number of 32 bits, in five bytes at most"
;;! without = ["memory64"]

;; Up to five bytes, and up to 2^32 - 1.
;;@ BIN-OFFSET-U32
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0a\01\08"               ;; code section: 1 function
  "\00\41\00\28\02\03\1a\0b")  ;; i32.load offset=3, in 1 byte
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0b\01\09"               ;; code section: 1 function
  "\00\41\00\28\02\83\00\1a\0b") ;; i32.load offset=3, in 2 bytes
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\41\00\28\02\83\80\80\80\00\1a\0b") ;; i32.load offset=3, in 5 bytes
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\41\00\28\02\ff\ff\ff\ff\0f\1a\0b") ;; i32.load offset=2^32 - 1
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0f\01\0d"               ;; code section: 1 function
  "\00\41\00\42\00\37\03\ff\ff\ff\ff\0f\0b") ;; i64.store offset=2^32 - 1

;; Six and more.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0f\01\0d"             ;; code section: 1 function
    "\00\41\00\28\02\83\80\80\80\80\00\1a\0b") ;; i32.load offset=3, in 6 bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\10\01\0e"             ;; code section: 1 function
    "\00\41\00\42\00\37\03\80\80\80\80\80\00\0b") ;; i64.store offset=0, in 6 bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\13\01\11"             ;; code section: 1 function
    "\00\41\00\28\02\83\80\80\80\80\80\80\80\80\00\1a\0b") ;; i32.load offset=3, in 10 bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\14\01\12"             ;; code section: 1 function
    "\00\41\00\42\00\37\03\80\80\80\80\80\80\80\80\80\00\0b") ;; i64.store offset=0, in 10 bytes
  "integer representation too long")

;; Bits beyond the 32nd in the fifth byte.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\28\02\80\80\80\80\10\1a\0b") ;; i32.load with an offset of 0 and 0x10 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\28\02\80\80\80\80\20\1a\0b") ;; i32.load with an offset of 0 and 0x20 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\28\02\80\80\80\80\40\1a\0b") ;; i32.load with an offset of 0 and 0x40 as fifth byte
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\28\02\80\80\80\80\70\1a\0b") ;; i32.load with an offset of 0 and 0x70 as fifth byte
  "integer too large")
