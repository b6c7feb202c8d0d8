;;! summary = "The flags of limits are 0, without a maximum, or 1, with one; the upper four bits of the byte are zero"

;; Flags are one byte before the bounds. The proposals that are known use the lowest four bits: the upper four are
;; always zero.

;; 0: a minimum. 1: a minimum and a maximum. What was declared is what an import sees.
;;@ BIN-FLAGS
(module $unbounded binary
  "\00asm" "\01\00\00\00"
  "\05\03\01"                  ;; memory section, 3 bytes, 1 memory
  "\00\00"                     ;; flags 0; minimum 0
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "unbounded")
(module $bounded binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\01\00\03"                  ;; flags 1; minimum 0, maximum 3
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "bounded")
;;@ BIN-FLAG-MAX LINK-MAX-REQUIRED
(module (import "unbounded" "m" (memory 0)))
(module (import "bounded" "m" (memory 0)))
(assert_unlinkable (module (import "unbounded" "m" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "unbounded" "m" (memory 0 65536))) "incompatible import type")
;;@ BIN-FLAG-MAX LINK-MAX-LE
(module (import "bounded" "m" (memory 0 3)))
(assert_unlinkable (module (import "bounded" "m" (memory 0 2))) "incompatible import type")
(assert_unlinkable (module (import "bounded" "m" (memory 0 0))) "incompatible import type")

;; Each of the upper four bits, with and without a maximum that follows.
;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\10\00")                  ;; flags 0x10; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\11\00\00")               ;; flags 0x11; minimum 0, maximum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\20\00")                  ;; flags 0x20; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\21\00\00")               ;; flags 0x21; minimum 0, maximum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\40\00")                  ;; flags 0x40; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\41\00\00")               ;; flags 0x41; minimum 0, maximum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\80\00")                  ;; flags 0x80; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\81\00\00")               ;; flags 0x81; minimum 0, maximum 0
  "malformed limits flags")

;; Together, and with everything below.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\f0\00")                  ;; flags 0xf0; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\f1\00\00")               ;; flags 0xf1; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\1f\00\00\00")            ;; flags 0x1f; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\7f\00\00\00")            ;; flags 0x7f; then zeros
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\ff\00\00\00")            ;; flags 0xff; then zeros
  "malformed limits flags")

;; Flags of tables, types and the like are no flags of memories: 0x40 0x00, 0x60, 0x70.
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\40\00\00")               ;; 0x40 0x00 begins a table with an initial value
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\60\00\00")               ;; 0x60 begins a function type
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\70\00\00")               ;; 0x70 is funcref
  "malformed limits flags")
