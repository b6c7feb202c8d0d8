;;! summary = "Discarded pages are zero in every byte, and the pages beside them are as they were"
;;! features = ["memory-control"]

;; Four pages, all ones. Addresses and sizes are multiples of 65,536 here, so that nothing has to be rounded.
;;@ ALLOC-SIZE-EQ-MIN
(module $m
  (memory (export "memory") 4 8)
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0x5a)))
  ;; Sets every word.
  (func $dirty (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (i64.store offset=8 (local.get $at) (i64.const -1))
      (i64.store offset=16 (local.get $at) (i64.const -1))
      (i64.store offset=24 (local.get $at) (i64.const -1))
      (i64.store offset=32 (local.get $at) (i64.const -1))
      (i64.store offset=40 (local.get $at) (i64.const -1))
      (i64.store offset=48 (local.get $at) (i64.const -1))
      (i64.store offset=56 (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 64)))
          (i32.mul (memory.size) (i32.const 65536))))))
  ;; How many words of a page are zero, of the 4,096 that are looked at: the outer ones of each 128 bytes.
  (func (export "zeros") (param $page i32) (result i32)
    (local $at i32)
    (local $end i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (local.set $end (i32.add (local.get $at) (i32.const 65536)))
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.add
            (i32.add
              (i32.add
                (i64.eqz (i64.load (local.get $at)))
                (i64.eqz (i64.load offset=8 (local.get $at))))
              (i32.add
                (i64.eqz (i64.load offset=16 (local.get $at)))
                (i64.eqz (i64.load offset=24 (local.get $at)))))
            (i32.add
              (i32.add
                (i64.eqz (i64.load offset=96 (local.get $at)))
                (i64.eqz (i64.load offset=104 (local.get $at))))
              (i32.add
                (i64.eqz (i64.load offset=112 (local.get $at)))
                (i64.eqz (i64.load offset=120 (local.get $at))))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 128))) (local.get $end))))
    (local.get $found))
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))

;;@ MCD-ZERO
(assert_return (invoke "dirty"))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; Nothing, at any page and at the end.
(assert_return (invoke "discard" (i32.const 0) (i32.const 0)))
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0)))
(assert_return (invoke "discard" (i32.const 0x2_0000) (i32.const 0)))
(assert_return (invoke "discard" (i32.const 0x3_0000) (i32.const 0)))
(assert_return (invoke "discard" (i32.const 0x4_0000) (i32.const 0)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; One page in the middle.
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0xff))
(assert_return (invoke "load" (i32.const 0x1_0000)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0x2_0000)) (i32.const 0xff))

;; The last one.
(assert_return (invoke "discard" (i32.const 0x3_0000) (i32.const 0x1_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 4096))

;; Once more what is zero already.
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 4096))

;; A discarded page is like any other: it keeps what is stored, and can be discarded again.
(assert_return (invoke "store" (i32.const 0x1_0000)))
(assert_return (invoke "store" (i32.const 0x1_ffff)))
(assert_return (invoke "load" (i32.const 0x1_0000)) (i32.const 0x5a))
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0x5a))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4094))
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 4096))

;; Two pages, then all of them.
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0x2_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))
(assert_return (invoke "dirty"))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))
(assert_return (invoke "discard" (i32.const 0) (i32.const 0x4_0000)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 4096))
