;;! summary = "A fence needs no memory, takes nothing, gives nothing and never traps"
;;! features = ["threads"]

;;@ ATOMIC-FENCE
(module (func (export "fence") (atomic.fence)))
(assert_return (invoke "fence"))
;;@ ATOMIC-FENCE ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (func (export "fence") (atomic.fence))
  (func (export "between") (result i32) (i32.const 7) (atomic.fence)))
;;@ ATOMIC-FENCE
(assert_return (invoke "fence"))
(assert_return (invoke "between") (i32.const 7))
;; Between a growth and what uses it.
;;@ ATOMIC-FENCE ALLOC-SIZE-EQ-MIN
(module
  (memory 0 1 shared)
  (func (export "grow") (result i32)
    (local $old i32)
    (atomic.fence)
    (local.set $old (memory.grow (i32.const 1)))
    (atomic.fence)
    (if (i32.eq (local.get $old) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eqz (memory.size))))))
    (i32.eqz (i32.atomic.load (i32.const 0xfffc)))))
;;@ ATOMIC-FENCE GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))

;;@ ATOMIC-FENCE
(assert_invalid (module (func (result i32) (atomic.fence))) "type mismatch")
(assert_invalid (module (func (drop (atomic.fence)))) "type mismatch")
;; The byte behind the instruction is zero, whatever else may come to be.
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"       ;; type 0: nothing to nothing
  "\03\02\01\00"             ;; function 0 of type 0
  "\0a\07\01\05\00"          ;; its body, 5 bytes, no locals
  "\fe\03\00\0b")            ;; atomic.fence, end
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"     ;; type 0: nothing to nothing
    "\03\02\01\00"           ;; function 0 of type 0
    "\0a\07\01\05\00"        ;; its body, 5 bytes, no locals
    "\fe\03\01\0b")          ;; atomic.fence with a byte of 1, end
  "zero byte expected")
