;;! summary = "A memory at its maximum, counted in bytes, grows by nothing and by no byte more"
;;! features = ["custom-page-sizes"]

;; The maximum is the minimum.

;;@ CPS-ALLOC
(module
  (memory 0 0 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 0) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow-1") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 1 1 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow-1") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 1))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 5 5 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 5) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow-1") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 5))
(assert_trap (invoke "load" (i32.const 5)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 4096 4096 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 4096) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow-1") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 4096))
(assert_trap (invoke "load" (i32.const 4096)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 65536 65536 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 65536) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow-1") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 65536))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 65537 65537 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-1") (result i32) (memory.grow (i32.const 1))))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 65537) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
(assert_return (invoke "grow-1") (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i32.const 65537))
(assert_trap (invoke "load" (i32.const 65537)) "out of bounds memory access")

;; Reached by growth: exactly what is left, then nothing, then a byte too many.
;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 3 65539 (pagesize 1))
  (data (i32.const 0) "abc")
  (global $pages (mut i32) (i32.const 3))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 65540) (global.get $pages))))
  ;; Growth by nothing. 1: it returned the size. -1: refused. 0: anything else.
  (func (export "grow-by-nothing") (result i32)
    (local $result i32)
    (local.set $result (memory.grow (i32.const 0)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (global.get $pages))))
(register "owner")
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 65536)) (either (i32.const 3) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke $owner "grow-by-nothing") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 2)) (i32.const 0x63))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ GROW-TYPE-MAX
(module (import "owner" "memory" (memory 3 65539 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 3 65538 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 3 (pagesize 1)))) "incompatible import type")
