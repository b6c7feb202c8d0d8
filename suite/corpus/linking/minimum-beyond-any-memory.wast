;;! summary = "A minimum that the memory does not have is no match, however large it is"

;; Minima at the edges of 8, 15, 16 and 17 bits: compared in fewer bits than there are, some would be 0 or 1. Such an
;; import is valid, and refused at linking, or before as more than an engine can have.

;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 65536))
(register "owner")
;;@ LINK-MIN-CURRENT VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 255))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 255 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 256))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 256 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 257))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 257 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 32767))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 32767 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 32768))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 32768 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 32769))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 32769 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 65535))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 65535 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 65536 65536))) "incompatible import type")

;; The same of a memory of no pages: every minimum but 0.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 0 65536))
(register "empty")
;;@ LINK-MIN-CURRENT
(module (import "empty" "memory" (memory 0)))
(module (import "empty" "memory" (memory 0 65536)))
;;@ LINK-MIN-CURRENT VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "empty" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 256))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 256 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 32768))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 32768 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 65535))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 65535 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 65536 65536))) "incompatible import type")
