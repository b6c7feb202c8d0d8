;;! summary = "A host grows a memory to 65,536 pages, and then its size is 65,536 and its last byte that before 2^32"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(module $owner
  (memory (export "memory") 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $address i32) (result i32) (i32.load8_u (local.get $address)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(mem_export $memory $owner "memory")

;; One page too many for any 32-bit memory.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $memory 0x1_0001))
;;@ HOST-SIZE
(assert_return (mem_size $memory) 0)

;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $memory 0x1_0000) 0)

;; The length is 2^32 bytes, which is 0 in 32 bits.
;;@ HOST-SIZE HOST-INSTR-AGREE
(assert_return (mem_size $memory) (grown 0x1_0000 refused 0))
(assert_return (invoke "size") (grown (i32.const 0x1_0000) refused (i32.const 0)))
;;@ HOST-TYPE
(assert_return (mem_type $memory) (grown (memory 0x1_0000) refused (memory 0)))
;;@ HOST-READ
(assert_return (mem_read $memory 0) (grown 0 refused error))
(assert_return (mem_read $memory 0x7fff_ffff) (grown 0 refused error))
(assert_return (mem_read $memory 0x8000_0000) (grown 0 refused error))
(assert_return (mem_read $memory 0xffff_ffff) (grown 0 refused error))
(assert_error (mem_read $memory 0x1_0000_0000))
;;@ HOST-WRITE HOST-INSTR-AGREE
(assert_return (mem_write $memory 0xffff_ffff 0x9d) (grown done refused error))
(assert_return (invoke "load" (i32.const 0xffff_ffff))
  (grown (i32.const 0x9d) refused (trap "out of bounds memory access")))
(assert_return (mem_read $memory 0) (grown 0 refused error))
(assert_error (mem_write $memory 0x1_0000_0000 0x9e))
(assert_return (invoke "load" (i32.const 0))
  (grown (i32.const 0) refused (trap "out of bounds memory access")))

;; It is full, for both sides.
;;@ HOST-GROW-MUST-FAIL HOST-INSTR-AGREE
(assert_error (mem_grow $memory 0x1_0001))
(assert_error (mem_grow $memory 0x1_0000_0000))
(assert_return (invoke "grow" (i32.const 0x1_0001)) (i32.const -1))
;;@ HOST-SIZE
(assert_return (mem_size $memory) (grown 0x1_0000 refused 0))
