;;! summary = "A new memory, and what it grows by, is zero after an instance with a dirty one has trapped"

;;@ ALLOC-SIZE-EQ-MIN
(module $first
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
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0)))
  ;; How many of all words are zero.
  (func (export "zeros") (result i32)
    (i32.sub (i32.div_u (call $end) (i32.const 8)) (call $not-zero (i32.const 0))))
  (func (export "trap") (unreachable))
  (func (export "trap-beyond") (i64.store (i32.sub (call $end) (i32.const 7)) (i64.const -1)))
  (func (export "trap-deep") (param $depth i32)
    (i32.store8 (local.get $depth) (i32.const 0xff))
    (if (local.get $depth) (then (call $down (i32.sub (local.get $depth) (i32.const 1)))))
    (unreachable))
  (func $down (param $depth i32)
    (if (local.get $depth) (then (call $down (i32.sub (local.get $depth) (i32.const 1)))))
    (unreachable)))
(invoke $first "dirty")
(invoke $first "grow" (i32.const 3))
(invoke $first "dirty")
;;@ ALLOC-INDEPENDENT
(assert_trap (invoke $first "trap") "unreachable")

;; After one trap.
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
  (func (export "not-zero") (result i32) (call $not-zero (i32.const 0)))
  ;; How many of all words are zero.
  (func (export "zeros") (result i32)
    (i32.sub (i32.div_u (call $end) (i32.const 8)) (call $not-zero (i32.const 0))))
  (func (export "trap") (unreachable))
  (func (export "trap-beyond") (i64.store (i32.sub (call $end) (i32.const 7)) (i64.const -1)))
  (func (export "trap-deep") (param $depth i32)
    (i32.store8 (local.get $depth) (i32.const 0xff))
    (if (local.get $depth) (then (call $down (i32.sub (local.get $depth) (i32.const 1)))))
    (unreachable))
  (func $down (param $depth i32)
    (if (local.get $depth) (then (call $down (i32.sub (local.get $depth) (i32.const 1)))))
    (unreachable)))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $second "not-zero") (i32.const 0))
;;@ GROW-MAY-FAIL
(invoke $second "grow" (i32.const 3))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $second "new-not-zero") (i32.const 0))
(assert_return (invoke $second "not-zero") (i32.const 0))
(invoke $second "dirty")
;;@ EA-LAST-BYTE
(assert_trap (invoke $second "trap-beyond") "out of bounds memory access")
(assert_trap (invoke $second "trap-deep" (i32.const 50)) "unreachable")

;; After more.
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
(invoke $third "grow" (i32.const 3))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $third "new-not-zero") (i32.const 0))
(assert_return (invoke $third "not-zero") (i32.const 0))

;; The ones that trapped have kept their bytes.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first "zeros") (i32.const 0))
(assert_return (invoke $second "zeros") (i32.const 0))
