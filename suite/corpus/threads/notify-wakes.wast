;;! summary = "A notify wakes as many waiters as it says, and those return 0"
;;! features = ["threads"]

;; Three agents wait for the word at 0, without a timeout; its value never changes, so that each of them waits until it
;; is woken. A fourth one calls until all three have been woken; between two calls it waits a while for the word at 64,
;; for which nobody calls. A notify for no waiter, or elsewhere, wakes none of them.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 1 shared)
  (func (export "notify") (param $at i32) (param $count i32) (result i32)
    (memory.atomic.notify (local.get $at) (local.get $count))))

;; With memory.atomic.wait32, one at a time.
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $A1 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $B1 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $C1 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const 0)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 4) (i32.const -1)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 0xfffc) (i32.const -1)) (i32.const 0))
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $caller1 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func $pause (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1_000_000))))
    ;; Wakes up to so many at a time, until so many have been woken in all. How many were, or -1 if one call woke more.
    (func (export "wake") (param $at-a-time i32) (param $in-all i32) (result i32)
      (local $woken i32)
      (local $sum i32)
      (loop $next
        (local.set $woken (memory.atomic.notify (i32.const 0) (local.get $at-a-time)))
        (if (i32.gt_u (local.get $woken) (local.get $at-a-time)) (then (return (i32.const -1))))
        (local.set $sum (i32.add (local.get $sum) (local.get $woken)))
        (if (i32.lt_u (local.get $sum) (local.get $in-all)) (then (call $pause) (br $next))))
      (local.get $sum)))
  (assert_return (invoke "wake" (i32.const 1) (i32.const 3)) (i32.const 3)))
(wait $caller1)
(wait $A1)
(wait $B1)
(wait $C1)
;; Nobody is left.
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const -1)) (i32.const 0))

;; With memory.atomic.wait64, one at a time.
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $A2 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait64 (i32.const 0) (i64.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $B2 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait64 (i32.const 0) (i64.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $C2 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait64 (i32.const 0) (i64.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const 0)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 4) (i32.const -1)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 0xfffc) (i32.const -1)) (i32.const 0))
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $caller2 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func $pause (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1_000_000))))
    ;; Wakes up to so many at a time, until so many have been woken in all. How many were, or -1 if one call woke more.
    (func (export "wake") (param $at-a-time i32) (param $in-all i32) (result i32)
      (local $woken i32)
      (local $sum i32)
      (loop $next
        (local.set $woken (memory.atomic.notify (i32.const 0) (local.get $at-a-time)))
        (if (i32.gt_u (local.get $woken) (local.get $at-a-time)) (then (return (i32.const -1))))
        (local.set $sum (i32.add (local.get $sum) (local.get $woken)))
        (if (i32.lt_u (local.get $sum) (local.get $in-all)) (then (call $pause) (br $next))))
      (local.get $sum)))
  (assert_return (invoke "wake" (i32.const 1) (i32.const 3)) (i32.const 3)))
(wait $caller2)
(wait $A2)
(wait $B2)
(wait $C2)
;; Nobody is left.
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const -1)) (i32.const 0))

;; Two at a time.
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $A3 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $B3 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $C3 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const 0)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 4) (i32.const -1)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 0xfffc) (i32.const -1)) (i32.const 0))
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $caller3 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func $pause (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1_000_000))))
    ;; Wakes up to so many at a time, until so many have been woken in all. How many were, or -1 if one call woke more.
    (func (export "wake") (param $at-a-time i32) (param $in-all i32) (result i32)
      (local $woken i32)
      (local $sum i32)
      (loop $next
        (local.set $woken (memory.atomic.notify (i32.const 0) (local.get $at-a-time)))
        (if (i32.gt_u (local.get $woken) (local.get $at-a-time)) (then (return (i32.const -1))))
        (local.set $sum (i32.add (local.get $sum) (local.get $woken)))
        (if (i32.lt_u (local.get $sum) (local.get $in-all)) (then (call $pause) (br $next))))
      (local.get $sum)))
  (assert_return (invoke "wake" (i32.const 2) (i32.const 3)) (i32.const 3)))
(wait $caller3)
(wait $A3)
(wait $B3)
(wait $C3)
;; Nobody is left.
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const -1)) (i32.const 0))

;; As many as there are at a time.
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $A4 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $B4 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
(thread $C4 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func (export "wait") (result i32)
      (memory.atomic.wait32 (i32.const 0) (i32.const 0) (i64.const -1))))
  (assert_return (invoke "wait") (i32.const 0)))
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const 0)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 4) (i32.const -1)) (i32.const 0))
(assert_return (invoke $owner "notify" (i32.const 0xfffc) (i32.const -1)) (i32.const 0))
;;@ WAIT-RESULT NOTIFY-COUNT
(thread $caller4 (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 1 shared))
    (func $pause (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1_000_000))))
    ;; Wakes up to so many at a time, until so many have been woken in all. How many were, or -1 if one call woke more.
    (func (export "wake") (param $at-a-time i32) (param $in-all i32) (result i32)
      (local $woken i32)
      (local $sum i32)
      (loop $next
        (local.set $woken (memory.atomic.notify (i32.const 0) (local.get $at-a-time)))
        (if (i32.gt_u (local.get $woken) (local.get $at-a-time)) (then (return (i32.const -1))))
        (local.set $sum (i32.add (local.get $sum) (local.get $woken)))
        (if (i32.lt_u (local.get $sum) (local.get $in-all)) (then (call $pause) (br $next))))
      (local.get $sum)))
  (assert_return (invoke "wake" (i32.const -1) (i32.const 3)) (i32.const 3)))
(wait $caller4)
(wait $A4)
(wait $B4)
(wait $C4)
;; Nobody is left.
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0) (i32.const -1)) (i32.const 0))
