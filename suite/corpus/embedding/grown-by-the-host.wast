;;! summary = "An instruction finds a memory that the host has grown at its new size"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(module $owner
  (memory (export "memory") 0 4)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-by-none") (result i32) (memory.grow (i32.const 0)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $address i32) (result i32) (i32.load8_u (local.get $address)))
  (func (export "load64") (param $address i32) (result i64) (i64.load (local.get $address))))
(mem_export $memory $owner "memory")
;;@ HOST-INSTR-AGREE
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")

;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $memory 3) 0)
;;@ HOST-INSTR-AGREE GROW-FRESH
(assert_return (invoke "size") (grown (i32.const 3) refused (i32.const 0)))
(assert_return (invoke "load" (i32.const 0))
  (grown (i32.const 0) refused (trap "out of bounds memory access")))
(assert_return (invoke "load" (i32.const 0x2_ffff))
  (grown (i32.const 0) refused (trap "out of bounds memory access")))
(assert_return (invoke "load64" (i32.const 0x2_fff8))
  (grown (i64.const 0) refused (trap "out of bounds memory access")))
(assert_trap (invoke "load64" (i32.const 0x2_fff9)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0x3_0000)) "out of bounds memory access")

;; The room that is left is the same for both sides: there are at most four pages, so five are too many for either.
;;@ HOST-INSTR-AGREE GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 5)) (i32.const -1))
(assert_error (mem_grow $memory 5))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
(assert_error (mem_grow $memory 0xffff_ffff))
(assert_return (invoke "size") (grown (i32.const 3) refused (i32.const 0)))
(assert_return (mem_size $memory) (grown 3 refused 0))

;; Where the host has filled the memory, the instruction cannot grow it.
;;@ HOST-ALLOC
(module $small
  (memory (export "memory") 1 2)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(mem_export $filled $small "memory")
;;@ HOST-GROW
(assert_return (mem_grow $filled 1))
;;@ HOST-INSTR-AGREE GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 2)) (i32.const -1))
;;@ HOST-SIZE
(assert_return (mem_size $filled) (grown 2 refused 1))
