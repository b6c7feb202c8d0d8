;;! summary = "The -1 of a failed growth is all ones in 32 bits, signed or unsigned, and the code after it runs on"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1)
  (func $fail (result i32) (memory.grow (i32.const 1)))
  (func (export "raw") (result i32) (call $fail))
  (func (export "signed") (result i64) (i64.extend_i32_s (call $fail)))
  (func (export "unsigned") (result i64) (i64.extend_i32_u (call $fail)))
  (func (export "signed-in-place") (result i64) (i64.extend_i32_s (memory.grow (i32.const 1))))
  (func (export "unsigned-in-place") (result i64) (i64.extend_i32_u (memory.grow (i32.const 1))))
  (func (export "plus-1") (result i32) (i32.add (call $fail) (i32.const 1)))
  (func (export "bits") (result i32) (i32.popcnt (call $fail)))
  (func (export "is-negative") (result i32) (i32.lt_s (call $fail) (i32.const 0)))
  (func (export "is-above-any-size") (result i32) (i32.gt_u (call $fail) (i32.const 65536)))
  (func (export "branch") (result i32)
    (if (result i32) (i32.eq (call $fail) (i32.const -1)) (then (i32.const 10)) (else (i32.const 20))))
  ;; Stored to memory, and read back.
  (func (export "stored") (result i64)
    (i64.store (i32.const 0) (i64.const 0))
    (i32.store (i32.const 0) (call $fail))
    (i64.load (i32.const 0)))
  ;; Nothing is thrown away on the way: locals, the stack below, the code behind.
  (func (export "runs-on") (param $a i32) (result i32)
    (i32.add
      (i32.mul (local.get $a) (i32.const 100))
      (i32.add (memory.size) (i32.mul (memory.grow (i32.const 1)) (local.get $a)))))
  ;; Dropped results, a hundred times over.
  (func (export "dropped") (result i32)
    (local $round i32)
    (loop $next
      (drop (memory.grow (i32.const 1)))
      (drop (memory.grow (local.get $round)))
      (br_if $next (i32.lt_u (local.tee $round (i32.add (local.get $round) (i32.const 1))) (i32.const 100))))
    (memory.size)))

;;@ GROW-FAIL-M1 GROW-MAX-MUST-FAIL
(assert_return (invoke "raw") (i32.const -1))
(assert_return (invoke "raw") (i32.const 0xffff_ffff))
(assert_return (invoke "signed") (i64.const -1))
(assert_return (invoke "unsigned") (i64.const 0xffff_ffff))
(assert_return (invoke "signed-in-place") (i64.const -1))
(assert_return (invoke "unsigned-in-place") (i64.const 0xffff_ffff))
(assert_return (invoke "plus-1") (i32.const 0))
(assert_return (invoke "bits") (i32.const 32))
(assert_return (invoke "is-negative") (i32.const 1))
(assert_return (invoke "is-above-any-size") (i32.const 1))
(assert_return (invoke "branch") (i32.const 10))
(assert_return (invoke "stored") (i64.const 0xffff_ffff))

;; No trap: 7 * 100 + (1 page + -1 * 7).
;;@ GROW-NO-TRAP
(assert_return (invoke "runs-on" (i32.const 7)) (i32.const 694))
;;@ GROW-NO-TRAP GROW-FAIL-SIZE
(assert_return (invoke "dropped") (i32.const 1))
(assert_return (invoke "dropped") (i32.const 1))
