;;! summary = "A page size of 65,536 that is written out is the same type as none"
;;! features = ["custom-page-sizes"]

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 1 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  ;; Growth by one page, and a look around. 1: all is right. -1: refused, nothing changed. 0: anything else.
  (func (export "grow-1-ok") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (local.get $result) (local.get $old)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (i32.const 1))) (then (return (i32.const 0))))
    (i32.eqz (i32.load8_u offset=0xffff (i32.mul (local.get $old) (i32.const 65536)))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")
;;@ CPS-DEFAULT-EQ SIZE-UNITS
(assert_return (invoke $owner "size") (i32.const 1))
;;@ CPS-DEFAULT-EQ EA-LAST-BYTE
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 65535)) (i32.const 0))
(assert_trap (invoke $owner "load" (i32.const 65536)) "out of bounds memory access")
;;@ CPS-DEFAULT-EQ CPS-MATCH
(module (import "owner" "memory" (memory 1 3)))
(module (import "owner" "memory" (memory 1 3 (pagesize 65536))))
(module (import "owner" "memory" (memory 0 (pagesize 65536))))
(assert_unlinkable (module (import "owner" "memory" (memory 2 3 (pagesize 65536)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 2 (pagesize 65536)))) "incompatible import type")
;;@ CPS-DEFAULT-EQ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
;;@ CPS-DEFAULT-EQ GROW-RET-OLD
(assert_return (invoke $owner "grow-1-ok") (either (i32.const 1) (i32.const -1)))
;;@ CPS-DEFAULT-EQ EA-LAST-BYTE
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 1 3 (pagesize 65536))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  ;; Growth by one page, and a look around. 1: all is right. -1: refused, nothing changed. 0: anything else.
  (func (export "grow-1-ok") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (local.set $result (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (local.get $result) (local.get $old)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (i32.const 1))) (then (return (i32.const 0))))
    (i32.eqz (i32.load8_u offset=0xffff (i32.mul (local.get $old) (i32.const 65536)))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
(register "owner")
;;@ CPS-DEFAULT-EQ SIZE-UNITS
(assert_return (invoke $owner "size") (i32.const 1))
;;@ CPS-DEFAULT-EQ EA-LAST-BYTE
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 65535)) (i32.const 0))
(assert_trap (invoke $owner "load" (i32.const 65536)) "out of bounds memory access")
;;@ CPS-DEFAULT-EQ CPS-MATCH
(module (import "owner" "memory" (memory 1 3)))
(module (import "owner" "memory" (memory 1 3 (pagesize 65536))))
(module (import "owner" "memory" (memory 0 (pagesize 65536))))
(assert_unlinkable (module (import "owner" "memory" (memory 2 3 (pagesize 65536)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 2 (pagesize 65536)))) "incompatible import type")
;;@ CPS-DEFAULT-EQ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
;;@ CPS-DEFAULT-EQ GROW-RET-OLD
(assert_return (invoke $owner "grow-1-ok") (either (i32.const 1) (i32.const -1)))
;;@ CPS-DEFAULT-EQ EA-LAST-BYTE
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")

;; A size in pages of 65,536 bytes counts them as such where it is written out too.
;;@ CPS-ALLOC
(module
  (memory 0 0 (pagesize 65536))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ CPS-DEFAULT-EQ
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
