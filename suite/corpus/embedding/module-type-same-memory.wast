;;! summary = "One memory under several names has one type, whether it is defined or imported"

;; Under two names, of which one is empty and the other not of ASCII; and beside a function of the same index.
;;@ HOST-MODULE-EXPORTS
(module definition $twice
  (memory 2 5)
  (func)
  (export "" (memory 0))
  (export "größer" (memory 0))
  (export "function" (func 0)))
(assert_return (module_exports $twice "") (memory 2 5))
(assert_return (module_exports $twice "größer") (memory 2 5))

;; Imported, and exported under two names.
;;@ HOST-MODULE-IMPORTS
(module definition $through
  (import "host" "mem" (memory 3))
  (export "one" (memory 0))
  (export "other" (memory 0)))
(assert_return (module_imports $through "host" "mem") (memory 3))
;;@ HOST-MODULE-EXPORTS
(assert_return (module_exports $through "one") (memory 3))
(assert_return (module_exports $through "other") (memory 3))

;; An import is known by both of its names: functions have the one or the other.
;;@ HOST-MODULE-IMPORTS
(module definition $both
  (import "a" "b" (func))
  (import "b" "a" (func))
  (import "a" "a" (memory 1 4))
  (import "b" "b" (func)))
(assert_return (module_imports $both "a" "a") (memory 1 4))

;; The last module is meant where none is named.
(assert_return (module_imports "a" "a") (memory 1 4))
(assert_return (module_imports $through "host" "mem") (memory 3))
