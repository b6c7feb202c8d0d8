;;! summary = "The result of a growth is a number like any other, to whatever takes it, granted or refused"

;; Each function grows by a page in the operand's place, and then computes the same from the size that it had before, or
;; from -1: 1 if it was granted and that is the result, -1 if it was refused and so is that, 0 otherwise.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 60)
  (type $grow-type (func (result i32)))
  (table funcref (elem $grow))
  (func $grow (type $grow-type) (memory.grow (i32.const 1)))
  (func $same (param $n i32) (result i32) (local.get $n))
  (func $middle (param $a i32) (param $n i32) (param $b i32) (result i32) (local.get $n))
  (func (export "i64.extend_i32_u") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i64)
    (local.set $old (memory.size))
    (local.set $value (i64.extend_i32_u (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i64.eq (local.get $value) (i64.extend_i32_u (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i64.eq (local.get $value) (i64.extend_i32_u (local.get $old)))))
  (func (export "i64.extend_i32_s") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i64)
    (local.set $old (memory.size))
    (local.set $value (i64.extend_i32_s (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i64.eq (local.get $value) (i64.extend_i32_s (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i64.eq (local.get $value) (i64.extend_i32_s (local.get $old)))))
  (func (export "i32.wrap_i64 of extend") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.wrap_i64 (i64.extend_i32_s (memory.grow (i32.const 1)))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.wrap_i64 (i64.extend_i32_s (i32.const -1))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.wrap_i64 (i64.extend_i32_s (local.get $old))))))
  (func (export "shifted up") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.shl (memory.grow (i32.const 1)) (i32.const 16)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.shl (i32.const -1) (i32.const 16)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.shl (local.get $old) (i32.const 16)))))
  (func (export "shifted down") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.shr_u (memory.grow (i32.const 1)) (i32.const 1)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.shr_u (i32.const -1) (i32.const 1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.shr_u (local.get $old) (i32.const 1)))))
  (func (export "shifted down signed") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.shr_s (memory.grow (i32.const 1)) (i32.const 1)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.shr_s (i32.const -1) (i32.const 1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.shr_s (local.get $old) (i32.const 1)))))
  (func (export "added") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.add (memory.grow (i32.const 1)) (i32.const 7)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.add (i32.const -1) (i32.const 7)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.add (local.get $old) (i32.const 7)))))
  (func (export "subtracted from") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.sub (i32.const 7) (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.sub (i32.const 7) (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.sub (i32.const 7) (local.get $old)))))
  (func (export "multiplied") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.mul (memory.grow (i32.const 1)) (i32.const 65537)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.mul (i32.const -1) (i32.const 65537)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.mul (local.get $old) (i32.const 65537)))))
  (func (export "divided") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.div_u (i32.const -1) (i32.add (memory.grow (i32.const 1)) (i32.const 2))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.div_u (i32.const -1) (i32.add (i32.const -1) (i32.const 2))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.div_u (i32.const -1) (i32.add (local.get $old) (i32.const 2))))))
  (func (export "clz") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.clz (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.clz (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.clz (local.get $old)))))
  (func (export "ctz of it and 8") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.ctz (i32.or (memory.grow (i32.const 1)) (i32.const 8))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.ctz (i32.or (i32.const -1) (i32.const 8))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.ctz (i32.or (local.get $old) (i32.const 8))))))
  (func (export "popcnt") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.popcnt (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.popcnt (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.popcnt (local.get $old)))))
  (func (export "eqz") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.eqz (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.eqz (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.eqz (local.get $old)))))
  (func (export "below zero") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.lt_s (memory.grow (i32.const 1)) (i32.const 0)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.lt_s (i32.const -1) (i32.const 0)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.lt_s (local.get $old) (i32.const 0)))))
  (func (export "below the cap") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.le_u (memory.grow (i32.const 1)) (i32.const 65536)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.le_u (i32.const -1) (i32.const 65536)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.le_u (local.get $old) (i32.const 65536)))))
  (func (export "float") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i64)
    (local.set $old (memory.size))
    (local.set $value (i64.reinterpret_f64 (f64.convert_i32_s (memory.grow (i32.const 1)))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i64.eq (local.get $value) (i64.reinterpret_f64 (f64.convert_i32_s (i32.const -1))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i64.eq (local.get $value) (i64.reinterpret_f64 (f64.convert_i32_s (local.get $old))))))
  (func (export "unsigned float") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i64)
    (local.set $old (memory.size))
    (local.set $value (i64.reinterpret_f64 (f64.convert_i32_u (memory.grow (i32.const 1)))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i64.eq (local.get $value) (i64.reinterpret_f64 (f64.convert_i32_u (i32.const -1))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i64.eq (local.get $value) (i64.reinterpret_f64 (f64.convert_i32_u (local.get $old))))))
  (func (export "in a block") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (block (result i32) (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (block (result i32) (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (block (result i32) (local.get $old)))))
  (func (export "in a loop") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (loop (result i32) (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (loop (result i32) (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (loop (result i32) (local.get $old)))))
  (func (export "of an if") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (if (result i32) (i32.const 1) (then (memory.grow (i32.const 1))) (else (i32.const 9))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (if (result i32) (i32.const 1) (then (i32.const -1)) (else (i32.const 9))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (if (result i32) (i32.const 1) (then (local.get $old)) (else (i32.const 9))))))
  (func (export "of an else") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (if (result i32) (i32.const 0) (then (i32.const 9)) (else (memory.grow (i32.const 1)))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (if (result i32) (i32.const 0) (then (i32.const 9)) (else (i32.const -1))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (if (result i32) (i32.const 0) (then (i32.const 9)) (else (local.get $old))))))
  (func (export "selected first") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (select (memory.grow (i32.const 1)) (i32.const 9) (i32.const 1)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (select (i32.const -1) (i32.const 9) (i32.const 1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (select (local.get $old) (i32.const 9) (i32.const 1)))))
  (func (export "selected second") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (select (i32.const 9) (memory.grow (i32.const 1)) (i32.const 0)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (select (i32.const 9) (i32.const -1) (i32.const 0)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (select (i32.const 9) (local.get $old) (i32.const 0)))))
  (func (export "branched with") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (block $out (result i32) (br $out (memory.grow (i32.const 1)))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (block $out (result i32) (br $out (i32.const -1))))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (block $out (result i32) (br $out (local.get $old))))))
  (func (export "returned by a callee") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (call $grow))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.const -1))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (local.get $old))))
  (func (export "passed to a callee") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (call $same (memory.grow (i32.const 1))))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (call $same (i32.const -1)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (call $same (local.get $old)))))
  (func (export "passed as the second of three") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (call $middle (i32.const 1) (memory.grow (i32.const 1)) (i32.const 3)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (call $middle (i32.const 1) (i32.const -1) (i32.const 3)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (call $middle (i32.const 1) (local.get $old) (i32.const 3)))))
  (func (export "indirect") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (call_indirect (type $grow-type) (i32.const 0)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.const -1))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (local.get $old))))
  (func (export "teed") (result i32)
    (local $old i32)
    (local $kept i32)
    (local $value i32)
    (local.set $old (memory.size))
    (local.set $value (i32.add (local.tee $kept (memory.grow (i32.const 1))) (local.get $kept)))
    (if (i32.eq (memory.size) (local.get $old))
      (then
        (return
          (select
            (i32.const -1)
            (i32.const 0)
            (i32.eq (local.get $value) (i32.add (local.tee $kept (i32.const -1)) (local.get $kept)))))))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.eq (local.get $value) (i32.add (local.tee $kept (local.get $old)) (local.get $kept)))))
)

;;@ GROW-RET-OLD GROW-FAIL-M1
(assert_return (invoke "i64.extend_i32_u") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "i64.extend_i32_s") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "i32.wrap_i64 of extend") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "shifted up") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "shifted down") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "shifted down signed") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "added") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "subtracted from") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "multiplied") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "divided") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "clz") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "ctz of it and 8") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "popcnt") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "eqz") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "below zero") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "below the cap") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "float") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "unsigned float") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "in a block") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "in a loop") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "of an if") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "of an else") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "selected first") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "selected second") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "branched with") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "returned by a callee") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "passed to a callee") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "passed as the second of three") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "indirect") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "teed") (either (i32.const 1) (i32.const -1)))
