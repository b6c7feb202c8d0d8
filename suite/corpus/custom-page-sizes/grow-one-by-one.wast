;;! summary = "Growth byte by byte: each one counts, and the memory crosses a host's page on the way"
;;! features = ["custom-page-sizes"]

;; From 4,090 bytes to 4,110, each new byte found zero and then marked. The function stops at the first refusal.

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 4090 4200 (pagesize 1))
  (data (i32.const 4082) "\5a\5a\5a\5a\5a\5a\5a\5a")
  (global $pages (mut i32) (i32.const 4090))
  ;; 1: every growth so far gave what it should. 0: something else. -1: one was refused, and what came before is right.
  (func (export "grow-by-one") (param $times i32) (result i32)
    (local $result i32)
    (loop $next
      (local.set $result (memory.grow (i32.const 1)))
      (if (i32.eq (local.get $result) (i32.const -1))
        (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (global.get $pages))))))
      (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
      (if (i32.load8_u (global.get $pages)) (then (return (i32.const 0))))
      (i32.store8 (global.get $pages) (i32.const 0xa5))
      (global.set $pages (i32.add (global.get $pages) (i32.const 1)))
      (if (i32.ne (memory.size) (global.get $pages)) (then (return (i32.const 0))))
      (br_if $next (local.tee $times (i32.sub (local.get $times) (i32.const 1)))))
    (i32.const 1))
  ;; How many of the bytes that were added are not marked.
  (func (export "unmarked") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.const 4090))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (global.get $pages)))
        (local.set $found (i32.add (local.get $found) (i32.ne (i32.load8_u (local.get $at)) (i32.const 0xa5))))
        (local.set $at (i32.add (local.get $at) (i32.const 1)))
        (br $next)))
    (local.get $found))
  (func (export "old-word") (result i64) (i64.load (i32.const 4082)))
  (func (export "load-beyond") (result i32) (i32.load8_u (global.get $pages)))
  (func (export "beyond-maximum") (result i32) (memory.grow (i32.sub (i32.const 4201) (global.get $pages)))))

;;@ CPS-GROW GROW-REPEAT GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke "grow-by-one" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-by-one" (i32.const 19)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-PRESERVE
(assert_return (invoke "unmarked") (i32.const 0))
(assert_return (invoke "old-word") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ CPS-BYTE-EXACT
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;; One byte more than the maximum leaves room for, then all of it.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "beyond-maximum") (i32.const -1))
;;@ CPS-GROW GROW-REPEAT GROW-ZERO GROW-MAY-FAIL
(assert_return (invoke "grow-by-one" (i32.const 90)) (either (i32.const 1) (i32.const -1)))
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "beyond-maximum") (i32.const -1))
;;@ GROW-PRESERVE
(assert_return (invoke "unmarked") (i32.const 0))
(assert_return (invoke "old-word") (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ CPS-BYTE-EXACT
(assert_trap (invoke "load-beyond") "out of bounds memory access")
