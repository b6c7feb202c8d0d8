;;! summary = "Memories of one module have page sizes of their own, and count, grow and end in them"
;;! features = ["custom-page-sizes", "multi-memory"]

;; Three memories, of 2 pages each.
;;@ CPS-ALLOC
(module
  (memory $a 2 5)
  (memory $b 2 5 (pagesize 1))
  (memory $c 2 5 (pagesize 65536))
  (global $pages-a (mut i32) (i32.const 2))
  (global $pages-b (mut i32) (i32.const 2))
  (global $pages-c (mut i32) (i32.const 2))
  (func $end-a (result i32) (i32.mul (global.get $pages-a) (i32.const 65536)))
  (func (export "size-a") (result i32) (memory.size $a))
  (func (export "load-a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "store-a") (param $at i32) (i32.store8 $a (local.get $at) (i32.const 0x5a)))
  (func (export "grow-a") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow $a (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages-a (i32.add (global.get $pages-a) (local.get $delta)))))
    (local.get $result))
  (func (export "last-a") (result i32) (i32.load8_u $a (i32.sub (call $end-a) (i32.const 1))))
  (func (export "beyond-a") (result i32) (i32.load8_u $a (call $end-a)))
  (func $end-b (result i32) (global.get $pages-b))
  (func (export "size-b") (result i32) (memory.size $b))
  (func (export "load-b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "store-b") (param $at i32) (i32.store8 $b (local.get $at) (i32.const 0x5a)))
  (func (export "grow-b") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow $b (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages-b (i32.add (global.get $pages-b) (local.get $delta)))))
    (local.get $result))
  (func (export "last-b") (result i32) (i32.load8_u $b (i32.sub (call $end-b) (i32.const 1))))
  (func (export "beyond-b") (result i32) (i32.load8_u $b (call $end-b)))
  (func $end-c (result i32) (i32.mul (global.get $pages-c) (i32.const 65536)))
  (func (export "size-c") (result i32) (memory.size $c))
  (func (export "load-c") (param $at i32) (result i32) (i32.load8_u $c (local.get $at)))
  (func (export "store-c") (param $at i32) (i32.store8 $c (local.get $at) (i32.const 0x5a)))
  (func (export "grow-c") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow $c (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages-c (i32.add (global.get $pages-c) (local.get $delta)))))
    (local.get $result))
  (func (export "last-c") (result i32) (i32.load8_u $c (i32.sub (call $end-c) (i32.const 1))))
  (func (export "beyond-c") (result i32) (i32.load8_u $c (call $end-c)))
  (func (export "sizes-ok") (result i32)
    (i32.and
      (i32.eq (memory.size $a) (global.get $pages-a))
      (i32.and
        (i32.eq (memory.size $b) (global.get $pages-b))
        (i32.eq (memory.size $c) (global.get $pages-c))))))
