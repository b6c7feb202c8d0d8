;;! summary = "The flags 7 stand for a shared 64-bit memory with a maximum"
;;! features = ["memory64", "threads"]

;;@ SHARED-FLAGS BIN-FLAG-I64
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\07\01\03"                ;; memory: flags 7; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS SHARED-FLAGS BIN-FLAG-I64
(assert_return (module_imports $some "m" "n") (memory i64 1 3 shared))
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-I64
(assert_return (module_exports $some "m") (memory i64 1 3 shared))
;;@ SHARED-FLAGS BIN-FLAG-I64
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\07\01\03"                   ;; flags 7; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-I64
(assert_return (module_exports $some-defined "m") (memory i64 1 3 shared))

;;@ SHARED-FLAGS BIN-FLAG-I64 VAL-CAP64-MAX
(module definition $beyond-32-bits binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\07\00\80\80\80\80\10"    ;; memory: flags 7; minimum 0, maximum 2^32
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS SHARED-FLAGS BIN-FLAG-I64
(assert_return (module_imports $beyond-32-bits "m" "n") (memory i64 0 0x1_0000_0000 shared))
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-I64
(assert_return (module_exports $beyond-32-bits "m") (memory i64 0 0x1_0000_0000 shared))
;;@ SHARED-FLAGS BIN-FLAG-I64 VAL-CAP64-MAX
(module definition $beyond-32-bits-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\07\00\80\80\80\80\10"       ;; flags 7; minimum 0, maximum 2^32
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-I64
(assert_return (module_exports $beyond-32-bits-defined "m") (memory i64 0 0x1_0000_0000 shared))
