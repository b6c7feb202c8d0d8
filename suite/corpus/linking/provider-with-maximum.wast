;;! summary = "A memory with a maximum matches by its size and its maximum, each compared on its own"

;; Every minimum from 0 to 5, with no maximum and with each that is near. Two pages of at most four match where the
;; minimum is at most 2, and the maximum, if there is one, at least 4.

;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 2 4))
(register "owner")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 0 4)))
(module (import "owner" "memory" (memory 0 5)))
(module (import "owner" "memory" (memory 0 65536)))
(module (import "owner" "memory" (memory 1)))
(module (import "owner" "memory" (memory 1 4)))
(module (import "owner" "memory" (memory 1 5)))
(module (import "owner" "memory" (memory 1 65536)))
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 4)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 65536))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 65536))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 3))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 3 3))) "incompatible import type")
