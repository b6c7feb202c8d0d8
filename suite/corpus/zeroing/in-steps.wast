;;! summary = "Each of many growths appends zeros, after every page before has been made dirty"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 6)
  (global $pages (mut i32) (i32.const 1)) ;; as counted from the results of growth
  (global $old (mut i32) (i32.const 1)) ;; before the last growth
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (global.set $old (global.get $pages))
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  ;; Sets every bit.
  (func (export "dirty")
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
  ;; How many of the words from there on, up to the end, are not zero.
  (func $not-zero (param $at i32) (result i32)
    (local $found i32)
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (call $end)))
        (local.set $found
          (i32.add
            (local.get $found)
            (i32.add
              (i32.add
                (i32.add
                  (i64.ne (i64.load (local.get $at)) (i64.const 0))
                  (i64.ne (i64.load offset=8 (local.get $at)) (i64.const 0)))
                (i32.add
                  (i64.ne (i64.load offset=16 (local.get $at)) (i64.const 0))
                  (i64.ne (i64.load offset=24 (local.get $at)) (i64.const 0))))
              (i32.add
                (i32.add
                  (i64.ne (i64.load offset=32 (local.get $at)) (i64.const 0))
                  (i64.ne (i64.load offset=40 (local.get $at)) (i64.const 0)))
                (i32.add
                  (i64.ne (i64.load offset=48 (local.get $at)) (i64.const 0))
                  (i64.ne (i64.load offset=56 (local.get $at)) (i64.const 0)))))))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br $next)))
    (local.get $found))
  ;; Of the pages of the last growth, and of all pages.
  (func (export "new-not-zero") (result i32) (call $not-zero (i32.mul (global.get $old) (i32.const 65536))))
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0)))
  ;; How many of the words before the last growth have lost a bit.
  (func (export "old-not-dirty") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.add
            (i32.add
              (i32.add
                (i64.ne (i64.load (local.get $at)) (i64.const -1))
                (i64.ne (i64.load offset=8 (local.get $at)) (i64.const -1)))
              (i32.add
                (i64.ne (i64.load offset=16 (local.get $at)) (i64.const -1))
                (i64.ne (i64.load offset=24 (local.get $at)) (i64.const -1))))
            (i32.add
              (i32.add
                (i64.ne (i64.load offset=32 (local.get $at)) (i64.const -1))
                (i64.ne (i64.load offset=40 (local.get $at)) (i64.const -1)))
              (i32.add
                (i64.ne (i64.load offset=48 (local.get $at)) (i64.const -1))
                (i64.ne (i64.load offset=56 (local.get $at)) (i64.const -1)))))))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 64)))
          (i32.mul (global.get $old) (i32.const 65536)))))
    (local.get $found))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages))))

;; One page.
(invoke "dirty")
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 1))
;;@ GROW-REPEAT GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "old-not-dirty") (i32.const 0))

;; None.
(invoke "dirty")
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 0))
;;@ GROW-REPEAT GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "old-not-dirty") (i32.const 0))

;; One more.
(invoke "dirty")
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 1))
;;@ GROW-REPEAT GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "old-not-dirty") (i32.const 0))

;; Two.
(invoke "dirty")
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 1))
;;@ GROW-REPEAT GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "old-not-dirty") (i32.const 0))

;; One.
(invoke "dirty")
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 1))
;;@ GROW-REPEAT GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "old-not-dirty") (i32.const 0))

;; To the maximum of six, if none was refused.
(invoke "dirty")
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 1))
;;@ GROW-REPEAT GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "old-not-dirty") (i32.const 0))
