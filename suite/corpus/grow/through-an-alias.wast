;;! summary = "Instances that share a memory share its growth, whichever of them grows it"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 8)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load-last") (result i32)
    (i32.load8_u (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1))))
  (func (export "store-last") (param $value i32)
    (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (local.get $value)))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")

;; An import may allow a larger maximum than there is. It does not raise it.
;;@ LINK-ALIAS LINK-MAX-LE
(module $alias
  (import "owner" "memory" (memory 1 100))
  (import "owner" "size" (func $owner-size (result i32)))
  (import "owner" "grow" (func $owner-grow (param i32) (result i32)))
  (import "owner" "load-last" (func $owner-load-last (result i32)))
  (import "owner" "store-last" (func $owner-store-last (param i32)))
  (func $end (result i32) (i32.mul (memory.size) (i32.const 65536)))

  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  (func (export "load-beyond") (result i32) (i32.load8_u (call $end)))

  ;; 1: both see the growth, and each finds in the last byte what the other has stored there. -1: refused. 0: otherwise.
  (func $both-see (param $old i32) (param $result i32) (result i32)
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (local.get $result) (local.get $old)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (i32.const 1))) (then (return (i32.const 0))))
    (if (i32.ne (call $owner-size) (i32.add (local.get $old) (i32.const 1))) (then (return (i32.const 0))))
    (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0x5a))
    (if (i32.ne (call $owner-load-last) (i32.const 0x5a)) (then (return (i32.const 0))))
    (call $owner-store-last (i32.const 0xa5))
    (i32.eq (i32.load8_u (i32.sub (call $end) (i32.const 1))) (i32.const 0xa5)))
  (func (export "owner-grows") (result i32) (call $both-see (memory.size) (call $owner-grow (i32.const 1))))
  (func (export "alias-grows") (result i32) (call $both-see (memory.size) (memory.grow (i32.const 1))))

  ;; The owner grows while a function runs that has used the memory: is the new page there, to its last byte?
  (func (export "owner-grows-meanwhile") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (if (i32.eq (call $owner-grow (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.and
      (i32.eq (i32.load8_u offset=0xffff (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))))

  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 9) (memory.size)))))

;;@ LINK-ALIAS
(assert_return (invoke $alias "sizes-agree") (i32.const 1))
(assert_trap (invoke $alias "load-beyond") "out of bounds memory access")

;;@ LINK-ALIAS GROW-FRESH GROW-RET-OLD
(assert_return (invoke $alias "owner-grows") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $alias "alias-grows") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $alias "owner-grows-meanwhile") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $alias "sizes-agree") (i32.const 1))
(assert_trap (invoke $alias "load-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")

;; The maximum is the owner's eight pages, for both.
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $alias "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 8)) (i32.const -1))
;;@ LINK-ALIAS GROW-FAIL-SIZE
(assert_return (invoke $alias "sizes-agree") (i32.const 1))

;; Further imports leave the type alone too.
;;@ LINK-ACTUAL-MAX
(module (import "owner" "memory" (memory 0)))
(module (import "owner" "memory" (memory 1 65536)))
(assert_return (invoke $alias "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 8)) (i32.const -1))
(module (import "owner" "memory" (memory 1 8)))
(assert_unlinkable (module (import "owner" "memory" (memory 1 7))) "incompatible import type")
