;;! summary = "memory.copy between two indices of one memory copies ranges that overlap as if they were read first"
;;! features = ["multi-memory", "bulk-memory"]

;; Two indices do not make two memories. The bytes 1 to 8 stand at 16; each copy overlaps them by four bytes.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory (export "memory") 1))
(register "owner")
;;@ MM-SAME-TWICE
(module
  (import "owner" "memory" (memory $x 1))
  (import "owner" "memory" (memory $y 1))
  (func $reset
    (i64.store $x (i32.const 8) (i64.const 0))
    (i64.store $x (i32.const 16) (i64.const 0x0807_0605_0403_0201))
    (i64.store $x (i32.const 24) (i64.const 0)))
  (func (export "up to x from y")
    (call $reset)
    (memory.copy $x $y (i32.const 20) (i32.const 16) (i32.const 8)))
  (func (export "up to y from x")
    (call $reset)
    (memory.copy $y $x (i32.const 20) (i32.const 16) (i32.const 8)))
  (func (export "down to x from y")
    (call $reset)
    (memory.copy $x $y (i32.const 12) (i32.const 16) (i32.const 8)))
  (func (export "down to y from x")
    (call $reset)
    (memory.copy $y $x (i32.const 12) (i32.const 16) (i32.const 8)))
  (func (export "by one up to y from x")
    (call $reset)
    (memory.copy $y $x (i32.const 17) (i32.const 16) (i32.const 8)))
  (func (export "by one down to y from x")
    (call $reset)
    (memory.copy $y $x (i32.const 15) (i32.const 16) (i32.const 8)))
  (func (export "in place")
    (call $reset)
    (memory.copy $y $x (i32.const 16) (i32.const 16) (i32.const 8)))
  (func (export "word") (param $at i32) (result i64) (i64.load $x (local.get $at)))

  ;; A whole page of numbers, moved up by 8 bytes and back down: how many of them are wrong.
  (func (export "page-wrong") (result i32)
    (local $at i32)
    (local $wrong i32)
    (loop $next
      (i64.store $x (local.get $at) (i64.extend_i32_u (local.get $at)))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 65536))))
    (memory.copy $x $y (i32.const 8) (i32.const 0) (i32.const 65528))
    (local.set $at (i32.const 8))
    (loop $next
      (local.set $wrong
        (i32.add
          (local.get $wrong)
          (i64.ne (i64.load $x (local.get $at)) (i64.extend_i32_u (i32.sub (local.get $at) (i32.const 8))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 65536))))
    (memory.copy $y $x (i32.const 0) (i32.const 8) (i32.const 65528))
    (local.set $at (i32.const 0))
    (loop $next
      (local.set $wrong
        (i32.add
          (local.get $wrong)
          (i64.ne (i64.load $y (local.get $at)) (i64.extend_i32_u (local.get $at)))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (i32.const 65528))))
    (local.get $wrong)))

;; To a higher address: a copy that goes up byte by byte would copy the first four bytes twice.
;;@ MM-SAME-TWICE MM-IDX-ALL-OPS
(assert_return (invoke "up to x from y"))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0403_0201_0403_0201))
(assert_return (invoke "word" (i32.const 24)) (i64.const 0x0807_0605))
(assert_return (invoke "up to y from x"))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0403_0201_0403_0201))
(assert_return (invoke "word" (i32.const 24)) (i64.const 0x0807_0605))
;; To a lower one: a copy that goes down would copy the last four twice.
(assert_return (invoke "down to x from y"))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x0403_0201_0000_0000))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0807_0605_0807_0605))
(assert_return (invoke "down to y from x"))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x0403_0201_0000_0000))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0807_0605_0807_0605))
;; By one byte, and not at all.
(assert_return (invoke "by one up to y from x"))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0706_0504_0302_0101))
(assert_return (invoke "word" (i32.const 24)) (i64.const 0x08))
(assert_return (invoke "by one down to y from x"))
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x0100_0000_0000_0000))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0808_0706_0504_0302))
(assert_return (invoke "in place"))
(assert_return (invoke "word" (i32.const 16)) (i64.const 0x0807_0605_0403_0201))

;; And more than a few bytes.
(assert_return (invoke "page-wrong") (i32.const 0))
