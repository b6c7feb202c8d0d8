;;! summary = "Of two agents that want the last page, at most one gets it"
;;! features = ["threads"]

;; Five memories, each with room for one more page. The winner counts itself in the first word, and stores to the last
;; byte of the page; the loser finds the memory at its maximum.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner-1
  (memory (export "memory") 1 2 shared)
  ;; The winners, and the pages: both are one more or both are not.
  (func (export "ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0)))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (memory.size)))))
;;@ SHARED-GROW-SC SHARED-GROW-MAX SHARED-VISIBLE GROW-MAY-FAIL
(thread $A1 (shared (module $owner-1))
  (register "owner" $owner-1)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(thread $B1 (shared (module $owner-1))
  (register "owner" $owner-1)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(wait $A1)
(wait $B1)
;;@ SHARED-GROW-SC SHARED-GROW-MAX
(assert_return (invoke $owner-1 "ok") (i32.const 1))
(assert_return (invoke $owner-1 "one-too-many") (i32.const -1))
(assert_return (invoke $owner-1 "ok") (i32.const 1))

;;@ ALLOC-SIZE-EQ-MIN
(module $owner-2
  (memory (export "memory") 1 2 shared)
  ;; The winners, and the pages: both are one more or both are not.
  (func (export "ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0)))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (memory.size)))))
;;@ SHARED-GROW-SC SHARED-GROW-MAX SHARED-VISIBLE GROW-MAY-FAIL
(thread $A2 (shared (module $owner-2))
  (register "owner" $owner-2)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(thread $B2 (shared (module $owner-2))
  (register "owner" $owner-2)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(wait $A2)
(wait $B2)
;;@ SHARED-GROW-SC SHARED-GROW-MAX
(assert_return (invoke $owner-2 "ok") (i32.const 1))
(assert_return (invoke $owner-2 "one-too-many") (i32.const -1))
(assert_return (invoke $owner-2 "ok") (i32.const 1))

;;@ ALLOC-SIZE-EQ-MIN
(module $owner-3
  (memory (export "memory") 1 2 shared)
  ;; The winners, and the pages: both are one more or both are not.
  (func (export "ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0)))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (memory.size)))))
;;@ SHARED-GROW-SC SHARED-GROW-MAX SHARED-VISIBLE GROW-MAY-FAIL
(thread $A3 (shared (module $owner-3))
  (register "owner" $owner-3)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(thread $B3 (shared (module $owner-3))
  (register "owner" $owner-3)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(wait $A3)
(wait $B3)
;;@ SHARED-GROW-SC SHARED-GROW-MAX
(assert_return (invoke $owner-3 "ok") (i32.const 1))
(assert_return (invoke $owner-3 "one-too-many") (i32.const -1))
(assert_return (invoke $owner-3 "ok") (i32.const 1))

;;@ ALLOC-SIZE-EQ-MIN
(module $owner-4
  (memory (export "memory") 1 2 shared)
  ;; The winners, and the pages: both are one more or both are not.
  (func (export "ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0)))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (memory.size)))))
;;@ SHARED-GROW-SC SHARED-GROW-MAX SHARED-VISIBLE GROW-MAY-FAIL
(thread $A4 (shared (module $owner-4))
  (register "owner" $owner-4)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(thread $B4 (shared (module $owner-4))
  (register "owner" $owner-4)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(wait $A4)
(wait $B4)
;;@ SHARED-GROW-SC SHARED-GROW-MAX
(assert_return (invoke $owner-4 "ok") (i32.const 1))
(assert_return (invoke $owner-4 "one-too-many") (i32.const -1))
(assert_return (invoke $owner-4 "ok") (i32.const 1))

;;@ ALLOC-SIZE-EQ-MIN
(module $owner-5
  (memory (export "memory") 1 2 shared)
  ;; The winners, and the pages: both are one more or both are not.
  (func (export "ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0)))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 3) (memory.size)))))
;;@ SHARED-GROW-SC SHARED-GROW-MAX SHARED-VISIBLE GROW-MAY-FAIL
(thread $A5 (shared (module $owner-5))
  (register "owner" $owner-5)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(thread $B5 (shared (module $owner-5))
  (register "owner" $owner-5)
  (module
    (import "owner" "memory" (memory 1 2 shared))
    ;; 1: this agent has the page. 2: the other one has it, and its last byte is there. -1: refused. 0: anything else.
    (func (export "run") (result i32)
      (local $old i32)
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $old) (i32.const 1))
        (then
          (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
          (i32.atomic.store8 (i32.const 0x1_ffff) (i32.const 0x5a))
          (return (i32.const 1))))
      (if (i32.ne (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
      (if (i32.eq (memory.size) (i32.const 1)) (then (return (i32.const -1))))
      (drop (i32.atomic.load8_u (i32.const 0x1_ffff)))
      (i32.const 2)))
  (assert_return (invoke "run") (either (i32.const 1) (i32.const 2) (i32.const -1))))
(wait $A5)
(wait $B5)
;;@ SHARED-GROW-SC SHARED-GROW-MAX
(assert_return (invoke $owner-5 "ok") (i32.const 1))
(assert_return (invoke $owner-5 "one-too-many") (i32.const -1))
(assert_return (invoke $owner-5 "ok") (i32.const 1))
