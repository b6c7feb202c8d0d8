;;! summary = "A shared memory without a maximum is rejected, as malformed or as invalid (WasmEdge, #1193)"
;;! features = ["threads"]

;; https://github.com/WasmEdge/WasmEdge/issues/1193
;; By the overview's grammar of the time the flags for it, 2, did not exist, and by the tests such a memory is
;; decoded and then not valid. Both reject it; which of them it is, this suite leaves to the engine. Wasmer once
;; ended in a panic:
;; https://github.com/wasmerio/wasmer/issues/653

;;@ SHARED-MAX-REQ
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"          ;; memory section, 3 bytes, 1 memory
    "\02\01")            ;; shared, no maximum; minimum 1
  "shared memory must have maximum")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"
    "\02\00")            ;; minimum 0
  "shared memory must have maximum")
;; Imported: module "a", name "b", a memory.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01\01a\01b\02" "\02\01")
  "shared memory must have maximum")
;; With 64-bit addresses, flags 6.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01"
    "\06\01")
  "shared memory must have maximum")

;; With a maximum, flags 3, it is a memory: the same as this text.
;;@ SHARED-FLAGS ALLOC-SIZE-EQ-MIN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\04\01"
  "\03\00\01")           ;; shared with a maximum; minimum 0, maximum 1
(module (memory 0 1 shared))
;;@ VAL-MIN-LE-MAX
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\04\01"
    "\03\02\01")         ;; minimum 2, maximum 1
  "size minimum must not be greater than maximum")
