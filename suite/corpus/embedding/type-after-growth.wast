;;! summary = "After a growth the type that mem_type gives has the new size for its minimum, and the same maximum"
;;! features = ["host-memories"]

;; Grown by the host.
;;@ HOST-ALLOC
(mem_alloc $m (memory 1 4))
;;@ HOST-GROW
(assert_return (mem_grow $m 2))
;;@ HOST-TYPE
(assert_return (mem_type $m) (grown (memory 3 4) refused (memory 1 4)))

;; A growth that fails leaves the type as it is.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 4))
;;@ HOST-TYPE
(assert_return (mem_type $m) (grown (memory 3 4) refused (memory 1 4)))

;; Without a maximum there is none afterwards.
;;@ HOST-ALLOC
(mem_alloc $boundless (memory 0))
;;@ HOST-GROW
(assert_return (mem_grow $boundless 1))
;;@ HOST-TYPE
(assert_return (mem_type $boundless) (grown (memory 1) refused (memory 0)))
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $boundless 0x1_0001))
;;@ HOST-TYPE
(assert_return (mem_type $boundless) (grown (memory 1) refused (memory 0)))

;; Grown by an instruction.
;;@ HOST-ALLOC
(module $owner
  (memory (export "memory") 1 3)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(mem_export $owned $owner "memory")
;;@ HOST-TYPE
(assert_return (mem_type $owned) (memory 1 3))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ HOST-TYPE HOST-INSTR-AGREE
(assert_return (mem_type $owned) (grown (memory 3 3) refused (memory 1 3)))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
;;@ HOST-TYPE HOST-INSTR-AGREE
(assert_return (mem_type $owned) (grown (memory 3 3) refused (memory 1 3)))

;; A growth by no pages leaves the type as it is, whether or not it was refused.
;;@ HOST-ALLOC
(mem_alloc $same (memory 2 2))
;;@ HOST-GROW
(assert_return (mem_grow $same 0))
;;@ HOST-TYPE
(assert_return (mem_type $same) (memory 2 2))
