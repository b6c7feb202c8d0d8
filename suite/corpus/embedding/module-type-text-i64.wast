;;! summary = "The text format's address types: i64, i32 written out, and none"
;;! features = ["memory64"]

;;@ TEXT-ADDRTYPE ALLOC-SIZE-EQ-MIN VAL-CAP64-MAX
(module quote
  "(module (memory (export \"m\") i64 1 0x1_0000_0000_0000))")
;;@ HOST-MODULE-EXPORTS TEXT-ADDRTYPE
(assert_return (module_exports "m") (memory i64 1 0x1_0000_0000_0000))
;;@ TEXT-ADDRTYPE ALLOC-SIZE-EQ-MIN
(module quote
  "(module (memory (export \"m\") i32 1 2))")
;;@ HOST-MODULE-EXPORTS TEXT-ADDRTYPE
(assert_return (module_exports "m") (memory 1 2))
;;@ -
(module (memory (export "mem") i64 0))
(register "host")
;;@ TEXT-ADDRTYPE
(module quote
  "(module (import \"host\" \"mem\" (memory i64 0)))")
;;@ HOST-MODULE-IMPORTS TEXT-ADDRTYPE
(assert_return (module_imports "host" "mem") (memory i64 0))

;; A bound beyond 32 bits.
;;@ TEXT-LIMITS
(module quote
  "(module (memory (export \"m\") i64 0 4_294_967_297))")
;;@ HOST-MODULE-EXPORTS TEXT-LIMITS
(assert_return (module_exports "m") (memory i64 0 0x1_0000_0001))

;; A memory of data is as large in either address type.
;;@ TEXT-MEM-ABBREV ALLOC-SIZE-EQ-MIN
(module quote "(module (memory (export \"m\") i64 (data \"x\")))")
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "m") (memory i64 1 1))
;;@ TEXT-MEM-ABBREV ALLOC-SIZE-EQ-MIN
(module quote "(module (memory $m i64 (data \"x\")) (export \"m\" (memory $m)))")
;;@ HOST-MODULE-EXPORTS TEXT-MEM-ABBREV
(assert_return (module_exports "m") (memory i64 1 1))
