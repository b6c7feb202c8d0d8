;;! summary = "A shared memory ends at the same byte for every instance that has it, and an access beyond traps"
;;! features = ["threads"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 2 shared)
  (data (i32.const 0xffff) "\5a")
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")

;; Alone.
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const -1)) "out of bounds memory access")

;; With a second instance.
;;@ LINK-ALIAS
(module $alias
  (import "owner" "memory" (memory 1 2 shared))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_return (invoke $alias "load" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $alias "store" (i32.const 0xffff)))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
(assert_trap (invoke $alias "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $alias "store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $alias "load" (i32.const -1)) "out of bounds memory access")

;; After a growth that failed, and one that may succeed.
;;@ SHARED-GROW-MAX
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
;;@ LINK-ALIAS GROW-FAIL-BOUNDS
(assert_trap (invoke $alias "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS EA-LAST-BYTE
(assert_trap (invoke $alias "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $alias "load" (i32.const 0x2_0000)) "out of bounds memory access")
