;;! summary = "Flag 0x08 says that a page size follows: behind the minimum, or behind the maximum where there is one"
;;! features = ["custom-page-sizes", "memory64"]

;; Each memory comes from bytes. What type it has is asked with imports.

;; 0x08: i32, a minimum of 3, no maximum, pages of one byte.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min-1 binary "\00asm" "\01\00\00\00" "\05\04\01\08\03\00" "\07\0a\01\06memory\02\00")
(register "min-1")
;;@ CPS-FLAG-BITS
(module (import "min-1" "memory" (memory 3 (pagesize 1))))
(assert_unlinkable (module (import "min-1" "memory" (memory 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-1" "memory" (memory 3 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-1" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "min-1" "memory" (memory i64 3 (pagesize 1)))) "incompatible import type")

;; 0x08 with a logarithm of 16: the type that 0x00 stands for.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min-64k binary "\00asm" "\01\00\00\00" "\05\04\01\08\03\10" "\07\0a\01\06memory\02\00")
(register "min-64k")
;;@ CPS-FLAG-BITS
(module (import "min-64k" "memory" (memory 3 (pagesize 65536))))
(module (import "min-64k" "memory" (memory 3)))
(assert_unlinkable (module (import "min-64k" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "min-64k" "memory" (memory 3 4))) "incompatible import type")
(assert_unlinkable (module (import "min-64k" "memory" (memory 3 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-64k" "memory" (memory i64 3))) "incompatible import type")

;; 0x09: i32, a minimum of 3, a maximum of 5, pages of one byte.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min-max-1 binary "\00asm" "\01\00\00\00" "\05\05\01\09\03\05\00" "\07\0a\01\06memory\02\00")
(register "min-max-1")
;;@ CPS-FLAG-BITS
(module (import "min-max-1" "memory" (memory 3 (pagesize 1))))
(module (import "min-max-1" "memory" (memory 3 5 (pagesize 1))))
(assert_unlinkable (module (import "min-max-1" "memory" (memory 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-max-1" "memory" (memory 3 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-max-1" "memory" (memory 3 5))) "incompatible import type")
(assert_unlinkable (module (import "min-max-1" "memory" (memory i64 3 5 (pagesize 1)))) "incompatible import type")

;; 0x09 with a logarithm of 16.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min-max-64k binary "\00asm" "\01\00\00\00" "\05\05\01\09\03\05\10" "\07\0a\01\06memory\02\00")
(register "min-max-64k")
;;@ CPS-FLAG-BITS
(module (import "min-max-64k" "memory" (memory 3 5 (pagesize 65536))))
(module (import "min-max-64k" "memory" (memory 3 5)))
(assert_unlinkable (module (import "min-max-64k" "memory" (memory 4 5))) "incompatible import type")
(assert_unlinkable (module (import "min-max-64k" "memory" (memory 3 4))) "incompatible import type")
(assert_unlinkable (module (import "min-max-64k" "memory" (memory 3 5 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-max-64k" "memory" (memory i64 3 5))) "incompatible import type")

;; 0x0c: i64, a minimum of 3, no maximum, pages of one byte.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min64-1 binary "\00asm" "\01\00\00\00" "\05\04\01\0c\03\00" "\07\0a\01\06memory\02\00")
(register "min64-1")
;;@ CPS-FLAG-BITS
(module (import "min64-1" "memory" (memory i64 3 (pagesize 1))))
(assert_unlinkable (module (import "min64-1" "memory" (memory i64 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min64-1" "memory" (memory i64 3 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min64-1" "memory" (memory i64 3))) "incompatible import type")
(assert_unlinkable (module (import "min64-1" "memory" (memory 3 (pagesize 1)))) "incompatible import type")

;; 0x0c with a logarithm of 16.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min64-64k binary "\00asm" "\01\00\00\00" "\05\04\01\0c\03\10" "\07\0a\01\06memory\02\00")
(register "min64-64k")
;;@ CPS-FLAG-BITS
(module (import "min64-64k" "memory" (memory i64 3 (pagesize 65536))))
(module (import "min64-64k" "memory" (memory i64 3)))
(assert_unlinkable (module (import "min64-64k" "memory" (memory i64 4))) "incompatible import type")
(assert_unlinkable (module (import "min64-64k" "memory" (memory i64 3 4))) "incompatible import type")
(assert_unlinkable (module (import "min64-64k" "memory" (memory i64 3 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min64-64k" "memory" (memory 3))) "incompatible import type")

;; 0x0d: i64, a minimum of 3, a maximum of 5, pages of one byte.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min-max64-1 binary "\00asm" "\01\00\00\00" "\05\05\01\0d\03\05\00" "\07\0a\01\06memory\02\00")
(register "min-max64-1")
;;@ CPS-FLAG-BITS
(module (import "min-max64-1" "memory" (memory i64 3 5 (pagesize 1))))
(assert_unlinkable (module (import "min-max64-1" "memory" (memory i64 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-max64-1" "memory" (memory i64 3 4 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-max64-1" "memory" (memory i64 3 5))) "incompatible import type")
(assert_unlinkable (module (import "min-max64-1" "memory" (memory 3 5 (pagesize 1)))) "incompatible import type")

;; 0x0d with a logarithm of 16.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $min-max64-64k binary "\00asm" "\01\00\00\00" "\05\05\01\0d\03\05\10" "\07\0a\01\06memory\02\00")
(register "min-max64-64k")
;;@ CPS-FLAG-BITS
(module (import "min-max64-64k" "memory" (memory i64 3 5 (pagesize 65536))))
(module (import "min-max64-64k" "memory" (memory i64 3 5)))
(assert_unlinkable (module (import "min-max64-64k" "memory" (memory i64 4))) "incompatible import type")
(assert_unlinkable (module (import "min-max64-64k" "memory" (memory i64 3 4))) "incompatible import type")
(assert_unlinkable (module (import "min-max64-64k" "memory" (memory i64 3 5 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "min-max64-64k" "memory" (memory 3 5))) "incompatible import type")

;; The same flags in the type of an import.
;;@ CPS-FLAG-BITS
(module binary "\00asm" "\01\00\00\00" "\02\12\01\05min-1\06memory\02\08\03\00")
(module binary "\00asm" "\01\00\00\00" "\02\17\01\09min-max-1\06memory\02\09\03\05\00")
(assert_unlinkable
  (module binary "\00asm" "\01\00\00\00" "\02\12\01\05min-1\06memory\02\08\03\10")
  "incompatible import type")
(assert_unlinkable
  (module binary "\00asm" "\01\00\00\00" "\02\17\01\09min-max-1\06memory\02\09\03\04\00")
  "incompatible import type")

;; Where the flag is not set, no page size follows: here another byte stands behind the limits.
;;@ CPS-FLAG-BITS CPS-ENCODING
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\04\01\00\03\00") "section size mismatch")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\05\01\01\03\05\00") "section size mismatch")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\04\01\04\03\00") "section size mismatch")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\05\01\05\03\05\00") "section size mismatch")
;; Where it is set, one does.
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\03\01\08\03") "unexpected end")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\04\01\09\03\05") "unexpected end")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\03\01\0c\03") "unexpected end")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\04\01\0d\03\05") "unexpected end")
