;;! summary = "The text format's ways to write a memory type all come to the same types"

;; A front end for texts reads them as they stand here; every other engine gets them encoded.
;;@ TEXT-LIMITS ALLOC-SIZE-EQ-MIN
(module quote
  "(memory (export \"m\") 0x0_0_1 0x1_0000)")
;;@ HOST-MODULE-EXPORTS TEXT-LIMITS
(assert_return (module_exports "m") (memory 1 65536))
;;@ TEXT-LIMITS ALLOC-SIZE-EQ-MIN
(module quote
  "(module (memory (export \"m\") 0_0 6_5_5_3_6))")
;;@ HOST-MODULE-EXPORTS TEXT-LIMITS
(assert_return (module_exports "m") (memory 0 65536))
;;@ TEXT-LIMITS ALLOC-SIZE-EQ-MIN
(module quote
  "(module (memory (export \"m\") 007))")
;;@ HOST-MODULE-EXPORTS TEXT-LIMITS
(assert_return (module_exports "m") (memory 7))

;; Exports and imports within the definition, and both at once.
;;@ TEXT-MEM-ABBREV ALLOC-SIZE-EQ-MIN
(module quote
  "(module (memory $m (export \"a\") (export \"b\") 1 2) (export \"c\" (memory $m)))")
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "a") (memory 1 2))
(assert_return (module_exports "b") (memory 1 2))
(assert_return (module_exports "c") (memory 1 2))
;;@ -
(module (memory (export "mem") 0 4))
(register "host")
;;@ TEXT-MEM-ABBREV
(module quote
  "(module (memory (export \"a\") (import \"host\" \"mem\") 0 5))")
;;@ HOST-MODULE-IMPORTS TEXT-MEM-ABBREV
(assert_return (module_imports "host" "mem") (memory 0 5))
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "a") (memory 0 5))

;; A memory of data is just as large as it has to be, and does not grow.
;;@ TEXT-MEM-ABBREV
(module quote "(module (memory (export \"m\") (data)))")
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "m") (memory 0 0))
;;@ TEXT-MEM-ABBREV ALLOC-SIZE-EQ-MIN
(module quote "(module (memory (export \"m\") (data \"some\" \"thing\")))")
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "m") (memory 1 1))
;;@ TEXT-MEM-ABBREV ALLOC-SIZE-EQ-MIN
(module quote "(module (memory $m (data \"some\" \"thing\")) (export \"m\" (memory $m)))")
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "m") (memory 1 1))
