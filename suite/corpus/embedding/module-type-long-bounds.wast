;;! summary = "A bound that takes more bytes than it needs is the same bound"

;;@ BIN-REDUNDANT-LEB
(module definition $long-2 binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\80\00\83\00"          ;; memory: flags 1; minimum 0 in two bytes, maximum 3 in two bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB
(assert_return (module_imports $long-2 "m" "n") (memory 0 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-2 "m") (memory 0 3))
;;@ BIN-REDUNDANT-LEB
(module definition $long-2-defined binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                   ;; memory section, 6 bytes, 1 memory
  "\01\80\00\83\00"             ;; flags 1; minimum 0 in two bytes, maximum 3 in two bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-2-defined "m") (memory 0 3))

;;@ BIN-REDUNDANT-LEB
(module definition $long-3 binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\80\80\00\83\80\00"    ;; memory: flags 1; minimum 0 in three bytes, maximum 3 in three bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB
(assert_return (module_imports $long-3 "m" "n") (memory 0 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-3 "m") (memory 0 3))
;;@ BIN-REDUNDANT-LEB
(module definition $long-3-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\01\80\80\00\83\80\00"       ;; flags 1; minimum 0 in three bytes, maximum 3 in three bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-3-defined "m") (memory 0 3))

;;@ BIN-REDUNDANT-LEB
(module definition $long-4 binary
  "\00asm" "\01\00\00\00"
  "\02\0f\01"                   ;; import section, 15 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\80\80\80\00\83\80\80\00" ;; memory: flags 1; minimum 0 in four bytes, maximum 3 in four bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB
(assert_return (module_imports $long-4 "m" "n") (memory 0 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-4 "m") (memory 0 3))
;;@ BIN-REDUNDANT-LEB
(module definition $long-4-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0a\01"                   ;; memory section, 10 bytes, 1 memory
  "\01\80\80\80\00\83\80\80\00" ;; flags 1; minimum 0 in four bytes, maximum 3 in four bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-4-defined "m") (memory 0 3))

;;@ BIN-REDUNDANT-LEB
(module definition $long-5 binary
  "\00asm" "\01\00\00\00"
  "\02\11\01"                   ;; import section, 17 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\80\80\80\80\00\83\80\80\80\00" ;; memory: flags 1; minimum 0 in five bytes, maximum 3 in five bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB
(assert_return (module_imports $long-5 "m" "n") (memory 0 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-5 "m") (memory 0 3))
;;@ BIN-REDUNDANT-LEB
(module definition $long-5-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0c\01"                   ;; memory section, 12 bytes, 1 memory
  "\01\80\80\80\80\00\83\80\80\80\00" ;; flags 1; minimum 0 in five bytes, maximum 3 in five bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-5-defined "m") (memory 0 3))

;; One long, the other short.
;;@ BIN-REDUNDANT-LEB
(module definition $long-short binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\81\80\80\80\00\02"    ;; memory: flags 1; minimum 1 in five bytes, maximum 2
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB
(assert_return (module_imports $long-short "m" "n") (memory 1 2))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-short "m") (memory 1 2))
;;@ BIN-REDUNDANT-LEB
(module definition $long-short-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\01\81\80\80\80\00\02"       ;; flags 1; minimum 1 in five bytes, maximum 2
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $long-short-defined "m") (memory 1 2))
;;@ BIN-REDUNDANT-LEB
(module definition $short-long binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\01\82\80\80\80\00"    ;; memory: flags 1; minimum 1, maximum 2 in five bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB
(assert_return (module_imports $short-long "m" "n") (memory 1 2))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $short-long "m") (memory 1 2))
;;@ BIN-REDUNDANT-LEB
(module definition $short-long-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\01\01\82\80\80\80\00"       ;; flags 1; minimum 1, maximum 2 in five bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB
(assert_return (module_exports $short-long-defined "m") (memory 1 2))

;; The cap, which needs three bytes, in five.
;;@ BIN-REDUNDANT-LEB VAL-CAP32-MAX
(module definition $cap binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\80\80\84\80\00"    ;; memory: flags 1; minimum 0, maximum 65,536 in five bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB VAL-CAP32-MAX
(assert_return (module_imports $cap "m" "n") (memory 0 65536))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB VAL-CAP32-MAX
(assert_return (module_exports $cap "m") (memory 0 65536))
;;@ BIN-REDUNDANT-LEB VAL-CAP32-MAX
(module definition $cap-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\01\00\80\80\84\80\00"       ;; flags 1; minimum 0, maximum 65,536 in five bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB VAL-CAP32-MAX
(assert_return (module_exports $cap-defined "m") (memory 0 65536))
