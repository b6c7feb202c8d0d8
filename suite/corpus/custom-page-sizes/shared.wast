;;! summary = "A shared memory with pages of one byte grows by bytes up to its maximum, and ends to the byte"
;;! features = ["custom-page-sizes", "threads"]

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 12 28 shared (pagesize 1))
  (data (i32.const 0) "\01\02\03\04\05\06\07\08\09\0a\0b\0c")
  (global $pages (mut i32) (i32.const 12))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-32") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "atomic-8") (param $at i32) (result i32) (i32.atomic.load8_u (local.get $at)))
  (func (export "atomic-16") (param $at i32) (result i32) (i32.atomic.load16_u (local.get $at)))
  (func (export "atomic-32") (param $at i32) (result i32) (i32.atomic.load (local.get $at)))
  (func (export "atomic-64") (param $at i32) (result i64) (i64.atomic.load (local.get $at)))
  (func (export "add-32") (param $at i32) (result i32) (i32.atomic.rmw.add (local.get $at) (i32.const 0)))
  (func (export "notify") (param $at i32) (result i32) (memory.atomic.notify (local.get $at) (i32.const 1)))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (global.get $pages)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 29) (global.get $pages)))))
(register "owner")

;;@ CPS-SIZE
(assert_return (invoke $owner "size") (i32.const 12))
;;@ CPS-BYTE-EXACT SHARED-INIT
(assert_return (invoke $owner "load" (i32.const 11)) (i32.const 12))
(assert_trap (invoke $owner "load" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke $owner "load-32" (i32.const 8)) (i32.const 0x0c0b_0a09))
(assert_trap (invoke $owner "load-32" (i32.const 9)) "out of bounds memory access")
;; Aligned places only: the last that fits, and the next.
;;@ CPS-BYTE-EXACT
(assert_return (invoke $owner "atomic-8" (i32.const 11)) (i32.const 12))
(assert_trap (invoke $owner "atomic-8" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke $owner "atomic-16" (i32.const 10)) (i32.const 0x0c0b))
(assert_trap (invoke $owner "atomic-16" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke $owner "atomic-32" (i32.const 8)) (i32.const 0x0c0b_0a09))
(assert_trap (invoke $owner "atomic-32" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke $owner "atomic-64" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
;; 8 is aligned, but only four bytes are left.
(assert_trap (invoke $owner "atomic-64" (i32.const 8)) "out of bounds memory access")
(assert_return (invoke $owner "add-32" (i32.const 8)) (i32.const 0x0c0b_0a09))
(assert_trap (invoke $owner "add-32" (i32.const 12)) "out of bounds memory access")
(assert_return (invoke $owner "notify" (i32.const 8)) (i32.const 0))
(assert_trap (invoke $owner "notify" (i32.const 12)) "out of bounds memory access")

;;@ SHARED-GROW-MAX CPS-GROW-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 17)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -12)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 12))
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 12 28 shared (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 13 28 shared (pagesize 1)))) "incompatible import type")
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 12) (i32.const -1)))
;;@ CPS-SIZE GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "atomic-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load-32" (i32.const 10)) "out of bounds memory access")
;;@ SHARED-GROW-MAX CPS-GROW-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))

;; A page size of the other kind, and no share, are other types.
;;@ CPS-MATCH
(assert_unlinkable (module (import "owner" "memory" (memory 0 28 shared))) "incompatible import type")
;;@ LINK-SHARED-EQ CPS-MATCH
(assert_unlinkable (module (import "owner" "memory" (memory 0 28 (pagesize 1)))) "incompatible import type")
;;@ SHARED-MAX-REQ
(assert_invalid (module (memory 1 shared (pagesize 1))) "shared memory must have maximum")
(assert_invalid (module (memory 1 shared (pagesize 65536))) "shared memory must have maximum")

;; Written out, 65,536 is the same type as none.
;;@ CPS-ALLOC
(module
  (memory (export "memory") 1 2 shared (pagesize 65536)))
(register "large")
;;@ CPS-DEFAULT-EQ CPS-MATCH
(module (import "large" "memory" (memory 1 2 shared)))
(module (import "large" "memory" (memory 1 2 shared (pagesize 65536))))
(assert_unlinkable (module (import "large" "memory" (memory 1 2 shared (pagesize 1)))) "incompatible import type")
