;;! summary = "A memory that follows an imported one is found where it is (Wasmtime, #3782)"
;;! features = ["multi-memory"]

;; https://github.com/bytecodealliance/wasmtime/pull/3782
;; In the pool of memories, indices of a module's memories and of its own memories were mixed up, so that with an
;; imported one before them the others were looked for in wrong places. In the specification imports come first in
;; one index space.

;; Imported, defined, defined; each instruction on each of them.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 3)
  (data (i32.const 0) "i")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")
;;@ ALLOC-SIZE-EQ-MIN MM-IMPORT-OFFSET
(module $user
  (import "owner" "memory" (memory $i 1 3))
  (memory $d 2 5)
  (memory $e 3 3)
  (data (memory $d) (i32.const 0) "d")
  (data (memory $e) (i32.const 0) "e")
  (func (export "load-i") (param $at i32) (result i32) (i32.load8_u $i (local.get $at)))
  (func (export "store-i") (param $at i32) (param $value i32) (i32.store8 $i (local.get $at) (local.get $value)))
  (func (export "size-i") (result i32) (memory.size $i))
  (func (export "grow-i") (param $delta i32) (result i32) (memory.grow $i (local.get $delta)))
  (func (export "fill-i") (param $at i32) (memory.fill $i (local.get $at) (i32.const 0x77) (i32.const 2)))
  (func (export "load-d") (param $at i32) (result i32) (i32.load8_u $d (local.get $at)))
  (func (export "store-d") (param $at i32) (param $value i32) (i32.store8 $d (local.get $at) (local.get $value)))
  (func (export "size-d") (result i32) (memory.size $d))
  (func (export "grow-d") (param $delta i32) (result i32) (memory.grow $d (local.get $delta)))
  (func (export "fill-d") (param $at i32) (memory.fill $d (local.get $at) (i32.const 0x77) (i32.const 2)))
  (func (export "load-e") (param $at i32) (result i32) (i32.load8_u $e (local.get $at)))
  (func (export "store-e") (param $at i32) (param $value i32) (i32.store8 $e (local.get $at) (local.get $value)))
  (func (export "size-e") (result i32) (memory.size $e))
  (func (export "grow-e") (param $delta i32) (result i32) (memory.grow $e (local.get $delta)))
  (func (export "fill-e") (param $at i32) (memory.fill $e (local.get $at) (i32.const 0x77) (i32.const 2)))
  (func (export "copy-d-from-i") (memory.copy $d $i (i32.const 8) (i32.const 0) (i32.const 1)))
  (func (export "copy-e-from-d") (memory.copy $e $d (i32.const 8) (i32.const 0) (i32.const 1)))
  ;; 1: grown by one, and all sizes are right. -1: refused, and none has changed.
  (func (export "grow-d-alone") (result i32)
    (local $before i32)
    (local.set $before (memory.size $d))
    (if (i32.eq (memory.grow $d (i32.const 1)) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size $d) (local.get $before))))))
    (i32.and
      (i32.eq (memory.size $d) (i32.add (local.get $before) (i32.const 1)))
      (i32.and (i32.eq (memory.size $i) (i32.const 1)) (i32.eq (memory.size $e) (i32.const 3))))))
;;@ MM-IMPORT-OFFSET MM-IDX-ALL-OPS
(assert_return (invoke $user "load-i" (i32.const 0)) (i32.const 0x69))
(assert_return (invoke $user "load-d" (i32.const 0)) (i32.const 0x64))
(assert_return (invoke $user "load-e" (i32.const 0)) (i32.const 0x65))
(assert_return (invoke $user "size-i") (i32.const 1))
(assert_return (invoke $user "size-d") (i32.const 2))
(assert_return (invoke $user "size-e") (i32.const 3))
(assert_trap (invoke $user "load-i" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $user "load-d" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke $user "load-e" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_return (invoke $user "load-e" (i32.const 0x2_ffff)) (i32.const 0))
;; Stores, fills and copies.
;;@ MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke $user "store-d" (i32.const 0xffff) (i32.const 0x11)))
(assert_return (invoke $user "load-i" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $user "load-d" (i32.const 0xffff)) (i32.const 0x11))
(assert_return (invoke $user "load-e" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $user "fill-e" (i32.const 0x2_fffe)))
(assert_return (invoke $user "load-e" (i32.const 0x2_ffff)) (i32.const 0x77))
(assert_trap (invoke $user "fill-d" (i32.const 0x2_fffe)) "out of bounds memory access")
(assert_trap (invoke $user "fill-i" (i32.const 0x1_ffff)) "out of bounds memory access")
(assert_return (invoke $user "copy-d-from-i"))
(assert_return (invoke $user "load-d" (i32.const 8)) (i32.const 0x69))
(assert_return (invoke $user "copy-e-from-d"))
(assert_return (invoke $user "load-e" (i32.const 8)) (i32.const 0x64))
(assert_return (invoke $owner "load" (i32.const 8)) (i32.const 0))
;; Growth: each has its own maximum.
;;@ MM-IDX-ALL-OPS GROW-MAX-MUST-FAIL
(assert_return (invoke $user "grow-e" (i32.const 1)) (i32.const -1))
(assert_return (invoke $user "grow-i" (i32.const 3)) (i32.const -1))
(assert_return (invoke $user "grow-d" (i32.const 4)) (i32.const -1))
;;@ MM-INDEP GROW-MAY-FAIL
(assert_return (invoke $user "grow-d-alone") (either (i32.const 1) (i32.const -1)))
;;@ MM-INDEP
(assert_return (invoke $owner "size") (i32.const 1))
(assert_return (invoke $user "load-d" (i32.const 0xffff)) (i32.const 0x11))
