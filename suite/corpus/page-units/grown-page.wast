;;! summary = "A page that growth adds has 65,536 bytes like any other"

;; The functions count the pages from the results of the growths, so they hold for a refused growth too.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32)
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))

  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "store-last") (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0xa5)))
  (func (export "load-last") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "load-last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "load-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0xa5)))
  (func (export "load-word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))

(invoke "grow" (i32.const 1))
;;@ SIZE-UNITS GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke "store-last"))
(assert_return (invoke "load-last") (i32.const 0xa5))
(assert_return (invoke "load-last-word") (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
(assert_trap (invoke "load-word-beyond") "out of bounds memory access")

(invoke "grow" (i32.const 1))
;;@ SIZE-UNITS GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke "store-last"))
(assert_return (invoke "load-last") (i32.const 0xa5))
(assert_return (invoke "load-last-word") (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
(assert_trap (invoke "load-word-beyond") "out of bounds memory access")

(invoke "grow" (i32.const 5))
;;@ SIZE-UNITS GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke "store-last"))
(assert_return (invoke "load-last") (i32.const 0xa5))
(assert_return (invoke "load-last-word") (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
(assert_trap (invoke "load-word-beyond") "out of bounds memory access")

(invoke "grow" (i32.const 16))
;;@ SIZE-UNITS GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke "store-last"))
(assert_return (invoke "load-last") (i32.const 0xa5))
(assert_return (invoke "load-last-word") (i64.const 0xa500_0000_0000_0000))
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "store-beyond") "out of bounds memory access")
(assert_trap (invoke "load-word-beyond") "out of bounds memory access")
