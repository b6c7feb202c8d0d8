;;! summary = "An import with a maximum takes only memories that have one, no larger (Emscripten, #14130)"

;; https://github.com/emscripten-core/emscripten/issues/14130
;; A program came with a memory without a maximum and a module that imported one with the largest. The browser
;; refused to link them, "expected at most 4294967295", and was right: to the specification no maximum is beyond
;; every maximum. The toolchain now always gives one.

;;@ VAL-MAX-NOT-ALLOC
(module (memory (export "none") 0))
(register "none")
(module (memory (export "four") 0 4))
(register "four")
(module (memory (export "most") 0 65535))
(register "most")
(module (memory (export "cap") 0 65536))
(register "cap")

;; Without a maximum.
;;@ LINK-MAX-REQUIRED
(module (import "none" "none" (memory 0)))
(assert_unlinkable (module (import "none" "none" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 0 65534))) "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 0 65535))) "incompatible import type")
(assert_unlinkable (module (import "none" "none" (memory 0 65536))) "incompatible import type")

;; With 4 pages at most.
;;@ LINK-MAX-LE
(module (import "four" "four" (memory 0)))
(assert_unlinkable (module (import "four" "four" (memory 0 3))) "incompatible import type")
(module (import "four" "four" (memory 0 4)))
(module (import "four" "four" (memory 0 65534)))
(module (import "four" "four" (memory 0 65535)))
(module (import "four" "four" (memory 0 65536)))

;; With 65,535 pages at most.
;;@ LINK-MAX-LE
(module (import "most" "most" (memory 0)))
(assert_unlinkable (module (import "most" "most" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "most" "most" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "most" "most" (memory 0 65534))) "incompatible import type")
(module (import "most" "most" (memory 0 65535)))
(module (import "most" "most" (memory 0 65536)))

;; With 65,536 pages at most.
;;@ LINK-MAX-LE
(module (import "cap" "cap" (memory 0)))
(assert_unlinkable (module (import "cap" "cap" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "cap" "cap" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "cap" "cap" (memory 0 65534))) "incompatible import type")
(assert_unlinkable (module (import "cap" "cap" (memory 0 65535))) "incompatible import type")
(module (import "cap" "cap" (memory 0 65536)))
