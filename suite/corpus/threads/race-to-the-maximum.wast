;;! summary = "Agents that race to the maximum together never go beyond it"
;;! features = ["threads"]

;; Room for 31 pages, of which each of three agents wants 20. Which of them get how many depends on the order; no growth
;; succeeds when the pages are used up.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 32 shared)
  ;; The pages at first and those that all growths together say they added.
  (func (export "size-ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0)))))
  ;; How many pages, of those up to the maximum, are not counted as they should: once if they are there, else never.
  (func (export "miscounted") (param $maximum i32) (result i32)
    (local $page i32)
    (local $found i32)
    (local.set $page (i32.const 1))
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.atomic.load (i32.mul (local.get $page) (i32.const 4)))
            (i32.lt_u (local.get $page) (memory.size)))))
      (local.set $page (i32.add (local.get $page) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $page) (local.get $maximum))))
    (local.get $found))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 33) (memory.size))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ SHARED-GROW-SC SHARED-GROW-MAX GROW-MAY-FAIL
(thread $A (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 32 shared))
    ;; Grows by the delta so many times. Each page that it gets is counted at four times its index in page 0. 1: each
    ;; old size was larger than the one before. -1: a growth was refused before the maximum. 0: anything else.
    (func (export "run") (param $delta i32) (param $times i32) (result i32)
      (local $old i32)
      (local $last i32)
      (local $page i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (local.get $delta)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then
            (if (i32.and (i32.ne (memory.size) (i32.const 32)) (i32.ne (local.get $outcome) (i32.const 0)))
              (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i32.const 0) (local.get $delta)))
            (local.set $page (local.get $old))
            (loop $pages
              (drop (i32.atomic.rmw.add (i32.mul (local.get $page) (i32.const 4)) (i32.const 1)))
              (local.set $page (i32.add (local.get $page) (i32.const 1)))
              (br_if $pages (i32.lt_u (local.get $page) (i32.add (local.get $old) (local.get $delta)))))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 1) (i32.const 20)) (either (i32.const 1) (i32.const -1))))
(thread $B (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 32 shared))
    ;; Grows by the delta so many times. Each page that it gets is counted at four times its index in page 0. 1: each
    ;; old size was larger than the one before. -1: a growth was refused before the maximum. 0: anything else.
    (func (export "run") (param $delta i32) (param $times i32) (result i32)
      (local $old i32)
      (local $last i32)
      (local $page i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (local.get $delta)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then
            (if (i32.and (i32.ne (memory.size) (i32.const 32)) (i32.ne (local.get $outcome) (i32.const 0)))
              (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i32.const 0) (local.get $delta)))
            (local.set $page (local.get $old))
            (loop $pages
              (drop (i32.atomic.rmw.add (i32.mul (local.get $page) (i32.const 4)) (i32.const 1)))
              (local.set $page (i32.add (local.get $page) (i32.const 1)))
              (br_if $pages (i32.lt_u (local.get $page) (i32.add (local.get $old) (local.get $delta)))))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 1) (i32.const 20)) (either (i32.const 1) (i32.const -1))))
(thread $C (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 32 shared))
    ;; Grows by the delta so many times. Each page that it gets is counted at four times its index in page 0. 1: each
    ;; old size was larger than the one before. -1: a growth was refused before the maximum. 0: anything else.
    (func (export "run") (param $delta i32) (param $times i32) (result i32)
      (local $old i32)
      (local $last i32)
      (local $page i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (local.get $delta)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then
            (if (i32.and (i32.ne (memory.size) (i32.const 32)) (i32.ne (local.get $outcome) (i32.const 0)))
              (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.le_u (local.get $old) (local.get $last)) (then (local.set $outcome (i32.const 0))))
            (local.set $last (local.get $old))
            (drop (i32.atomic.rmw.add (i32.const 0) (local.get $delta)))
            (local.set $page (local.get $old))
            (loop $pages
              (drop (i32.atomic.rmw.add (i32.mul (local.get $page) (i32.const 4)) (i32.const 1)))
              (local.set $page (i32.add (local.get $page) (i32.const 1)))
              (br_if $pages (i32.lt_u (local.get $page) (i32.add (local.get $old) (local.get $delta)))))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 1) (i32.const 20)) (either (i32.const 1) (i32.const -1))))
(wait $A)
(wait $B)
(wait $C)

;;@ SHARED-GROW-SC GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "miscounted" (i32.const 100)) (i32.const 0))
;;@ SHARED-VISIBLE EA-LAST-BYTE
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")

;; Beyond it, still not.
;;@ SHARED-GROW-MAX
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 32)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
