;;! summary = "G37: a frame of 1920 by 1080 pixels of 4 bytes takes 127 pages, and two take 254: right"

;; One frame has 8,294,400 bytes, which are 126.6 pages; two have 16,588,800, which are 253.1. 512 pages are 33,554,432
;; bytes, 32 MiB; the guide's 278 are 17.4 MiB, which it calls about 18.

;; A frame in 127 pages: its last byte is there. In 126 it is not.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 127)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 8294399)) (i32.const 0))
(assert_return (invoke "load" (i32.const 8323071)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 8323072)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 126)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ EA-LAST-BYTE
(assert_return (invoke "load" (i32.const 8257535)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 8257536)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 8294399)) "out of bounds memory access")

;; Two frames in 254 pages, and not in 253.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 253 254)
  (global $pages (mut i32) (i32.const 253))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  ;; 1 if the last byte of the second frame is there, or if the growth was refused.
  (func (export "fits") (result i32)
    (if (i32.eq (global.get $pages) (i32.const 253)) (then (return (i32.const 1))))
    (i32.store8 (i32.const 16588799) (i32.const 1))
    (i32.load8_u (i32.const 16588799))))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load" (i32.const 16588799)) "out of bounds memory access")
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_return (invoke "fits") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 25)) (i32.const -1))
;; The budget as limits.
;;@ VAL-MAX-NOT-ALLOC VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (func)) (memory 288 512)) "unknown import")
