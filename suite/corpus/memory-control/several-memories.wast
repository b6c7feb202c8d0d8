;;! summary = "A discard zeroes pages of the memory that it names, and of no other"
;;! features = ["memory-control", "multi-memory"]

;; Three memories of two pages, all ones in their first and last words.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 2)
  (memory $b 2)
  (memory $c 2)
  (func (export "dirty-a")
    (i64.store $a (i32.const 0) (i64.const -1))
    (i64.store $a (i32.const 0xfff8) (i64.const -1))
    (i64.store $a (i32.const 0x1_0000) (i64.const -1))
    (i64.store $a (i32.const 0x1_fff8) (i64.const -1)))
  (func (export "discard-a") (param $at i32) (param $n i32) (memory.discard $a (local.get $at) (local.get $n)))
  ;; Both words of a page: all ones, or zero.
  (func (export "page-a") (param $at i32) (result i64)
    (i64.and (i64.load $a (local.get $at)) (i64.load $a offset=0xfff8 (local.get $at))))
  (func (export "dirty-b")
    (i64.store $b (i32.const 0) (i64.const -1))
    (i64.store $b (i32.const 0xfff8) (i64.const -1))
    (i64.store $b (i32.const 0x1_0000) (i64.const -1))
    (i64.store $b (i32.const 0x1_fff8) (i64.const -1)))
  (func (export "discard-b") (param $at i32) (param $n i32) (memory.discard $b (local.get $at) (local.get $n)))
  ;; Both words of a page: all ones, or zero.
  (func (export "page-b") (param $at i32) (result i64)
    (i64.and (i64.load $b (local.get $at)) (i64.load $b offset=0xfff8 (local.get $at))))
  (func (export "dirty-c")
    (i64.store $c (i32.const 0) (i64.const -1))
    (i64.store $c (i32.const 0xfff8) (i64.const -1))
    (i64.store $c (i32.const 0x1_0000) (i64.const -1))
    (i64.store $c (i32.const 0x1_fff8) (i64.const -1)))
  (func (export "discard-c") (param $at i32) (param $n i32) (memory.discard $c (local.get $at) (local.get $n)))
  ;; Both words of a page: all ones, or zero.
  (func (export "page-c") (param $at i32) (result i64)
    (i64.and (i64.load $c (local.get $at)) (i64.load $c offset=0xfff8 (local.get $at))))
  ;; Without an index, it is memory 0.
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n))))
;;@ MCD-ZERO
(assert_return (invoke "dirty-a"))
(assert_return (invoke "dirty-b"))
(assert_return (invoke "dirty-c"))

;; Page 1 of $b.
;;@ MCD-ZERO MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "discard-b" (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "page-a" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-a" (i32.const 0x1_0000)) (i64.const -1))
(assert_return (invoke "page-b" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-b" (i32.const 0x1_0000)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-c" (i32.const 0x1_0000)) (i64.const -1))

;; Page 0 of $c.
;;@ MCD-ZERO MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "discard-c" (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke "page-a" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-a" (i32.const 0x1_0000)) (i64.const -1))
(assert_return (invoke "page-b" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-b" (i32.const 0x1_0000)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0x1_0000)) (i64.const -1))

;; Page 1 of $a.
;;@ MCD-ZERO MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "discard-a" (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "page-a" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-a" (i32.const 0x1_0000)) (i64.const 0))
(assert_return (invoke "page-b" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-b" (i32.const 0x1_0000)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0x1_0000)) (i64.const -1))

;; By the short form: memory 0, which is $a.
(assert_return (invoke "discard" (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke "page-a" (i32.const 0)) (i64.const 0))
(assert_return (invoke "page-a" (i32.const 0x1_0000)) (i64.const 0))
(assert_return (invoke "page-b" (i32.const 0)) (i64.const -1))
(assert_return (invoke "page-b" (i32.const 0x1_0000)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0)) (i64.const 0))
(assert_return (invoke "page-c" (i32.const 0x1_0000)) (i64.const -1))

;; Each has bounds of its own.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $one 1)
  (memory $three 3)
  (func (export "one") (param $at i32) (param $n i32) (memory.discard $one (local.get $at) (local.get $n)))
  (func (export "three") (param $at i32) (param $n i32) (memory.discard $three (local.get $at) (local.get $n))))
;;@ MCD-OOB-TRAP MM-IDX-ALL-OPS
(assert_return (invoke "one" (i32.const 0) (i32.const 0x1_0000)))
(assert_trap (invoke "one" (i32.const 0x1_0000) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "three" (i32.const 0x1_0000) (i32.const 0x2_0000)))
(assert_return (invoke "three" (i32.const 0x2_0000) (i32.const 0x1_0000)))
(assert_trap (invoke "three" (i32.const 0x2_0000) (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "three" (i32.const 0x3_0000) (i32.const 0x1_0000)) "out of bounds memory access")
