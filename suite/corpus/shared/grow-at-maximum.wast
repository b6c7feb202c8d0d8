;;! summary = "A shared memory at its maximum grows by nothing, and by no delta whatever"
;;! features = ["threads"]

;; Three pages of at most three, with a mark in the last byte.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3 3 shared)
  (data (i32.const 0x2_ffff) "\5a")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "atomic") (param $at i32) (result i32) (i32.atomic.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1)))
  (func (export "grow-2") (result i32) (memory.grow (i32.const 2)))
  (func (export "grow-0xfffd") (result i32) (memory.grow (i32.const 0xfffd)))
  (func (export "grow-0xfffe") (result i32) (memory.grow (i32.const 0xfffe)))
  (func (export "grow-0xffff") (result i32) (memory.grow (i32.const 0xffff)))
  (func (export "grow-0x1_0000") (result i32) (memory.grow (i32.const 0x1_0000)))
  (func (export "grow-0x1_0001") (result i32) (memory.grow (i32.const 0x1_0001)))
  (func (export "grow-0x7fff_ffff") (result i32) (memory.grow (i32.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0xffff_fffd") (result i32) (memory.grow (i32.const 0xffff_fffd)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
(register "owner")
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 3) (i32.const -1)))

;; One page too many.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 1)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-1") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; Two.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-2") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; To 65,536 pages, the cap.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xfffd)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xfffd") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; One more than the cap.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xfffe)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xfffe") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^16 - 1.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^16: no byte in 32 bits.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x1_0000)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^16 + 1.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x1_0001)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^31 - 1.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^31.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^32 - 2^16.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^32 - 3: no page in 32 bits.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffd)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fffd") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^32 - 2: one page in 32 bits.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; 2^32 - 1.
;;@ SHARED-GROW-MAX GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ SHARED-GROW-MAX GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES GROW-FAIL-BOUNDS
(assert_return (invoke $owner "size") (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0x2_ffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "atomic" (i32.const 0x3_0000)) "out of bounds memory access")

;; After all of them, the type as an import sees it.
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 3 3 shared)))
(assert_unlinkable (module (import "owner" "memory" (memory 4 4 shared))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2 shared))) "incompatible import type")
