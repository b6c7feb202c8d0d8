;;! summary = "The flags 3 stand for a shared memory, which a reader of the module says"
;;! features = ["threads"]

;;@ SHARED-FLAGS BIN-FLAG-MAX
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\03\01\03"                ;; memory: flags 3; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_imports $some "m" "n") (memory 1 3 shared))
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_exports $some "m") (memory 1 3 shared))
;;@ SHARED-FLAGS BIN-FLAG-MAX
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\03\01\03"                   ;; flags 3; minimum 1, maximum 3
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_exports $some-defined "m") (memory 1 3 shared))

;;@ SHARED-FLAGS BIN-FLAG-MAX
(module definition $zero binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\03\00\00"                ;; memory: flags 3; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_imports $zero "m" "n") (memory 0 0 shared))
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_exports $zero "m") (memory 0 0 shared))
;;@ SHARED-FLAGS BIN-FLAG-MAX
(module definition $zero-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\03\00\00"                   ;; flags 3; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_exports $zero-defined "m") (memory 0 0 shared))

;;@ SHARED-FLAGS BIN-FLAG-MAX
(module definition $cap binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\03\00\80\80\04"          ;; memory: flags 3; minimum 0, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_imports $cap "m" "n") (memory 0 65536 shared))
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_exports $cap "m") (memory 0 65536 shared))
;;@ SHARED-FLAGS BIN-FLAG-MAX
(module definition $cap-defined binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                   ;; memory section, 6 bytes, 1 memory
  "\03\00\80\80\04"             ;; flags 3; minimum 0, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS SHARED-FLAGS BIN-FLAG-MAX
(assert_return (module_exports $cap-defined "m") (memory 0 65536 shared))
