;;! summary = "Agents that take turns by atomics see each other's growth at once, its size and its zeros"
;;! features = ["threads"]

;; The word at 0 says whose turn it is; whose it is not waits for it to change, by memory.atomic.wait32. In its turn, an
;; agent looks at what the other left, grows by a page, uses it, and hands over. At 8 stands how many pages there should
;; be, at 12 the mark in their last byte. A refused growth is no end of the game: the other one takes its turn all the
;; same.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 41 shared)
  (data (i32.const 8) "\01")
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (i32.atomic.load (i32.const 8))))
  (func (export "last-ok") (result i32)
    (i32.eq
      (i32.load8_u (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)))
      (i32.load (i32.const 12))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ SHARED-VISIBLE SHARED-GROW-SC GROW-MAY-FAIL
(thread $even (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 41 shared))
    ;; Takes so many turns. 1: all was as it should be. -1: so it was, and a growth was refused. 0: something was not.
    (func (export "run") (param $me i32) (param $other i32) (param $times i32) (result i32)
      (local $outcome i32)
      (local $end i32)
      (local $old i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        ;; While it is the other's turn, wait for the end of it.
        (block $mine
          (loop $wait
            (br_if $mine (i32.eq (i32.atomic.load (i32.const 0)) (local.get $me)))
            (drop (memory.atomic.wait32 (i32.const 0) (local.get $other) (i64.const -1)))
            (br $wait)))
        (local.set $end (i32.mul (memory.size) (i32.const 65536)))
        (if (i32.ne (memory.size) (i32.load (i32.const 8))) (then (local.set $outcome (i32.const 0))))
        (if (i32.ne (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.load (i32.const 12)))
          (then (local.set $outcome (i32.const 0))))
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.ne (local.get $old) (i32.load (i32.const 8))) (then (local.set $outcome (i32.const 0))))
            (if (i64.ne (i64.load (local.get $end)) (i64.const 0)) (then (local.set $outcome (i32.const 0))))
            (if (i64.ne (i64.load offset=0xfff8 (local.get $end)) (i64.const 0))
              (then (local.set $outcome (i32.const 0))))
            (i32.store8 offset=0xffff (local.get $end) (local.get $times))
            (i32.store (i32.const 12) (local.get $times))
            (i32.atomic.store (i32.const 8) (i32.add (local.get $old) (i32.const 1)))))
        (i32.atomic.store (i32.const 0) (local.get $other))
        (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 0) (i32.const 1) (i32.const 20)) (either (i32.const 1) (i32.const -1))))
(thread $odd (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 41 shared))
    ;; Takes so many turns. 1: all was as it should be. -1: so it was, and a growth was refused. 0: something was not.
    (func (export "run") (param $me i32) (param $other i32) (param $times i32) (result i32)
      (local $outcome i32)
      (local $end i32)
      (local $old i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        ;; While it is the other's turn, wait for the end of it.
        (block $mine
          (loop $wait
            (br_if $mine (i32.eq (i32.atomic.load (i32.const 0)) (local.get $me)))
            (drop (memory.atomic.wait32 (i32.const 0) (local.get $other) (i64.const -1)))
            (br $wait)))
        (local.set $end (i32.mul (memory.size) (i32.const 65536)))
        (if (i32.ne (memory.size) (i32.load (i32.const 8))) (then (local.set $outcome (i32.const 0))))
        (if (i32.ne (i32.load8_u (i32.sub (local.get $end) (i32.const 1))) (i32.load (i32.const 12)))
          (then (local.set $outcome (i32.const 0))))
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (if (i32.ne (local.get $old) (i32.load (i32.const 8))) (then (local.set $outcome (i32.const 0))))
            (if (i64.ne (i64.load (local.get $end)) (i64.const 0)) (then (local.set $outcome (i32.const 0))))
            (if (i64.ne (i64.load offset=0xfff8 (local.get $end)) (i64.const 0))
              (then (local.set $outcome (i32.const 0))))
            (i32.store8 offset=0xffff (local.get $end) (local.get $times))
            (i32.store (i32.const 12) (local.get $times))
            (i32.atomic.store (i32.const 8) (i32.add (local.get $old) (i32.const 1)))))
        (i32.atomic.store (i32.const 0) (local.get $other))
        (drop (memory.atomic.notify (i32.const 0) (i32.const 1)))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i32.const 1) (i32.const 0) (i32.const 20)) (either (i32.const 1) (i32.const -1))))
(wait $even)
(wait $odd)
;;@ SHARED-VISIBLE SHARED-GROW-SC
(assert_return (invoke $owner "size-ok") (i32.const 1))
(assert_return (invoke $owner "last-ok") (i32.const 1))
(assert_trap (invoke $owner "load-beyond") "out of bounds memory access")
