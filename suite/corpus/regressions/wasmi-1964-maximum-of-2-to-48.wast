;;! summary = "With a maximum of 2^48 pages constant addresses are as good as any (Wasmi, #1964)"
;;! features = ["memory64"]

;; https://github.com/wasmi-labs/wasmi/pull/1964
;; Accesses at constant addresses are checked against the maximum already when they are compiled. Its bytes are 2^64,
;; and came out as 0, so that every one of them but the first trapped. The specification checks against the memory as
;; it is.

;;@ ALLOC-SIZE-EQ-MIN M64-MAX48-NO-POISON
(module
  (memory i64 1 0x1_0000_0000_0000)
  (data (i64.const 8) "\2a\00\00\00")
  (func (export "load-0") (result i32) (i32.load (i64.const 0)))
  (func (export "load-8") (result i32) (i32.load (i64.const 8)))
  (func (export "load-last") (result i32) (i32.load (i64.const 0xfffc)))
  (func (export "load-by-offset") (result i32) (i32.load offset=8 (i64.const 0)))
  (func (export "load-by-both") (result i32) (i32.load offset=4 (i64.const 4)))
  (func (export "store-and-load") (result i64)
    (i64.store (i64.const 0x100) (i64.const 42))
    (i64.load (i64.const 0x100)))
  (func (export "fill-and-load") (result i32)
    (memory.fill (i64.const 0x200) (i32.const 7) (i64.const 1))
    (i32.load8_u (i64.const 0x200)))
  (func (export "load-beyond") (result i32) (i32.load (i64.const 0x1_0000)))
  (func (export "load-straddling") (result i32) (i32.load (i64.const 0xfffd)))
  (func (export "load-far") (result i32) (i32.load (i64.const 0xffff_ffff_ffff_fffc)))
  (func (export "load") (param $at i64) (result i32) (i32.load (local.get $at))))
;;@ M64-MAX48-NO-POISON
(assert_return (invoke "load-0") (i32.const 0))
(assert_return (invoke "load-8") (i32.const 42))
(assert_return (invoke "load-last") (i32.const 0))
(assert_return (invoke "load-by-offset") (i32.const 42))
(assert_return (invoke "load-by-both") (i32.const 42))
(assert_return (invoke "load" (i64.const 8)) (i32.const 42))
(assert_return (invoke "store-and-load") (i64.const 42))
(assert_return (invoke "fill-and-load") (i32.const 7))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-straddling") "out of bounds memory access")
(assert_trap (invoke "load-far") "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;; One page less, where nothing wraps; and a small maximum, where much could be told in advance.
;;@ ALLOC-SIZE-EQ-MIN M64-MAX48-NO-POISON
(module
  (memory i64 1 0xffff_ffff_ffff)
  (data (i64.const 8) "\2a\00\00\00")
  (func (export "load-0") (result i32) (i32.load (i64.const 0)))
  (func (export "load-8") (result i32) (i32.load (i64.const 8)))
  (func (export "load-last") (result i32) (i32.load (i64.const 0xfffc)))
  (func (export "load-by-offset") (result i32) (i32.load offset=8 (i64.const 0)))
  (func (export "load-by-both") (result i32) (i32.load offset=4 (i64.const 4)))
  (func (export "store-and-load") (result i64)
    (i64.store (i64.const 0x100) (i64.const 42))
    (i64.load (i64.const 0x100)))
  (func (export "fill-and-load") (result i32)
    (memory.fill (i64.const 0x200) (i32.const 7) (i64.const 1))
    (i32.load8_u (i64.const 0x200)))
  (func (export "load-beyond") (result i32) (i32.load (i64.const 0x1_0000)))
  (func (export "load-straddling") (result i32) (i32.load (i64.const 0xfffd)))
  (func (export "load-far") (result i32) (i32.load (i64.const 0xffff_ffff_ffff_fffc)))
  (func (export "load") (param $at i64) (result i32) (i32.load (local.get $at))))
;;@ M64-MAX48-NO-POISON
(assert_return (invoke "load-0") (i32.const 0))
(assert_return (invoke "load-8") (i32.const 42))
(assert_return (invoke "load-last") (i32.const 0))
(assert_return (invoke "load-by-offset") (i32.const 42))
(assert_return (invoke "load-by-both") (i32.const 42))
(assert_return (invoke "load" (i64.const 8)) (i32.const 42))
(assert_return (invoke "store-and-load") (i64.const 42))
(assert_return (invoke "fill-and-load") (i32.const 7))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-straddling") "out of bounds memory access")
(assert_trap (invoke "load-far") "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")

;;@ ALLOC-SIZE-EQ-MIN M64-MAX48-NO-POISON
(module
  (memory i64 1 1)
  (data (i64.const 8) "\2a\00\00\00")
  (func (export "load-0") (result i32) (i32.load (i64.const 0)))
  (func (export "load-8") (result i32) (i32.load (i64.const 8)))
  (func (export "load-last") (result i32) (i32.load (i64.const 0xfffc)))
  (func (export "load-by-offset") (result i32) (i32.load offset=8 (i64.const 0)))
  (func (export "load-by-both") (result i32) (i32.load offset=4 (i64.const 4)))
  (func (export "store-and-load") (result i64)
    (i64.store (i64.const 0x100) (i64.const 42))
    (i64.load (i64.const 0x100)))
  (func (export "fill-and-load") (result i32)
    (memory.fill (i64.const 0x200) (i32.const 7) (i64.const 1))
    (i32.load8_u (i64.const 0x200)))
  (func (export "load-beyond") (result i32) (i32.load (i64.const 0x1_0000)))
  (func (export "load-straddling") (result i32) (i32.load (i64.const 0xfffd)))
  (func (export "load-far") (result i32) (i32.load (i64.const 0xffff_ffff_ffff_fffc)))
  (func (export "load") (param $at i64) (result i32) (i32.load (local.get $at))))
;;@ M64-MAX48-NO-POISON
(assert_return (invoke "load-0") (i32.const 0))
(assert_return (invoke "load-8") (i32.const 42))
(assert_return (invoke "load-last") (i32.const 0))
(assert_return (invoke "load-by-offset") (i32.const 42))
(assert_return (invoke "load-by-both") (i32.const 42))
(assert_return (invoke "load" (i64.const 8)) (i32.const 42))
(assert_return (invoke "store-and-load") (i64.const 42))
(assert_return (invoke "fill-and-load") (i32.const 7))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load-beyond") "out of bounds memory access")
(assert_trap (invoke "load-straddling") "out of bounds memory access")
(assert_trap (invoke "load-far") "out of bounds memory access")
(assert_trap (invoke "load" (i64.const 0x1_0000)) "out of bounds memory access")
