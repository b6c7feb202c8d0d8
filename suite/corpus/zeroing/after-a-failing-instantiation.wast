;;! summary = "A new memory is zero after instantiations that failed with a dirty one in hand"

;; A start function that sets every bit, grows, and traps.
;;@ ALLOC-SIZE-EQ-MIN
(assert_trap
  (module
    (memory 1 4)
    (func $start
      (local $at i32)
      (drop (memory.grow (i32.const 3)))
      (loop $next
        (i64.store (local.get $at) (i64.const -1))
        (i64.store offset=8 (local.get $at) (i64.const -1))
        (i64.store offset=16 (local.get $at) (i64.const -1))
        (i64.store offset=24 (local.get $at) (i64.const -1))
        (i64.store offset=32 (local.get $at) (i64.const -1))
        (i64.store offset=40 (local.get $at) (i64.const -1))
        (i64.store offset=48 (local.get $at) (i64.const -1))
        (i64.store offset=56 (local.get $at) (i64.const -1))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br_if $next (i32.lt_u (local.get $at) (i32.mul (memory.size) (i32.const 65536)))))
      (unreachable))
    (start $start))
  "unreachable")
;;@ ALLOC-SIZE-EQ-MIN
(module $second
  (memory 1 4)
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
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $second "not-zero") (i32.const 0))
;;@ GROW-MAY-FAIL
(invoke $second "grow" (i32.const 1))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $second "new-not-zero") (i32.const 0))
(assert_return (invoke $second "not-zero") (i32.const 0))

;; One that traps by an access beyond the end.
;;@ ALLOC-SIZE-EQ-MIN
(assert_trap
  (module
    (memory 2)
    (func $start
      (local $at i32)
      (drop (memory.grow (i32.const 1)))
      (loop $next
        (i64.store (local.get $at) (i64.const -1))
        (i64.store offset=8 (local.get $at) (i64.const -1))
        (i64.store offset=16 (local.get $at) (i64.const -1))
        (i64.store offset=24 (local.get $at) (i64.const -1))
        (i64.store offset=32 (local.get $at) (i64.const -1))
        (i64.store offset=40 (local.get $at) (i64.const -1))
        (i64.store offset=48 (local.get $at) (i64.const -1))
        (i64.store offset=56 (local.get $at) (i64.const -1))
        (local.set $at (i32.add (local.get $at) (i32.const 64)))
        (br_if $next (i32.lt_u (local.get $at) (i32.mul (memory.size) (i32.const 65536)))))
      (i32.store8 (local.get $at) (i32.const 1)))
    (start $start))
  "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module $third
  (memory 1 4)
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
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $third "not-zero") (i32.const 0))
;;@ GROW-MAY-FAIL
(invoke $third "grow" (i32.const 1))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $third "new-not-zero") (i32.const 0))
(assert_return (invoke $third "not-zero") (i32.const 0))

;; Segments, of which the last one does not fit.
;;@ DATA-OOB-TRAP ALLOC-SIZE-EQ-MIN
(assert_trap
  (module
    (memory 1 4)
    (data (i32.const 0) "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")
    (data (i32.const 0x8000) "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")
    (data (i32.const 0xffd0) "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz")
    (data (i32.const 0x1_0000) "z"))
  "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module $fourth
  (memory 1 4)
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
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $fourth "not-zero") (i32.const 0))
;;@ GROW-MAY-FAIL
(invoke $fourth "grow" (i32.const 1))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $fourth "new-not-zero") (i32.const 0))
(assert_return (invoke $fourth "not-zero") (i32.const 0))

;; A module that never gets its memory, for want of an import.
;;@ LINK-FAIL-NO-EFFECT
(assert_unlinkable
  (module
    (import "no" "such" (func))
    (memory 1 4)
    (data (i32.const 0) "zzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzzz"))
  "unknown import")
;;@ ALLOC-SIZE-EQ-MIN
(module $fifth
  (memory 1 4)
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
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $fifth "not-zero") (i32.const 0))
;;@ GROW-MAY-FAIL
(invoke $fifth "grow" (i32.const 1))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $fifth "new-not-zero") (i32.const 0))
(assert_return (invoke $fifth "not-zero") (i32.const 0))

;; None of it is seen in those before.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $second "not-zero") (i32.const 0))
(assert_return (invoke $third "not-zero") (i32.const 0))
(assert_return (invoke $fourth "not-zero") (i32.const 0))
