;;! summary = "A memory passed on through other instances keeps its type, whatever they imported it as"

;; The store knows one type of a memory. What an importer in between has demanded or allowed does not matter to the
;; next one.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 4)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")

;; It demands less, and allows more.
;;@ LINK-MIN-CURRENT LINK-MAX-LE
(module $second
  (import "owner" "memory" (memory 1 9))
  (export "passed-on" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "second")

;; It demands nothing, and bounds nothing.
;;@ LINK-ALIAS LINK-MIN-CURRENT
(module $third
  (memory (export "again") (export "and-again") (import "second" "passed-on") 0)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "third")

;; The type at either end is still two pages of at most four.
;;@ LINK-ALIAS LINK-MIN-CURRENT LINK-MAX-LE
(module (import "second" "passed-on" (memory 2 4)))
(module (import "third" "again" (memory 2 4)))
(module (import "third" "and-again" (memory 2 4)))
;;@ LINK-ALIAS LINK-MIN-CURRENT
(assert_unlinkable (module (import "second" "passed-on" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "second" "passed-on" (memory 3 4))) "incompatible import type")
(assert_unlinkable (module (import "third" "again" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "third" "again" (memory 3 9))) "incompatible import type")
(assert_unlinkable (module (import "third" "and-again" (memory 3 4))) "incompatible import type")
;;@ LINK-ALIAS LINK-MAX-LE
(assert_unlinkable (module (import "second" "passed-on" (memory 1 3))) "incompatible import type")
(assert_unlinkable (module (import "second" "passed-on" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "third" "again" (memory 0 3))) "incompatible import type")
(assert_unlinkable (module (import "third" "and-again" (memory 0 2))) "incompatible import type")

;; It is one memory all along.
;;@ LINK-ALIAS SIZE-UNITS
(assert_return (invoke $second "size") (i32.const 2))
(assert_return (invoke $third "size") (i32.const 2))
;;@ LINK-ALIAS
(assert_return (invoke $second "store" (i32.const 0x1_ffff) (i32.const 0x5a)))
(assert_return (invoke $third "load" (i32.const 0x1_ffff)) (i32.const 0x5a))
(assert_return (invoke $third "store" (i32.const 0) (i32.const 0xa5)))
(assert_return (invoke $second "load" (i32.const 0)) (i32.const 0xa5))
(assert_trap (invoke $second "load" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke $third "load" (i32.const 0x2_0000)) "out of bounds memory access")

;; The maximum that the second one allows is not there.
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $third "grow" (i32.const 3)) (i32.const -1))
(assert_return (invoke $third "grow" (i32.const 7)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))

;; What the last one grows, the first one offers.
;;@ LINK-ALIAS GROW-RET-OLD
(assert_return (invoke $third "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ LINK-ALIAS GROW-TYPE-MIN
(module (import "owner" "memory" (memory 3 4)))
(module (import "second" "passed-on" (memory 3 4)))
(module (import "third" "again" (memory 3 4)))
;;@ LINK-ALIAS LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 4 4))) "incompatible import type")
(assert_unlinkable (module (import "second" "passed-on" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "third" "and-again" (memory 4))) "incompatible import type")
;;@ LINK-ALIAS GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "second" "passed-on" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "third" "again" (memory 3 3))) "incompatible import type")
