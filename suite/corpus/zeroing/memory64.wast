;;! summary = "An i64 memory is zero where it is new, and where it has grown"
;;! features = ["memory64"]

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1 5)
  (func (export "dirty")
    (local $at i64)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (br_if $next
        (i64.lt_u
          (local.tee $at (i64.add (local.get $at) (i64.const 8)))
          (i64.mul (memory.size) (i64.const 65536))))))
  (func $not-zero (export "not-zero") (param $page i64) (result i32)
    (local $at i64)
    (local $found i32)
    (local.set $at (i64.mul (local.get $page) (i64.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i64.ge_u (local.get $at) (i64.mul (memory.size) (i64.const 65536))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i64.add (local.get $at) (i64.const 8)))
        (br $next)))
    (local.get $found))
  ;; Grows, and counts the words that are not zero in what has been added.
  (func (export "grow") (param $delta i64) (result i32)
    (local $old i64)
    (local.set $old (memory.size))
    (drop (memory.grow (local.get $delta)))
    (call $not-zero (local.get $old)))
  (func (export "too-many") (param $delta i64) (result i64) (memory.grow (local.get $delta))))

;;@ ALLOC-ZERO
(assert_return (invoke "not-zero" (i64.const 0)) (i32.const 0))
(invoke "dirty")
;;@ GROW-ZERO
(assert_return (invoke "grow" (i64.const 1)) (i32.const 0))
(invoke "dirty")
;; After growths that fail, one of them by what would be one page in 32 bits.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE
(assert_return (invoke "too-many" (i64.const 0x1_0000_0001)) (i64.const -1))
(assert_return (invoke "too-many" (i64.const 5)) (i64.const -1))
(assert_return (invoke "too-many" (i64.const -1)) (i64.const -1))
;;@ GROW-ZERO
(assert_return (invoke "grow" (i64.const 2)) (i32.const 0))
(invoke "dirty")
(assert_return (invoke "grow" (i64.const 1)) (i32.const 0))
