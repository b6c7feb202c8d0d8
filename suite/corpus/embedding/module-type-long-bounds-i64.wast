;;! summary = "A bound of six to ten bytes is the same bound"
;;! features = ["memory64"]

;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-6 binary
  "\00asm" "\01\00\00\00"
  "\02\13\01"                   ;; import section, 19 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\81\80\80\80\80\00\83\80\80\80\80\00" ;; memory: flags 5; minimum 1 in six bytes, maximum 3 in six bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_imports $long-6 "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-6 "m") (memory i64 1 3))
;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-6-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0e\01"                   ;; memory section, 14 bytes, 1 memory
  "\05\81\80\80\80\80\00\83\80\80\80\80\00" ;; flags 5; minimum 1 in six bytes, maximum 3 in six bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-6-defined "m") (memory i64 1 3))

;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-7 binary
  "\00asm" "\01\00\00\00"
  "\02\15\01"                   ;; import section, 21 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\81\80\80\80\80\80\00\83\80\80\80\80\80\00" ;; memory: flags 5; minimum 1 in seven bytes, maximum 3 in seven bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_imports $long-7 "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-7 "m") (memory i64 1 3))
;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-7-defined binary
  "\00asm" "\01\00\00\00"
  "\05\10\01"                   ;; memory section, 16 bytes, 1 memory
  "\05\81\80\80\80\80\80\00\83\80\80\80\80\80\00" ;; flags 5; minimum 1 in seven bytes, maximum 3 in seven bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-7-defined "m") (memory i64 1 3))

;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-8 binary
  "\00asm" "\01\00\00\00"
  "\02\17\01"                   ;; import section, 23 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\81\80\80\80\80\80\80\00\83\80\80\80\80\80\80\00" ;; memory: flags 5; minimum 1 in eight bytes, maximum 3 in eight bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_imports $long-8 "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-8 "m") (memory i64 1 3))
;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-8-defined binary
  "\00asm" "\01\00\00\00"
  "\05\12\01"                   ;; memory section, 18 bytes, 1 memory
  "\05\81\80\80\80\80\80\80\00\83\80\80\80\80\80\80\00" ;; flags 5; minimum 1 in eight bytes, maximum 3 in eight bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-8-defined "m") (memory i64 1 3))

;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-9 binary
  "\00asm" "\01\00\00\00"
  "\02\19\01"                   ;; import section, 25 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\81\80\80\80\80\80\80\80\00\83\80\80\80\80\80\80\80\00" ;; memory: flags 5; minimum 1 in nine bytes, maximum 3 in nine bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_imports $long-9 "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-9 "m") (memory i64 1 3))
;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-9-defined binary
  "\00asm" "\01\00\00\00"
  "\05\14\01"                   ;; memory section, 20 bytes, 1 memory
  "\05\81\80\80\80\80\80\80\80\00\83\80\80\80\80\80\80\80\00" ;; flags 5; minimum 1 in nine bytes, maximum 3 in nine bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-9-defined "m") (memory i64 1 3))

;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-10 binary
  "\00asm" "\01\00\00\00"
  "\02\1b\01"                   ;; import section, 27 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\81\80\80\80\80\80\80\80\80\00\83\80\80\80\80\80\80\80\80\00" ;; memory: flags 5; minimum 1 in ten bytes, maximum 3 in ten bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_imports $long-10 "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-10 "m") (memory i64 1 3))
;;@ BIN-REDUNDANT-LEB BIN-FLAG-I64
(module definition $long-10-defined binary
  "\00asm" "\01\00\00\00"
  "\05\16\01"                   ;; memory section, 22 bytes, 1 memory
  "\05\81\80\80\80\80\80\80\80\80\00\83\80\80\80\80\80\80\80\80\00" ;; flags 5; minimum 1 in ten bytes, maximum 3 in ten bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-FLAG-I64
(assert_return (module_exports $long-10-defined "m") (memory i64 1 3))

;; 2^48 needs seven bytes.
;;@ BIN-REDUNDANT-LEB VAL-CAP64-MAX
(module definition $cap binary
  "\00asm" "\01\00\00\00"
  "\02\12\01"                   ;; import section, 18 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\05\00\80\80\80\80\80\80\c0\80\80\00" ;; memory: flags 5; minimum 0, maximum 2^48 in ten bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB VAL-CAP64-MAX
(assert_return (module_imports $cap "m" "n") (memory i64 0 0x1_0000_0000_0000))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB VAL-CAP64-MAX
(assert_return (module_exports $cap "m") (memory i64 0 0x1_0000_0000_0000))
;;@ BIN-REDUNDANT-LEB VAL-CAP64-MAX
(module definition $cap-defined binary
  "\00asm" "\01\00\00\00"
  "\05\0d\01"                   ;; memory section, 13 bytes, 1 memory
  "\05\00\80\80\80\80\80\80\c0\80\80\00" ;; flags 5; minimum 0, maximum 2^48 in ten bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB VAL-CAP64-MAX
(assert_return (module_exports $cap-defined "m") (memory i64 0 0x1_0000_0000_0000))

;; The bounds of a 32-bit memory may be as long.
;;@ BIN-REDUNDANT-LEB BIN-LIMITS-U64
(module definition $of-32-bits binary
  "\00asm" "\01\00\00\00"
  "\02\1b\01"                   ;; import section, 27 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\01\81\80\80\80\80\80\80\80\80\00\83\80\80\80\80\80\80\80\80\00" ;; memory: flags 1; minimum 1 in ten bytes, maximum 3 in ten bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS BIN-REDUNDANT-LEB BIN-LIMITS-U64
(assert_return (module_imports $of-32-bits "m" "n") (memory 1 3))
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-LIMITS-U64
(assert_return (module_exports $of-32-bits "m") (memory 1 3))
;;@ BIN-REDUNDANT-LEB BIN-LIMITS-U64
(module definition $of-32-bits-defined binary
  "\00asm" "\01\00\00\00"
  "\05\16\01"                   ;; memory section, 22 bytes, 1 memory
  "\01\81\80\80\80\80\80\80\80\80\00\83\80\80\80\80\80\80\80\80\00" ;; flags 1; minimum 1 in ten bytes, maximum 3 in ten bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS BIN-REDUNDANT-LEB BIN-LIMITS-U64
(assert_return (module_exports $of-32-bits-defined "m") (memory 1 3))
