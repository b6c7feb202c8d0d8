;;! summary = "When a callee has grown the memory, at whatever depth, its callers see it as soon as they run again"

;; Every function on the way has used the memory before it calls, and uses the new page when the call is done. 1: every
;; one found it right. -1: refused.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 60)
  (func $grow (result i32)
    (i32.store8 (i32.const 0xfff0) (i32.const 1))
    (memory.grow (i32.const 1)))
  ;; Between caller and callee: use, call, use.
  (func $one-deep (result i32)
    (local $result i32)
    (i32.store8 (i32.const 0xfff1) (i32.const 1))
    (local.set $result (call $grow))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then
        (i32.store8 offset=1 (i32.mul (local.get $result) (i32.const 65536))
          (i32.add (i32.load8_u offset=0xffff (i32.mul (local.get $result) (i32.const 65536))) (i32.const 0x11)))))
    (local.get $result))
  (func $two-deep (result i32)
    (local $result i32)
    (i32.store8 (i32.const 0xfff2) (i32.const 1))
    (local.set $result (call $one-deep))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then
        (i32.store8 offset=2 (i32.mul (local.get $result) (i32.const 65536))
          (i32.add (i32.load8_u offset=1 (i32.mul (local.get $result) (i32.const 65536))) (i32.const 0x11)))))
    (local.get $result))
  (func (export "three-deep") (result i32)
    (local $result i32)
    (i32.store8 (i32.const 0xfff3) (i32.const 1))
    (local.set $result (call $two-deep))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.mul (local.get $result) (i32.const 65536)) (i32.const 0x33))
    (i32.and
      (i32.eq (i32.load8_u offset=2 (i32.mul (local.get $result) (i32.const 65536))) (i32.const 0x22))
      (i32.eq (i32.load8_u offset=0xffff (i32.mul (local.get $result) (i32.const 65536))) (i32.const 0x33))))

  ;; The growth is the argument of a call, the call's result an address.
  (func $first-byte-of (param $page i32) (result i32) (i32.mul (local.get $page) (i32.const 65536)))
  (func (export "argument") (result i32)
    (local $result i32)
    (i32.store8 (i32.const 0xfff4) (i32.const 1))
    (local.set $result (call $grow))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (call $first-byte-of (local.get $result)) (i32.const 0x44))
    (i32.eq (i32.load8_u (call $first-byte-of (local.get $result))) (i32.const 0x44)))

  ;; Two calls, of which only the second one grows, and two that both do.
  (func $only-look (result i32) (i32.load8_u (i32.const 0xffff)))
  (func (export "second-of-two") (result i32)
    (local $result i32)
    (drop (call $only-look))
    (local.set $result (call $grow))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (drop (call $only-look))
    (i32.store offset=0xfffc (i32.mul (local.get $result) (i32.const 65536)) (i32.const 0x5566_7788))
    (i32.eq (i32.load offset=0xfffc (i32.mul (local.get $result) (i32.const 65536))) (i32.const 0x5566_7788)))
  (func (export "twice") (result i32)
    (local $first i32)
    (local $second i32)
    (local.set $first (call $grow))
    (if (i32.eq (local.get $first) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store (i32.mul (local.get $first) (i32.const 65536)) (i32.const 0x1111_1111))
    (local.set $second (call $grow))
    (if (i32.eq (local.get $second) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store (i32.mul (local.get $second) (i32.const 65536)) (i32.const 0x2222_2222))
    (i32.and
      (i32.eq (local.get $second) (i32.add (local.get $first) (i32.const 1)))
      (i32.eq
        (i32.add
          (i32.load (i32.mul (local.get $first) (i32.const 65536)))
          (i32.load (i32.mul (local.get $second) (i32.const 65536))))
        (i32.const 0x3333_3333))))

  ;; A callee that fails to grow: the caller finds what was there, and nothing more.
  (func $fail (result i32) (memory.grow (i32.const 60)))
  (func (export "after-a-failure") (result i32)
    (i32.store8 (i32.const 0xfff5) (i32.const 0x66))
    (drop (call $fail))
    (i32.load8_u (i32.const 0xfff5)))
  (func (export "beyond-after-a-failure") (result i32)
    (local $end i32)
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (drop (i32.load8_u (i32.const 0xfff5)))
    (drop (call $fail))
    (i32.load8_u (local.get $end)))
  (func (export "beyond") (result i32)
    (drop (call $two-deep))
    (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH GROW-RET-OLD
(assert_return (invoke "three-deep") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "argument") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "second-of-two") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "twice") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH EA-LAST-BYTE
(assert_trap (invoke "beyond") "out of bounds memory access")
;;@ GROW-FAIL-BYTES
(assert_return (invoke "after-a-failure") (i32.const 0x66))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "beyond-after-a-failure") "out of bounds memory access")
