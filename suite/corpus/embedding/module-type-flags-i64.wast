;;! summary = "The flags 4 and 5 stand for a 64-bit memory without and with a maximum"
;;! features = ["memory64"]

;;@ BIN-FLAG-I64
(module definition $none binary
  "\00asm" "\01\00\00\00"
  "\02\08\01"                   ;; import section, 8 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\04\01"                   ;; memory: flags 4; minimum 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-I64
(assert_return (module_imports $none "m" "n") (memory i64 1))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64
(assert_return (module_exports $none "m") (memory i64 1))
;;@ BIN-FLAG-I64
(module definition $none-defined binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                   ;; memory section, 3 bytes, 1 memory
  "\04\01"                      ;; flags 4; minimum 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64
(assert_return (module_exports $none-defined "m") (memory i64 1))

;;@ BIN-FLAG-I64 BIN-FLAG-MAX
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\01\03"                ;; memory: flags 5; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-I64 BIN-FLAG-MAX
(assert_return (module_imports $some "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64 BIN-FLAG-MAX
(assert_return (module_exports $some "m") (memory i64 1 3))
;;@ BIN-FLAG-I64 BIN-FLAG-MAX
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\05\01\03"                   ;; flags 5; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64 BIN-FLAG-MAX
(assert_return (module_exports $some-defined "m") (memory i64 1 3))

;;@ BIN-FLAG-I64 BIN-FLAG-MAX
(module definition $zero binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\00"                ;; memory: flags 5; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-I64 BIN-FLAG-MAX
(assert_return (module_imports $zero "m" "n") (memory i64 0 0))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64 BIN-FLAG-MAX
(assert_return (module_exports $zero "m") (memory i64 0 0))
;;@ BIN-FLAG-I64 BIN-FLAG-MAX
(module definition $zero-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\05\00\00"                   ;; flags 5; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64 BIN-FLAG-MAX
(assert_return (module_exports $zero-defined "m") (memory i64 0 0))
