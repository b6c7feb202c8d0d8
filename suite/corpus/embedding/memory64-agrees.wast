;;! summary = "Host and instructions agree on a 64-bit memory"
;;! features = ["host-memories", "memory64"]

;;@ HOST-ALLOC
(mem_alloc $memory (memory i64 1 3))
(mem_register "host" "memory" $memory)
(module
  (import "host" "memory" (memory i64 1 3))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $address i64) (result i32) (i32.load8_u (local.get $address)))
  (func (export "store") (param $address i64) (param $byte i32)
    (i32.store8 (local.get $address) (local.get $byte))))

;;@ HOST-INSTR-AGREE
(assert_return (invoke "size") (i64.const 1))
(assert_return (mem_size $memory) 1)
(invoke "store" (i64.const 0xffff) (i32.const 0x3c))
(assert_return (mem_read $memory 0xffff) 0x3c)
(assert_return (mem_write $memory 0 0x4d))
(assert_return (invoke "load" (i64.const 0)) (i32.const 0x4d))

;; What 32 bits would make the first byte of.
(assert_trap (invoke "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_error (mem_read $memory 0x1_0000_0000))
(assert_trap (invoke "store" (i64.const 0x1_0000_0000) (i32.const 9)) "out of bounds memory access")
(assert_error (mem_write $memory 0x1_0000_0000 9))
(assert_return (mem_read $memory 0) 0x4d)

;; What 32 bits would make a growth by one page of.
;;@ HOST-INSTR-AGREE GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i64.const 0x1_0000_0001)) (i64.const -1))
(assert_error (mem_grow $memory 0x1_0000_0001))
(assert_return (invoke "grow" (i64.const -1)) (i64.const -1))
(assert_error (mem_grow $memory 0xffff_ffff_ffff_ffff))
(assert_return (mem_size $memory) 1)

;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i64.const 2)) (either (i64.const 1) (i64.const -1)))
;;@ HOST-INSTR-AGREE
(assert_return (invoke "size") (grown (i64.const 3) refused (i64.const 1)))
(assert_return (mem_size $memory) (grown 3 refused 1))
(assert_return (mem_type $memory) (grown (memory i64 3 3) refused (memory i64 1 3)))
(assert_return (mem_read $memory 0x2_ffff) (grown 0 refused error))
(assert_error (mem_read $memory 0x3_0000))
(assert_return (mem_read $memory 0xffff) 0x3c)
