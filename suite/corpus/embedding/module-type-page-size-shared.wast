;;! summary = "The bits 2 and 8 of the flags together: a shared memory with a page size"
;;! features = ["custom-page-sizes", "threads"]

;;@ CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(module definition $some binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\0b\01\03\00"             ;; memory: flags 11; minimum 1, maximum 3; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(assert_return (module_imports $some "m" "n") (memory 1 3 shared (pagesize 1)))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(assert_return (module_exports $some "m") (memory 1 3 shared (pagesize 1)))
;;@ CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(module definition $some-defined binary
  "\00asm" "\01\00\00\00"
  "\05\05\01"                   ;; memory section, 5 bytes, 1 memory
  "\0b\01\03\00"                ;; flags 11; minimum 1, maximum 3; pages of 2^0 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(assert_return (module_exports $some-defined "m") (memory 1 3 shared (pagesize 1)))

;;@ CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(module definition $usual binary
  "\00asm" "\01\00\00\00"
  "\02\0a\01"                   ;; import section, 10 bytes, 1 import
  "\01m" "\01n"                 ;; "m" "n"
  "\02\0b\01\03\10"             ;; memory: flags 11; minimum 1, maximum 3; pages of 2^16 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-IMPORTS CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(assert_return (module_imports $usual "m" "n") (memory 1 3 shared))
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(assert_return (module_exports $usual "m") (memory 1 3 shared))
;;@ CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(module definition $usual-defined binary
  "\00asm" "\01\00\00\00"
  "\05\05\01"                   ;; memory section, 5 bytes, 1 memory
  "\0b\01\03\10"                ;; flags 11; minimum 1, maximum 3; pages of 2^16 bytes
  "\07\05\01\01m\02\00")        ;; export section: memory 0 as "m"
;;@ HOST-MODULE-EXPORTS CPS-FLAG-BITS CPS-ENCODING SHARED-FLAGS
(assert_return (module_exports $usual-defined "m") (memory 1 3 shared))
