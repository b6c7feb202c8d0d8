;;! summary = "Many small growths add up to one big one, and to no more than the maximum"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 16)
  ;; Grows a hundred times by one page. How many of the results were wrong: neither the size before nor, where the
  ;; growth may be refused, -1; or a size that is not the sum of the growths so far.
  (func (export "grow-100-times") (result i32)
    (local $round i32)
    (local $pages i32)
    (local $result i32)
    (local $wrong i32)
    (local.set $pages (memory.size))
    (loop $next
      (local.set $result (memory.grow (i32.const 1)))
      (if (i32.ne (local.get $result) (i32.const -1))
        (then
          (if (i32.or
                (i32.ne (local.get $result) (local.get $pages))
                (i32.eq (local.get $pages) (i32.const 16)))
            (then (local.set $wrong (i32.add (local.get $wrong) (i32.const 1)))))
          (local.set $pages (i32.add (local.get $pages) (i32.const 1)))))
      (if (i32.ne (memory.size) (local.get $pages))
        (then (local.set $wrong (i32.add (local.get $wrong) (i32.const 1)))))
      (local.set $round (i32.add (local.get $round) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $round) (i32.const 100))))
    (local.get $wrong))
  (func (export "size-at-most-max") (result i32) (i32.le_u (memory.size) (i32.const 16)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (memory.size) (i32.const 65536)) (i32.const 1))))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))

;;@ GROW-REPEAT GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "grow-100-times") (i32.const 0))
;;@ GROW-REPEAT GROW-MAX-MUST-FAIL
(assert_return (invoke "size-at-most-max") (i32.const 1))
(assert_return (invoke "grow" (i32.const 16)) (i32.const -1))
;;@ GROW-REPEAT EA-LAST-BYTE
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0x10_0000)) "out of bounds memory access")
