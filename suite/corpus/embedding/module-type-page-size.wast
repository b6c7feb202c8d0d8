;;! summary = "The bit 8 of the flags announces a page size after the bounds, which is a part of the type"
;;! features = ["custom-page-sizes"]

;;@ CPS-FLAG-BITS CPS-ENCODING
(module definition $none binary
  "\00asm" "\01\00\00\00"
  "\02\09\01"                   ;; import section, 9 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\08\01\00"                ;; memory: flags 8; minimum 1; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_imports $none "m" "n") (memory 1 (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_exports $none "m") (memory 1 (pagesize 1)))
;;@ CPS-FLAG-BITS CPS-ENCODING
(module definition $none-defined binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                   ;; memory section, 4 bytes, 1 memory
  "\08\01\00"                   ;; flags 8; minimum 1; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_exports $none-defined "m") (memory 1 (pagesize 1)))

;;@ CPS-FLAG-BITS CPS-ENCODING
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\09\01\03\00"             ;; memory: flags 9; minimum 1, maximum 3; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_imports $some "m" "n") (memory 1 3 (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_exports $some "m") (memory 1 3 (pagesize 1)))
;;@ CPS-FLAG-BITS CPS-ENCODING
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\05\01"                   ;; memory section, 5 bytes, 1 memory
  "\09\01\03\00"                ;; flags 9; minimum 1, maximum 3; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_exports $some-defined "m") (memory 1 3 (pagesize 1)))

;; 65,536 written out is the same type as if it were not.
;;@ CPS-FLAG-BITS CPS-ENCODING
(module definition $usual binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\09\01\03\10"             ;; memory: flags 9; minimum 1, maximum 3; pages of 2^16 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_imports $usual "m" "n") (memory 1 3))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_exports $usual "m") (memory 1 3))
;;@ CPS-FLAG-BITS CPS-ENCODING
(module definition $usual-defined binary
  "\00asm" "\01\00\00\00"
  "\05\05\01"                   ;; memory section, 5 bytes, 1 memory
  "\09\01\03\10"                ;; flags 9; minimum 1, maximum 3; pages of 2^16 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING
(assert_return (module_exports $usual-defined "m") (memory 1 3))

;; Bounds of bytes go further than those of pages of 64 KiB.
;;@ CPS-FLAG-BITS CPS-ENCODING CPS-CAP32
(module definition $bytes binary
  "\00asm" "\01\00\00\00"
  "\02\10\01"                   ;; import section, 16 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\09\81\80\04\ff\ff\ff\ff\0f\00" ;; memory: flags 9; minimum 65,537, maximum 2^32 - 1; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING CPS-CAP32
(assert_return (module_imports $bytes "m" "n") (memory 65537 0xffff_ffff (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING CPS-CAP32
(assert_return (module_exports $bytes "m") (memory 65537 0xffff_ffff (pagesize 1)))
