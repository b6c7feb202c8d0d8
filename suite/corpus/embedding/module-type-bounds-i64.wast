;;! summary = "The bounds of a 64-bit memory are read with all their bits, up to 2^48 pages"
;;! features = ["memory64"]

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $a binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\80\80\04"          ;; memory: flags 5; minimum 0, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $a "m" "n") (memory i64 0 65536))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $a "m") (memory i64 0 65536))
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $a-defined binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                   ;; memory section, 6 bytes, 1 memory
  "\05\00\80\80\04"             ;; flags 5; minimum 0, maximum 65,536
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $a-defined "m") (memory i64 0 65536))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $b binary
  "\00asm" "\01\00\00\00"
  "\02\0b\01"                   ;; import section, 11 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\81\80\04"          ;; memory: flags 5; minimum 0, maximum 65,537
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $b "m" "n") (memory i64 0 65537))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $b "m") (memory i64 0 65537))
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $b-defined binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                   ;; memory section, 6 bytes, 1 memory
  "\05\00\81\80\04"             ;; flags 5; minimum 0, maximum 65,537
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $b-defined "m") (memory i64 0 65537))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $c binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\81\80\04\81\80\04"    ;; memory: flags 5; minimum 65,537, maximum 65,537
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $c "m" "n") (memory i64 65537 65537))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $c "m") (memory i64 65537 65537))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $d binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\80\80\80\80\08"    ;; memory: flags 5; minimum 0, maximum 2^31
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $d "m" "n") (memory i64 0 0x8000_0000))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $d "m") (memory i64 0 0x8000_0000))
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $d-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\05\00\80\80\80\80\08"       ;; flags 5; minimum 0, maximum 2^31
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $d-defined "m") (memory i64 0 0x8000_0000))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $e binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\ff\ff\ff\ff\0f"    ;; memory: flags 5; minimum 0, maximum 2^32 - 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $e "m" "n") (memory i64 0 0xffff_ffff))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $e "m") (memory i64 0 0xffff_ffff))
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $e-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\05\00\ff\ff\ff\ff\0f"       ;; flags 5; minimum 0, maximum 2^32 - 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $e-defined "m") (memory i64 0 0xffff_ffff))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $f binary
  "\00asm" "\01\00\00\00"
  "\02\11\01"                   ;; import section, 17 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\ff\ff\ff\ff\0f\80\80\80\80\10" ;; memory: flags 5; minimum 2^32 - 1, maximum 2^32
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $f "m" "n") (memory i64 0xffff_ffff 0x1_0000_0000))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $f "m") (memory i64 0xffff_ffff 0x1_0000_0000))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $g binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\80\80\80\80\10"    ;; memory: flags 5; minimum 0, maximum 2^32
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $g "m" "n") (memory i64 0 0x1_0000_0000))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $g "m") (memory i64 0 0x1_0000_0000))
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $g-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\05\00\80\80\80\80\10"       ;; flags 5; minimum 0, maximum 2^32
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $g-defined "m") (memory i64 0 0x1_0000_0000))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $h binary
  "\00asm" "\01\00\00\00"
  "\02\11\01"                   ;; import section, 17 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\80\80\80\80\10\81\80\80\80\10" ;; memory: flags 5; minimum 2^32, maximum 2^32 + 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $h "m" "n") (memory i64 0x1_0000_0000 0x1_0000_0001))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $h "m") (memory i64 0x1_0000_0000 0x1_0000_0001))

;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $i binary
  "\00asm" "\01\00\00\00"
  "\02\0d\01"                   ;; import section, 13 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\81\80\80\80\10"    ;; memory: flags 5; minimum 0, maximum 2^32 + 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $i "m" "n") (memory i64 0 0x1_0000_0001))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $i "m") (memory i64 0 0x1_0000_0001))
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $i-defined binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                   ;; memory section, 8 bytes, 1 memory
  "\05\00\81\80\80\80\10"       ;; flags 5; minimum 0, maximum 2^32 + 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $i-defined "m") (memory i64 0 0x1_0000_0001))

