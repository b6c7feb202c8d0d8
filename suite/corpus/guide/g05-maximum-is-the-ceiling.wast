;;! summary = "G05: the maximum is the hard ceiling at run time: right; below it there may be a lower one"

;; In the specification no growth leads beyond the declared maximum, whoever asks and however often. It promises nothing
;; about what is below: any growth may be refused.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 3)
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "last-byte-ok") (result i32)
    (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (i32.load8_u (i32.sub (call $end) (i32.const 1))) (i32.const 0x5a)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 4) (global.get $pages))))
  (func (export "grow-3") (result i32) (memory.grow (i32.const 3))))
(register "owner")

;; At once.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow-3") (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 100)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65535)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; In steps.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "one-too-many") (i32.const -1))
(assert_return (invoke $owner "grow-3") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; By an importer that would allow more.
;;@ LINK-ALIAS
(module $importer
  (import "owner" "memory" (memory 1 100))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ LINK-ACTUAL-MAX
(assert_return (invoke $importer "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $importer "grow" (i32.const 99)) (i32.const -1))
;;@ GROW-TYPE-MAX
(assert_unlinkable (module (import "owner" "memory" (memory 1 2))) "incompatible import type")
(module (import "owner" "memory" (memory 1 3)))
