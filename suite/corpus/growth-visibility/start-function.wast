;;! summary = "What a start function grows is there for the rest of it, for its callees, and for whoever comes after"

;; The start function looks around as it grows, and keeps in $outcome what it has found: 1 if all was right, -1 if a
;; growth was refused, 0 otherwise.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 9)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\5a")
  (global $outcome (mut i32) (i32.const 0))
  (func (export "grow") (result i32) (memory.grow (i32.const 1)))
  (func $mark (param $at i32) (i32.store8 (local.get $at) (i32.const 0x66)))
  (func $start
    (local $old i32)
    (local.set $old (memory.size))
    (if (i32.eq (memory.grow (i32.const 2)) (i32.const -1))
      (then (global.set $outcome (i32.const -1)) (return)))
    (i32.store8 (i32.const 0x1_0000) (i32.const 0x33))
    (call $mark (i32.const 0x2_ffff))
    (global.set $outcome
      (i32.and
        (i32.and (i32.eq (local.get $old) (i32.const 1)) (i32.eq (memory.size) (i32.const 3)))
        (i32.and
          (i32.eq (i32.load8_u (i32.const 0)) (i32.const 0x5a))
          (i32.eq (i32.load8_u (i32.const 0x2_ffff)) (i32.const 0x66))))))
  (start $start)
  (func (export "outcome") (result i32) (global.get $outcome))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")

;;@ GROW-IN-START GROW-FRESH GROW-RET-OLD
(assert_return (invoke $owner "outcome") (either (i32.const 1) (i32.const -1)))
;;@ GROW-IN-START GROW-PRESERVE
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x5a))
;;@ GROW-IN-START EA-LAST-BYTE
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const 0x3_0000)) "out of bounds memory access")
;;@ GROW-IN-START LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 1 9)))
(assert_unlinkable (module (import "owner" "memory" (memory 4 9))) "incompatible import type")

;; The start function of an importer grows the same memory, itself and by the owner, after its own segment is written.
;;@ LINK-ALIAS
(module $importer
  (import "owner" "memory" (memory 1 9))
  (import "owner" "grow" (func $owner-grow (result i32)))
  (import "owner" "size" (func $owner-size (result i32)))
  (data (i32.const 1) "\77")
  (global $outcome (mut i32) (i32.const 0))
  (func $start
    (local $old i32)
    (local.set $old (call $owner-size))
    (if (i32.ne (i32.load8_u (i32.const 1)) (i32.const 0x77)) (then (return)))
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1))
      (then (global.set $outcome (i32.const -1)) (return)))
    (if (i32.eq (call $owner-grow) (i32.const -1))
      (then (global.set $outcome (i32.const -1)) (return)))
    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 0x44))
    (global.set $outcome
      (i32.and
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 2)))
        (i32.eq (call $owner-size) (memory.size)))))
  (start $start)
  (func (export "outcome") (result i32) (global.get $outcome))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-IN-START GROW-FRESH GROW-RET-OLD
(assert_return (invoke $importer "outcome") (either (i32.const 1) (i32.const -1)))
;;@ GROW-IN-START LINK-ALIAS
(assert_return (invoke $importer "sizes-agree") (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0x77))
(assert_trap (invoke $importer "beyond") "out of bounds memory access")
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
