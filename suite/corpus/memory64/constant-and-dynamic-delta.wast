;;! summary = "A 64-bit memory grows alike by a constant delta and by one known at run time"
;;! features = ["memory64"]

;; A new module for each delta, with a maximum of 40 pages. One memory grows by a constant, its twin of the
;; next module by the same number as an argument. The function looks around after it. 1: the old size came back, and the
;; size, the old bytes, the first and the last new byte and the end are right. -1: refused, and nothing has changed.
;; 0: anything else.

;; 0 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 0))
    (local.set $result (memory.grow (i64.const 0)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 0 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 1 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 1))
    (local.set $result (memory.grow (i64.const 1)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 1 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 2 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 2))
    (local.set $result (memory.grow (i64.const 2)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 2 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 7 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 7))
    (local.set $result (memory.grow (i64.const 7)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 7 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 7)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 16 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 16))
    (local.set $result (memory.grow (i64.const 16)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 16 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 16)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 37 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 37))
    (local.set $result (memory.grow (i64.const 37)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 37 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 37)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 38 as a constant.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (result i32)
    (local $result i64)
    (local $end i64)
    (local $delta i64)
    (local.set $delta (i64.const 38))
    (local.set $result (memory.grow (i64.const 38)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")

;; 38 as an argument.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2 40)
  (data (i64.const 0) "\5a")
  (data (i64.const 0x1_fff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i64) (result i32)
    (local $result i64)
    (local $end i64)
    (local.set $result (memory.grow (local.get $delta)))
    (local.set $end (i64.mul (memory.size) (i64.const 65536)))
    (if (i32.ne (i32.load8_u (i64.const 0)) (i32.const 0x5a)) (then (return (i32.const 0))))
    (if (i64.ne (i64.load (i64.const 0x1_fff8)) (i64.const 0x0807_0605_0403_0201)) (then (return (i32.const 0))))
    (if (i64.eq (local.get $result) (i64.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i64.eq (memory.size) (i64.const 2))))))
    (if (i64.ne (local.get $result) (i64.const 2)) (then (return (i32.const 0))))
    (if (i64.ne (memory.size) (i64.add (i64.const 2) (local.get $delta))) (then (return (i32.const 0))))
    (if (i64.eqz (local.get $delta)) (then (return (i32.const 1))))
    (i64.eqz (i64.or (i64.load (i64.const 0x2_0000)) (i64.load (i64.sub (local.get $end) (i64.const 8))))))
  (func (export "load-beyond") (result i32) (i32.load8_u (i64.mul (memory.size) (i64.const 65536))))
  (func (export "store-beyond")
    (i64.store (i64.sub (i64.mul (memory.size) (i64.const 65536)) (i64.const 7)) (i64.const 0))))
;;@ GROW-CONST-VS-REG GROW-RET-OLD GROW-PRESERVE GROW-ZERO
(assert_return (invoke "grow" (i64.const 38)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
