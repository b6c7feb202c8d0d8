;;! summary = "A memory that has to move when it grows takes its bytes along (wasmoon, #171)"

;; https://github.com/Milky2018/wasmoon/pull/171
;; The place of the memory was remembered from before it moved, and freed a second time. Where a memory is has no
;; meaning in the specification; its bytes have.

;; Two memories grow by turns, so that neither can stay where it is for long.
;;@ ALLOC-SIZE-EQ-MIN
(module $one
  (memory (export "memory") 1)
  (global $pages (mut i32) (i32.const 1))
  (global $filled (mut i32) (i32.const 0)) ;; how many pages have the marks
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "fill") (param $byte i32)
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (local.get $byte))
      (local.set $at (i32.add (local.get $at) (i32.const 4096)))
      (br_if $next (i32.lt_u (local.get $at) (i32.shl (global.get $pages) (i32.const 16)))))
    (global.set $filled (global.get $pages)))
  ;; How many of the marks, one in each 4,096 bytes, are something else.
  (func (export "changed") (param $byte i32) (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add (local.get $found) (i32.ne (i32.load8_u (local.get $at)) (local.get $byte))))
      (local.set $at (i32.add (local.get $at) (i32.const 4096)))
      (br_if $next (i32.lt_u (local.get $at) (i32.shl (global.get $filled) (i32.const 16)))))
    (local.get $found))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages))))
(module $two
  (memory 1)
  (data (i32.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (func (export "grow") (param $delta i32) (memory.grow (local.get $delta)) drop)
  (func (export "word") (result i64) (i64.load (i32.const 0xfff8))))

;; A page.
(invoke $one "fill" (i32.const 0x11))
;;@ GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(invoke $two "grow" (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $one "changed" (i32.const 0x11)) (i32.const 0))
(assert_return (invoke $two "word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $one "size-ok") (i32.const 1))

;; Two.
(invoke $one "fill" (i32.const 0x22))
;;@ GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
(invoke $two "grow" (i32.const 2))
;;@ GROW-PRESERVE
(assert_return (invoke $one "changed" (i32.const 0x22)) (i32.const 0))
(assert_return (invoke $two "word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $one "size-ok") (i32.const 1))

;; Four.
(invoke $one "fill" (i32.const 0x33))
;;@ GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 4)) (either (i32.const 1) (i32.const -1)))
(invoke $two "grow" (i32.const 4))
;;@ GROW-PRESERVE
(assert_return (invoke $one "changed" (i32.const 0x33)) (i32.const 0))
(assert_return (invoke $two "word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $one "size-ok") (i32.const 1))

;; Eight.
(invoke $one "fill" (i32.const 0x44))
;;@ GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 8)) (either (i32.const 1) (i32.const -1)))
(invoke $two "grow" (i32.const 8))
;;@ GROW-PRESERVE
(assert_return (invoke $one "changed" (i32.const 0x44)) (i32.const 0))
(assert_return (invoke $two "word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $one "size-ok") (i32.const 1))

;; A mebibyte.
(invoke $one "fill" (i32.const 0x55))
;;@ GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 16)) (either (i32.const 1) (i32.const -1)))
(invoke $two "grow" (i32.const 16))
;;@ GROW-PRESERVE
(assert_return (invoke $one "changed" (i32.const 0x55)) (i32.const 0))
(assert_return (invoke $two "word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $one "size-ok") (i32.const 1))

;; After failures nothing has moved that is still looked for.
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke $one "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $one "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $one "changed" (i32.const 0x55)) (i32.const 0))
