;;! summary = "What a module declares does not depend on its instances: not on what is imported, nor on growth"

;;@ ALLOC-SIZE-EQ-MIN
(module $grows
  (memory (export "m") 1 5)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ HOST-MODULE-EXPORTS
(assert_return (module_exports $grows "m") (memory 1 5))
;;@ GROW-RET-OLD
(assert_return (invoke $grows "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ HOST-MODULE-EXPORTS
(assert_return (module_exports $grows "m") (memory 1 5))

;; The import asks for less than it is given, and exports what it has asked for.
;;@ -
(register "grows" $grows)
(module $asks (import "grows" "m" (memory 0)) (export "m" (memory 0)))
;;@ HOST-MODULE-IMPORTS
(assert_return (module_imports $asks "grows" "m") (memory 0))
;;@ HOST-MODULE-EXPORTS
(assert_return (module_exports $asks "m") (memory 0))

;; It cannot be linked, and still says what it asks for.
;;@ HOST-MODULE-IMPORTS
(module definition $more (import "grows" "m" (memory 7 7)))
(assert_return (module_imports $more "grows" "m") (memory 7 7))
(module definition $nobody (import "no" "such" (memory 1)))
(assert_return (module_imports $nobody "no" "such") (memory 1))

;; Its instance never comes to be.
;;@ HOST-MODULE-EXPORTS
(module definition $traps (memory (export "m") 0 1) (data (i32.const 0) "x"))
(assert_return (module_exports $traps "m") (memory 0 1))
