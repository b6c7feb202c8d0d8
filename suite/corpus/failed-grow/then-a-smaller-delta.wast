;;! summary = "After a delta that fails a smaller one is judged on its own: a refusal before it decides nothing"

;; A program that asks for less and less. Seven pages of at most 20; each step first asks for what must fail.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 7 20)
  (global $pages (mut i32) (i32.const 7))
  ;; 1: the size before came back, and there are so many more. -1: refused, and there are not. 0: otherwise.
  (func $grow (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (global.get $pages))))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.eq (memory.size) (global.get $pages)))
  (func (export "grow") (param $delta i32) (result i32) (call $grow (local.get $delta)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 21) (global.get $pages))))
  (func (export "plain-grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  ;; Halves the delta until a growth succeeds or there is nothing left to halve, as an allocator does. 1: the memory has
  ;; as many pages as that gave, and no more than the maximum.
  (func (export "halve-until-granted") (param $delta i32) (result i32)
    (local $outcome i32)
    (block $done
      (loop $next
        (local.set $outcome (call $grow (local.get $delta)))
        (if (i32.eqz (local.get $outcome)) (then (return (i32.const 0))))
        (br_if $done (i32.eq (local.get $outcome) (i32.const 1)))
        (local.set $delta (i32.shr_u (local.get $delta) (i32.const 1)))
        (br_if $next (local.get $delta))))
    (i32.and
      (i32.eq (memory.size) (global.get $pages))
      (i32.le_u (memory.size) (i32.const 20))))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536)))))

;; One too many, then one less than that: thirteen, which is all that is left. Refused, it may still be had in parts.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "plain-grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "plain-grow" (i32.const 14)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "plain-grow" (i32.const 14)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "grow" (i32.const 0)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; Halving from far too much: 64, 32, 16, 8, or what is granted of it.
;;@ GROW-MAY-FAIL GROW-ALL-OR-NOTHING
(assert_return (invoke "halve-until-granted" (i32.const 64)) (i32.const 1))
(assert_return (invoke "halve-until-granted" (i32.const 65536)) (i32.const 1))
(assert_return (invoke "halve-until-granted" (i32.const -1)) (i32.const 1))
(assert_return (invoke "halve-until-granted" (i32.const 0x8000_0000)) (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "last-byte") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; The other way round: a delta that fits after ones that do not, and ones that do not after it.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 4)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages))))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 6)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 4)) (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 5)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size-ok") (i32.const 1))
