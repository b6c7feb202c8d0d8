;;! summary = "Deltas of a memory without a maximum, constant and computed: result, size, old bytes, both ends, type"

;; Each growth is the first of a fresh memory of three pages, whose last word is marked before and, wherever the end is
;; then, after.

;; 0 pages, a constant: 3, or 3.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow-0") (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 0 pages, known at run time: 3, or 3.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow" (i32.const 0)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 4))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 1 page, a constant: 3, or 4.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow-1") (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 4)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 1 page, known at run time: 3, or 4.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 4)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 3 pages, a constant: 3, or 6.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-3") (result i32)
    (call $count (memory.grow (i32.const 3)) (i32.const 3)))
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
(assert_return (invoke $owner "grow-3") (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 7))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 6)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 3 pages, known at run time: 3, or 6.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow" (i32.const 3)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 7))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 6)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 15 pages, a constant: 3, or 18.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-15") (result i32)
    (call $count (memory.grow (i32.const 15)) (i32.const 15)))
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
(assert_return (invoke $owner "grow-15") (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 19))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 18)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 15 pages, known at run time: 3, or 18.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow" (i32.const 15)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 19))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 18)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 64 pages, a constant: 3, or 67.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func $count (param $result i32) (param $delta i32) (result i32)
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  (func (export "grow") (param $delta i32) (result i32)
    (call $count (memory.grow (local.get $delta)) (local.get $delta)))
  (func (export "grow-64") (result i32)
    (call $count (memory.grow (i32.const 64)) (i32.const 64)))
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
(assert_return (invoke $owner "grow-64") (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 68))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 67)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")

;; 64 pages, known at run time: 3, or 67.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 3)
  (global $pages (mut i32) (i32.const 3))
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
(assert_return (invoke $owner "grow" (i32.const 64)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $owner "load-word" (i32.const 0x2_fff8)) (i64.const 0x0123_4567_89ab_cdef))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "mark"))
(assert_return (invoke $owner "last-word") (i64.const 0x0123_4567_89ab_cdef))
(assert_return (invoke $owner "last-byte") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "store-beyond") "out of bounds memory access")
(assert_trap (invoke $owner "word-beyond") "out of bounds memory access")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 3)))
(assert_unlinkable (module (import "owner" "memory" (memory 68))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 67)))
;;@ GROW-TYPE-MAX LINK-MAX-REQUIRED
(assert_unlinkable (module (import "owner" "memory" (memory 3 65536))) "incompatible import type")
