;;! summary = "A growth in a start function is there for everyone afterwards, and so is one through an alias"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory (export "memory") 1)
  (global $pages (mut i32) (i32.const 1))
  (func $grow (param $delta i32)
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))
  (func $start (call $grow (i32.const 2)))
  (start $start)
  (func (export "grow") (param $delta i32) (call $grow (local.get $delta)))
  (func (export "pages") (result i32) (global.get $pages))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32)
    (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))
(register "owner")

;;@ GROW-IN-START
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; Another instance with the same memory. What it sees is compared with what the owner counts.
;;@ LINK-ALIAS
(module $alias
  (import "owner" "memory" (memory 1))
  (import "owner" "pages" (func $pages (result i32)))
  (import "owner" "grow" (func $owner-grow (param i32)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (call $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (call $pages) (i32.const 65536))))
  ;; The owner grows while a function of this instance runs: is the new page there, to the last byte?
  (func (export "owner-grows") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (call $owner-grow (i32.const 1))
    (if (i32.eq (call $pages) (local.get $old)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.eq (i32.load8_u offset=0xffff (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))))

;;@ LINK-ALIAS GROW-IN-START
(assert_return (invoke $alias "size-ok") (i32.const 1))
(assert_trap (invoke $alias "byte-beyond") "out of bounds memory access")
;;@ LINK-ALIAS GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke $alias "owner-grows") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $alias "size-ok") (i32.const 1))
(assert_trap (invoke $alias "byte-beyond") "out of bounds memory access")
