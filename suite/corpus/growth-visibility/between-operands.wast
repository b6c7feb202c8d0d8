;;! summary = "A growth among the operands of an access is done before the access looks at the memory"

;; Operands are evaluated in order, then the instruction runs, with the size and the bytes that the memory has by then.
;; Each function gives 1 if all is right, and -1 if the growth was refused, which it then leaves in the middle of the
;; operands.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 40)
  ;; The address is the first one beyond the end, until the value is there.
  (func (export "store-beyond-the-end") (result i32)
    (local $at i32)
    (local $result i32)
    (local.set $at (i32.mul (memory.size) (i32.const 65536)))
    (i32.store (local.get $at)
      (block (result i32)
        (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
        (local.get $result)))
    (i32.eq (i32.load (local.get $at)) (local.get $result)))
  ;; The same for the last byte of the new page, and for eight bytes that begin on the old one.
  (func (export "store-last-byte") (result i32)
    (local $at i32)
    (local $result i32)
    (local.set $at (i32.mul (memory.size) (i32.const 65536)))
    (i32.store8 offset=0xffff (local.get $at)
      (block (result i32)
        (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
        (local.get $result)))
    (i32.eq (i32.load8_u offset=0xffff (local.get $at)) (local.get $result)))
  (func (export "store-across") (result i32)
    (local $at i32)
    (local $result i32)
    (local.set $at (i32.mul (memory.size) (i32.const 65536)))
    (i64.store (i32.sub (local.get $at) (i32.const 4))
      (i64.extend_i32_u
        (block (result i32)
          (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
          (local.get $result))))
    (i64.eq (i64.load (i32.sub (local.get $at) (i32.const 4))) (i64.extend_i32_u (local.get $result))))
  ;; The address comes from the growth, and the value is loaded from the page that it brought.
  (func (export "address-and-value") (result i32)
    (local $at i32)
    (local $result i32)
    (local.set $at (i32.mul (memory.size) (i32.const 65536)))
    (i32.store
      (i32.mul (i32.const 65536)
        (block (result i32)
          (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
          (local.get $result)))
      (i32.add (i32.load offset=0xfffc (i32.mul (local.get $result) (i32.const 65536))) (i32.const 7)))
    (i32.eq (i32.load (local.get $at)) (i32.const 7)))
  ;; A load whose address comes from the growth.
  (func (export "load-address") (result i32)
    (local $at i32)
    (local $result i32)
    (local.set $at (i32.mul (memory.size) (i32.const 65536)))
    (i32.store (i32.const 0) (i32.const 0x5a))
    (i32.eqz
      (i32.load
        (i32.mul (i32.const 65536)
          (block (result i32)
            (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
            (local.get $result))))))
  ;; One growth for the address, another one for the value.
  (func (export "two-growths") (result i32)
    (local $at i32)
    (local $result i32)
    (local.set $at (i32.mul (memory.size) (i32.const 65536)))
    (i32.store
      (i32.mul (i32.const 65536)
        (block (result i32)
          (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
          (local.get $result)))
      (block (result i32)
        (if (i32.eq (local.tee $result (memory.grow (i32.const 1))) (i32.const -1)) (then (return (i32.const -1))))
        (local.get $result)))
    (i32.and
      (i32.eq (i32.load (local.get $at)) (i32.add (i32.div_u (local.get $at) (i32.const 65536)) (i32.const 1)))
      (i32.eq (i32.load (local.get $at)) (local.get $result))))
  ;; The one just beyond the end that no growth among the operands brings.
  (func (export "still-beyond")
    (i32.store
      (i32.add (i32.mul (memory.size) (i32.const 65536)) (i32.const 65536))
      (memory.grow (i32.const 1))))
  (func (export "failed-growth") (i32.store (i32.mul (memory.size) (i32.const 65536)) (memory.grow (i32.const -1)))))

;;@ GROW-FRESH GROW-RET-OLD
(assert_return (invoke "store-beyond-the-end") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "store-last-byte") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "store-across") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "address-and-value") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "load-address") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "two-growths") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "still-beyond") "out of bounds memory access")
(assert_trap (invoke "failed-growth") "out of bounds memory access")

;; A growth may move the memory. A store that has its address in hand when the memory moves writes to where it is now.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 40)
  (global $pages (mut i32) (i32.const 1))
  (func $count (param $result i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (i32.const 1)))))
    (local.get $result))
  ;; Whether what was stored is the result of a growth: the size before it, or -1.
  (func $is-result (param $value i32) (param $before i32) (result i32)
    (if (i32.eq (global.get $pages) (local.get $before))
      (then (return (i32.eq (local.get $value) (i32.const -1)))))
    (i32.eq (local.get $value) (local.get $before)))
  (func (export "store-old-page") (result i32)
    (local $before i32)
    (local.set $before (global.get $pages))
    (i32.store (i32.const 8) (call $count (memory.grow (i32.const 1))))
    (call $is-result (i32.load (i32.const 8)) (local.get $before)))
  (func (export "store-old-end") (result i32)
    (local $before i32)
    (local.set $before (global.get $pages))
    (i32.store offset=0xfffc (i32.const 0) (call $count (memory.grow (i32.const 1))))
    (call $is-result (i32.load (i32.const 0xfffc)) (local.get $before)))
  ;; A load before the growth keeps its value, a load after it finds the byte where it was.
  (func (export "load-around") (result i32)
    (i32.store8 (i32.const 16) (i32.const 0x5a))
    (i32.add
      (i32.load8_u (i32.const 16))
      (i32.add
        (i32.mul (i32.const 0) (call $count (memory.grow (i32.const 1))))
        (i32.load8_u (i32.const 16)))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages))))

;;@ GROW-FRESH GROW-PRESERVE
(assert_return (invoke "store-old-page") (i32.const 1))
(assert_return (invoke "store-old-end") (i32.const 1))
(assert_return (invoke "load-around") (i32.const 0xb4))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
