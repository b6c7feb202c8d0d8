;;! summary = "All 64 bits of an address count for every load and store of a 64-bit memory"
;;! features = ["memory64"]

;; Each address is 8 in its lower half or lower 48 bits, where there are eight bytes of 0x5a. In a memory of one page
;; all of them are out of bounds.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 8) "\5a\5a\5a\5a\5a\5a\5a\5a")
  (func (export "intact") (result i32) (i64.eq (i64.load (i64.const 8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "i32.load8_s") (param $at i64) (result i32) (i32.load8_s (local.get $at)))
  (func (export "i32.load8_u") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "i32.load16_s") (param $at i64) (result i32) (i32.load16_s (local.get $at)))
  (func (export "i32.load16_u") (param $at i64) (result i32) (i32.load16_u (local.get $at)))
  (func (export "i32.load") (param $at i64) (result i32) (i32.load (local.get $at)))
  (func (export "i64.load8_s") (param $at i64) (result i64) (i64.load8_s (local.get $at)))
  (func (export "i64.load8_u") (param $at i64) (result i64) (i64.load8_u (local.get $at)))
  (func (export "i64.load16_s") (param $at i64) (result i64) (i64.load16_s (local.get $at)))
  (func (export "i64.load16_u") (param $at i64) (result i64) (i64.load16_u (local.get $at)))
  (func (export "i64.load32_s") (param $at i64) (result i64) (i64.load32_s (local.get $at)))
  (func (export "i64.load32_u") (param $at i64) (result i64) (i64.load32_u (local.get $at)))
  (func (export "i64.load") (param $at i64) (result i64) (i64.load (local.get $at)))
  (func (export "f32.load") (param $at i64) (result i32) (i32.reinterpret_f32 (f32.load (local.get $at))))
  (func (export "f64.load") (param $at i64) (result i64) (i64.reinterpret_f64 (f64.load (local.get $at))))
  (func (export "i32.store8") (param $at i64) (i32.store8 (local.get $at) (i32.const 0)))
  (func (export "i32.store16") (param $at i64) (i32.store16 (local.get $at) (i32.const 0)))
  (func (export "i32.store") (param $at i64) (i32.store (local.get $at) (i32.const 0)))
  (func (export "i64.store8") (param $at i64) (i64.store8 (local.get $at) (i64.const 0)))
  (func (export "i64.store16") (param $at i64) (i64.store16 (local.get $at) (i64.const 0)))
  (func (export "i64.store32") (param $at i64) (i64.store32 (local.get $at) (i64.const 0)))
  (func (export "i64.store") (param $at i64) (i64.store (local.get $at) (i64.const 0)))
  (func (export "f32.store") (param $at i64) (f32.store (local.get $at) (f32.reinterpret_i32 (i32.const 0))))
  (func (export "f64.store") (param $at i64) (f64.store (local.get $at) (f64.reinterpret_i64 (i64.const 0)))))

;; i32.load8_s.
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.load8_s" (i64.const 8)) (i32.const 0x5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.load8_s" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_s" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i32.load8_u.
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.load8_u" (i64.const 8)) (i32.const 0x5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.load8_u" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load8_u" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i32.load16_s.
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.load16_s" (i64.const 8)) (i32.const 0x5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.load16_s" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_s" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i32.load16_u.
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.load16_u" (i64.const 8)) (i32.const 0x5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.load16_u" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load16_u" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i32.load.
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.load" (i64.const 8)) (i32.const 0x5a5a_5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.load" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.load" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load8_s.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load8_s" (i64.const 8)) (i64.const 0x5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load8_s" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_s" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load8_u.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load8_u" (i64.const 8)) (i64.const 0x5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load8_u" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load8_u" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load16_s.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load16_s" (i64.const 8)) (i64.const 0x5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load16_s" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_s" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load16_u.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load16_u" (i64.const 8)) (i64.const 0x5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load16_u" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load16_u" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load32_s.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load32_s" (i64.const 8)) (i64.const 0x5a5a_5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load32_s" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_s" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load32_u.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load32_u" (i64.const 8)) (i64.const 0x5a5a_5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load32_u" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load32_u" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i64.load.
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.load" (i64.const 8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.load" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.load" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; f32.load.
;;@ EA-LAST-BYTE
(assert_return (invoke "f32.load" (i64.const 8)) (i32.const 0x5a5a_5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "f32.load" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.load" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; f64.load.
;;@ EA-LAST-BYTE
(assert_return (invoke "f64.load" (i64.const 8)) (i64.const 0x5a5a_5a5a_5a5a_5a5a))
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "f64.load" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.load" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")

;; i32.store8.
(assert_trap (invoke "i32.store8" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store8" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store8" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store8" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store8" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; i32.store16.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.store16" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store16" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; i32.store.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i32.store" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i32.store" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; i64.store8.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.store8" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store8" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store8" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store8" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store8" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; i64.store16.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.store16" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store16" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; i64.store32.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.store32" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store32" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; i64.store.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "i64.store" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "i64.store" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; f32.store.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "f32.store" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f32.store" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))

;; f64.store.
;;@ EA-LAST-BYTE EA-NO-WRAP64
(assert_trap (invoke "f64.store" (i64.const 0x1_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i64.const 0x8000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i64.const 0x1_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i64.const 0x8000_0000_0000_0008)) "out of bounds memory access")
(assert_trap (invoke "f64.store" (i64.const 0xffff_ffff_0000_0008)) "out of bounds memory access")
;;@ EA-PARTIAL-STORE
(assert_return (invoke "intact") (i32.const 1))
