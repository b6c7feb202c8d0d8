;;! summary = "What the host writes an instruction reads, and the other way round, within the same bounds"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(module $owner
  (memory (export "memory") 1 2)
  (func (export "load") (param $address i32) (result i32) (i32.load8_u (local.get $address)))
  (func (export "load32") (param $address i32) (result i32) (i32.load (local.get $address)))
  (func (export "store") (param $address i32) (param $byte i32)
    (i32.store8 (local.get $address) (local.get $byte)))
  (func (export "store32") (param $address i32) (param $value i32)
    (i32.store (local.get $address) (local.get $value)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(mem_export $memory $owner "memory")

;; The host writes.
;;@ HOST-WRITE HOST-INSTR-AGREE
(assert_return (mem_write $memory 0 0x12))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x12))
(assert_return (mem_write $memory 0xffff 0x34))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x34))

;; An instruction writes; the bytes of a wide one are in the order of their significance.
;;@ HOST-READ HOST-INSTR-AGREE
(invoke "store" (i32.const 0xffff) (i32.const 0x56))
(assert_return (mem_read $memory 0xffff) 0x56)
(invoke "store32" (i32.const 0x100) (i32.const 0xddcc_bbaa))
(assert_return (mem_read $memory 0x100) 0xaa)
(assert_return (mem_read $memory 0x101) 0xbb)
(assert_return (mem_read $memory 0x102) 0xcc)
(assert_return (mem_read $memory 0x103) 0xdd)
(assert_return (mem_read $memory 0x104) 0)
(assert_return (mem_write $memory 0x102 0x11))
(assert_return (invoke "load32" (i32.const 0x100)) (i32.const 0xdd11_bbaa))

;; Where one side is beyond the end, so is the other.
;;@ HOST-INSTR-AGREE
(assert_error (mem_read $memory 0x1_0000))
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_error (mem_write $memory 0x1_0000 1))
(assert_trap (invoke "store" (i32.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_error (mem_read $memory 0xffff_ffff))
(assert_trap (invoke "load" (i32.const 0xffff_ffff)) "out of bounds memory access")

;; A store that traps has written nothing that the host could see.
;;@ EA-PARTIAL-STORE
(assert_trap (invoke "store32" (i32.const 0xfffd) (i32.const -1)) "out of bounds memory access")
(assert_return (mem_read $memory 0xfffd) 0)
(assert_return (mem_read $memory 0xfffe) 0)
(assert_return (mem_read $memory 0xffff) 0x56)

;; The same after the host has grown the memory.
;;@ HOST-GROW
(assert_return (mem_grow $memory 1))
;;@ HOST-INSTR-AGREE GROW-FRESH
(assert_return (invoke "load" (i32.const 0x1_0000))
  (grown (i32.const 0) refused (trap "out of bounds memory access")))
(assert_return (invoke "load" (i32.const 0x1_ffff))
  (grown (i32.const 0) refused (trap "out of bounds memory access")))
(assert_return (mem_write $memory 0x1_ffff 0x78) (grown done refused error))
(assert_return (invoke "load" (i32.const 0x1_ffff))
  (grown (i32.const 0x78) refused (trap "out of bounds memory access")))
(assert_return (invoke "load32" (i32.const 0xffff))
  (grown (i32.const 0x56) refused (trap "out of bounds memory access")))
(assert_error (mem_read $memory 0x2_0000))
(assert_trap (invoke "load" (i32.const 0x2_0000)) "out of bounds memory access")
