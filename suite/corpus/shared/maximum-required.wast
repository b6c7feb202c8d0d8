;;! summary = "A shared memory has to declare a maximum"
;;! features = ["threads"]

;; As text, defined and imported.
;;@ SHARED-MAX-REQ
(assert_invalid (module (memory 0 shared)) "shared memory must have maximum")
(assert_invalid (module (memory 1 shared)) "shared memory must have maximum")
(assert_invalid (module (memory (export "memory") 1 shared)) "shared memory must have maximum")
(assert_invalid (module (import "no" "such" (memory 1 shared))) "shared memory must have maximum")
(assert_invalid (module (memory 65536 shared)) "shared memory must have maximum")

;; In the binary format, bit 1 of the flags says shared and bit 0 that a maximum follows: 2 is shared without one.
;;@ SHARED-MAX-REQ
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\02\01")                  ;; shared, no maximum; minimum 1
  "shared memory must have maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\02\00")                  ;; shared, no maximum; minimum 0
  "shared memory must have maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\02\01")               ;; memory: shared, no maximum; minimum 1
  "shared memory must have maximum")

;; With one, the same modules are valid. Flags 3: shared, with a maximum.
;;@ SHARED-MAX-REQ SHARED-FLAGS
(module
  (memory 0 0 shared)
  (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
(module binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\03\00\01")                 ;; shared, with a maximum; minimum 0, maximum 1
(assert_unlinkable (module (import "no" "such" (memory 0 1 shared))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 1 shared))) "unknown import")
;; Without sharing, a maximum stays optional.
;;@ SHARED-MAX-REQ
(assert_unlinkable (module (import "no" "such" (memory 1))) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 1)) "unknown import")
