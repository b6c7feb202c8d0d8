;;! summary = "A bound is a number of 64 bits, also of a 32-bit memory: it may take up to ten bytes, and no more"
;;! features = ["memory64"]

;; Since 64-bit memories exist, both bounds are u64 for either address type. What an i32 memory may not have is a large
;; bound, not a long one.

;; 32-bit memories: the minimum, the maximum, both.
;;@ BIN-LIMITS-U64 BIN-REDUNDANT-LEB
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\00") ;; memory: minimum 0 in six bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\00") ;; memory: minimum 0 in seven bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\00") ;; memory: minimum 0 in eight bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\00") ;; memory: minimum 0 in nine bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\80\00") ;; memory: minimum 0 in ten bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\80\80\80\80\00") ;; memory: minimum 0, maximum 2 in six bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\80\80\80\80\80\00") ;; memory: minimum 0, maximum 2 in seven bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\80\80\80\80\80\80\00") ;; memory: minimum 0, maximum 2 in eight bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\80\80\80\80\80\80\80\00") ;; memory: minimum 0, maximum 2 in nine bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\82\80\80\80\80\80\80\80\80\00") ;; memory: minimum 0, maximum 2 in ten bytes
  "unknown import")

;; 64-bit memories.
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\00") ;; memory: i64, minimum 0 in six bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\00") ;; memory: i64, minimum 0 in seven bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\00") ;; memory: i64, minimum 0 in eight bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\00") ;; memory: i64, minimum 0 in nine bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\80\00") ;; memory: i64, minimum 0 in ten bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0e\01"                ;; import section, 14 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\82\80\80\80\80\00") ;; memory: i64, minimum 0, maximum 2 in six bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0f\01"                ;; import section, 15 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\82\80\80\80\80\80\00") ;; memory: i64, minimum 0, maximum 2 in seven bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\10\01"                ;; import section, 16 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\82\80\80\80\80\80\80\00") ;; memory: i64, minimum 0, maximum 2 in eight bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\11\01"                ;; import section, 17 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\82\80\80\80\80\80\80\80\00") ;; memory: i64, minimum 0, maximum 2 in nine bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\82\80\80\80\80\80\80\80\80\00") ;; memory: i64, minimum 0, maximum 2 in ten bytes
  "unknown import")

;; What a memory with bounds of ten bytes really has.
(module binary
  "\00asm" "\01\00\00\00"
  "\05\16\01"                  ;; memory section, 22 bytes, 1 memory
  "\01\80\80\80\80\80\80\80\80\80\00" ;; flags 1; minimum 0 in ten bytes
  "\83\80\80\80\80\80\80\80\80\00" ;; maximum 3 in ten bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "narrow")
(module (import "narrow" "m" (memory 0 3)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "narrow" "m" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "narrow" "m" (memory 0 2))) "incompatible import type")
(module binary
  "\00asm" "\01\00\00\00"
  "\05\16\01"                  ;; memory section, 22 bytes, 1 memory
  "\05\80\80\80\80\80\80\80\80\80\00" ;; flags 5; minimum 0 in ten bytes
  "\83\80\80\80\80\80\80\80\80\00" ;; maximum 3 in ten bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "wide")
(module (import "wide" "m" (memory i64 0 3)) (func (export "size") (result i64) (memory.size)))
(assert_return (invoke "size") (i64.const 0))
(assert_unlinkable (module (import "wide" "m" (memory i64 1))) "incompatible import type")
(assert_unlinkable (module (import "wide" "m" (memory i64 0 2))) "incompatible import type")
;;@ BIN-LIMITS-U64 ALLOC-SIZE-EQ-MIN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\0c\01"                  ;; memory section, 12 bytes, 1 memory
  "\00\81\80\80\80\80\80\80\80\80\00" ;; flags 0; minimum 1 in ten bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "page")
(module (import "page" "m" (memory 1)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 1))

;; Eleven bytes are too many, for a minimum and for a maximum, of whatever value.
;;@ BIN-LIMITS-U64 BIN-LEB-BOUNDED
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\80\00") ;; flags 0; minimum 0 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\04\80\80\80\80\80\80\80\80\80\80\00") ;; flags 4; minimum 0 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\00\81\80\80\80\80\80\80\80\80\80\00") ;; flags 0; minimum 1 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0d\01"                ;; memory section, 13 bytes, 1 memory
    "\04\81\80\80\80\80\80\80\80\80\80\00") ;; flags 4; minimum 1 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0e\01"                ;; memory section, 14 bytes, 1 memory
    "\01\00\81\80\80\80\80\80\80\80\80\80\00") ;; flags 1; minimum 0, maximum 1 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0e\01"                ;; memory section, 14 bytes, 1 memory
    "\05\00\81\80\80\80\80\80\80\80\80\80\00") ;; flags 5; minimum 0, maximum 1 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\80\80\80\80\80\80\00") ;; memory: flags 0; minimum 0 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\12\01"                ;; import section, 18 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\04\80\80\80\80\80\80\80\80\80\80\00") ;; memory: flags 4; minimum 0 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\13\01"                ;; import section, 19 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\80\80\80\80\80\80\80\00") ;; memory: flags 1; minimum 0, maximum 1 in eleven bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\13\01"                ;; import section, 19 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\05\00\81\80\80\80\80\80\80\80\80\80\00") ;; memory: flags 5; minimum 0, maximum 1 in eleven bytes
  "integer representation too long")

;; More still: the padding is not skipped.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\0e\01"                ;; memory section, 14 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\80\80\00") ;; flags 0; minimum 0 in twelve bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\16\01"                ;; memory section, 22 bytes, 1 memory
    "\00\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80\80\00") ;; flags 0; minimum 0 in twenty bytes
  "integer representation too long")
