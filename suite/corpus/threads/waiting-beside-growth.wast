;;! summary = "An agent that waits at the end of the memory is woken there after the memory has grown"
;;! features = ["threads"]

;; One agent waits for the last word of the first page, then for the last word of what is there. The other one grows the
;; memory, and calls at the first place, then at the second, until somebody has been woken. If the growth is refused,
;; both are one place.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 3 shared)
  (func (export "notify") (param $at i32) (result i32) (memory.atomic.notify (local.get $at) (i32.const -1))))
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
;;@ NOTIFY-COUNT GROW-RET-OLD SHARED-VISIBLE
(thread $caller (shared (module $owner))
  (register "owner" $owner)
  (module
    (import "owner" "memory" (memory 1 3 shared))
    (func $pause (drop (memory.atomic.wait32 (i32.const 64) (i32.const 0) (i64.const 1_000_000))))
    (func (export "grow") (result i32) (memory.grow (i32.const 1)))
    (func $wake (export "wake-at") (param $at i32) (result i32) ;; how many were woken, once some were
      (local $woken i32)
      (loop $next
        (local.set $woken (memory.atomic.notify (local.get $at) (i32.const -1)))
        (if (i32.eqz (local.get $woken)) (then (call $pause) (br $next))))
      (local.get $woken))
    (func (export "wake-at-end") (result i32)
      (call $wake (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 4)))))
  (assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
  (assert_return (invoke "wake-at" (i32.const 0xfffc)) (i32.const 1))
  (assert_return (invoke "wake-at-end") (i32.const 1)))
;;@ WAIT-RESULT SHARED-VISIBLE
(wait $caller)
(wait $waiter)
;; Nobody is left.
;;@ NOTIFY-COUNT
(assert_return (invoke $owner "notify" (i32.const 0xfffc)) (i32.const 0))