;;@ CPS-SIZE SIZE-UNITS MM-IDX-ALL-OPS
(assert_return (invoke "size-a") (i32.const 2))
(assert_return (invoke "size-b") (i32.const 2))
(assert_return (invoke "size-c") (i32.const 2))
;;@ CPS-BYTE-EXACT EA-LAST-BYTE
(assert_return (invoke "load-a" (i32.const 131071)) (i32.const 0))
(assert_trap (invoke "load-a" (i32.const 131072)) "out of bounds memory access")
(assert_trap (invoke "store-a" (i32.const 131072)) "out of bounds memory access")
(assert_return (invoke "load-b" (i32.const 1)) (i32.const 0))
(assert_trap (invoke "load-b" (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "store-b" (i32.const 2)) "out of bounds memory access")
(assert_return (invoke "load-c" (i32.const 131071)) (i32.const 0))
(assert_trap (invoke "load-c" (i32.const 131072)) "out of bounds memory access")
(assert_trap (invoke "store-c" (i32.const 131072)) "out of bounds memory access")
;;@ MM-INDEP
(assert_return (invoke "store-b" (i32.const 1)))
(assert_return (invoke "load-a" (i32.const 1)) (i32.const 0))
(assert_return (invoke "load-c" (i32.const 1)) (i32.const 0))
(assert_return (invoke "store-a" (i32.const 0)))
(assert_return (invoke "load-b" (i32.const 0)) (i32.const 0))

;; Growth of $b, in pages of one byte.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-b" (i32.const 4)) (i32.const -1))
(assert_return (invoke "grow-b" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow-b" (i32.const -1)) (i32.const -1))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow-b" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ MM-INDEP GROW-ALL-OR-NOTHING
(assert_return (invoke "sizes-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "beyond-a") "out of bounds memory access")
(assert_trap (invoke "beyond-b") "out of bounds memory access")
(assert_trap (invoke "beyond-c") "out of bounds memory access")
;;@ MM-INDEP
(assert_return (invoke "load-b" (i32.const 1)) (i32.const 0x5a))
(assert_return (invoke "load-a" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke "last-c") (i32.const 0))

;; Growth of $a, in pages of 65,536 bytes, the default.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-a" (i32.const 4)) (i32.const -1))
(assert_return (invoke "grow-a" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow-a" (i32.const -1)) (i32.const -1))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow-a" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ MM-INDEP GROW-ALL-OR-NOTHING
(assert_return (invoke "sizes-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "beyond-a") "out of bounds memory access")
(assert_trap (invoke "beyond-b") "out of bounds memory access")
(assert_trap (invoke "beyond-c") "out of bounds memory access")
;;@ MM-INDEP
(assert_return (invoke "load-b" (i32.const 1)) (i32.const 0x5a))
(assert_return (invoke "load-a" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke "last-c") (i32.const 0))

;; Growth of $c, in pages of 65,536 bytes, written out.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke "grow-c" (i32.const 4)) (i32.const -1))
(assert_return (invoke "grow-c" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow-c" (i32.const -1)) (i32.const -1))
;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke "grow-c" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ MM-INDEP GROW-ALL-OR-NOTHING
(assert_return (invoke "sizes-ok") (i32.const 1))
;;@ CPS-BYTE-EXACT GROW-FRESH
(assert_trap (invoke "beyond-a") "out of bounds memory access")
(assert_trap (invoke "beyond-b") "out of bounds memory access")
(assert_trap (invoke "beyond-c") "out of bounds memory access")
;;@ MM-INDEP
(assert_return (invoke "load-b" (i32.const 1)) (i32.const 0x5a))
(assert_return (invoke "load-a" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke "last-c") (i32.const 0))

;; An imported memory comes first, and its page size with it.
;;@ CPS-ALLOC
(module
  (memory (export "bytes") 7 (pagesize 1)))
(register "bytes")
;;@ CPS-ALLOC
(module
  (import "bytes" "bytes" (memory $bytes 7 (pagesize 1)))
  (memory $pages 1)
  (func (export "size-0") (result i32) (memory.size 0))
  (func (export "size-1") (result i32) (memory.size 1))
  (func (export "load-0") (param $at i32) (result i32) (i32.load8_u 0 (local.get $at)))
  (func (export "load-1") (param $at i32) (result i32) (i32.load8_u 1 (local.get $at))))
;;@ CPS-SIZE MM-IMPORT-OFFSET
(assert_return (invoke "size-0") (i32.const 7))
(assert_return (invoke "size-1") (i32.const 1))
;;@ CPS-BYTE-EXACT MM-IMPORT-OFFSET
(assert_return (invoke "load-0" (i32.const 6)) (i32.const 0))
(assert_trap (invoke "load-0" (i32.const 7)) "out of bounds memory access")
(assert_return (invoke "load-1" (i32.const 65535)) (i32.const 0))
(assert_trap (invoke "load-1" (i32.const 65536)) "out of bounds memory access")