;; A reader of 32 bits would take it for a minimum of 1.
;;@ BIN-LIMITS-U64 BIN-FLAG-I64
(module definition $j binary
  "\00asm" "\01\00\00\00"
  "\02\0c\01"                   ;; import section, 12 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\04\81\80\80\80\10"       ;; memory: flags 4; minimum 2^32 + 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_imports $j "m" "n") (memory i64 0x1_0000_0001))
;;@ HOST-MODULE-EXPORTS BIN-LIMITS-U64 BIN-FLAG-I64
(assert_return (module_exports $j "m") (memory i64 0x1_0000_0001))

;; The largest bounds there are.
;;@ VAL-CAP64-MAX
(module definition $k binary
  "\00asm" "\01\00\00\00"
  "\02\0f\01"                   ;; import section, 15 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\80\80\80\80\80\80\20" ;; memory: flags 5; minimum 0, maximum 2^47
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP64-MAX
(assert_return (module_imports $k "m" "n") (memory i64 0 0x8000_0000_0000))
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MAX
(assert_return (module_exports $k "m") (memory i64 0 0x8000_0000_0000))
;;@ VAL-CAP64-MAX
(module definition $k-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0a\01"                   ;; memory section, 10 bytes, 1 memory
  "\05\00\80\80\80\80\80\80\20" ;; flags 5; minimum 0, maximum 2^47
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MAX
(assert_return (module_exports $k-defined "m") (memory i64 0 0x8000_0000_0000))
;;@ VAL-CAP64-MAX
(module definition $l binary
  "\00asm" "\01\00\00\00"
  "\02\0f\01"                   ;; import section, 15 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\ff\ff\ff\ff\ff\ff\3f" ;; memory: flags 5; minimum 0, maximum 2^48 - 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP64-MAX
(assert_return (module_imports $l "m" "n") (memory i64 0 0xffff_ffff_ffff))
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MAX
(assert_return (module_exports $l "m") (memory i64 0 0xffff_ffff_ffff))
;;@ VAL-CAP64-MAX
(module definition $l-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0a\01"                   ;; memory section, 10 bytes, 1 memory
  "\05\00\ff\ff\ff\ff\ff\ff\3f" ;; flags 5; minimum 0, maximum 2^48 - 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MAX
(assert_return (module_exports $l-defined "m") (memory i64 0 0xffff_ffff_ffff))
;;@ VAL-CAP64-MAX
(module definition $m binary
  "\00asm" "\01\00\00\00"
  "\02\0f\01"                   ;; import section, 15 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\80\80\80\80\80\80\40" ;; memory: flags 5; minimum 0, maximum 2^48
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP64-MAX
(assert_return (module_imports $m "m" "n") (memory i64 0 0x1_0000_0000_0000))
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MAX
(assert_return (module_exports $m "m") (memory i64 0 0x1_0000_0000_0000))
;;@ VAL-CAP64-MAX
(module definition $m-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0a\01"                   ;; memory section, 10 bytes, 1 memory
  "\05\00\80\80\80\80\80\80\40" ;; flags 5; minimum 0, maximum 2^48
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MAX
(assert_return (module_exports $m-defined "m") (memory i64 0 0x1_0000_0000_0000))
;;@ VAL-CAP64-MIN
(module definition $n binary
  "\00asm" "\01\00\00\00"
  "\02\0e\01"                   ;; import section, 14 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\04\ff\ff\ff\ff\ff\ff\3f" ;; memory: flags 4; minimum 2^48 - 1
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP64-MIN
(assert_return (module_imports $n "m" "n") (memory i64 0xffff_ffff_ffff))
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MIN
(assert_return (module_exports $n "m") (memory i64 0xffff_ffff_ffff))
;;@ VAL-CAP64-MIN
(module definition $o binary
  "\00asm" "\01\00\00\00"
  "\02\0e\01"                   ;; import section, 14 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\04\80\80\80\80\80\80\40" ;; memory: flags 4; minimum 2^48
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP64-MIN
(assert_return (module_imports $o "m" "n") (memory i64 0x1_0000_0000_0000))
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MIN
(assert_return (module_exports $o "m") (memory i64 0x1_0000_0000_0000))
;;@ VAL-CAP64-MIN VAL-CAP64-MAX
(module definition $p binary
  "\00asm" "\01\00\00\00"
  "\02\15\01"                   ;; import section, 21 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\80\80\80\80\80\80\40\80\80\80\80\80\80\40" ;; memory: flags 5; minimum 2^48, maximum 2^48
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS VAL-CAP64-MIN VAL-CAP64-MAX
(assert_return (module_imports $p "m" "n") (memory i64 0x1_0000_0000_0000 0x1_0000_0000_0000))
;;@ HOST-MODULE-EXPORTS VAL-CAP64-MIN VAL-CAP64-MAX
(assert_return (module_exports $p "m") (memory i64 0x1_0000_0000_0000 0x1_0000_0000_0000))
