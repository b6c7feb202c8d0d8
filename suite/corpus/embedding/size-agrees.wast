;;! summary = "mem_size and memory.size give one number, whoever grew the memory"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $memory (memory 1 6))
(mem_register "host" "memory" $memory)
(module
  (import "host" "memory" (memory 1 6))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))

;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $memory) 1)
(assert_return (invoke "size") (i32.const 1))

;; The host grows.
;;@ HOST-GROW
(assert_return (mem_grow $memory 2))
;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $memory) (grown 3 refused 1))
(assert_return (invoke "size") (grown (i32.const 3) refused (i32.const 1)))

;; The host fails to: neither side sees a change.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $memory 6))
;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $memory) (grown 3 refused 1))
(assert_return (invoke "size") (grown (i32.const 3) refused (i32.const 1)))

;; The instruction fails to.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 6)) (i32.const -1))
;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $memory) (grown 3 refused 1))
(assert_return (invoke "size") (grown (i32.const 3) refused (i32.const 1)))

;; The instruction grows, in a memory of its own that the host looks at.
;;@ HOST-ALLOC
(module $owner
  (memory (export "memory") 0 5)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(mem_export $owned $owner "memory")
;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $owned) 0)
(assert_return (invoke "size") (i32.const 0))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 4)) (either (i32.const 0) (i32.const -1)))
;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $owned) (grown 4 refused 0))
(assert_return (invoke "size") (grown (i32.const 4) refused (i32.const 0)))
