;;! summary = "The alignment that an atomic access states is its width, no less and no more"
;;! features = ["threads"]

;; A plain access may state less; an atomic one may not.
;;@ ATOMIC-ALIGN-HINT
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.load align=2 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.load align=8 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load align=4 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load align=16 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.load8_u align=2 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.load16_u align=1 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.load16_u align=4 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load8_u align=2 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load16_u align=1 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load16_u align=4 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load32_u align=2 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.load32_u align=8 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i32.atomic.store align=2 (i32.const 0) (i32.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i32.atomic.store align=8 (i32.const 0) (i32.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store align=4 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store align=16 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i32.atomic.store8 align=2 (i32.const 0) (i32.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i32.atomic.store16 align=1 (i32.const 0) (i32.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i32.atomic.store16 align=4 (i32.const 0) (i32.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store8 align=2 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store16 align=1 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store16 align=4 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store32 align=2 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (i64.atomic.store32 align=8 (i32.const 0) (i64.const 0))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.add align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.add align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.add align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.add align=16 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw8.add_u align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.add_u align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.add_u align=4 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw8.add_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.add_u align=1 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.add_u align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.add_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.add_u align=8 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.sub align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.sub align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.sub align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.sub align=16 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw8.sub_u align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.sub_u align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.sub_u align=4 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw8.sub_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.sub_u align=1 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.sub_u align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.sub_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.sub_u align=8 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.and align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.and align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.and align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.and align=16 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw8.and_u align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.and_u align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.and_u align=4 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw8.and_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.and_u align=1 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.and_u align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.and_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.and_u align=8 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.or align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.or align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.or align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.or align=16 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw8.or_u align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.or_u align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.or_u align=4 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw8.or_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.or_u align=1 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.or_u align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.or_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.or_u align=8 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.xor align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.xor align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.xor align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.xor align=16 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw8.xor_u align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.xor_u align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.xor_u align=4 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw8.xor_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.xor_u align=1 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.xor_u align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.xor_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.xor_u align=8 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.xchg align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.xchg align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.xchg align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.xchg align=16 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw8.xchg_u align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.xchg_u align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw16.xchg_u align=4 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw8.xchg_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.xchg_u align=1 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw16.xchg_u align=4 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.xchg_u align=2 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw32.xchg_u align=8 (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.cmpxchg align=2 (i32.const 0) (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i32.atomic.rmw.cmpxchg align=8 (i32.const 0) (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.cmpxchg align=4 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (i64.atomic.rmw.cmpxchg align=16 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i32.atomic.rmw8.cmpxchg_u align=2 (i32.const 0) (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i32.atomic.rmw16.cmpxchg_u align=1 (i32.const 0) (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i32.atomic.rmw16.cmpxchg_u align=4 (i32.const 0) (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i64.atomic.rmw8.cmpxchg_u align=2 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i64.atomic.rmw16.cmpxchg_u align=1 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i64.atomic.rmw16.cmpxchg_u align=4 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i64.atomic.rmw32.cmpxchg_u align=2 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module
    (memory 1 1 shared)
    (func (drop (i64.atomic.rmw32.cmpxchg_u align=8 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.notify align=1 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.notify align=2 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.notify align=8 (i32.const 0) (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.wait32 align=1 (i32.const 0) (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.wait32 align=2 (i32.const 0) (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.wait32 align=8 (i32.const 0) (i32.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.wait64 align=1 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.wait64 align=4 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1 1 shared) (func (drop (memory.atomic.wait64 align=16 (i32.const 0) (i64.const 0) (i64.const 0)))))
  "atomic alignment must be natural")

;; On an unshared memory too.
(assert_invalid
  (module (memory 1) (func (drop (i32.atomic.load align=1 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1) (func (drop (i32.atomic.load align=2 (i32.const 0)))))
  "atomic alignment must be natural")
(assert_invalid
  (module (memory 1) (func (drop (i32.atomic.load align=8 (i32.const 0)))))
  "atomic alignment must be natural")

;; Stated as it is, it validates.
;;@ ATOMIC-ALIGN-HINT ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1 shared)
  (func (export "run")
    (drop (i32.atomic.load align=4 (i32.const 0)))
    (drop (i64.atomic.load align=8 (i32.const 0)))
    (drop (i32.atomic.load8_u align=1 (i32.const 0)))
    (drop (i32.atomic.load16_u align=2 (i32.const 0)))
    (drop (i64.atomic.load8_u align=1 (i32.const 0)))
    (drop (i64.atomic.load16_u align=2 (i32.const 0)))
    (drop (i64.atomic.load32_u align=4 (i32.const 0)))
    (i32.atomic.store align=4 (i32.const 0) (i32.const 0))
    (i64.atomic.store align=8 (i32.const 0) (i64.const 0))
    (i32.atomic.store8 align=1 (i32.const 0) (i32.const 0))
    (i32.atomic.store16 align=2 (i32.const 0) (i32.const 0))
    (i64.atomic.store8 align=1 (i32.const 0) (i64.const 0))
    (i64.atomic.store16 align=2 (i32.const 0) (i64.const 0))
    (i64.atomic.store32 align=4 (i32.const 0) (i64.const 0))
    (drop (i32.atomic.rmw.add align=4 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.add align=8 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.add_u align=1 (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.add_u align=2 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.add_u align=1 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.add_u align=2 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.add_u align=4 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw.sub align=4 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.sub align=8 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.sub_u align=1 (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.sub_u align=2 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.sub_u align=1 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.sub_u align=2 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.sub_u align=4 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw.and align=4 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.and align=8 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.and_u align=1 (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.and_u align=2 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.and_u align=1 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.and_u align=2 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.and_u align=4 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw.or align=4 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.or align=8 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.or_u align=1 (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.or_u align=2 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.or_u align=1 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.or_u align=2 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.or_u align=4 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw.xor align=4 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.xor align=8 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.xor_u align=1 (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.xor_u align=2 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.xor_u align=1 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.xor_u align=2 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.xor_u align=4 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw.xchg align=4 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.xchg align=8 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.xchg_u align=1 (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.xchg_u align=2 (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.xchg_u align=1 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.xchg_u align=2 (i32.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.xchg_u align=4 (i32.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw.cmpxchg align=4 (i32.const 0) (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw.cmpxchg align=8 (i32.const 0) (i64.const 0) (i64.const 0)))
    (drop (i32.atomic.rmw8.cmpxchg_u align=1 (i32.const 0) (i32.const 0) (i32.const 0)))
    (drop (i32.atomic.rmw16.cmpxchg_u align=2 (i32.const 0) (i32.const 0) (i32.const 0)))
    (drop (i64.atomic.rmw8.cmpxchg_u align=1 (i32.const 0) (i64.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw16.cmpxchg_u align=2 (i32.const 0) (i64.const 0) (i64.const 0)))
    (drop (i64.atomic.rmw32.cmpxchg_u align=4 (i32.const 0) (i64.const 0) (i64.const 0)))
    (drop (memory.atomic.notify align=4 (i32.const 0) (i32.const 0)))
    (drop (memory.atomic.wait32 align=4 (i32.const 0) (i32.const 1) (i64.const 0)))
    (drop (memory.atomic.wait64 align=8 (i32.const 0) (i64.const 1) (i64.const 0)))))
;;@ ATOMIC-ALIGN-HINT
(assert_return (invoke "run"))
