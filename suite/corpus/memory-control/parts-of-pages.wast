;;! summary = "What a discard does with a part of a page: recorded, for the text can be read in several ways"
;;! features = ["memory-control"]

;; The text has the address aligned down and the size up to the page size. Prototypes have trapped instead. Whether the
;; end of a range counts, when both are rounded by themselves, and whether bounds are those of the range before or
;; after, it does not say. Expected here is its letter: the address down, the size up, each by itself, and the bounds
;; before.

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

;; The first byte of a page: all of it.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0) (i32.const 1)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; The last byte of a page.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0x1_ffff) (i32.const 1)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; All of a page but its ends.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0x1_0001) (i32.const 0xfffe)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; All of a page but its last byte.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0xffff)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; A page and a byte: two pages.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0x1_0000) (i32.const 0x1_0001)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; Two bytes of two pages: the size is one page, from the first of the two.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0xffff) (i32.const 2)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; The end of a page, all of the next, and the first byte of a third: two pages.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 0xffff) (i32.const 0x1_0002)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 4096))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; Nothing, within a page.
;;@ MCD-ROUNDING
(assert_return (invoke "dirty"))
(assert_return (invoke "discard" (i32.const 1) (i32.const 0)))
(assert_return (invoke "zeros" (i32.const 0)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 1)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 2)) (i32.const 0))
(assert_return (invoke "zeros" (i32.const 3)) (i32.const 0))

;; The last byte, and one beyond it.
(assert_return (invoke "discard" (i32.const 0x3_ffff) (i32.const 1)))
(assert_trap (invoke "discard" (i32.const 0x3_ffff) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 0x4_0000) (i32.const 1)) "out of bounds memory access")
