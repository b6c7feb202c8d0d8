;;! summary = "A shared memory grows alike by a constant delta and by one known at run time, and looks right after it"
;;! features = ["threads"]

;; A new module for each delta. 1: the old size came back, and the size, the old bytes, the first and the last new byte
;; are right, by plain and by atomic loads. -1: refused, and nothing has changed. 0: anything else.

;; 0 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i32)
    (local $end i32)
    (local $delta i32)
    (local.set $delta (i32.const 0))
    (local.set $result (memory.grow (i32.const 0)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 0 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local $end i32)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 1 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i32)
    (local $end i32)
    (local $delta i32)
    (local.set $delta (i32.const 1))
    (local.set $result (memory.grow (i32.const 1)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 1 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local $end i32)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 2 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i32)
    (local $end i32)
    (local $delta i32)
    (local.set $delta (i32.const 2))
    (local.set $result (memory.grow (i32.const 2)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 2 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local $end i32)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 5 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i32)
    (local $end i32)
    (local $delta i32)
    (local.set $delta (i32.const 5))
    (local.set $result (memory.grow (i32.const 5)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 5 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local $end i32)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i32.const 5)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 14 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i32)
    (local $end i32)
    (local $delta i32)
    (local.set $delta (i32.const 14))
    (local.set $result (memory.grow (i32.const 14)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")

;; 14 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 2 16 shared)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local $end i32)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.atomic.load (i32.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201))
      (then (return (i32.const 0))))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (i32.const 2))))))
    (if (i32.ne (local.get $result) (i32.const 2)) (then (return (i32.const 0))))
    (if (i32.ne (memory.size) (i32.add (i32.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i32.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz
      (i64.or
        (i64.load (i32.const 0x2_0000))
        (i64.atomic.load (i32.sub (local.get $end) (i32.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "atomic-beyond") (result i32) (i32.atomic.load8_u (i32.mul (memory.size) (i32.const 65536)))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i32.const 14)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")
