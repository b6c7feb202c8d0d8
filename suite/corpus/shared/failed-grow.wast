;;! summary = "A growth of a shared memory beyond its maximum returns -1 and changes nothing"
;;! features = ["threads"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 2 shared)
  (data (i32.const 0) "\5a\5a\5a\5a")
  (data (i32.const 0xfffc) "\a5\a5\a5\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "load-8") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2)))
  (func (export "grow-65536") (result i32) (memory.grow (i32.const 65536)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000)))
  (func (export "grow--1") (result i32) (memory.grow (i32.const -1))))
(register "owner")

;; One page too many.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $owner "grow-2") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i32.const 0x1_0000)) "out of bounds memory access")

;; As many pages as there are addresses for.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow-65536") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i32.const 0x1_0000)) "out of bounds memory access")

;; 2^31 pages.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i32.const 0x1_0000)) "out of bounds memory access")

;; 2^32 - 1 pages.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow--1") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i32.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i32.const 0x1_0000)) "out of bounds memory access")

;; After all of them, the type as an import sees it.
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 2 shared)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 2 shared))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1 shared))) "incompatible import type")
