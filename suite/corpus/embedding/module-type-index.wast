;;! summary = "Memories are counted over imports and definitions: each export has the type of its own index"

;; Imports first, in their order and whatever stands between them; then what is defined.
;;@ HOST-MODULE-IMPORTS BIN-FLAG-MAX
(module definition $five
  (import "a" "1" (memory 1 11))
  (import "a" "f" (func))
  (import "a" "2" (memory 2))
  (import "b" "1" (memory 3 13))
  (memory 4)
  (memory 5 15)
  (export "fourth" (memory 3))
  (export "first" (memory 0))
  (export "fifth" (memory 4))
  (export "third" (memory 2))
  (export "second" (memory 1))
  (export "fifth again" (memory 4)))
(assert_return (module_imports $five "a" "1") (memory 1 11))
(assert_return (module_imports $five "a" "2") (memory 2))
(assert_return (module_imports $five "b" "1") (memory 3 13))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-MAX
(assert_return (module_exports $five "first") (memory 1 11))
(assert_return (module_exports $five "second") (memory 2))
(assert_return (module_exports $five "third") (memory 3 13))
(assert_return (module_exports $five "fourth") (memory 4))
(assert_return (module_exports $five "fifth") (memory 5 15))
(assert_return (module_exports $five "fifth again") (memory 5 15))

;; One import asked for twice, by different types: the first one stands for both names here, and each index has its own.
;;@ HOST-MODULE-IMPORTS
(module definition $twice
  (import "a" "m" (memory 1 9))
  (import "a" "m" (memory 2 8))
  (export "one" (memory 0))
  (export "other" (memory 1)))
(assert_return (module_imports $twice "a" "m") (memory 1 9))
;;@ HOST-MODULE-EXPORTS
(assert_return (module_exports $twice "one") (memory 1 9))
(assert_return (module_exports $twice "other") (memory 2 8))
