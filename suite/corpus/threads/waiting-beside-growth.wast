;;! summary = "An agent that waits at the end of the memory is woken there after the memory has grown"
;;! features = ["threads"]

;; The waiter waits for the last word of the first page, around whose waiting the memory grows, then for the last word
;; of what is there. If the growth is refused, that is the same place.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 3 shared)
  (func $pause (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1_000_000))))
  (func (export "grow") (result i32) (memory.grow (i32.const 1)))
  ;; Calls until one was woken at the last word of what is there now; 1 then.
  (func (export "wake-at-end") (result i32)
    (local $woken i32)
    (loop $next
      (local.set $woken
        (memory.atomic.notify (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)) (i32.const -1)))
      (if (i32.eqz (local.get $woken)) (then (call $pause) (br $next))))
    (local.get $woken))
  (func (export "wake-at") (param $at i32) (result i32)
    (local $woken i32)
    (loop $next
      (local.set $woken (memory.atomic.notify (local.get $at) (i32.const -1)))
      (if (i32.eqz (local.get $woken)) (then (call $pause) (br $next))))
    (local.get $woken)))
;;@ WAIT-RESULT SHARED-VISIBLE
(thread $waiter (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 3 shared))
    (func (export "wait-at") (param $at i32) (result i32)
      (memory.atomic.wait32 (local.get $at) (i32.const 0) (i64.const -1)))
    (func (export "wait-at-end") (result i32)
      (memory.atomic.wait32
        (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4))
        (i32.const 0)
        (i64.const -1))))
  (assert_return (invoke "wait-at" (i32.const 0xfffc)) (i32.const 0))
  (assert_return (invoke "wait-at-end") (i32.const 0)))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow") (either (i32.const 1) (i32.const -1)))
;;@ NOTIFY-COUNT SHARED-VISIBLE
(assert_return (invoke $owner "wake-at" (i32.const 0xfffc)) (i32.const 1))
(assert_return (invoke $owner "wake-at-end") (i32.const 1))
;;@ WAIT-RESULT SHARED-VISIBLE
(wait $waiter)
