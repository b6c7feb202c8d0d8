;;! summary = "Growth keeps every byte that was there"

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  ;; Each word of the page gets a value of its own.
  (func $value (param $at i32) (result i64)
    (i64.mul (i64.extend_i32_u (i32.add (local.get $at) (i32.const 1))) (i64.const 0x9e37_79b9_7f4a_7c15)))
  (func (export "fill")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (call $value (local.get $at)))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x1_0000)))))
  (func (export "changed") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (call $value (local.get $at)))))
      (local.set $at (i32.add (local.get $at) (i32.const 8)))
      (br_if $next (i32.lt_u (local.get $at) (i32.const 0x1_0000))))
    (local.get $found))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at))))

(invoke "fill")
;;@ GROW-PRESERVE
(assert_return (invoke "changed") (i32.const 0))

;; Sixteen pages are a mebibyte: an engine may well have to move the memory.
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 16)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-PRESERVE
(assert_return (invoke "changed") (i32.const 0))
(assert_return (invoke "load" (i32.const 0)) (i64.const 0x9e37_79b9_7f4a_7c15))

;; Growth by nothing.
(invoke "grow" (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "changed") (i32.const 0))

;; Another one on top.
(invoke "grow" (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke "changed") (i32.const 0))
