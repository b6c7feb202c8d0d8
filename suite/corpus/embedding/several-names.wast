;;! summary = "However a host comes by a memory of an instance, it is that memory"
;;! features = ["host-memories"]

;; Exported under two names, and once more by a module that imports it.
;;@ HOST-ALLOC
(module $owner
  (memory (export "one") (export "other") 1 3)
  (func (export "store") (param $address i32) (param $byte i32)
    (i32.store8 (local.get $address) (local.get $byte))))
(register "owner" $owner)
(module $again
  (import "owner" "one" (memory 1))
  (export "third" (memory 0)))
(mem_export $one $owner "one")
(mem_export $other $owner "other")
(mem_export $third $again "third")

;;@ HOST-INSTR-AGREE LINK-ALIAS
(invoke $owner "store" (i32.const 5) (i32.const 0x31))
(assert_return (mem_read $one 5) 0x31)
(assert_return (mem_read $other 5) 0x31)
(assert_return (mem_read $third 5) 0x31)
(assert_return (mem_write $third 6 0x32))
(assert_return (mem_read $one 6) 0x32)
(assert_return (mem_read $other 6) 0x32)

;; One type, whatever the import said.
;;@ HOST-TYPE
(assert_return (mem_type $one) (memory 1 3))
(assert_return (mem_type $other) (memory 1 3))
(assert_return (mem_type $third) (memory 1 3))

;; One growth.
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $other 1) 1)
;;@ HOST-SIZE LINK-ALIAS
(assert_return (mem_size $one) (grown 2 refused 1))
(assert_return (mem_size $other) (grown 2 refused 1))
(assert_return (mem_size $third) (grown 2 refused 1))
(assert_return (mem_read $third 0x1_ffff) (grown 0 refused error))
;;@ HOST-GROW-MUST-FAIL LINK-ACTUAL-MAX
(assert_error (mem_grow $one 3))
(assert_error (mem_grow $third 3))
;;@ HOST-SIZE
(assert_return (mem_size $one) (grown 2 refused 1))

;; Two instances of one module have two memories.
;;@ HOST-ALLOC
(module definition $pair
  (memory (export "memory") 1))
(module instance $left $pair)
(module instance $right $pair)
(mem_export $first $left "memory")
(mem_export $second $right "memory")
;;@ ALLOC-INDEPENDENT
(assert_return (mem_write $first 0 0x41))
(assert_return (mem_read $second 0) 0)
(assert_return (mem_read $first 0) 0x41)
