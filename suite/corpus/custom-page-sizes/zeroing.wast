;;! summary = "Bytes that a growth by bytes appends are zero, also beside bytes that are not"
;;! features = ["custom-page-sizes"]

;; Every old byte is 0xff. The function grows, looks at each new byte and at each old one. 1: all is right. -1: refused,
;; and the old ones are as they were. 0: anything else.

;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (func $dirty
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size)))))
  (func $all (param $at i32) (param $end i32) (param $byte i32) (result i32)
    (loop $next
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 1))))
      (if (i32.ne (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "all-zero") (result i32) (call $all (i32.const 0) (memory.size) (i32.const 0)))
  (func (export "grow-ok") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (call $dirty)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eqz (call $all (i32.const 0) (local.get $old) (i32.const 0xff))) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (local.get $delta))) (then (return (i32.const 0))))
    (call $all (local.get $old) (memory.size) (i32.const 0))))
;;@ ALLOC-ZERO CPS-SIZE
(assert_return (invoke "all-zero") (i32.const 1))
;;@ GROW-ZERO GROW-PRESERVE CPS-GROW GROW-MAY-FAIL
(assert_return (invoke "grow-ok" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-ok" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-ok" (i32.const 4)) (either (i32.const 1) (i32.const -1)))

;;@ CPS-ALLOC
(module
  (memory 7 (pagesize 1))
  (func $dirty
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size)))))
  (func $all (param $at i32) (param $end i32) (param $byte i32) (result i32)
    (loop $next
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 1))))
      (if (i32.ne (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "all-zero") (result i32) (call $all (i32.const 0) (memory.size) (i32.const 0)))
  (func (export "grow-ok") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (call $dirty)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eqz (call $all (i32.const 0) (local.get $old) (i32.const 0xff))) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (local.get $delta))) (then (return (i32.const 0))))
    (call $all (local.get $old) (memory.size) (i32.const 0))))
;;@ ALLOC-ZERO CPS-SIZE
(assert_return (invoke "all-zero") (i32.const 1))
;;@ GROW-ZERO GROW-PRESERVE CPS-GROW GROW-MAY-FAIL
(assert_return (invoke "grow-ok" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-ok" (i32.const 8)) (either (i32.const 1) (i32.const -1)))

;;@ CPS-ALLOC
(module
  (memory 4095 (pagesize 1))
  (func $dirty
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size)))))
  (func $all (param $at i32) (param $end i32) (param $byte i32) (result i32)
    (loop $next
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 1))))
      (if (i32.ne (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "all-zero") (result i32) (call $all (i32.const 0) (memory.size) (i32.const 0)))
  (func (export "grow-ok") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (call $dirty)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eqz (call $all (i32.const 0) (local.get $old) (i32.const 0xff))) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (local.get $delta))) (then (return (i32.const 0))))
    (call $all (local.get $old) (memory.size) (i32.const 0))))
;;@ ALLOC-ZERO CPS-SIZE
(assert_return (invoke "all-zero") (i32.const 1))
;;@ GROW-ZERO GROW-PRESERVE CPS-GROW GROW-MAY-FAIL
(assert_return (invoke "grow-ok" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-ok" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-ok" (i32.const 2)) (either (i32.const 1) (i32.const -1)))

;;@ CPS-ALLOC
(module
  (memory 4090 (pagesize 1))
  (func $dirty
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size)))))
  (func $all (param $at i32) (param $end i32) (param $byte i32) (result i32)
    (loop $next
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 1))))
      (if (i32.ne (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 1)))
      (br $next))
    (unreachable))
  (func (export "all-zero") (result i32) (call $all (i32.const 0) (memory.size) (i32.const 0)))
  (func (export "grow-ok") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (call $dirty)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eqz (call $all (i32.const 0) (local.get $old) (i32.const 0xff))) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (local.get $delta))) (then (return (i32.const 0))))
    (call $all (local.get $old) (memory.size) (i32.const 0))))
;;@ ALLOC-ZERO CPS-SIZE
(assert_return (invoke "all-zero") (i32.const 1))
;;@ GROW-ZERO GROW-PRESERVE CPS-GROW GROW-MAY-FAIL
(assert_return (invoke "grow-ok" (i32.const 4101)) (either (i32.const 1) (i32.const -1)))

;;@ CPS-ALLOC
(module
  (memory 65535 (pagesize 1))
  ;; Every fifth byte.
  (func $dirty
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 5))) (memory.size)))))
  (func $all (param $at i32) (param $end i32) (param $byte i32) (result i32)
    (loop $next
      (if (i32.ge_u (local.get $at) (local.get $end)) (then (return (i32.const 1))))
      (if (i32.ne (i32.load8_u (local.get $at)) (local.get $byte)) (then (return (i32.const 0))))
      (local.set $at (i32.add (local.get $at) (i32.const 5)))
      (br $next))
    (unreachable))
  (func (export "all-zero") (result i32) (call $all (i32.const 0) (memory.size) (i32.const 0)))
  (func (export "grow-ok") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (memory.size))
    (call $dirty)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eqz (call $all (i32.const 0) (local.get $old) (i32.const 0xff))) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $old))))))
    (if (i32.ne (memory.size) (i32.add (local.get $old) (local.get $delta))) (then (return (i32.const 0))))
    (call $all (local.get $old) (memory.size) (i32.const 0))))
;;@ ALLOC-ZERO CPS-SIZE
(assert_return (invoke "all-zero") (i32.const 1))
;;@ GROW-ZERO GROW-PRESERVE CPS-GROW GROW-MAY-FAIL
(assert_return (invoke "grow-ok" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-ok" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
