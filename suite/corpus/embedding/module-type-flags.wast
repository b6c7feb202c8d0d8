;;! summary = "The flags 0 and 1 say whether a memory has a maximum, which a reader of the module gives as it stands there"

;; No instance is needed: an import keeps the type that it asks for, and what is exported has it too.
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $none binary
  "\00asm" "\01\00\00\00"
  "\02\08\01"                   ;; import section, 8 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\00\01"                   ;; memory: flags 0; minimum 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_imports $none "m" "n") (memory 1))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $none "m") (memory 1))
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $none-defined binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                   ;; memory section, 3 bytes, 1 memory
  "\00\01"                      ;; flags 0; minimum 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $none-defined "m") (memory 1))

;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\01\03"                ;; memory: flags 1; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_imports $some "m" "n") (memory 1 3))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $some "m") (memory 1 3))
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\01\01\03"                   ;; flags 1; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $some-defined "m") (memory 1 3))

;; A maximum of nothing is a maximum.
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $zero binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\00"                ;; memory: flags 1; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_imports $zero "m" "n") (memory 0 0))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $zero "m") (memory 0 0))
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $zero-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\01\00\00"                   ;; flags 1; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $zero-defined "m") (memory 0 0))

;; The byte after the minimum belongs to the maximum or to what follows: here the export section's id, 7.
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $seven binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\07\07"                ;; memory: flags 1; minimum 7, maximum 7
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_imports $seven "m" "n") (memory 7 7))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $seven "m") (memory 7 7))
;;@ BIN-FLAG-MAX BIN-FLAGS
(module definition $seven-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\01\07\07"                   ;; flags 1; minimum 7, maximum 7
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX BIN-FLAGS
(assert_return (module_exports $seven-defined "m") (memory 7 7))
