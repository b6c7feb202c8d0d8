;;! summary = "A start function that traps leaves an imported memory as large, and as written, as it has made it"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 4)
  (global $expected (mut i32) (i32.const 1)) ;; the pages that there should be
  (func (export "grown") (param $result i32) (param $delta i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $expected (i32.add (local.get $result) (local.get $delta))))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $expected)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $expected) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $expected) (i32.const 65536))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 5) (global.get $expected)))))
(register "owner")

;; Grows by one page, tells the owner what came of it, marks the first byte and the last one, and traps.
;;@ INST-TRAP-KEEPS
(assert_trap
  (module
    (import "owner" "memory" (memory 1 4))
    (import "owner" "grown" (func $grown (param i32 i32)))
    (func $start
      (call $grown (memory.grow (i32.const 1)) (i32.const 1))
      (i32.store8 (i32.const 0) (i32.const 0x5a))
      (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 0x66))
      (unreachable))
    (start $start))
  "unreachable")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "last-byte") (i32.const 0x66))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; Traps by an access just beyond what it has grown to.
(assert_trap
  (module
    (import "owner" "memory" (memory 1 4))
    (import "owner" "grown" (func $grown (param i32 i32)))
    (func $start
      (call $grown (memory.grow (i32.const 1)) (i32.const 1))
      (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 0x77))
      (i32.store8 (i32.mul (memory.size) (i32.const 65536)) (i32.const 0x78)))
    (start $start))
  "out of bounds memory access")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "last-byte") (i32.const 0x77))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; Fails to grow, and traps.
(assert_trap
  (module
    (import "owner" "memory" (memory 1))
    (import "owner" "grown" (func $grown (param i32 i32)))
    (func $start
      (call $grown (memory.grow (i32.const 65536)) (i32.const 65536))
      (unreachable))
    (start $start))
  "unreachable")
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-byte") (i32.const 0x77))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; The maximum is still the owner's.
;;@ INST-TRAP-KEEPS GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
;;@ INST-TRAP-KEEPS GROW-TYPE-MAX
(module (import "owner" "memory" (memory 1 4)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 4 4))) "incompatible import type")
