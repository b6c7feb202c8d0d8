;;! summary = "Appended bytes are zero, however dirty the bytes before them are"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $pages (mut i32) (i32.const 1))
  (global $fresh (mut i32) (i32.const 65536)) ;; where the pages of the last growth begin
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))

  (func (export "grow") (param $delta i32)
    (global.set $fresh (call $end))
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))

  ;; Sets every bit of the memory.
  (func (export "dirty")
    (local $at i32)
    (local $end i32)
    (local.set $end (call $end))
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (local.get $end)))))

  ;; How many words of the pages of the last growth are not zero.
  (func (export "not-zero") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (global.get $fresh))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (call $end)))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $found))

  ;; How many of the words before them have lost a bit.
  (func (export "not-dirty") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const -1))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (global.get $fresh))))
    (local.get $found))

  (func (export "grow-beyond-cap") (result i32) (memory.grow (i32.const 65536))))

;; The last bytes before the new page are as dirty as can be.
(invoke "dirty")
(invoke "grow" (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "not-dirty") (i32.const 0))

;; Again, with the new page dirty as well, and after a growth that failed.
(invoke "dirty")
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow-beyond-cap") (i32.const -1))
(invoke "grow" (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "not-zero") (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "not-dirty") (i32.const 0))
