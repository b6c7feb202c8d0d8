;;! summary = "Bit 1 of the flags says shared, and needs bit 0 beside it: a maximum"
;;! features = ["threads"]

;; 3 is shared with a maximum: only an import that says shared takes it.
;;@ BIN-FLAGS SHARED-FLAGS
(module $shared binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"                  ;; memory section, 4 bytes, 1 memory
  "\03\00\02"                  ;; flags 3: shared; minimum 0, maximum 2
  "\07\05\01\01\6d\02\00")     ;; export section: memory 0 as "m"
(register "shared")
;;@ LINK-SHARED-EQ SHARED-FLAGS
(module (import "shared" "m" (memory 0 2 shared)))
(assert_unlinkable (module (import "shared" "m" (memory 0 2))) "incompatible import type")
(assert_unlinkable (module (import "shared" "m" (memory 0))) "incompatible import type")
;;@ LINK-MAX-LE SHARED-FLAGS
(assert_unlinkable (module (import "shared" "m" (memory 0 1 shared))) "incompatible import type")

;; Imported. 3 is valid, and not provided.
;;@ BIN-FLAGS SHARED-FLAGS
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\03\00\02")            ;; memory: flags 3; minimum 0, maximum 2
  "unknown import")
(assert_unlinkable
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\09\01"                ;; import section, 9 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\03\01\01")            ;; memory: flags 3; minimum 1, maximum 1
  "unknown import")

;; 2 is shared without a maximum. Whether a decoder or a validator finds that is left to the engine, that it is
;; rejected is not.
;;@ SHARED-MAX-REQ
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\02\00")                  ;; flags 2: shared; minimum 0
  "shared memory must have maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01"                ;; import section, 8 bytes, 1 import
    "\01m" "\01n"              ;; "m" "n"
    "\02\02\00")               ;; memory: flags 2; minimum 0
  "shared memory must have maximum")

;; After flags 2 there is one bound, after flags 3 there are two: what is missing or left over is malformed.
;;@ BIN-FLAG-MAX BIN-SECTION-SIZE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\03\00")                  ;; flags 3; minimum 0, and no maximum
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\03\00\01\01")            ;; flags 3; minimum 0, maximum 1, and one byte more
  "section size mismatch")

;; The bounds of a shared memory are those of any other.
;;@ VAL-MIN-LE-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\03\02\01")               ;; flags 3; minimum 2, maximum 1
  "size minimum must not be greater than maximum")
;;@ VAL-CAP32-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\06\01"                ;; memory section, 6 bytes, 1 memory
    "\03\00\81\80\04")         ;; flags 3; minimum 0, maximum 65,537
  "memory size")
;;@ VAL-CAP32-MIN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\08\01"                ;; memory section, 8 bytes, 1 memory
    "\03\81\80\04\81\80\04")   ;; flags 3; minimum and maximum 65,537
  "memory size")

;; The upper four bits stay zero, and flags are one byte here too.
;;@ BIN-FLAGS
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"                ;; memory section, 3 bytes, 1 memory
    "\12\00")                  ;; flags 0x12; minimum 0
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\13\00\01")               ;; flags 0x13; minimum 0, maximum 1
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\01"                ;; memory section, 5 bytes, 1 memory
    "\83\00\00\01")            ;; 0x83 0x00, which would be 3; minimum 0, maximum 1
  "malformed limits flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"                ;; memory section, 4 bytes, 1 memory
    "\43\00\01")               ;; flags 0x43; minimum 0, maximum 1
  "malformed limits flags")
