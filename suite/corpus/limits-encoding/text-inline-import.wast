;;! summary = "An import written in place of a definition is the import written out"

;;@ TEXT-MEM-ABBREV
(module $provider (memory (export "m") 0 4))
(register "provider")

;; Each pair is the same module: it links, or does not, for the same reason.
;;@ TEXT-MEM-ABBREV LINK-MAX-LE
(module (import "provider" "m" (memory 0)))
(module (memory (import "provider" "m") 0))
(module (import "provider" "m" (memory 0 4)))
(module (memory (import "provider" "m") 0 4))
(module (import "provider" "m" (memory 0 5)))
(module (memory (import "provider" "m") 0 5))
(module (import "provider" "m" (memory 0 65536)))
(module (memory (import "provider" "m") 0 65536))
(assert_unlinkable (module (import "provider" "m" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (memory (import "provider" "m") 0 3)) "incompatible import type")
(assert_unlinkable (module (import "provider" "m" (memory 0 0))) "incompatible import type")
(assert_unlinkable (module (memory (import "provider" "m") 0 0)) "incompatible import type")
;;@ TEXT-MEM-ABBREV LINK-MIN-CURRENT
(assert_unlinkable (module (import "provider" "m" (memory 1))) "incompatible import type")
(assert_unlinkable (module (memory (import "provider" "m") 1)) "incompatible import type")
(assert_unlinkable (module (import "provider" "m" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (memory (import "provider" "m") 1 4)) "incompatible import type")
(assert_unlinkable (module (import "provider" "m" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (memory (import "provider" "m") 4 4)) "incompatible import type")
;;@ TEXT-MEM-ABBREV
(assert_unlinkable (module (import "provider" "n" (memory 0))) "unknown import")
(assert_unlinkable (module (memory (import "provider" "n") 0)) "unknown import")
(assert_unlinkable (module (import "provider" "" (memory 0))) "unknown import")
(assert_unlinkable (module (memory (import "provider" "") 0)) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0))) "unknown import")
(assert_unlinkable (module (memory (import "no" "such") 0)) "unknown import")
(assert_unlinkable (module (import "" "" (memory 0))) "unknown import")
(assert_unlinkable (module (memory (import "" "") 0)) "unknown import")
(assert_unlinkable (module (import "m" "provider" (memory 0))) "unknown import")
(assert_unlinkable (module (memory (import "m" "provider") 0)) "unknown import")
;;@ TEXT-MEM-ABBREV VAL-CAP32-MAX VAL-IMPORT-SAME
(assert_invalid (module (import "provider" "m" (memory 0 65537))) "memory size")
(assert_invalid (module (memory (import "provider" "m") 0 65537)) "memory size")
;;@ TEXT-MEM-ABBREV VAL-CAP32-MIN VAL-IMPORT-SAME
(assert_invalid (module (import "provider" "m" (memory 65537))) "memory size")
(assert_invalid (module (memory (import "provider" "m") 65537)) "memory size")

;; With an identifier, and passed on.
;;@ TEXT-MEM-ABBREV
(module
  (memory $here (export "there") (import "provider" "m") 0 4)
  (func (export "size") (result i32) (memory.size $here)))
(assert_return (invoke "size") (i32.const 0))
(register "passed-on")
(module (memory (import "passed-on" "there") 0 4))
(assert_unlinkable (module (memory (import "passed-on" "there") 0 3)) "incompatible import type")
(assert_unlinkable (module (memory (import "passed-on" "m") 0)) "unknown import")

;; An import comes first among the memories, wherever exports name it.
(module (export "m" (memory 0)) (memory (import "provider" "m") 0 4))
(register "index")
(module (import "index" "m" (memory 0 4)))
(module (export "m" (memory $later)) (memory $later (import "provider" "m") 0 4))
(register "identifier")
(module (import "identifier" "m" (memory 0 4)))
