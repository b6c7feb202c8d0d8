;;! summary = "The bits 4 and 8 of the flags together: a 64-bit memory with a page size"
;;! features = ["custom-page-sizes", "memory64"]

;;@ CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(module definition $none binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\0c\01\00"                ;; memory: flags 12; minimum 1; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_imports $none "m" "n") (memory i64 1 (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_exports $none "m") (memory i64 1 (pagesize 1)))
;;@ CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(module definition $none-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\0c\01\00"                   ;; flags 12; minimum 1; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_exports $none-defined "m") (memory i64 1 (pagesize 1)))

;;@ CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\0d\01\03\00"             ;; memory: flags 13; minimum 1, maximum 3; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_imports $some "m" "n") (memory i64 1 3 (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_exports $some "m") (memory i64 1 3 (pagesize 1)))
;;@ CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\05\01"                   ;; memory section, 5 bytes, 1 memory
  "\0d\01\03\00"                ;; flags 13; minimum 1, maximum 3; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_exports $some-defined "m") (memory i64 1 3 (pagesize 1)))

;;@ CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(module definition $usual binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\0d\01\03\10"             ;; memory: flags 13; minimum 1, maximum 3; pages of 2^16 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_imports $usual "m" "n") (memory i64 1 3))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_exports $usual "m") (memory i64 1 3))
;;@ CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(module definition $usual-defined binary
  "\00asm" "\01\00\00\00"
  "\05\05\01"                   ;; memory section, 5 bytes, 1 memory
  "\0d\01\03\10"                ;; flags 13; minimum 1, maximum 3; pages of 2^16 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING BIN-FLAG-I64
(assert_return (module_exports $usual-defined "m") (memory i64 1 3))

;; Up to all the bytes that 64 bits can count.
;;@ CPS-FLAG-BITS CPS-ENCODING CPS-CAP64
(module definition $bytes binary
  "\00asm" "\01\00\00\00"
  "\02\13\01"                   ;; import section, 19 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\0d\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01\00" ;; memory: flags 13; minimum 0, maximum 2^64 - 1; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING CPS-CAP64
(assert_return (module_imports $bytes "m" "n") (memory i64 0 0xffff_ffff_ffff_ffff (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING CPS-CAP64
(assert_return (module_exports $bytes "m") (memory i64 0 0xffff_ffff_ffff_ffff (pagesize 1)))
