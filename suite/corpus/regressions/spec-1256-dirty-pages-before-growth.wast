;;! summary = "Old pages keep what they are full of, and new ones are zero, however much there is to move (spec #1256)"

;; https://github.com/WebAssembly/spec/issues/1256
;; The official tests of growth never stored anything in the old pages. An implementation that put memory in reverse
;; order, and so had to move bytes when it grew, could leave some of them behind unnoticed. The specification keeps
;; every old byte and makes every new one zero.

;; Growth by less than there is, by as much, and by more, so that the old place and the new one overlap or do not.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory 3)
  (global $pages (mut i32) (i32.const 3))
  (global $old (mut i32) (i32.const 3)) ;; how many pages there were before the last growth
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0xaaaa_aaaa_aaaa_aaaa))
      (local.set $at (i32.add (local.get $at) (i32.const 128)))
      (br_if $next (i32.lt_u (local.get $at) (i32.shl (global.get $pages) (i32.const 16)))))
    ;; The last word too.
    (i64.store (i32.sub (local.get $at) (i32.const 8)) (i64.const 0xaaaa_aaaa_aaaa_aaaa)))
  (func (export "grow") (param $delta i32)
    (global.set $old (global.get $pages))
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))
  (func (export "new-not-zero") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.shl (global.get $old) (i32.const 16)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.shl (global.get $pages) (i32.const 16))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 72)))
        (br $next)))
    (local.get $found))
  (func (export "old-not-dirty") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0xaaaa_aaaa_aaaa_aaaa))))
      (local.set $at (i32.add (local.get $at) (i32.const 128)))
      (br_if $next (i32.lt_u (local.get $at) (i32.shl (global.get $old) (i32.const 16)))))
    (i32.add
      (local.get $found)
      (i64.ne (i64.load (i32.sub (local.get $at) (i32.const 8))) (i64.const 0xaaaa_aaaa_aaaa_aaaa))))
  (func (export "grow-beyond") (result i32) (memory.grow (i32.const 65536))))

;; A page: less than there is.
(invoke $owner "dirty")
(invoke $owner "grow" (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-not-dirty") (i32.const 0))
;; Four: as much as there is.
(invoke $owner "dirty")
(invoke $owner "grow" (i32.const 4))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-not-dirty") (i32.const 0))
;; Twelve: more than there is.
(invoke $owner "dirty")
(invoke $owner "grow" (i32.const 12))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-not-dirty") (i32.const 0))
;; Nothing.
(invoke $owner "dirty")
(invoke $owner "grow" (i32.const 0))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-not-dirty") (i32.const 0))

;; After a growth that failed, the next one still brings zeros.
(invoke $owner "dirty")
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke $owner "grow-beyond") (i32.const -1))
(invoke $owner "grow" (i32.const 2))
;;@ GROW-ZERO
(assert_return (invoke $owner "new-not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-not-dirty") (i32.const 0))
