;;! summary = "A loop that grows the memory sees in each round the size that the rounds before have left"

;; What does not change in a loop may be taken out of it; size, bounds and base do change in these.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 50)
  ;; Grows by a page a round until the size, which is asked anew each time, is the one wanted. 1: it is. -1: a growth
  ;; was refused. 0: there were too many rounds or too few, or the memory is not right.
  (func (export "until-size") (param $wanted i32) (result i32)
    (local $rounds i32)
    (local $old i32)
    (local.set $old (memory.size))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (memory.size) (local.get $wanted)))
        (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
        (local.set $rounds (i32.add (local.get $rounds) (i32.const 1)))
        (if (i32.gt_u (local.get $rounds) (i32.const 50)) (then (return (i32.const 0))))
        (br $next)))
    (i32.eq (i32.add (local.get $old) (local.get $rounds)) (memory.size)))
  ;; The same address each round: out of bounds until the growth, and used right after it. Only the round that grows
  ;; uses it.
  (func (export "same-address") (param $round i32) (param $grows-in i32) (result i32)
    (local $new i32)
    (local.set $new (i32.mul (memory.size) (i32.const 65536)))
    (loop $next
      (i32.store8 (i32.const 0xff00) (local.get $round))
      (if (i32.eq (local.get $round) (local.get $grows-in))
        (then
          (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
          (i32.store8 (local.get $new) (i32.const 0x5a))))
      (br_if $next (local.tee $round (i32.sub (local.get $round) (i32.const 1)))))
    (i32.eq (i32.load8_u (local.get $new)) (i32.const 0x5a)))
  ;; Goes over the end of the memory by steps until it traps: no growth that failed has moved the end.
  (func (export "to-the-end-and-beyond") (param $at i32)
    (loop $next
      (drop (i32.load8_u (local.get $at)))
      (drop (memory.grow (i32.const 65536)))
      (local.set $at (i32.add (local.get $at) (i32.const 4096)))
      (br $next)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "until-size" (i32.const 1)) (i32.const 1))
(assert_return (invoke "until-size" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "until-size" (i32.const 9)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
(assert_return (invoke "until-size" (i32.const 0)) (i32.const 1))
;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "same-address" (i32.const 1) (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "same-address" (i32.const 6) (i32.const 6)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "same-address" (i32.const 6) (i32.const 3)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "same-address" (i32.const 6) (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "to-the-end-and-beyond" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "to-the-end-and-beyond" (i32.const 0xfff)) "out of bounds memory access")

;; A fresh memory, in which only the loop itself has set bytes.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 50)
  ;; Each round marks the last byte, grows, and counts the marks of all pages but the newest. How many rounds have
  ;; counted wrong.
  (func (export "wrong-counts") (param $rounds i32) (result i32)
    (local $at i32)
    (local $marks i32)
    (local $wrong i32)
    (loop $round
      (i32.store8 (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1)) (i32.const 1))
      (local.set $marks (i32.const 0))
      (local.set $at (i32.const 0xffff))
      (block $done
        (loop $page
          (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size) (i32.const 65536))))
          (local.set $marks (i32.add (local.get $marks) (i32.load8_u (local.get $at))))
          (local.set $at (i32.add (local.get $at) (i32.const 65536)))
          (br $page)))
      (local.set $wrong (i32.add (local.get $wrong) (i32.ne (local.get $marks) (memory.size))))
      (drop (memory.grow (i32.const 1)))
      (br_if $round (local.tee $rounds (i32.sub (local.get $rounds) (i32.const 1)))))
    (local.get $wrong)))
;;@ GROW-FRESH GROW-PRESERVE
(assert_return (invoke "wrong-counts" (i32.const 1)) (i32.const 0))
(assert_return (invoke "wrong-counts" (i32.const 12)) (i32.const 0))
(assert_return (invoke "wrong-counts" (i32.const 40)) (i32.const 0))
