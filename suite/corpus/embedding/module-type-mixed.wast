;;! summary = "A module's memories may differ in address type and in being shared, and each keeps its own"
;;! features = ["memory64", "threads"]

;;@ HOST-MODULE-IMPORTS BIN-FLAG-I64 SHARED-FLAGS
(module definition $mixed
  (import "a" "wide" (memory i64 1))
  (import "a" "shared" (memory 1 2 shared))
  (memory 3)
  (memory i64 4 5 shared)
  (memory i64 6 7)
  (export "wide" (memory 0))
  (export "shared" (memory 1))
  (export "plain" (memory 2))
  (export "both" (memory 3))
  (export "last" (memory 4)))
(assert_return (module_imports $mixed "a" "wide") (memory i64 1))
(assert_return (module_imports $mixed "a" "shared") (memory 1 2 shared))
;;@ HOST-MODULE-EXPORTS BIN-FLAG-I64 SHARED-FLAGS
(assert_return (module_exports $mixed "wide") (memory i64 1))
(assert_return (module_exports $mixed "shared") (memory 1 2 shared))
(assert_return (module_exports $mixed "plain") (memory 3))
(assert_return (module_exports $mixed "both") (memory i64 4 5 shared))
(assert_return (module_exports $mixed "last") (memory i64 6 7))
