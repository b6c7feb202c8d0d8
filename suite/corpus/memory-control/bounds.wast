;;! summary = "A discard of more than there is traps, and zeroes nothing"
;;! features = ["memory-control"]

;; Addresses and sizes are multiples of 65,536 here, so that nothing has to be rounded.
;;@ ALLOC-SIZE-EQ-MIN
(module $m
  (memory (export "memory") 4 8)
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0x5a)))
  ;; Sets every word.
  (func $dirty (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 8)))
          (i32.mul (memory.size) (i32.const 65536))))))
  ;; How many words of a page are zero, of 8,192.
  (func (export "zeros") (param $page i32) (result i32)
    (local $at i32)
    (local $end i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (local.set $end (i32.add (local.get $at) (i32.const 65536)))
    (loop $next
      (local.set $found (i32.add (local.get $found) (i64.eqz (i64.load (local.get $at)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (local.get $end))))
    (local.get $found))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))

;;@ MCD-OOB-TRAP
(assert_return (invoke "dirty"))
;; Beyond the end, by a page and by far; with sums of 2^32 and more.
(assert_trap (invoke "discard" (i32.const 0x4_0000) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x3_0000) (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0) (i32.const 0x5_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x1_0000) (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0) (i32.const 0x8_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x5_0000) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x8000_0000) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0xffff_0000) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0) (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0) (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x1_0000) (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x2_0000) (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x4_0000) (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x8000_0000) (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0xffff_0000) (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0xfffc_0000) (i32.const 0x8_0000)) "out of bounds memory access")
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; Up to the end, but not beyond.
(assert_return (invoke "discard" (i32.const 0x4_0000) (i32.const 0)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))
(assert_return (invoke "discard" (i32.const 0x3_0000) (i32.const 0x1_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 8192))

;; The end moves with a growth. 1: a growth by a page, and the new page was marked and discarded. -1: refused.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 3)
  (func (export "grow-and-discard") (result i32)
    (local $at i32)
    (local.set $at (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $at) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $at (i32.mul (local.get $at) (i32.const 65536)))
    (i64.store (local.get $at) (i64.const -1))
    (i64.store offset=0xfff8 (local.get $at) (i64.const -1))
    (memory.discard (local.get $at) (i32.const 65536))
    (i64.eqz (i64.or (i64.load (local.get $at)) (i64.load offset=0xfff8 (local.get $at)))))
  (func (export "beyond") (memory.discard (i32.mul (memory.size) (i32.const 65536)) (i32.const 65536)))
  (func (export "too-long")
    (memory.discard (i32.const 0) (i32.mul (i32.add (memory.size) (i32.const 1)) (i32.const 65536)))))
;;@ MCD-OOB-TRAP
(assert_trap (invoke "beyond") "out of bounds memory access")
(assert_trap (invoke "too-long") "out of bounds memory access")
;;@ MCD-ZERO GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "grow-and-discard") (either (i32.const 1) (i32.const -1)))
;;@ MCD-OOB-TRAP GROW-FRESH
(assert_trap (invoke "beyond") "out of bounds memory access")
(assert_trap (invoke "too-long") "out of bounds memory access")
;; No pages at all.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n))))
;;@ MCD-OOB-TRAP
(assert_return (invoke "discard" (i32.const 0) (i32.const 0)))
(assert_trap (invoke "discard" (i32.const 0) (i32.const 65536)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x8000_0000) (i32.const 0x8000_0000)) "out of bounds memory access")
