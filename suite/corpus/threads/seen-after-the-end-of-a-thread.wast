;;! summary = "What was grown on a thread is there for who waited for it, and what was grown before for a thread"
;;! features = ["threads"]

;; Growths in turn: here, on a thread, here, on another thread. Page 0 keeps what each of them is to find: the pages
;; that there are, at 0.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 12 shared)
  (data (i32.const 0) "\02")
  ;; 1: all was as the one before left it, and a page was added. -1: the growth was refused. 0: anything else.
  (func (export "step") (param $mark i32) (result i32)
    (local $old i32)
    (local $end i32)
    ;; What was there before.
    (if (i32.ne (memory.size) (i32.load (i32.const 0))) (then (return (i32.const 0))))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.load (i32.const 4)))
      (then (return (i32.const 0))))
    ;; One page more: zero at both ends, and then marked in its last byte.
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $old) (i32.load (i32.const 0))) (then (return (i32.const 0))))
    (if (i64.ne (i64.load offset=0 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load offset=0xfff8 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
    (i32.store8 offset=0xffff (local.get $end) (local.get $mark))
    (i32.store (i32.const 0) (i32.add (local.get $old) (i32.const 1)))
    (i32.store (i32.const 4) (local.get $mark))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (i32.load (i32.const 0))))
  (func (export "last-ok") (result i32)
    (i32.eq
      (i32.load8_u (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)))
      (i32.load (i32.const 4))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ SHARED-VISIBLE GROW-RET-OLD
(assert_return (invoke $owner "step" (i32.const 17)) (either (i32.const 1) (i32.const -1)))
;;@ SHARED-VISIBLE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ SHARED-VISIBLE GROW-RET-OLD
(thread $A (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 2 12 shared))
    (func (export "step") (param $mark i32) (result i32)
      (local $old i32)
      (local $end i32)
      ;; What was there before.
      (if (i32.ne (memory.size) (i32.load (i32.const 0))) (then (return (i32.const 0))))
      (local.set $end (i32.mul (memory.size) (i32.const 65536)))
      (if (i32.ne (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.load (i32.const 4)))
        (then (return (i32.const 0))))
      ;; One page more: zero at both ends, and then marked in its last byte.
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
      (if (i32.ne (local.get $old) (i32.load (i32.const 0))) (then (return (i32.const 0))))
      (if (i64.ne (i64.load offset=0 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
      (if (i64.ne (i64.load offset=0xfff8 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
      (i32.store8 offset=0xffff (local.get $end) (local.get $mark))
      (i32.store (i32.const 0) (i32.add (local.get $old) (i32.const 1)))
      (i32.store (i32.const 4) (local.get $mark))
      (i32.const 1)))
  (assert_return (invoke "step" (i32.const 34)) (either (i32.const 1) (i32.const -1))))
(wait $A)
;;@ SHARED-VISIBLE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ SHARED-VISIBLE GROW-RET-OLD
(assert_return (invoke $owner "step" (i32.const 51)) (either (i32.const 1) (i32.const -1)))
;;@ SHARED-VISIBLE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ SHARED-VISIBLE GROW-RET-OLD
(thread $B (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 2 12 shared))
    (func (export "step") (param $mark i32) (result i32)
      (local $old i32)
      (local $end i32)
      ;; What was there before.
      (if (i32.ne (memory.size) (i32.load (i32.const 0))) (then (return (i32.const 0))))
      (local.set $end (i32.mul (memory.size) (i32.const 65536)))
      (if (i32.ne (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.load (i32.const 4)))
        (then (return (i32.const 0))))
      ;; One page more: zero at both ends, and then marked in its last byte.
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
      (if (i32.ne (local.get $old) (i32.load (i32.const 0))) (then (return (i32.const 0))))
      (if (i64.ne (i64.load offset=0 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
      (if (i64.ne (i64.load offset=0xfff8 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
      (i32.store8 offset=0xffff (local.get $end) (local.get $mark))
      (i32.store (i32.const 0) (i32.add (local.get $old) (i32.const 1)))
      (i32.store (i32.const 4) (local.get $mark))
      (i32.const 1)))
  (assert_return (invoke "step" (i32.const 68)) (either (i32.const 1) (i32.const -1))))
(wait $B)
;;@ SHARED-VISIBLE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ SHARED-VISIBLE GROW-RET-OLD
(thread $C (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 2 12 shared))
    (func (export "step") (param $mark i32) (result i32)
      (local $old i32)
      (local $end i32)
      ;; What was there before.
      (if (i32.ne (memory.size) (i32.load (i32.const 0))) (then (return (i32.const 0))))
      (local.set $end (i32.mul (memory.size) (i32.const 65536)))
      (if (i32.ne (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.load (i32.const 4)))
        (then (return (i32.const 0))))
      ;; One page more: zero at both ends, and then marked in its last byte.
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
      (if (i32.ne (local.get $old) (i32.load (i32.const 0))) (then (return (i32.const 0))))
      (if (i64.ne (i64.load offset=0 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
      (if (i64.ne (i64.load offset=0xfff8 (local.get $end)) (i64.const 0)) (then (return (i32.const 0))))
      (i32.store8 offset=0xffff (local.get $end) (local.get $mark))
      (i32.store (i32.const 0) (i32.add (local.get $old) (i32.const 1)))
      (i32.store (i32.const 4) (local.get $mark))
      (i32.const 1)))
  (assert_return (invoke "step" (i32.const 85)) (either (i32.const 1) (i32.const -1))))
(wait $C)
;;@ SHARED-VISIBLE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ SHARED-VISIBLE GROW-RET-OLD
(assert_return (invoke $owner "step" (i32.const 102)) (either (i32.const 1) (i32.const -1)))
;;@ SHARED-VISIBLE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
