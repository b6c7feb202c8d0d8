;;! summary = "A memory may be shared and have pages of one byte (Wasmtime, #9523)"
;;! features = ["threads", "custom-page-sizes"]

;; https://github.com/bytecodealliance/wasmtime/issues/9523
;; Memories with small pages were made so that they may move, and shared ones so that they may not, so that both at once
;; could not be made at all. In the custom-page-sizes proposal every memory may have a page size.

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 1 2 shared (pagesize 1))
  (data (i32.const 0) "a")
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "atomic-load") (param $at i32) (result i32) (i32.atomic.load8_u (local.get $at)))
  (func (export "atomic-load16") (param $at i32) (result i32) (i32.atomic.load16_u (local.get $at))))
(register "owner")
;;@ CPS-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ CPS-BYTE-EXACT
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke $owner "atomic-load" (i32.const 0)) (i32.const 0x61))
(assert_trap (invoke $owner "load" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic-load" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic-load16" (i32.const 0)) "out of bounds memory access")
;;@ CPS-GROW-MUST-FAIL SHARED-GROW-MAX
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ CPS-MATCH LINK-SHARED-EQ
(module (import "owner" "memory" (memory 1 2 shared (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 1 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 2 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 1 shared (pagesize 1)))) "incompatible import type")
;;@ GROW-RET-OLD CPS-GROW
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL SHARED-GROW-MAX
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
;;@ CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 2)) "out of bounds memory access")

;; A maximum it must have.
;;@ SHARED-MAX-REQ
(assert_invalid (module (memory 1 shared (pagesize 1))) "shared memory must have maximum")
;; Sizes that are no multiples of the machine's pages.
;;@ CPS-ALLOC
(module
  (memory 5000 5000 shared (pagesize 1))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4999)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 5000)) "out of bounds memory access")
