;;! summary = "Every delta up to the maximum, constant and computed: result, size, old bytes, both ends, type"

;; Two pages of at most seven: deltas of 0, 1, 2, 4 and 5 fit. Each growth is the first of a fresh memory, whose last
;; word is marked before and, wherever the end is then, after.

;; 0 pages, a constant: 2, or 2.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-0") (result i32)
    (call $count (memory.grow (i32.const 0)) (i32.const 0)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0") (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 0 pages, known at run time: 2, or 2.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 1 page, a constant: 2, or 3.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-1") (result i32)
    (call $count (memory.grow (i32.const 1)) (i32.const 1)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-1") (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 3 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 1 page, known at run time: 2, or 3.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 3 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 2 pages, a constant: 2, or 4.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-2") (result i32)
    (call $count (memory.grow (i32.const 2)) (i32.const 2)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-2") (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 4 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 2 pages, known at run time: 2, or 4.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 2)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 4 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 4 pages, a constant: 2, or 6.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-4") (result i32)
    (call $count (memory.grow (i32.const 4)) (i32.const 4)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-4") (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 7))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 6 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 4 pages, known at run time: 2, or 6.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 4)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 7))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 6 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 5 pages, a constant: 2, or 7.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-5") (result i32)
    (call $count (memory.grow (i32.const 5)) (i32.const 5)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-5") (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 8))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 7 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")

;; 5 pages, known at run time: 2, or 7.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 7)
  (global $pages (mut i32) (i32.const 2))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "mark") (i64.store (i32.sub (call $end) (i32.const 8)) (i64.const 0x0123_4567_89ab_cdef)))
  (func (export "load-word") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "last-word") (result i64) (i64.load (i32.sub (call $end) (i32.const 8))))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "store-beyond") (i32.store8 (call $end) (i32.const 0x5a)))
  (func (export "word-beyond") (result i64) (i64.load (i32.sub (call $end) (i32.const 7)))))
(register "owner")
(invoke $owner "mark")
;;@ GROW-RET-OLD GROW-CONST-VS-REG
(assert_return (invoke $owner "grow" (i32.const 5)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x1_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 2)))
(assert_unlinkable (module (import "owner" "memory" (memory 8))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 7 7)))
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 2 6))) "incompatible import type")
