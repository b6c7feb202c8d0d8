;;! summary = "The flags for a page size and for a shared memory go together, where there is a maximum"
;;! features = ["custom-page-sizes", "memory64", "threads"]

;; 0x0b: i32, both bounds, shared, pages of one byte.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $shared-1 binary "\00asm" "\01\00\00\00" "\05\05\01\0b\03\05\00" "\07\0a\01\06memory\02\00")
(register "shared-1")
;;@ CPS-FLAG-BITS
(module (import "shared-1" "memory" (memory 3 5 shared (pagesize 1))))
(assert_unlinkable (module (import "shared-1" "memory" (memory 4 5 shared (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "shared-1" "memory" (memory 3 4 shared (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "shared-1" "memory" (memory 3 5 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared-1" "memory" (memory 3 5 (pagesize 1)))) "incompatible import type")
(assert_unlinkable
  (module (import "shared-1" "memory" (memory i64 3 5 shared (pagesize 1))))
  "incompatible import type")

;; 0x0b with a logarithm of 16: the type that 0x03 stands for.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $shared-64k binary "\00asm" "\01\00\00\00" "\05\05\01\0b\03\05\10" "\07\0a\01\06memory\02\00")
(register "shared-64k")
;;@ CPS-FLAG-BITS
(module (import "shared-64k" "memory" (memory 3 5 shared (pagesize 65536))))
(module (import "shared-64k" "memory" (memory 3 5 shared)))
(assert_unlinkable (module (import "shared-64k" "memory" (memory 4 5 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared-64k" "memory" (memory 3 5 shared (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "shared-64k" "memory" (memory 3 5))) "incompatible import type")

;; 0x0f: i64, both bounds, shared, pages of one byte.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $shared64-1 binary "\00asm" "\01\00\00\00" "\05\05\01\0f\03\05\00" "\07\0a\01\06memory\02\00")
(register "shared64-1")
;;@ CPS-FLAG-BITS
(module (import "shared64-1" "memory" (memory i64 3 5 shared (pagesize 1))))
(assert_unlinkable
  (module (import "shared64-1" "memory" (memory i64 4 5 shared (pagesize 1))))
  "incompatible import type")
(assert_unlinkable
  (module (import "shared64-1" "memory" (memory i64 3 4 shared (pagesize 1))))
  "incompatible import type")
(assert_unlinkable (module (import "shared64-1" "memory" (memory i64 3 5 shared))) "incompatible import type")
(assert_unlinkable (module (import "shared64-1" "memory" (memory i64 3 5 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "shared64-1" "memory" (memory 3 5 shared (pagesize 1)))) "incompatible import type")

;; 0x0f with a logarithm of 16.
;;@ CPS-FLAG-BITS CPS-ALLOC
(module $shared64-64k binary "\00asm" "\01\00\00\00" "\05\05\01\0f\03\05\10" "\07\0a\01\06memory\02\00")
(register "shared64-64k")
;;@ CPS-FLAG-BITS
(module (import "shared64-64k" "memory" (memory i64 3 5 shared (pagesize 65536))))
(module (import "shared64-64k" "memory" (memory i64 3 5 shared)))
(assert_unlinkable (module (import "shared64-64k" "memory" (memory i64 4 5 shared))) "incompatible import type")
(assert_unlinkable
  (module (import "shared64-64k" "memory" (memory i64 3 5 shared (pagesize 1))))
  "incompatible import type")
(assert_unlinkable (module (import "shared64-64k" "memory" (memory i64 3 5))) "incompatible import type")

;; 0x0a and 0x0e: shared without a maximum.
;;@ CPS-FLAG-BITS SHARED-MAX-REQ
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\04\01\0a\03\00") "shared memory must have maximum")
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\04\01\0a\03\10") "shared memory must have maximum")
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\04\01\0e\03\00") "shared memory must have maximum")
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\04\01\0e\03\10") "shared memory must have maximum")
;; A page size that is not allowed is not allowed for shared memories either.
;;@ CPS-FLAG-BITS CPS-VALUES
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\05\01\0b\03\05\0c") "invalid custom page size")
(assert_invalid (module binary "\00asm" "\01\00\00\00" "\05\05\01\0f\03\05\0c") "invalid custom page size")
;;@ CPS-FLAG-BITS CPS-ENCODING
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\04\01\0b\03\05") "unexpected end")
(assert_malformed (module binary "\00asm" "\01\00\00\00" "\05\04\01\0f\03\05") "unexpected end")
