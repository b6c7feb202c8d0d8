;;! summary = "Where there are no multiple memories, memory.size and memory.grow are followed by a zero byte, and by nothing else"
;;! without = ["multi-memory"]

;; A zero, but not one that is written longer.
;;@ BIN-MEMIDX-ZERO
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\07\01\05"               ;; code section: 1 function
  "\00\3f\00\1a\0b")           ;; memory.size, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\09\01\07"               ;; code section: 1 function
  "\00\41\00\40\00\1a\0b")     ;; memory.grow, drop
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\08\01\06"             ;; code section: 1 function
    "\00\3f\80\00\1a\0b")      ;; memory.size with a zero in 2 bytes
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0a\01\08"             ;; code section: 1 function
    "\00\41\00\40\80\00\1a\0b") ;; memory.grow with a zero in 2 bytes
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0b\01\09"             ;; code section: 1 function
    "\00\3f\80\80\80\80\00\1a\0b") ;; memory.size with a zero in 5 bytes
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0d\01\0b"             ;; code section: 1 function
    "\00\41\00\40\80\80\80\80\00\1a\0b") ;; memory.grow with a zero in 5 bytes
  "zero byte expected")

;; Another index.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\07\01\05"             ;; code section: 1 function
    "\00\3f\01\1a\0b")         ;; memory.size 1
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\09\01\07"             ;; code section: 1 function
    "\00\41\00\40\01\1a\0b")   ;; memory.grow 1
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\07\01\05"             ;; code section: 1 function
    "\00\3f\02\1a\0b")         ;; memory.size 2
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\09\01\07"             ;; code section: 1 function
    "\00\41\00\40\02\1a\0b")   ;; memory.grow 2
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\07\01\05"             ;; code section: 1 function
    "\00\3f\7f\1a\0b")         ;; memory.size 127
  "zero byte expected")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\09\01\07"             ;; code section: 1 function
    "\00\41\00\40\7f\1a\0b")   ;; memory.grow 127
  "zero byte expected")
