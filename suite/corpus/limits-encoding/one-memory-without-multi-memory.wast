;;! summary = "Where there are no multiple memories, a module has one at the most, imported or its own"
;;! without = ["multi-memory"]

;; None and one.
;;@ MM-ONE-WITHOUT
(module)
(module (memory 0))
(module (memory 0 0))
(assert_unlinkable (module (import "no" "such" (memory 0))) "unknown import")

;; Two, however they come about.
(assert_invalid (module (memory 0) (memory 0)) "multiple memories")
(assert_invalid (module (memory 0) (memory 1)) "multiple memories")
(assert_invalid (module (memory 0) (memory 0 0) (memory 0 1)) "multiple memories")
(assert_invalid (module (import "no" "such" (memory 0)) (memory 0)) "multiple memories")
(assert_invalid (module (memory (import "no" "such") 0) (memory 0)) "multiple memories")
(assert_invalid (module (import "no" "such" (memory 0)) (import "no" "such" (memory 0))) "multiple memories")
(assert_invalid
  (module (import "no" "such" (memory 0)) (import "nor" "such" (memory 0)) (memory 0))
  "multiple memories")
(assert_invalid (module (memory (data "")) (memory (data ""))) "multiple memories")
(assert_invalid (module (memory 0) (memory (export "m") 0)) "multiple memories")

;; In the binary format.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\05\02\00\00\00\00")   ;; memory section: 2 memories
  "multiple memories")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\02\08\01\01\6d\01\6e\02\00\00" ;; import section: "m" "n": memory
    "\05\03\01\00\00")         ;; memory section: 1 memory
  "multiple memories")
