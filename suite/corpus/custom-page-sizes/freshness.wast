;;! summary = "A growth by bytes is seen at once: in the same function, after a call, and by another instance"
;;! features = ["custom-page-sizes"]

;; Each growth is by one byte, which is stored to and read back. 1: that worked. -1: the growth was refused, and an
;; access there is still out of bounds (which the assertions after it show). 0: anything else.

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 6 100 (pagesize 1))
  (func $grow (export "grow") (result i32) (memory.grow (i32.const 1)))
  (func (export "size") (result i32) (memory.size))
  (func (export "same-function") (result i32)
    (local $old i32)
    (i32.store8 (i32.const 5) (i32.const 1))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (local.get $old) (i32.const 0x5a))
    (i32.eq (i32.load8_u (local.get $old)) (i32.const 0x5a)))
  (func (export "after-a-call") (result i32)
    (local $old i32)
    (i32.store8 (i32.const 5) (i32.const 2))
    (local.set $old (call $grow))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (local.get $old) (i32.const 0x5a))
    (i32.eq (i32.load8_u (local.get $old)) (i32.const 0x5a)))
  (func (export "in-a-loop") (param $times i32) (result i32)
    (local $old i32)
    (loop $next
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
      (i32.store8 (local.get $old) (i32.const 0x5a))
      (if (i32.ne (i32.load8_u (local.get $old)) (i32.const 0x5a)) (then (return (i32.const 0))))
      (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
    (i32.const 1))
  (func (export "beyond") (result i32) (i32.load8_u (memory.size)))
  (func (export "store-beyond") (i32.store16 (i32.sub (memory.size) (i32.const 1)) (i32.const 0))))
(register "owner")

;;@ LINK-ALIAS
(module $other
  (import "owner" "memory" (memory 1 (pagesize 1)))
  (import "owner" "grow" (func $grow (result i32)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "after-a-call") (result i32)
    (local $old i32)
    (i32.store8 (i32.const 5) (i32.const 3))
    (local.set $old (call $grow))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (local.get $old) (i32.const 0xa5))
    (i32.eq (i32.load8_u (local.get $old)) (i32.const 0xa5)))
  (func (export "grow") (result i32) (memory.grow (i32.const 1)))
  (func (export "beyond") (result i32) (i32.load8_u (memory.size))))

;;@ GROW-FRESH CPS-GROW GROW-MAY-FAIL
(assert_return (invoke $owner "same-function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "after-a-call") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $other "after-a-call") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $owner "in-a-loop" (i32.const 30)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS CPS-BYTE-EXACT
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $other "beyond") "out of bounds memory access")
(assert_return (invoke $other "load" (i32.const 5)) (i32.const 3))
