;;! summary = "Each of many instances finds its memory zero, though all before it have made theirs dirty"

;;@ ALLOC-SIZE-EQ-MIN
(module $i0
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x101010101010101))
      (i64.store offset=8 (local.get $at) (i64.const 0x101010101010101))
      (i64.store offset=16 (local.get $at) (i64.const 0x101010101010101))
      (i64.store offset=24 (local.get $at) (i64.const 0x101010101010101))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i0 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i0 "grown-bits") (i64.const 0))
(invoke $i0 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i1
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x202020202020202))
      (i64.store offset=8 (local.get $at) (i64.const 0x202020202020202))
      (i64.store offset=16 (local.get $at) (i64.const 0x202020202020202))
      (i64.store offset=24 (local.get $at) (i64.const 0x202020202020202))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i1 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i1 "grown-bits") (i64.const 0))
(invoke $i1 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i2
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x303030303030303))
      (i64.store offset=8 (local.get $at) (i64.const 0x303030303030303))
      (i64.store offset=16 (local.get $at) (i64.const 0x303030303030303))
      (i64.store offset=24 (local.get $at) (i64.const 0x303030303030303))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i2 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i2 "grown-bits") (i64.const 0))
(invoke $i2 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i3
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x404040404040404))
      (i64.store offset=8 (local.get $at) (i64.const 0x404040404040404))
      (i64.store offset=16 (local.get $at) (i64.const 0x404040404040404))
      (i64.store offset=24 (local.get $at) (i64.const 0x404040404040404))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i3 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i3 "grown-bits") (i64.const 0))
(invoke $i3 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i4
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x505050505050505))
      (i64.store offset=8 (local.get $at) (i64.const 0x505050505050505))
      (i64.store offset=16 (local.get $at) (i64.const 0x505050505050505))
      (i64.store offset=24 (local.get $at) (i64.const 0x505050505050505))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i4 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i4 "grown-bits") (i64.const 0))
(invoke $i4 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i5
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x606060606060606))
      (i64.store offset=8 (local.get $at) (i64.const 0x606060606060606))
      (i64.store offset=16 (local.get $at) (i64.const 0x606060606060606))
      (i64.store offset=24 (local.get $at) (i64.const 0x606060606060606))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i5 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i5 "grown-bits") (i64.const 0))
(invoke $i5 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i6
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x707070707070707))
      (i64.store offset=8 (local.get $at) (i64.const 0x707070707070707))
      (i64.store offset=16 (local.get $at) (i64.const 0x707070707070707))
      (i64.store offset=24 (local.get $at) (i64.const 0x707070707070707))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i6 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i6 "grown-bits") (i64.const 0))
(invoke $i6 "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $i7
  (memory 1 3)
  (func $bits (param $at i32) (param $end i32) (result i64)
    (local $bits i64)
    (loop $next
      (local.set $bits
        (i64.or
          (i64.or (local.get $bits) (i64.load (local.get $at)))
          (i64.or
            (i64.load offset=8 (local.get $at))
            (i64.or (i64.load offset=16 (local.get $at)) (i64.load offset=24 (local.get $at))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end))))
    (local.get $bits))
  (func $dirty (param $end i32)
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const 0x808080808080808))
      (i64.store offset=8 (local.get $at) (i64.const 0x808080808080808))
      (i64.store offset=16 (local.get $at) (i64.const 0x808080808080808))
      (i64.store offset=24 (local.get $at) (i64.const 0x808080808080808))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 32))) (local.get $end)))))
  ;; The or of all words of the first page, and of the page that a growth adds, if it does.
  (func (export "bits") (result i64) (call $bits (i32.const 0) (i32.const 0x1_0000)))
  (func (export "grown-bits") (result i64)
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i64.const 0))))
    (call $bits (i32.const 0x1_0000) (i32.const 0x2_0000)))
  (func (export "dirty") (call $dirty (i32.mul (memory.size) (i32.const 65536)))))
;;@ ALLOC-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i7 "bits") (i64.const 0))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $i7 "grown-bits") (i64.const 0))
(invoke $i7 "dirty")

;; Each has what it has stored, and nothing of the others.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $i0 "bits") (i64.const 0x101010101010101))
(assert_return (invoke $i1 "bits") (i64.const 0x202020202020202))
(assert_return (invoke $i2 "bits") (i64.const 0x303030303030303))
(assert_return (invoke $i3 "bits") (i64.const 0x404040404040404))
(assert_return (invoke $i4 "bits") (i64.const 0x505050505050505))
(assert_return (invoke $i5 "bits") (i64.const 0x606060606060606))
(assert_return (invoke $i6 "bits") (i64.const 0x707070707070707))
(assert_return (invoke $i7 "bits") (i64.const 0x808080808080808))
