;;! summary = "Imported memories have the first indices, in their order, and the module's own come after them"
;;! features = ["multi-memory"]

;; Sizes tell the memories apart: 1, 2, 3 and 4 pages.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory (export "one") 1 5)
  (memory (export "two") 2 6))
(register "owner")

;; Other kinds of imports between them do not count.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (func (export "function"))
  (global (export "global") i32 (i32.const 7)))
(register "other")

;; Indices as numbers, so that nothing depends on names.
;;@ MM-IMPORT-OFFSET ALLOC-SIZE-EQ-MIN
(module $mixed
  (import "other" "function" (func))
  (import "owner" "two" (memory 2 6))
  (import "other" "global" (global i32))
  (import "owner" "one" (memory 1 5))
  (memory 3 7)
  (memory 4 8)
  (data (memory 0) (i32.const 0) "\10")
  (data (memory 1) (i32.const 0) "\21")
  (data (memory 2) (i32.const 0) "\32")
  (data (memory 3) (i32.const 0) "\43")
  (export "m0" (memory 0))
  (export "m1" (memory 1))
  (export "m2" (memory 2))
  (export "m3" (memory 3))
  (func (export "size 0") (result i32) (memory.size 0))
  (func (export "size 1") (result i32) (memory.size 1))
  (func (export "size 2") (result i32) (memory.size 2))
  (func (export "size 3") (result i32) (memory.size 3))
  (func (export "load 0") (param $at i32) (result i32) (i32.load8_u 0 (local.get $at)))
  (func (export "load 1") (param $at i32) (result i32) (i32.load8_u 1 (local.get $at)))
  (func (export "load 2") (param $at i32) (result i32) (i32.load8_u 2 (local.get $at)))
  (func (export "load 3") (param $at i32) (result i32) (i32.load8_u 3 (local.get $at)))
  (func (export "default-size") (result i32) (memory.size))
  (func (export "default-load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow 0") (param $delta i32) (result i32) (memory.grow 0 (local.get $delta)))
  (func (export "grow 1") (param $delta i32) (result i32) (memory.grow 1 (local.get $delta)))
  (func (export "grow 2") (param $delta i32) (result i32) (memory.grow 2 (local.get $delta)))
  (func (export "grow 3") (param $delta i32) (result i32) (memory.grow 3 (local.get $delta))))
(register "mixed")

;;@ MM-IMPORT-OFFSET SIZE-UNITS
(assert_return (invoke $mixed "size 0") (i32.const 2))
(assert_return (invoke $mixed "size 1") (i32.const 1))
(assert_return (invoke $mixed "size 2") (i32.const 3))
(assert_return (invoke $mixed "size 3") (i32.const 4))
;;@ MM-IMPORT-OFFSET
(assert_return (invoke $mixed "load 0" (i32.const 0)) (i32.const 0x10))
(assert_return (invoke $mixed "load 1" (i32.const 0)) (i32.const 0x21))
(assert_return (invoke $mixed "load 2" (i32.const 0)) (i32.const 0x32))
(assert_return (invoke $mixed "load 3" (i32.const 0)) (i32.const 0x43))
;; Without an index, the first one is meant: an imported one.
(assert_return (invoke $mixed "default-size") (i32.const 2))
(assert_return (invoke $mixed "default-load" (i32.const 0)) (i32.const 0x10))

;; The end of each.
;;@ MM-IMPORT-OFFSET EA-LAST-BYTE
(assert_return (invoke $mixed "load 0" (i32.const 0x1_ffff)) (i32.const 0))
(assert_trap (invoke $mixed "load 0" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_return (invoke $mixed "load 1" (i32.const 0xffff)) (i32.const 0))
(assert_trap (invoke $mixed "load 1" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke $mixed "load 2" (i32.const 0x2_ffff)) (i32.const 0))
(assert_trap (invoke $mixed "load 2" (i32.const 0x3_0000)) "out of bounds memory access")
(assert_return (invoke $mixed "load 3" (i32.const 0x3_ffff)) (i32.const 0))
(assert_trap (invoke $mixed "load 3" (i32.const 0x4_0000)) "out of bounds memory access")
(assert_trap (invoke $mixed "default-load" (i32.const 0x2_0000)) "out of bounds memory access")

;; The maximum of each: 6, 5, 7 and 8.
;;@ MM-IMPORT-OFFSET GROW-MAX-MUST-FAIL
(assert_return (invoke $mixed "grow 0" (i32.const 5)) (i32.const -1))
(assert_return (invoke $mixed "grow 1" (i32.const 5)) (i32.const -1))
(assert_return (invoke $mixed "grow 2" (i32.const 5)) (i32.const -1))
(assert_return (invoke $mixed "grow 3" (i32.const 5)) (i32.const -1))

;; As they are exported.
;;@ MM-IMPORT-OFFSET LINK-MIN-CURRENT LINK-MAX-LE
(module (import "mixed" "m0" (memory 2 6)))
(module (import "mixed" "m1" (memory 1 5)))
(module (import "mixed" "m2" (memory 3 7)))
(module (import "mixed" "m3" (memory 4 8)))
;;@ MM-IMPORT-OFFSET LINK-MIN-CURRENT
(assert_unlinkable (module (import "mixed" "m0" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "mixed" "m1" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "mixed" "m2" (memory 4))) "incompatible import type")
(assert_unlinkable (module (import "mixed" "m3" (memory 5))) "incompatible import type")
;;@ MM-IMPORT-OFFSET LINK-MAX-LE
(assert_unlinkable (module (import "mixed" "m0" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "mixed" "m1" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "mixed" "m2" (memory 3 6))) "incompatible import type")
(assert_unlinkable (module (import "mixed" "m3" (memory 4 7))) "incompatible import type")
