;;! summary = "Deltas of 2^32 pages and more keep all their bits: beyond the maximum they return -1 and change nothing"
;;! features = ["memory64"]

;; After each failure, by a delta known only at run time and by a constant, the same questions. The page has marks at
;; both ends.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 3)
  (data (i64.const 0) "\5a\5a\5a\5a")
  (data (i64.const 0xfffc) "\a5\a5\a5\a5")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load (local.get $at)))
  (func (export "load-8") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "grow-2^32") (result i64) (memory.grow (i64.const 0x1_0000_0000)))
  (func (export "grow-2^32+1") (result i64) (memory.grow (i64.const 0x1_0000_0001)))
  (func (export "grow-2^48") (result i64) (memory.grow (i64.const 0x1_0000_0000_0000)))
  (func (export "grow-2^48+1") (result i64) (memory.grow (i64.const 0x1_0000_0000_0001)))
  (func (export "grow-2^63-1") (result i64) (memory.grow (i64.const 0x7fff_ffff_ffff_ffff)))
  (func (export "grow-2^63") (result i64) (memory.grow (i64.const 0x8000_0000_0000_0000)))
  (func (export "grow-2^64-1") (result i64) (memory.grow (i64.const -1))))
(register "owner")

;; 2^32 pages, 0 in 32 bits: no growth at all.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-2^32") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")

;; 2^32 + 1 pages, 1 in 32 bits: that would fit.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0001)) (i64.const -1))
(assert_return (invoke $owner "grow-2^32+1") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")

;; 2^48 pages, the cap: 2^64 bytes, which is 0 in 64 bits.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-2^48") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")

;; 2^48 + 1 pages: in 64 bits as many bytes as one page has.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0001)) (i64.const -1))
(assert_return (invoke $owner "grow-2^48+1") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")

;; 2^63 - 1 pages: the largest delta that is positive if taken for signed.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x7fff_ffff_ffff_ffff)) (i64.const -1))
(assert_return (invoke $owner "grow-2^63-1") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")

;; 2^63 pages: the first that would be negative.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x8000_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow-2^63") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")

;; 2^64 - 1 pages: taken for signed, a page less.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const -1)) (i64.const -1))
(assert_return (invoke $owner "grow-2^64-1") (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a5a_5a5a))
(assert_return (invoke $owner "load" (i64.const 0xfffc)) (i32.const 0xa5a5_a5a5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load-8" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 3)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 3))) "incompatible import type")
