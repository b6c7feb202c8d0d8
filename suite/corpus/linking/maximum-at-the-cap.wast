;;! summary = "A maximum of 65,536 pages is compared like any other, and is not the same as none"

;; Nothing here is larger than a page; the maxima are only compared.

;; The largest maximum that there is.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 65536))
(register "cap")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "cap" "memory" (memory 0)))
(module (import "cap" "memory" (memory 1)))
(module (import "cap" "memory" (memory 0 65536)))
(module (import "cap" "memory" (memory 1 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "cap" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 65536 65536))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 65536))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "cap" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 1 32767))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 1 32768))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 1 65534))) "incompatible import type")
(assert_unlinkable (module (import "cap" "memory" (memory 1 65535))) "incompatible import type")

;; One page less.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 65535))
(register "below")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "below" "memory" (memory 1)))
(module (import "below" "memory" (memory 1 65535)))
(module (import "below" "memory" (memory 1 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "below" "memory" (memory 2 65535))) "incompatible import type")
(assert_unlinkable (module (import "below" "memory" (memory 2 65536))) "incompatible import type")
(assert_unlinkable (module (import "below" "memory" (memory 65535 65535))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "below" "memory" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (import "below" "memory" (memory 1 1))) "incompatible import type")
(assert_unlinkable (module (import "below" "memory" (memory 1 65534))) "incompatible import type")

;; Half of it: where a number of 16 bits would turn negative.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1 32768))
(register "half")
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module (import "half" "memory" (memory 1)))
(module (import "half" "memory" (memory 1 32768)))
(module (import "half" "memory" (memory 1 32769)))
(module (import "half" "memory" (memory 1 65535)))
(module (import "half" "memory" (memory 1 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "half" "memory" (memory 32768 32768))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "half" "memory" (memory 0 1))) "incompatible import type")
(assert_unlinkable (module (import "half" "memory" (memory 1 32766))) "incompatible import type")
(assert_unlinkable (module (import "half" "memory" (memory 1 32767))) "incompatible import type")

;; None at all.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1))
(register "boundless")
;;@ LINK-MIN-CURRENT
(module (import "boundless" "memory" (memory 0)))
(module (import "boundless" "memory" (memory 1)))
;;@ LINK-MAX-REQUIRED
(assert_unlinkable (module (import "boundless" "memory" (memory 0 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 65535))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "boundless" "memory" (memory 1 32768))) "incompatible import type")
