;;! summary = "A memory of the host that two modules import is one memory for the three of them"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $memory (memory 1 5))
(mem_register "host" "memory" $memory)
(module $a
  (import "host" "memory" (memory 1 5))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "store") (param $address i32) (param $byte i32)
    (i32.store8 (local.get $address) (local.get $byte))))
;; This one allows more than the memory has, and knows of no maximum.
(module $b
  (import "host" "memory" (memory 0))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $address i32) (result i32) (i32.load8_u (local.get $address))))

;;@ LINK-ALIAS HOST-INSTR-AGREE
(invoke $a "store" (i32.const 0xffff) (i32.const 0x61))
(assert_return (invoke $b "load" (i32.const 0xffff)) (i32.const 0x61))
(assert_return (mem_read $memory 0xffff) 0x61)
(assert_return (mem_write $memory 0 0x62))
(assert_return (invoke $b "load" (i32.const 0)) (i32.const 0x62))

;; The maximum is the memory's own, whoever asks.
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $b "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $a "grow" (i32.const 5)) (i32.const -1))
(assert_error (mem_grow $memory 5))
(assert_return (invoke $a "size") (i32.const 1))
(assert_return (invoke $b "size") (i32.const 1))
(assert_return (mem_size $memory) 1)

;; One module grows it for all.
;;@ GROW-RET-OLD
(assert_return (invoke $b "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS HOST-INSTR-AGREE GROW-FRESH
(assert_return (invoke $a "size") (grown (i32.const 3) refused (i32.const 1)))
(assert_return (invoke $b "size") (grown (i32.const 3) refused (i32.const 1)))
(assert_return (mem_size $memory) (grown 3 refused 1))
(assert_return (mem_type $memory) (grown (memory 3 5) refused (memory 1 5)))
(assert_return (mem_write $memory 0x2_ffff 0x63) (grown done refused error))
(assert_return (invoke $b "load" (i32.const 0x2_ffff))
  (grown (i32.const 0x63) refused (trap "out of bounds memory access")))
(assert_trap (invoke $b "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_return (mem_read $memory 0xffff) 0x61)

;; Another memory of the host is not concerned.
;;@ HOST-ALLOC
(mem_alloc $other (memory 1 5))
;;@ ALLOC-INDEPENDENT
(assert_return (mem_size $other) 1)
(assert_return (mem_read $other 0xffff) 0)
(assert_return (mem_read $other 0) 0)
