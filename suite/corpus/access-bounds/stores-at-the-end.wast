;;! summary = "Each store writes up to the last byte of the memory, and traps where it would need one more"

;; A store writes ones; `last` shows the last eight bytes. After the traps they are what they were, and `clear` makes
;; them zero for the next instruction.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "last") (result i64) (i64.load (i32.const 0xfff8)))
  (func (export "first") (result i64) (i64.load (i32.const 0)))
  (func (export "clear") (i64.store (i32.const 0xfff8) (i64.const 0)))
  (func (export "i32.store8") (param $at i32) (i32.store8 (local.get $at) (i32.const -1)))
  (func (export "i32.store16") (param $at i32) (i32.store16 (local.get $at) (i32.const -1)))
  (func (export "i32.store") (param $at i32) (i32.store (local.get $at) (i32.const -1)))
  (func (export "i64.store8") (param $at i32) (i64.store8 (local.get $at) (i64.const -1)))
  (func (export "i64.store16") (param $at i32) (i64.store16 (local.get $at) (i64.const -1)))
  (func (export "i64.store32") (param $at i32) (i64.store32 (local.get $at) (i64.const -1)))
  (func (export "i64.store") (param $at i32) (i64.store (local.get $at) (i64.const -1)))
  (func (export "f32.store") (param $at i32) (f32.store (local.get $at) (f32.reinterpret_i32 (i32.const -1))))
  (func (export "f64.store") (param $at i32) (f64.store (local.get $at) (f64.reinterpret_i64 (i64.const -1)))))

;; i32.store8: 1 byte.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i32.store8" (i32.const 0xffff)))
(assert_return (invoke "last") (i64.const 0xff00_0000_0000_0000))
(assert_trap (invoke "i32.store8" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.store8" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.store8" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xff00_0000_0000_0000))
(invoke "clear")

;; i32.store16: 2 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i32.store16" (i32.const 0xfffe)))
(assert_return (invoke "last") (i64.const 0xffff_0000_0000_0000))
(assert_trap (invoke "i32.store16" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_0000_0000_0000))
(invoke "clear")

;; i32.store: 4 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i32.store" (i32.const 0xfffc)))
(assert_return (invoke "last") (i64.const 0xffff_ffff_0000_0000))
(assert_trap (invoke "i32.store" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_ffff_0000_0000))
(invoke "clear")

;; i64.store8: 1 byte.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i64.store8" (i32.const 0xffff)))
(assert_return (invoke "last") (i64.const 0xff00_0000_0000_0000))
(assert_trap (invoke "i64.store8" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store8" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store8" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xff00_0000_0000_0000))
(invoke "clear")

;; i64.store16: 2 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i64.store16" (i32.const 0xfffe)))
(assert_return (invoke "last") (i64.const 0xffff_0000_0000_0000))
(assert_trap (invoke "i64.store16" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i32.const -2)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_0000_0000_0000))
(invoke "clear")

;; i64.store32: 4 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i64.store32" (i32.const 0xfffc)))
(assert_return (invoke "last") (i64.const 0xffff_ffff_0000_0000))
(assert_trap (invoke "i64.store32" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_ffff_0000_0000))
(invoke "clear")

;; i64.store: 8 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "i64.store" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0xffff_ffff_ffff_ffff))
(assert_trap (invoke "i64.store" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_ffff_ffff_ffff))
(invoke "clear")

;; f32.store: 4 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "f32.store" (i32.const 0xfffc)))
(assert_return (invoke "last") (i64.const 0xffff_ffff_0000_0000))
(assert_trap (invoke "f32.store" (i32.const 0xfffd)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_ffff_0000_0000))
(invoke "clear")

;; f64.store: 8 bytes.
;;@ EA-LAST-BYTE EA-WIDTH
(assert_return (invoke "f64.store" (i32.const 0xfff8)))
(assert_return (invoke "last") (i64.const 0xffff_ffff_ffff_ffff))
(assert_trap (invoke "f64.store" (i32.const 0xfff9)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i32.const 0xffff)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i32.const -8)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i32.const -1)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "last") (i64.const 0xffff_ffff_ffff_ffff))
(invoke "clear")

;; Nothing went around the end to the first bytes.
;;@ EA-NO-WRAP32
(assert_return (invoke "first") (i64.const 0))
