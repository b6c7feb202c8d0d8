;;! summary = "A memory's new page is zero, however dirty the module's other memories are"
;;! features = ["multi-memory"]

;; A growth may be refused: then there are no words to count from where the new page would begin.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 1 4)
  (memory $b 1 4)
  (memory $c 0 4)
  (func (export "grow a") (result i32) (memory.grow $a (i32.const 1)))
  (func (export "dirty a")
    (local $at i32)
    (loop $next
      (i64.store $a (local.get $at) (i64.const -1))
      (i64.store $a offset=8 (local.get $at) (i64.const -1))
      (i64.store $a offset=16 (local.get $at) (i64.const -1))
      (i64.store $a offset=24 (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 32)))
          (i32.mul (memory.size $a) (i32.const 65536))))))
  ;; How many words from the given page on are not zero.
  (func (export "not-zero a") (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size $a) (i32.const 65536))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load $a (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $found))
  (func (export "grow b") (result i32) (memory.grow $b (i32.const 1)))
  (func (export "dirty b")
    (local $at i32)
    (loop $next
      (i64.store $b (local.get $at) (i64.const -1))
      (i64.store $b offset=8 (local.get $at) (i64.const -1))
      (i64.store $b offset=16 (local.get $at) (i64.const -1))
      (i64.store $b offset=24 (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 32)))
          (i32.mul (memory.size $b) (i32.const 65536))))))
  ;; How many words from the given page on are not zero.
  (func (export "not-zero b") (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size $b) (i32.const 65536))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load $b (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $found))
  (func (export "grow c") (result i32) (memory.grow $c (i32.const 1)))
  (func (export "dirty c")
    (local $at i32)
    (loop $next
      (i64.store $c (local.get $at) (i64.const -1))
      (i64.store $c offset=8 (local.get $at) (i64.const -1))
      (i64.store $c offset=16 (local.get $at) (i64.const -1))
      (i64.store $c offset=24 (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 32)))
          (i32.mul (memory.size $c) (i32.const 65536))))))
  ;; How many words from the given page on are not zero.
  (func (export "not-zero c") (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size $c) (i32.const 65536))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load $c (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $found)))

;; The first is dirty, the second grows.
(invoke "dirty a")
;;@ GROW-MAY-FAIL
(invoke "grow b")
;;@ GROW-ZERO MM-INDEP
(assert_return (invoke "not-zero b" (i32.const 0)) (i32.const 0))
(assert_return (invoke "not-zero c" (i32.const 0)) (i32.const 0))

;; Both are dirty, the third grows.
(invoke "dirty b")
(invoke "grow c")
;;@ GROW-ZERO MM-INDEP
(assert_return (invoke "not-zero c" (i32.const 0)) (i32.const 0))

;; The others are dirty, the first grows: from its second page on it is zero.
(invoke "grow a")
;;@ GROW-ZERO MM-INDEP
(assert_return (invoke "not-zero a" (i32.const 1)) (i32.const 0))
;;@ GROW-PRESERVE MM-INDEP
(assert_return (invoke "not-zero a" (i32.const 0)) (i32.const 8192))

;; All three in turn, each after the one before has been made dirty to its end.
(invoke "dirty a")
(invoke "grow b")
;;@ GROW-ZERO MM-INDEP
(assert_return (invoke "not-zero b" (i32.const 2)) (i32.const 0))
(invoke "dirty b")
(invoke "grow c")
(assert_return (invoke "not-zero c" (i32.const 0)) (i32.const 0))
