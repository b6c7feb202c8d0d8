;;! summary = "The host's functions on memories with pages of one byte"
;;! features = ["host-memories", "custom-page-sizes"]

;;@ HOST-ALLOC
(mem_alloc $m (memory 5 9 (pagesize 1)))
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 5 9 (pagesize 1)))

;; Bounds are to the byte.
;;@ HOST-READ CPS-BYTE-EXACT
(assert_return (mem_read $m 0) 0)
(assert_return (mem_read $m 4) 0)
(assert_error (mem_read $m 5))
(assert_error (mem_read $m 8))
(assert_error (mem_read $m 9))
(assert_error (mem_read $m 0xffff))
(assert_error (mem_read $m 0x1_0000_0000))
;;@ HOST-WRITE CPS-BYTE-EXACT
(assert_return (mem_write $m 4 0xf4))
(assert_error (mem_write $m 5 0xf5))
(assert_return (mem_read $m 4) 0xf4)

;; Growth is by bytes.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 5))
(assert_error (mem_grow $m 0x1_0000))
(assert_error (mem_grow $m 0x1_0000_0001))
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 5 9 (pagesize 1)))
;;@ HOST-GROW
(assert_return (mem_grow $m 3))
;;@ HOST-TYPE
(assert_return (mem_type $m) (grown (memory 8 9 (pagesize 1)) refused (memory 5 9 (pagesize 1))))
;;@ HOST-READ CPS-BYTE-EXACT
(assert_return (mem_read $m 4) 0xf4)
(assert_return (mem_read $m 5) (grown 0 refused error))
(assert_return (mem_read $m 7) (grown 0 refused error))
(assert_error (mem_read $m 8))

;; A module sees the same.
;;@ HOST-ALLOC
(mem_alloc $shown (memory 3 6 (pagesize 1)))
(mem_register "host" "bytes" $shown)
;;@ HOST-INSTR-AGREE LINK-PAGESIZE-EQ
(module
  (import "host" "bytes" (memory 3 6 (pagesize 1)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $address i32) (result i32) (i32.load8_u (local.get $address))))
(assert_unlinkable (module (import "host" "bytes" (memory 0))) "incompatible import type")
;;@ HOST-INSTR-AGREE
(assert_return (mem_write $shown 2 0x6e))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0x6e))
(assert_trap (invoke "load" (i32.const 3)) "out of bounds memory access")
(assert_error (mem_read $shown 3))
;;@ GROW-RET-OLD CPS-GROW
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 3) (i32.const -1)))
;;@ HOST-INSTR-AGREE
(assert_return (invoke "size") (grown (i32.const 5) refused (i32.const 3)))
(assert_return (mem_read $shown 4) (grown 0 refused error))
(assert_error (mem_read $shown 5))

;; In which unit mem_size counts the text does not say: here it is taken to be that of memory.size.
;;@ CPS-HOST
(assert_return (mem_size $shown) (grown 5 refused 3))
(assert_return (mem_size $m) (grown 8 refused 5))
