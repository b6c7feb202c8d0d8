;;! summary = "A thousand growths that fail leave the memory as the first one found it, and the next one may succeed"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 3)
  (data (i32.const 0) "\5a")
  (data (i32.const 0x1_ffff) "\a5")
  ;; Grows a thousand times by so many pages. How often the result was not -1, the size not 2, or a byte not as it was.
  (func $fail (param $delta i32) (result i32)
    (local $round i32)
    (local $wrong i32)
    (loop $next
      (local.set $wrong
        (i32.add (local.get $wrong) (i32.ne (memory.grow (local.get $delta)) (i32.const -1))))
      (local.set $wrong (i32.add (local.get $wrong) (i32.ne (memory.size) (i32.const 2))))
      (local.set $wrong
        (i32.add (local.get $wrong) (i32.ne (i32.load8_u (i32.const 0)) (i32.const 0x5a))))
      (local.set $wrong
        (i32.add (local.get $wrong) (i32.ne (i32.load8_u (i32.const 0x1_ffff)) (i32.const 0xa5))))
      (br_if $next (i32.lt_u (local.tee $round (i32.add (local.get $round) (i32.const 1))) (i32.const 1000))))
    (local.get $wrong))
  (func (export "fail") (param $delta i32) (result i32) (call $fail (local.get $delta)))
  ;; The same with a constant, and with another delta each time.
  (func (export "fail-constant") (result i32)
    (local $round i32)
    (local $wrong i32)
    (loop $next
      (local.set $wrong (i32.add (local.get $wrong) (i32.ne (memory.grow (i32.const 2)) (i32.const -1))))
      (br_if $next (i32.lt_u (local.tee $round (i32.add (local.get $round) (i32.const 1))) (i32.const 1000))))
    (i32.add (local.get $wrong) (i32.ne (memory.size) (i32.const 2))))
  (func (export "fail-varied") (param $first i32) (param $step i32) (result i32)
    (local $round i32)
    (local $wrong i32)
    (loop $next
      (local.set $wrong
        (i32.add (local.get $wrong) (i32.ne (memory.grow (local.get $first)) (i32.const -1))))
      (local.set $first (i32.add (local.get $first) (local.get $step)))
      (br_if $next (i32.lt_u (local.tee $round (i32.add (local.get $round) (i32.const 1))) (i32.const 1000))))
    (i32.add (local.get $wrong) (i32.ne (memory.size) (i32.const 2))))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")

;;@ GROW-MAX-MUST-FAIL GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "fail" (i32.const 2)) (i32.const 0))
(assert_return (invoke $owner "fail" (i32.const 3)) (i32.const 0))
(assert_return (invoke $owner "fail" (i32.const 65535)) (i32.const 0))
(assert_return (invoke $owner "fail" (i32.const 65536)) (i32.const 0))
(assert_return (invoke $owner "fail" (i32.const 0x8000_0000)) (i32.const 0))
(assert_return (invoke $owner "fail" (i32.const -1)) (i32.const 0))
;;@ GROW-MAX-MUST-FAIL GROW-FAIL-SIZE
(assert_return (invoke $owner "fail-constant") (i32.const 0))
;; From 2 up by 1, from 2 up by 65,536, from 2^32 - 1 down by 1, and the multiples of 2^22 but 0.
(assert_return (invoke $owner "fail-varied" (i32.const 2) (i32.const 1)) (i32.const 0))
(assert_return (invoke $owner "fail-varied" (i32.const 2) (i32.const 65536)) (i32.const 0))
(assert_return (invoke $owner "fail-varied" (i32.const -1) (i32.const -1)) (i32.const 0))
(assert_return (invoke $owner "fail-varied" (i32.const 0x40_0000) (i32.const 0x40_0000)) (i32.const 0))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 2))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 0xa5))
(assert_trap (invoke $owner "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 2 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")

;; Nothing was used up: the page that is left may still be had.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-TYPE-MIN
(assert_return (invoke $owner "size") (i32.const 3))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 2)) (i32.const -1))
