;;! summary = "Two agents that grow a 64-bit memory never get the same old size, which is an i64"
;;! features = ["threads", "memory64"]

;; The word at 0 counts the pages that were added; page 0 holds a counter for each page.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 121 shared)
  (func (export "size-ok") (result i32)
    (i64.eq (memory.size) (i64.add (i64.const 1) (i64.extend_i32_u (i32.atomic.load (i64.const 0))))))
  (func (export "miscounted") (param $maximum i64) (result i32)
    (local $page i64)
    (local $found i32)
    (local.set $page (i64.const 1))
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.atomic.load (i64.mul (local.get $page) (i64.const 4)))
            (i64.lt_u (local.get $page) (memory.size)))))
      (local.set $page (i64.add (local.get $page) (i64.const 1)))
      (br_if $next (i64.lt_u (local.get $page) (local.get $maximum))))
    (local.get $found))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536)))))
;;@ SHARED-GROW-SC GROW-MAY-FAIL
(thread $A (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory i64 1 121 shared))
    ;; Grows by one so many times. 1: each old size was larger than the one before. -1: a growth was refused. 0:
    ;; anything else. Between them, a growth by 2^32 pages, which must fail.
    (func (export "run") (param $times i32) (result i32)
      (local $old i64)
      (local $last i64)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (if (i64.ne (memory.grow (i64.const 0x1_0000_0000)) (i64.const -1)) (then (return (i32.const 0))))
        (local.set $old (memory.grow (i64.const 1)))
        (if (i64.eq (local.get $old) (i64.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i64.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i64.const 0) (i32.const 1)))
            (drop (i32.atomic.rmw.add (i64.mul (local.get $old) (i64.const 4)) (i32.const 1)))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 60)) (either (i32.const 1) (i32.const -1))))
(thread $B (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory i64 1 121 shared))
    ;; Grows by one so many times. 1: each old size was larger than the one before. -1: a growth was refused. 0:
    ;; anything else. Between them, a growth by 2^32 pages, which must fail.
    (func (export "run") (param $times i32) (result i32)
      (local $old i64)
      (local $last i64)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (if (i64.ne (memory.grow (i64.const 0x1_0000_0000)) (i64.const -1)) (then (return (i32.const 0))))
        (local.set $old (memory.grow (i64.const 1)))
        (if (i64.eq (local.get $old) (i64.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i64.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i64.const 0) (i32.const 1)))
            (drop (i32.atomic.rmw.add (i64.mul (local.get $old) (i64.const 4)) (i32.const 1)))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 60)) (either (i32.const 1) (i32.const -1))))
(wait $A)
(wait $B)
;;@ SHARED-GROW-SC GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "miscounted" (i64.const 121)) (i32.const 0))
;;@ SHARED-VISIBLE EA-LAST-BYTE
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
