;;! summary = "The bounds of a 32-bit memory are read as they stand, up to 65,536 pages"

;;@ BIN-FLAG-MAX
(module definition $a binary
  "\00asm" "\01\00\00\00"
  "\02\08\01"                   ;; import section, 8 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\00\00"                   ;; memory: flags 0; minimum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $a "m" "n") (memory 0))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $a "m") (memory 0))

;;@ BIN-FLAG-MAX
(module definition $b binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\00"                ;; memory: flags 1; minimum 0, maximum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $b "m" "n") (memory 0 0))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $b "m") (memory 0 0))

;;@ BIN-FLAG-MAX
(module definition $c binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\01"                ;; memory: flags 1; minimum 0, maximum 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $c "m" "n") (memory 0 1))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $c "m") (memory 0 1))

;;@ BIN-FLAG-MAX
(module definition $d binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\01\01"                ;; memory: flags 1; minimum 1, maximum 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $d "m" "n") (memory 1 1))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $d "m") (memory 1 1))

;;@ BIN-FLAG-MAX
(module definition $e binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\7f"                ;; memory: flags 1; minimum 0, maximum 127
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $e "m" "n") (memory 0 127))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $e "m") (memory 0 127))

;;@ BIN-FLAG-MAX
(module definition $f binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\80\01"             ;; memory: flags 1; minimum 0, maximum 128
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $f "m" "n") (memory 0 128))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $f "m") (memory 0 128))

;;@ BIN-FLAG-MAX
(module definition $g binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\7f\80\01"             ;; memory: flags 1; minimum 127, maximum 128
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $g "m" "n") (memory 127 128))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $g "m") (memory 127 128))

;;@ BIN-FLAG-MAX
(module definition $h binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\ff\7f"             ;; memory: flags 1; minimum 0, maximum 16,383
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $h "m" "n") (memory 0 16383))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $h "m") (memory 0 16383))

;;@ BIN-FLAG-MAX
(module definition $i binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\80\80\01"          ;; memory: flags 1; minimum 0, maximum 16,384
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $i "m" "n") (memory 0 16384))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $i "m") (memory 0 16384))

;; The cap as a maximum is not the same as none.
;;@ BIN-FLAG-MAX VAL-CAP32-MAX
(module definition $j binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\ff\ff\03"          ;; memory: flags 1; minimum 0, maximum 65,535
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX VAL-CAP32-MAX
(assert_return (module_imports $j "m" "n") (memory 0 65535))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX VAL-CAP32-MAX
(assert_return (module_exports $j "m") (memory 0 65535))
;;@ BIN-FLAG-MAX VAL-CAP32-MAX
(module definition $j-defined binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                   ;; memory section, 6 bytes, 1 memory
  "\01\00\ff\ff\03"             ;; flags 1; minimum 0, maximum 65,535
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX VAL-CAP32-MAX
(assert_return (module_exports $j-defined "m") (memory 0 65535))
;;@ BIN-FLAG-MAX VAL-CAP32-MAX
(module definition $k binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\00\80\80\04"          ;; memory: flags 1; minimum 0, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX VAL-CAP32-MAX
(assert_return (module_imports $k "m" "n") (memory 0 65536))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX VAL-CAP32-MAX
(assert_return (module_exports $k "m") (memory 0 65536))
;;@ BIN-FLAG-MAX VAL-CAP32-MAX
(module definition $k-defined binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                   ;; memory section, 6 bytes, 1 memory
  "\01\00\80\80\04"             ;; flags 1; minimum 0, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX VAL-CAP32-MAX
(assert_return (module_exports $k-defined "m") (memory 0 65536))
;;@ BIN-FLAG-MAX
(module definition $l binary
  "\00asm" "\01\00\00\00"
  "\02\08\01"                   ;; import section, 8 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\00\00"                   ;; memory: flags 0; minimum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(assert_return (module_imports $l "m" "n") (memory 0))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $l "m") (memory 0))
;;@ BIN-FLAG-MAX
(module definition $l-defined binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                   ;; memory section, 3 bytes, 1 memory
  "\00\00"                      ;; flags 0; minimum 0
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $l-defined "m") (memory 0))

;; The cap as a minimum: only imported, so that nobody has to have the pages.
;;@ VAL-CAP32-MIN
(module definition $m binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\00\ff\ff\03"             ;; memory: flags 0; minimum 65,535
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP32-MIN
(assert_return (module_imports $m "m" "n") (memory 65535))
;;@ HOST-MODULE-EXPORTS VAL-CAP32-MIN
(assert_return (module_exports $m "m") (memory 65535))
;;@ VAL-CAP32-MIN
(module definition $n binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\00\80\80\04"             ;; memory: flags 0; minimum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP32-MIN
(assert_return (module_imports $n "m" "n") (memory 65536))
;;@ HOST-MODULE-EXPORTS VAL-CAP32-MIN
(assert_return (module_exports $n "m") (memory 65536))
;;@ VAL-CAP32-MIN VAL-CAP32-MAX
(module definition $o binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\80\80\04\80\80\04"    ;; memory: flags 1; minimum 65,536, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP32-MIN VAL-CAP32-MAX
(assert_return (module_imports $o "m" "n") (memory 65536 65536))
;;@ HOST-MODULE-EXPORTS VAL-CAP32-MIN VAL-CAP32-MAX
(assert_return (module_exports $o "m") (memory 65536 65536))
