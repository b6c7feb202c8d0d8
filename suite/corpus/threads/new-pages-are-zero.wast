;;! summary = "Each agent finds the pages that it gets zero, and what it writes there stays, while others grow"
;;! features = ["threads"]

;; Every agent puts its own letters into each of its pages, every 512 bytes, after a look at what is there. In the end,
;; the letters of a page are alike.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 49 shared)
  ;; How many of the pages but the first are not of one letter throughout. 0 is no letter.
  (func (export "mixed") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.const 65536))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size) (i32.const 65536))))
        (local.set $found
          (i32.add
            (local.get $found)
            (i32.or
              (i64.eqz (i64.load (local.get $at)))
              (i64.ne (i64.load (local.get $at)) (i64.load (i32.and (local.get $at) (i32.const 0xffff_0000)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 512)))
        (br $next)))
    (local.get $found))
  (func (export "size-ok") (result i32)
    (i32.eq (memory.size) (i32.add (i32.const 1) (i32.atomic.load (i32.const 0))))))
;;@ SHARED-VISIBLE GROW-ZERO GROW-MAY-FAIL
(thread $A (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 49 shared))
    ;; Looks at and fills a word every 512 bytes of a page. 1: it was zero.
    (func $use (param $at i32) (param $letter i64) (result i32)
      (local $end i32)
      (local $ok i32)
      (local.set $end (i32.add (local.get $at) (i32.const 65536)))
      (local.set $ok (i32.const 1))
      (loop $next
        (local.set $ok (i32.and (local.get $ok) (i64.eqz (i64.load (local.get $at)))))
        (i64.store (local.get $at) (local.get $letter))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 512))) (local.get $end))))
      (local.get $ok))
    ;; 1: all pages were zero. -1: a growth was refused, and the others were zero. 0: one was not.
    (func (export "run") (param $letter i64) (param $times i32) (result i32)
      (local $old i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
            (if (i32.eqz (call $use (i32.mul (local.get $old) (i32.const 65536)) (local.get $letter)))
              (then (local.set $outcome (i32.const 0))))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i64.const 0x6161_6161_6161_6161) (i32.const 16)) (either (i32.const 1) (i32.const -1))))
(thread $B (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 49 shared))
    ;; Looks at and fills a word every 512 bytes of a page. 1: it was zero.
    (func $use (param $at i32) (param $letter i64) (result i32)
      (local $end i32)
      (local $ok i32)
      (local.set $end (i32.add (local.get $at) (i32.const 65536)))
      (local.set $ok (i32.const 1))
      (loop $next
        (local.set $ok (i32.and (local.get $ok) (i64.eqz (i64.load (local.get $at)))))
        (i64.store (local.get $at) (local.get $letter))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 512))) (local.get $end))))
      (local.get $ok))
    ;; 1: all pages were zero. -1: a growth was refused, and the others were zero. 0: one was not.
    (func (export "run") (param $letter i64) (param $times i32) (result i32)
      (local $old i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
            (if (i32.eqz (call $use (i32.mul (local.get $old) (i32.const 65536)) (local.get $letter)))
              (then (local.set $outcome (i32.const 0))))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i64.const 0x6262_6262_6262_6262) (i32.const 16)) (either (i32.const 1) (i32.const -1))))
(thread $C (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 49 shared))
    ;; Looks at and fills a word every 512 bytes of a page. 1: it was zero.
    (func $use (param $at i32) (param $letter i64) (result i32)
      (local $end i32)
      (local $ok i32)
      (local.set $end (i32.add (local.get $at) (i32.const 65536)))
      (local.set $ok (i32.const 1))
      (loop $next
        (local.set $ok (i32.and (local.get $ok) (i64.eqz (i64.load (local.get $at)))))
        (i64.store (local.get $at) (local.get $letter))
        (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 512))) (local.get $end))))
      (local.get $ok))
    ;; 1: all pages were zero. -1: a growth was refused, and the others were zero. 0: one was not.
    (func (export "run") (param $letter i64) (param $times i32) (result i32)
      (local $old i32)
      (local $outcome i32)
      (local.set $outcome (i32.const 1))
      (loop $next
        (local.set $old (memory.grow (i32.const 1)))
        (if (i32.eq (local.get $old) (i32.const -1))
          (then (if (local.get $outcome) (then (local.set $outcome (i32.const -1)))))
          (else
            (drop (i32.atomic.rmw.add (i32.const 0) (i32.const 1)))
            (if (i32.eqz (call $use (i32.mul (local.get $old) (i32.const 65536)) (local.get $letter)))
              (then (local.set $outcome (i32.const 0))))))
        (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
      (local.get $outcome)))
  (assert_return (invoke "run" (i64.const 0x6363_6363_6363_6363) (i32.const 16)) (either (i32.const 1) (i32.const -1))))
(wait $A)
(wait $B)
(wait $C)
;;@ SHARED-VISIBLE GROW-PRESERVE
(assert_return (invoke $owner "mixed") (i32.const 0))
;;@ SHARED-GROW-SC GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
