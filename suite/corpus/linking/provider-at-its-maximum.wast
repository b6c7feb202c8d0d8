;;! summary = "A memory whose maximum is its size matches like any other that has a maximum"

;; No pages, and never any.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 0 0))
(register "empty")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "empty" "memory" (memory 0)))
(module (import "empty" "memory" (memory 0 0)))
(module (import "empty" "memory" (memory 0 1)))
(module (import "empty" "memory" (memory 0 2)))
(module (import "empty" "memory" (memory 0 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "empty" "memory" (memory 1))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 1 2))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "empty" "memory" (memory 2 65536))) "incompatible import type")

;; One page, and never another.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 1))
(register "one")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "one" "memory" (memory 0)))
(module (import "one" "memory" (memory 0 1)))
(module (import "one" "memory" (memory 0 2)))
(module (import "one" "memory" (memory 0 65536)))
(module (import "one" "memory" (memory 1)))
(module (import "one" "memory" (memory 1 1)))
(module (import "one" "memory" (memory 1 2)))
(module (import "one" "memory" (memory 1 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "one" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "one" "memory" (memory 2 65536))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "one" "memory" (memory 0 0))) "incompatible import type")

;; Three.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 3 3))
(register "three")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "three" "memory" (memory 0)))
(module (import "three" "memory" (memory 0 3)))
(module (import "three" "memory" (memory 0 4)))
(module (import "three" "memory" (memory 0 65535)))
(module (import "three" "memory" (memory 0 65536)))
(module (import "three" "memory" (memory 2)))
(module (import "three" "memory" (memory 2 3)))
(module (import "three" "memory" (memory 2 4)))
(module (import "three" "memory" (memory 2 65535)))
(module (import "three" "memory" (memory 2 65536)))
(module (import "three" "memory" (memory 3)))
(module (import "three" "memory" (memory 3 3)))
(module (import "three" "memory" (memory 3 4)))
(module (import "three" "memory" (memory 3 65535)))
(module (import "three" "memory" (memory 3 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "three" "memory" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 4 65535))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 4 65536))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "three" "memory" (memory 0 2))) "incompatible import type")
(assert_unlinkable (module (import "three" "memory" (memory 2 2))) "incompatible import type")
