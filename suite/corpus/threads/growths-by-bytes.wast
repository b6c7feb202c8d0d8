;;! summary = "Two agents that grow by single bytes never get the same one"
;;! features = ["threads", "custom-page-sizes"]

;; From 4,000 bytes on, so that the end crosses a host's page. The agent that gets a byte counts in it; in the end each
;; byte that was added has been counted once. The word at 0 counts the bytes that were added.

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 4000 4400 shared (pagesize 1))
  (func (export "size-ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 4000) (i32.atomic.load (i32.const 0)))))
  (func (export "miscounted") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.const 4000))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (memory.size)))
        (local.set $found
          (i32.add (local.get $found) (i32.ne (i32.load8_u (local.get $at)) (i32.const 1))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (local.get $found))
  (func (export "load-beyond") (result i32) (i32.load8_u (memory.size)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 4401) (memory.size)))))
;;@ SHARED-GROW-SC CPS-GROW GROW-MAY-FAIL
(thread $A (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 4000 4400 shared (pagesize 1)))
    (func (export "run") (param $times i32) (result i32)
      (local $old i32)
      (local $last i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
            (drop (i32.atomic.rmw8.add_u (local.get $old) (i32.const 1)))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 200)) (either (i32.const 1) (i32.const -1))))
(thread $B (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 4000 4400 shared (pagesize 1)))
    (func (export "run") (param $times i32) (result i32)
      (local $old i32)
      (local $last i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
            (drop (i32.atomic.rmw8.add_u (local.get $old) (i32.const 1)))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 200)) (either (i32.const 1) (i32.const -1))))
(wait $A)
(wait $B)
;;@ SHARED-GROW-SC CPS-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "miscounted") (i32.const 0))
;;@ SHARED-VISIBLE CPS-BYTE-EXACT
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
;;@ SHARED-GROW-MAX CPS-GROW-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
