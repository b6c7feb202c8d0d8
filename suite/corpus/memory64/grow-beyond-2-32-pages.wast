;;! summary = "A 64-bit memory may grow beyond 2^32 pages, which are 2^48 bytes, by a delta that is told apart from what 32 bits have of it"
;;! features = ["memory64"]

;; No machine has that many bytes: but for an engine that keeps only what is touched, the growth is refused. The module
;; counts the pages from the results, so everything below holds for a refused growth too.

;;@ VAL-MAX-NOT-ALLOC
(module
  (memory i64 0)
  (global $pages (mut i64) (i64.const 0))
  (func (export "grow") (param $delta i64) (result i64)
    (local $result i64)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i64.ne (local.get $result) (i64.const -1))
      (then (global.set $pages (i64.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  ;; Growth by nothing. 1: it returned the size. -1: refused. 0: anything else.
  (func (export "grow-by-nothing") (result i32)
    (local $result i64)
    (local.set $result (memory.grow (i64.const 0)))
    (if (i64.eq (local.get $result) (i64.const -1)) (then (return (i32.const -1))))
    (i64.eq (local.get $result) (global.get $pages)))
  (func (export "size-ok") (result i32) (i64.eq (memory.size) (global.get $pages)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i64.mul (global.get $pages) (i64.const 65536)))))
;;@ GROW-RET-OLD M64-GROW-WIDE
(assert_return (invoke "grow" (i64.const 0x1_0000_0002)) (either (i64.const 0) (i64.const -1)))
;;@ SIZE-UNITS GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-RET-OLD M64-GROW-WIDE
(assert_return (invoke "grow-by-nothing") (either (i32.const 1) (i32.const -1)))
;;@ EA-LAST-BYTE
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
