;;! summary = "The host finds a memory that an instruction has grown at its new size, with all functions"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(module $owner
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "fill-last") (result i32)
    ;; The last byte of the memory, wherever that is.
    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 0x1_0000)) (i32.const 1)) (i32.const 0xc3))
    (memory.size)))
(mem_export $memory $owner "memory")

;; The host has looked at it before.
;;@ HOST-READ
(assert_return (mem_read $memory 0xffff) 0)
(assert_error (mem_read $memory 0x1_0000))

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ HOST-INSTR-AGREE HOST-READ
(assert_return (mem_read $memory 0xffff) 0)
(assert_return (mem_read $memory 0x1_0000) (grown 0 refused error))
(assert_return (mem_read $memory 0x1_ffff) (grown 0 refused error))
(assert_error (mem_read $memory 0x2_0000))
;;@ HOST-INSTR-AGREE HOST-WRITE
(assert_return (mem_write $memory 0x1_0000 0xb2) (grown done refused error))
(assert_return (mem_read $memory 0x1_0000) (grown 0xb2 refused error))
(assert_error (mem_write $memory 0x2_0000 0xb2))
;;@ HOST-INSTR-AGREE HOST-SIZE
(assert_return (mem_size $memory) (grown 2 refused 1))
(assert_return (invoke "fill-last") (grown (i32.const 2) refused (i32.const 1)))
(assert_return (mem_read $memory 0x1_ffff) (grown 0xc3 refused error))
(assert_return (mem_read $memory 0xffff) (grown 0 refused 0xc3))

;; A name that the host gets only now is for the same memory.
(mem_export $again $owner "memory")
(assert_return (mem_size $again) (grown 2 refused 1))
(assert_return (mem_read $again 0x1_0000) (grown 0xb2 refused error))

;; The next growth by the host counts from there.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $memory 0x1_0000))
;;@ HOST-SIZE
(assert_return (mem_size $memory) (grown 2 refused 1))
