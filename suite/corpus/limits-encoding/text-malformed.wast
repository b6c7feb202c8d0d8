;;! summary = "In text a memory is an identifier, exports, an import, an address type and bounds, in this order"

;; All but one bound are optional. These are questions to engines that read text.

;; Bounds: one or two numbers.
;;@ TEXT-LIMITS
(assert_malformed (module quote "(memory)") "unexpected token")
(assert_malformed (module quote "(memory $m)") "unexpected token")
(assert_malformed (module quote "(memory 0 1 2)") "unexpected token")
(assert_malformed (module quote "(memory 0 0 0 0)") "unexpected token")
(assert_malformed (module quote "(memory \"1\")") "unexpected token")
(assert_malformed (module quote "(memory (1))") "unexpected token")
(assert_malformed (module quote "(memory (0 1))") "unexpected token")
(assert_malformed (module quote "(memory 1 (2))") "unexpected token")
(assert_malformed (module quote "(memory $m $n 1)") "unexpected token")
(assert_malformed (module quote "(memory 1 $m)") "unexpected token")
(assert_malformed (module quote "(memory max 1)") "unexpected token")
(assert_malformed (module quote "(memory min 1)") "unexpected token")
(assert_malformed (module quote "(memory (min 1))") "unexpected token")
(assert_malformed (module quote "(memory (max 1))") "unexpected token")
(assert_malformed (module quote "(memory 1 max)") "unexpected token")
(assert_malformed (module quote "(memory 1 2 max)") "unexpected token")
(assert_malformed (module quote "(memory 1 unshared)") "unexpected token")
(assert_malformed (module quote "(memory initial 1)") "unexpected token")
(assert_malformed (module quote "(memory 1 2 share)") "unexpected token")
(assert_malformed (module quote "(memory (memory 1))") "unexpected token")
(assert_malformed (module quote "(memory (limits 1 2))") "unexpected token")
(assert_malformed (module quote "(memory * 1)") "unexpected token")
(assert_malformed (module quote "(memory 1 *)") "unexpected token")
(assert_malformed (module quote "(memory 1 -)") "unexpected token")

;; In an import.
(assert_malformed (module quote "(import \"a\" \"b\" (memory))") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory 0 1 2))") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory \"1\"))") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory $m $n 1))") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory 1 $m))") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory 1) (memory 1))") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" memory 1)") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\")") "unexpected token")
(assert_malformed (module quote "(import (memory 1) \"a\" \"b\")") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory 1) 1)") "unexpected token")
(assert_malformed (module quote "(import a b (memory 1))") "unexpected token")

;; The keyword.
(assert_malformed (module quote "(mem 1)") "unexpected token")
(assert_malformed (module quote "(Memory 1)") "unexpected token")
(assert_malformed (module quote "(memories 1)") "unexpected token")
(assert_malformed (module quote "(memory64 1)") "unexpected token")
(assert_malformed (module quote "memory 1") "unexpected token")
(assert_malformed (module quote "(memory.size)") "unexpected token")

;; Exports and the import come before the bounds; the exports come first.
;;@ TEXT-MEM-ABBREV
(assert_malformed (module quote "(memory 1 (export \"m\"))") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\" \"b\") (export \"m\") 1)") "unexpected token")
(assert_malformed (module quote "(memory 1 (import \"a\" \"b\"))") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\" \"b\"))") "unexpected token")
(assert_malformed (module quote "(memory (export \"m\"))") "unexpected token")
(assert_malformed (module quote "(memory (export) 1)") "unexpected token")
(assert_malformed (module quote "(memory (export m) 1)") "unexpected token")
(assert_malformed (module quote "(memory (export \"m\" \"n\") 1)") "unexpected token")
(assert_malformed (module quote "(memory (export \"m\" (memory 0)) 1)") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\") 1)") "unexpected token")
(assert_malformed (module quote "(memory (import a b) 1)") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\" \"b\" \"c\") 1)") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\" \"b\") (import \"c\" \"d\") 1)") "unexpected token")
(assert_malformed (module quote "(memory (export \"m\") $m 1)") "unexpected token")
(assert_malformed (module quote "(memory 1 2 (export \"m\"))") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\" \"b\" (memory 1)))") "unexpected token")

;; Data in place stands for the bounds, and an imported memory has none.
;;@ TEXT-DATA-ABBREV
(assert_malformed (module quote "(memory 1 (data \"a\"))") "unexpected token")
(assert_malformed (module quote "(memory (data \"a\") 1)") "unexpected token")
(assert_malformed (module quote "(memory (data \"a\") (data \"b\"))") "unexpected token")
(assert_malformed (module quote "(memory (data a))") "unexpected token")
(assert_malformed (module quote "(memory (data 1))") "unexpected token")
(assert_malformed (module quote "(memory (import \"a\" \"b\") (data \"a\"))") "unexpected token")
(assert_malformed (module quote "(memory (data \"a\") (export \"m\"))") "unexpected token")
(assert_malformed (module quote "(memory (data $d \"a\"))") "unexpected token")
(assert_malformed (module quote "(memory (data (i32.const 0) \"a\"))") "unexpected token")
(assert_malformed (module quote "(memory 1 2 (data))") "unexpected token")

;; An import stands before every definition, written out or in place.
;;@ TEXT-MEM-ABBREV
(assert_malformed (module quote "(memory 1) (import \"a\" \"b\" (memory 1))") "import after")
(assert_malformed (module quote "(memory 1) (memory (import \"a\" \"b\") 1)") "import after")
(assert_malformed (module quote "(func) (import \"a\" \"b\" (memory 1))") "import after")
(assert_malformed (module quote "(func) (memory (import \"a\" \"b\") 1)") "import after")
(assert_malformed (module quote "(global i32 (i32.const 0)) (memory (import \"a\" \"b\") 1)") "import after")
(assert_malformed (module quote "(table 0 funcref) (import \"a\" \"b\" (memory 1))") "import after")

;; An identifier is given once.
(assert_malformed (module quote "(memory $m 1) (memory $m 1)") "duplicate memory")
(assert_malformed (module quote "(import \"a\" \"b\" (memory $m 1)) (memory $m 1)") "duplicate memory")
(assert_malformed
  (module quote "(import \"a\" \"b\" (memory $m 1)) (import \"a\" \"b\" (memory $m 1))")
  "duplicate memory")
(assert_malformed (module quote "(memory $m (import \"a\" \"b\") 1) (memory $m (export \"m\") 1)") "duplicate memory")
