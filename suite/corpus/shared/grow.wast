;;! summary = "A shared memory grows like any other, up to its maximum"
;;! features = ["threads"]

;; The module counts the pages from the results, so what follows a growth holds for a refused one too.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 4 shared)
  (data (i32.const 0xfff8) "\ff\ff\ff\ff\ff\ff\ff\ff")
  (global $pages (mut i32) (i32.const 1))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  ;; 1 if the result is the number of pages counted so far, -1 if refused.
  (func (export "grow-1") (result i32)
    (local $old i32)
    (local $result i32)
    (local.set $old (global.get $pages))
    (local.set $result (call $count (memory.grow (i32.const 1)) (i32.const 1)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (local.get $result) (local.get $old)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 5) (global.get $pages))))

  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "old-word") (result i64) (i64.load (i32.const 0xfff8)))
  ;; The first and the last word of what growth has added, if there is any.
  (func (export "new-bits") (result i64)
    (if (i32.eq (global.get $pages) (i32.const 1)) (then (return (i64.const 0))))
    (i64.or (i64.load (i32.const 0x1_0000)) (i64.load (i32.sub (call $end) (i32.const 8)))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "mark-last") (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0x5a)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end))))

;; Below the maximum.
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke "old-word") (i64.const -1))
;;@ GROW-ZERO
(assert_return (invoke "new-bits") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; One page at a time: this may reach the maximum.
;;@ GROW-RET-OLD GROW-ALL-OR-NOTHING
(assert_return (invoke "grow-1") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow-1") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke "old-word") (i64.const -1))
;;@ GROW-ZERO
(assert_return (invoke "new-bits") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_return (invoke "mark-last"))
(assert_return (invoke "last-byte") (i32.const 0x5a))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; Beyond it.
;;@ SHARED-GROW-MAX
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "last-byte") (i32.const 0x5a))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
