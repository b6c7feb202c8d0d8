;;! summary = "Bit 2 of the flags says that addresses are of 64 bits: 4 without a maximum, 5 with one"
;;! features = ["memory64"]

;; The memory's own instructions show the address type, and imports show its bounds.

;;@ BIN-FLAGS BIN-FLAG-I64
(module $narrow binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                  ;; memory section, 3 bytes, 1 memory
  "\00\00"                     ;; flags 0; minimum 0
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "narrow")
(module $narrow-bounded binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\01\00\02"                  ;; flags 1; minimum 0, maximum 2
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "narrow-bounded")
(module $wide binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                  ;; memory section, 3 bytes, 1 memory
  "\04\00"                     ;; flags 4; minimum 0
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "wide")
(module $wide-bounded binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\05\00\02"                  ;; flags 5; minimum 0, maximum 2
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "wide-bounded")

;; 32-bit.
;;@ BIN-FLAG-I64 LINK-AT-EQ
(module (import "narrow" "m" (memory 0)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "narrow" "m" (memory i64 0))) "incompatible import type")
(module (import "narrow-bounded" "m" (memory 0)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "narrow-bounded" "m" (memory i64 0))) "incompatible import type")

;; 64-bit.
(module (import "wide" "m" (memory i64 0)) (func (export "size") (result i64) (memory.size)))
(assert_return (invoke "size") (i64.const 0))
(assert_unlinkable (module (import "wide" "m" (memory 0))) "incompatible import type")
(module (import "wide-bounded" "m" (memory i64 0)) (func (export "size") (result i64) (memory.size)))
(assert_return (invoke "size") (i64.const 0))
(assert_unlinkable (module (import "wide-bounded" "m" (memory 0))) "incompatible import type")

;; Bit 0 means a maximum beside it as alone.
;;@ BIN-FLAG-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "wide" "m" (memory i64 0 2))) "incompatible import type")
(assert_unlinkable (module (import "wide" "m" (memory i64 0 0x1_0000_0000_0000))) "incompatible import type")
;;@ BIN-FLAG-MAX LINK-MAX-LE
(module (import "wide-bounded" "m" (memory i64 0 2)))
(module (import "narrow-bounded" "m" (memory 0 2)))
(assert_unlinkable (module (import "wide-bounded" "m" (memory i64 0 1))) "incompatible import type")
(assert_unlinkable (module (import "narrow-bounded" "m" (memory 0 1))) "incompatible import type")

;; The upper four bits stay zero.
;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\14\00")                  ;; flags 0x14; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\15\00\00")               ;; flags 0x15; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\24\00")                  ;; flags 0x24; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\44\00")                  ;; flags 0x44; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\84\00")                  ;; flags 0x84; then a zero
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\85\00\00")               ;; flags 0x85; then zeros
  "malformed limits flags")

;; As two bytes, which a LEB128 number could be: 0x84 0x00 would be 4, 0x85 0x00 would be 5.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\84\00\00")               ;; 0x84 0x00; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\85\00\00\00")            ;; 0x85 0x00; minimum 0, maximum 0
  "malformed limits flags")
