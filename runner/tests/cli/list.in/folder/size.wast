;;! summary = "A size is in pages"
;;@ PAGE-SIZE
(module (memory 1))
