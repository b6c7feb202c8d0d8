;;! summary = "A new memory is zero in every byte, and stays apart from one made before it"

;; The same module twice. The first instance sets every bit of its memory before the second is made.
;;@ ALLOC-SIZE-EQ-MIN
(module $first
  (memory 2)
  (func (export "not-zero") (result i32) ;; how many words are not zero
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 0x2_0000))))
    (local.get $found))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 0x2_0000))))))
;;@ ALLOC-ZERO
(assert_return (invoke $first "not-zero") (i32.const 0))
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first "dirty"))
(assert_return (invoke $first "not-zero") (i32.const 0x4000))

;;@ ALLOC-SIZE-EQ-MIN
(module $second
  (memory 2)
  (func (export "not-zero") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 0x2_0000))))
    (local.get $found))
  (func (export "store") (param $at i32) (param $value i64) (i64.store (local.get $at) (local.get $value))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $second "not-zero") (i32.const 0))

;; What one of them stores is not seen by the other.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $second "store" (i32.const 0) (i64.const 1)))
(assert_return (invoke $second "store" (i32.const 0x1_fff8) (i64.const 1)))
(assert_return (invoke $second "not-zero") (i32.const 2))
(assert_return (invoke $first "not-zero") (i32.const 0x4000))
