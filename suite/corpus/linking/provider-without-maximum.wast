;;! summary = "A memory without a maximum matches imports without one, by its size, and none that has one"

;; Even a maximum of 65,536 pages, which nothing of this address type can exceed, is a maximum: to have none is no
;; match for it.

;; No pages.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 0))
(register "none")
;;@ LINK-MIN-CURRENT
(module (import "none" "memory" (memory 0)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "none" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory 65536))) "incompatible import type")
;;@ LINK-MAX-REQUIRED
(assert_unlinkable (module (import "none" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory 0 65536))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-REQUIRED
(assert_unlinkable (module (import "none" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory 1 65536))) "incompatible import type")

;; One page.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1))
(register "one")
;;@ LINK-MIN-CURRENT
(module (import "one" "memory" (memory 0)))
(module (import "one" "memory" (memory 1)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "one" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 65536))) "incompatible import type")
;;@ LINK-MAX-REQUIRED
(assert_unlinkable (module (import "one" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 1 65535))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 1 65536))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-REQUIRED
(assert_unlinkable (module (import "one" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 2 65536))) "incompatible import type")

;; Three pages.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 3))
(register "three")
;;@ LINK-MIN-CURRENT
(module (import "three" "memory" (memory 0)))
(module (import "three" "memory" (memory 1)))
(module (import "three" "memory" (memory 2)))
(module (import "three" "memory" (memory 3)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "three" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 65536))) "incompatible import type")
;;@ LINK-MAX-REQUIRED
(assert_unlinkable (module (import "three" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 3 3))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 3 4))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 3 65535))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 3 65536))) "incompatible import type")
;;@ LINK-MIN-CURRENT LINK-MAX-REQUIRED
(assert_unlinkable (module (import "three" "memory" (memory 4 65536))) "incompatible import type")
