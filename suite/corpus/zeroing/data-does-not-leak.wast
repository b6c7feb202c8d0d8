;;! summary = "What one module's segments have written is in no other memory, and in no page that grows"

;; An engine may keep an image of a memory with its segments, for the next instance of the module. It is not for others.
;;@ ALLOC-SIZE-EQ-MIN
(module $with-data
  (memory 1 4)
  (data (i32.const 0x0) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0x1000) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0x6ff0) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0x8000) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0xffd0) "leakleakleakleakleakleakleakleakleakleakleakleak")
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
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke $with-data "load" (i32.const 0)) (i32.const 0x6c))
(assert_return (invoke $with-data "load" (i32.const 0x1000)) (i32.const 0x6c))
(assert_return (invoke $with-data "load" (i32.const 0xffff)) (i32.const 0x6b))

;; The same limits without segments.
;;@ ALLOC-SIZE-EQ-MIN
(module $without-data
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
(assert_return (invoke $without-data "not-zero") (i32.const 0))
;;@ GROW-MAY-FAIL
(invoke $without-data "grow" (i32.const 3))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $without-data "new-not-zero") (i32.const 0))
(assert_return (invoke $without-data "not-zero") (i32.const 0))

;; One segment, at a place of its own: nothing else is there.
;;@ ALLOC-SIZE-EQ-MIN
(module $other-data
  (memory 1 4)
  (data (i32.const 0x4000) "\11\22\33\44\55\66\77\88")
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
(assert_return (invoke $other-data "not-zero") (i32.const 1))
;;@ GROW-MAY-FAIL
(invoke $other-data "grow" (i32.const 2))
;;@ GROW-ZERO
(assert_return (invoke $other-data "new-not-zero") (i32.const 0))
(assert_return (invoke $other-data "not-zero") (i32.const 1))

;; The module with the segments again: they are written once, and not into its growth.
;;@ ALLOC-SIZE-EQ-MIN
(module $again
  (memory 1 4)
  (data (i32.const 0x0) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0x1000) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0x6ff0) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0x8000) "leakleakleakleakleakleakleakleakleakleakleakleak")
  (data (i32.const 0xffd0) "leakleakleakleakleakleakleakleakleakleakleakleak")
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
;; Five segments of six words.
;;@ ALLOC-ZERO
(assert_return (invoke $again "not-zero") (i32.const 30))
;;@ GROW-MAY-FAIL
(invoke $again "grow" (i32.const 3))
;;@ GROW-ZERO
(assert_return (invoke $again "new-not-zero") (i32.const 0))

;; What the first instance wrote over its segments stays with it.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $without-data "not-zero") (i32.const 0))
