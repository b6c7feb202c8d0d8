;;! summary = "A bound may be longer than it needs to be: up to five bytes for any memory"

;; LEB128 numbers may end in zeros that mean nothing. Five bytes is what a number of 32 bits may take, so that they are
;; valid in every version of WebAssembly.

;; Minimum and maximum, each of 0, 1, 127 and 128, in every length. An import that nobody provides is valid and not
;; there.
;;@ BIN-REDUNDANT-LEB
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\00")               ;; memory: minimum 0 in one byte
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\00")            ;; memory: minimum 0 in two bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\00")         ;; memory: minimum 0 in three bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\00")      ;; memory: minimum 0 in four bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\00\80\80\80\80\00")   ;; memory: minimum 0 in five bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\01")            ;; memory: minimum 0, maximum 1 in one byte
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\00")         ;; memory: minimum 0, maximum 1 in two bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\00")      ;; memory: minimum 0, maximum 1 in three bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\00")   ;; memory: minimum 0, maximum 1 in four bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\80\80\00") ;; memory: minimum 0, maximum 1 in five bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\7f")            ;; memory: minimum 0, maximum 127 in one byte
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\ff\00")         ;; memory: minimum 0, maximum 127 in two bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\ff\80\00")      ;; memory: minimum 0, maximum 127 in three bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\ff\80\80\00")   ;; memory: minimum 0, maximum 127 in four bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\ff\80\80\80\00") ;; memory: minimum 0, maximum 127 in five bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0a\01"                ;; import section, 10 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\01")         ;; memory: minimum 0, maximum 128 in two bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\81\00")      ;; memory: minimum 0, maximum 128 in three bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\81\80\00")   ;; memory: minimum 0, maximum 128 in four bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\81\80\80\00") ;; memory: minimum 0, maximum 128 in five bytes
  "unknown import")

;; The cap, which needs three bytes.
;;@ BIN-REDUNDANT-LEB VAL-CAP32-MAX
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\04")      ;; memory: minimum 0, maximum 65,536 in three bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\84\00")   ;; memory: minimum 0, maximum 65,536 in four bytes
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\80\80\84\80\00") ;; memory: minimum 0, maximum 65,536 in five bytes
  "unknown import")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0b\01"                ;; import section, 11 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\04")      ;; memory: minimum 0, maximum 65,537 in three bytes
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0c\01"                ;; import section, 12 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\84\00")   ;; memory: minimum 0, maximum 65,537 in four bytes
  "memory size")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\0d\01"                ;; import section, 13 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\01\00\81\80\84\80\00") ;; memory: minimum 0, maximum 65,537 in five bytes
  "memory size")

;; Both bounds of a memory that is there: they are 0 and 3, whatever they take.
;;@ BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\05\06\01"                  ;; memory section, 6 bytes, 1 memory
  "\01\80\00"                  ;; flags 1; minimum 0 in two bytes
  "\83\00"                     ;; maximum 3 in two bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "long-2")
(module (import "long-2" "m" (memory 0 3)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "long-2" "m" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "long-2" "m" (memory 0 2))) "incompatible import type")
(module binary
  "\00asm" "\01\00\00\00"
  "\05\08\01"                  ;; memory section, 8 bytes, 1 memory
  "\01\80\80\00"               ;; flags 1; minimum 0 in three bytes
  "\83\80\00"                  ;; maximum 3 in three bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "long-3")
(module (import "long-3" "m" (memory 0 3)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "long-3" "m" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "long-3" "m" (memory 0 2))) "incompatible import type")
(module binary
  "\00asm" "\01\00\00\00"
  "\05\0a\01"                  ;; memory section, 10 bytes, 1 memory
  "\01\80\80\80\00"            ;; flags 1; minimum 0 in four bytes
  "\83\80\80\00"               ;; maximum 3 in four bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "long-4")
(module (import "long-4" "m" (memory 0 3)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "long-4" "m" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "long-4" "m" (memory 0 2))) "incompatible import type")
(module binary
  "\00asm" "\01\00\00\00"
  "\05\0c\01"                  ;; memory section, 12 bytes, 1 memory
  "\01\80\80\80\80\00"         ;; flags 1; minimum 0 in five bytes
  "\83\80\80\80\00"            ;; maximum 3 in five bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "long-5")
(module (import "long-5" "m" (memory 0 3)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(assert_unlinkable (module (import "long-5" "m" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "long-5" "m" (memory 0 2))) "incompatible import type")

;; And one page.
;;@ BIN-REDUNDANT-LEB ALLOC-SIZE-EQ-MIN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\07\01"                  ;; memory section, 7 bytes, 1 memory
  "\00\81\80\80\80\00"         ;; flags 0; minimum 1 in five bytes
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "page")
(module
  (import "page" "m" (memory 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
