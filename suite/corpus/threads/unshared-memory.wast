;;! summary = "Atomic accesses to an unshared memory have the bounds and the alignment of those to a shared one"
;;! features = ["threads"]

;; One page, unshared, no maximum. Each instruction at the last place that fits, at the end, and at the last
;; byte, where all but those of one byte are not aligned.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "i32.atomic.load") (param $at i32) (drop (i32.atomic.load (local.get $at))))
  (func (export "i64.atomic.load") (param $at i32) (drop (i64.atomic.load (local.get $at))))
  (func (export "i32.atomic.load8_u") (param $at i32) (drop (i32.atomic.load8_u (local.get $at))))
  (func (export "i32.atomic.load16_u") (param $at i32) (drop (i32.atomic.load16_u (local.get $at))))
  (func (export "i64.atomic.load8_u") (param $at i32) (drop (i64.atomic.load8_u (local.get $at))))
  (func (export "i64.atomic.load16_u") (param $at i32) (drop (i64.atomic.load16_u (local.get $at))))
  (func (export "i64.atomic.load32_u") (param $at i32) (drop (i64.atomic.load32_u (local.get $at))))
  (func (export "i32.atomic.store") (param $at i32) (i32.atomic.store (local.get $at) (i32.const 0)))
  (func (export "i64.atomic.store") (param $at i32) (i64.atomic.store (local.get $at) (i64.const 0)))
  (func (export "i32.atomic.store8") (param $at i32) (i32.atomic.store8 (local.get $at) (i32.const 0)))
  (func (export "i32.atomic.store16") (param $at i32) (i32.atomic.store16 (local.get $at) (i32.const 0)))
  (func (export "i64.atomic.store8") (param $at i32) (i64.atomic.store8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store16") (param $at i32) (i64.atomic.store16 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store32") (param $at i32) (i64.atomic.store32 (local.get $at) (i64.const 0)))
  (func (export "i32.atomic.rmw.add") (param $at i32) (drop (i32.atomic.rmw.add (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw.add") (param $at i32) (drop (i64.atomic.rmw.add (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.add_u") (param $at i32) (drop (i32.atomic.rmw8.add_u (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.add_u") (param $at i32) (drop (i32.atomic.rmw16.add_u (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.add_u") (param $at i32) (drop (i64.atomic.rmw8.add_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.add_u") (param $at i32) (drop (i64.atomic.rmw16.add_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.add_u") (param $at i32) (drop (i64.atomic.rmw32.add_u (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw.sub") (param $at i32) (drop (i32.atomic.rmw.sub (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw.sub") (param $at i32) (drop (i64.atomic.rmw.sub (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.sub_u") (param $at i32) (drop (i32.atomic.rmw8.sub_u (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.sub_u") (param $at i32) (drop (i32.atomic.rmw16.sub_u (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.sub_u") (param $at i32) (drop (i64.atomic.rmw8.sub_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.sub_u") (param $at i32) (drop (i64.atomic.rmw16.sub_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.sub_u") (param $at i32) (drop (i64.atomic.rmw32.sub_u (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw.and") (param $at i32) (drop (i32.atomic.rmw.and (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw.and") (param $at i32) (drop (i64.atomic.rmw.and (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.and_u") (param $at i32) (drop (i32.atomic.rmw8.and_u (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.and_u") (param $at i32) (drop (i32.atomic.rmw16.and_u (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.and_u") (param $at i32) (drop (i64.atomic.rmw8.and_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.and_u") (param $at i32) (drop (i64.atomic.rmw16.and_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.and_u") (param $at i32) (drop (i64.atomic.rmw32.and_u (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw.or") (param $at i32) (drop (i32.atomic.rmw.or (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw.or") (param $at i32) (drop (i64.atomic.rmw.or (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.or_u") (param $at i32) (drop (i32.atomic.rmw8.or_u (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.or_u") (param $at i32) (drop (i32.atomic.rmw16.or_u (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.or_u") (param $at i32) (drop (i64.atomic.rmw8.or_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.or_u") (param $at i32) (drop (i64.atomic.rmw16.or_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.or_u") (param $at i32) (drop (i64.atomic.rmw32.or_u (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw.xor") (param $at i32) (drop (i32.atomic.rmw.xor (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw.xor") (param $at i32) (drop (i64.atomic.rmw.xor (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.xor_u") (param $at i32) (drop (i32.atomic.rmw8.xor_u (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.xor_u") (param $at i32) (drop (i32.atomic.rmw16.xor_u (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.xor_u") (param $at i32) (drop (i64.atomic.rmw8.xor_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.xor_u") (param $at i32) (drop (i64.atomic.rmw16.xor_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.xor_u") (param $at i32) (drop (i64.atomic.rmw32.xor_u (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw.xchg") (param $at i32) (drop (i32.atomic.rmw.xchg (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw.xchg") (param $at i32) (drop (i64.atomic.rmw.xchg (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.xchg_u") (param $at i32) (drop (i32.atomic.rmw8.xchg_u (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.xchg_u") (param $at i32)
    (drop (i32.atomic.rmw16.xchg_u (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.xchg_u") (param $at i32) (drop (i64.atomic.rmw8.xchg_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.xchg_u") (param $at i32)
    (drop (i64.atomic.rmw16.xchg_u (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.xchg_u") (param $at i32)
    (drop (i64.atomic.rmw32.xchg_u (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw.cmpxchg") (param $at i32)
    (drop (i32.atomic.rmw.cmpxchg (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i64.atomic.rmw.cmpxchg") (param $at i32)
    (drop (i64.atomic.rmw.cmpxchg (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i32.atomic.rmw8.cmpxchg_u") (param $at i32)
    (drop (i32.atomic.rmw8.cmpxchg_u (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i32.atomic.rmw16.cmpxchg_u") (param $at i32)
    (drop (i32.atomic.rmw16.cmpxchg_u (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i64.atomic.rmw8.cmpxchg_u") (param $at i32)
    (drop (i64.atomic.rmw8.cmpxchg_u (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw16.cmpxchg_u") (param $at i32)
    (drop (i64.atomic.rmw16.cmpxchg_u (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw32.cmpxchg_u") (param $at i32)
    (drop (i64.atomic.rmw32.cmpxchg_u (local.get $at) (i64.const 0) (i64.const 0)))))
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.load" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.load" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.load" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.load" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.load8_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.load8_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.load16_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.load16_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.load16_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.load8_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.load8_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.load16_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.load16_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.load16_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.load32_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.load32_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.load32_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.store" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.store" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.store" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.store" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.store" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.store" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.store8" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.store8" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.store16" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.store16" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.store16" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.store8" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.store8" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.store16" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.store16" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.store16" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.store32" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.store32" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.store32" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.add" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.add" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.add" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.add" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.add" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.add" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.add_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.add_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.add_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.add_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.add_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.add_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.add_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.add_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.add_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.add_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.add_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.add_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.add_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.sub" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.sub" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.sub" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.sub" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.sub" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.sub" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.sub_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.sub_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.sub_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.sub_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.sub_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.sub_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.sub_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.sub_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.sub_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.sub_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.sub_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.sub_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.sub_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.and" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.and" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.and" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.and" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.and" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.and" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.and_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.and_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.and_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.and_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.and_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.and_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.and_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.and_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.and_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.and_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.and_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.and_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.and_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.or" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.or" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.or" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.or" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.or" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.or" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.or_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.or_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.or_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.or_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.or_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.or_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.or_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.or_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.or_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.or_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.or_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.or_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.or_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.xor" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.xor" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.xor" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.xor" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.xor" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.xor" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.xor_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.xor_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.xor_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.xor_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.xor_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.xor_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.xor_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.xor_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.xor_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.xor_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.xor_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.xor_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.xor_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.xchg" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.xchg" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.xchg" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.xchg" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.xchg" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.xchg" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.xchg_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.xchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.xchg_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.xchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.xchg_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.xchg_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.xchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.xchg_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.xchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.xchg_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.xchg_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.xchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.xchg_u" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw.cmpxchg" (i32.const 0xfffc)))
(assert_trap (invoke "i32.atomic.rmw.cmpxchg" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw.cmpxchg" (i32.const 2)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw.cmpxchg" (i32.const 0xfff8)))
(assert_trap (invoke "i64.atomic.rmw.cmpxchg" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw.cmpxchg" (i32.const 4)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw8.cmpxchg_u" (i32.const 0xffff)))
(assert_trap (invoke "i32.atomic.rmw8.cmpxchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i32.atomic.rmw16.cmpxchg_u" (i32.const 0xfffe)))
(assert_trap (invoke "i32.atomic.rmw16.cmpxchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i32.atomic.rmw16.cmpxchg_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw8.cmpxchg_u" (i32.const 0xffff)))
(assert_trap (invoke "i64.atomic.rmw8.cmpxchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw16.cmpxchg_u" (i32.const 0xfffe)))
(assert_trap (invoke "i64.atomic.rmw16.cmpxchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw16.cmpxchg_u" (i32.const 1)) "unaligned atomic")
;;@ ATOMIC-UNSHARED ATOMIC-BOUNDS
(assert_return (invoke "i64.atomic.rmw32.cmpxchg_u" (i32.const 0xfffc)))
(assert_trap (invoke "i64.atomic.rmw32.cmpxchg_u" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ ATOMIC-UNSHARED ATOMIC-ALIGN
(assert_trap (invoke "i64.atomic.rmw32.cmpxchg_u" (i32.const 2)) "unaligned atomic")
