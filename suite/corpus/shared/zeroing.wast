;;! summary = "A shared memory is zero at first, and its new pages are, beside pages that are not"
;;! features = ["threads"]

;; A first memory is set to ones; a second one like it is zero in every word.

;;@ ALLOC-SIZE-EQ-MIN
(module $first
  (memory 1 6 shared)
  ;; How many words from the first to the second address are not as given.
  (func $others (param $at i32) (param $end i32) (param $word i64) (result i32)
    (local $found i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $found
          (i32.add
            (local.get $found)
            (i32.add
              (i32.add
                (i32.add
                  (i64.ne (i64.load (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=8 (local.get $at)) (local.get $word)))
                (i32.add
                  (i64.ne (i64.load offset=16 (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=24 (local.get $at)) (local.get $word))))
              (i32.add
                (i32.add
                  (i64.ne (i64.load offset=32 (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=40 (local.get $at)) (local.get $word)))
                (i32.add
                  (i64.ne (i64.load offset=48 (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=56 (local.get $at)) (local.get $word)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (local.get $found))
  (func $end (result i32) (i32.mul (memory.size) (i32.const 65536)))
  (func (export "not-zero") (result i32) (call $others (i32.const 0) (call $end) (i64.const 0)))
  (func $dirty (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (i64.store offset=8 (local.get $at) (i64.const -1))
      (i64.store offset=16 (local.get $at) (i64.const -1))
      (i64.store offset=24 (local.get $at) (i64.const -1))
      (i64.store offset=32 (local.get $at) (i64.const -1))
      (i64.store offset=40 (local.get $at) (i64.const -1))
      (i64.store offset=48 (local.get $at) (i64.const -1))
      (i64.store offset=56 (local.get $at) (i64.const -1))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 64))) (call $end)))))
  ;; Dirties what there is, and grows. 1: the old words are all ones, the new ones zero. -1: refused, and the old ones
  ;; are all ones. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (call $dirty)
    (local.set $old (call $end))
    (local.set $result (memory.grow (local.get $delta)))
    (if (call $others (i32.const 0) (local.get $old) (i64.const -1)) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (call $end) (local.get $old))))))
    (i32.eqz (call $others (local.get $old) (call $end) (i64.const 0)))))
;;@ ALLOC-ZERO
(assert_return (invoke $first "not-zero") (i32.const 0))
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first "dirty"))
(assert_return (invoke $first "not-zero") (i32.const 0x2000))

;;@ ALLOC-SIZE-EQ-MIN
(module $second
  (memory 1 6 shared)
  ;; How many words from the first to the second address are not as given.
  (func $others (param $at i32) (param $end i32) (param $word i64) (result i32)
    (local $found i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (local.get $end)))
        (local.set $found
          (i32.add
            (local.get $found)
            (i32.add
              (i32.add
                (i32.add
                  (i64.ne (i64.load (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=8 (local.get $at)) (local.get $word)))
                (i32.add
                  (i64.ne (i64.load offset=16 (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=24 (local.get $at)) (local.get $word))))
              (i32.add
                (i32.add
                  (i64.ne (i64.load offset=32 (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=40 (local.get $at)) (local.get $word)))
                (i32.add
                  (i64.ne (i64.load offset=48 (local.get $at)) (local.get $word))
                  (i64.ne (i64.load offset=56 (local.get $at)) (local.get $word)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (local.get $found))
  (func $end (result i32) (i32.mul (memory.size) (i32.const 65536)))
  (func (export "not-zero") (result i32) (call $others (i32.const 0) (call $end) (i64.const 0)))
  (func $dirty (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (i64.store offset=8 (local.get $at) (i64.const -1))
      (i64.store offset=16 (local.get $at) (i64.const -1))
      (i64.store offset=24 (local.get $at) (i64.const -1))
      (i64.store offset=32 (local.get $at) (i64.const -1))
      (i64.store offset=40 (local.get $at) (i64.const -1))
      (i64.store offset=48 (local.get $at) (i64.const -1))
      (i64.store offset=56 (local.get $at) (i64.const -1))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 64))) (call $end)))))
  ;; Dirties what there is, and grows. 1: the old words are all ones, the new ones zero. -1: refused, and the old ones
  ;; are all ones. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $old i32)
    (local $result i32)
    (call $dirty)
    (local.set $old (call $end))
    (local.set $result (memory.grow (local.get $delta)))
    (if (call $others (i32.const 0) (local.get $old) (i64.const -1)) (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (call $end) (local.get $old))))))
    (i32.eqz (call $others (local.get $old) (call $end) (i64.const 0)))))
;;@ ALLOC-ZERO
(assert_return (invoke $second "not-zero") (i32.const 0))
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $second "dirty"))
(assert_return (invoke $second "not-zero") (i32.const 0x2000))

;;@ GROW-ZERO GROW-PRESERVE GROW-MAY-FAIL
(assert_return (invoke $second "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $second "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $second "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;; After a growth that fails, too.
;;@ SHARED-GROW-MAX GROW-FAIL-BYTES
(assert_return (invoke $second "grow" (i32.const 6)) (i32.const -1))
;;@ GROW-ZERO GROW-PRESERVE GROW-MAY-FAIL
(assert_return (invoke $second "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;; The first memory is where it was.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first "not-zero") (i32.const 0x2000))
