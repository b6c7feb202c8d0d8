;;! summary = "A growth whose bytes are 2^64 fails, and the memory is still there (wasm2c, #2783)"
;;! features = ["memory64"]

;; https://github.com/WebAssembly/wabt/pull/2783
;; The new size in bytes was computed in 64 bits. Where it came out as 0 the memory was freed, the growth returned -1
;; as it should, and later accesses used what was gone. The same change mends a growth whose pages came out as 0,
;; which reported success. To the specification a failed growth leaves every byte in its place.

;; The maximum keeps engines that could from growing so far.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 0x1_0000)
  (data (i64.const 0) "\5a")
  (data (i64.const 0xffff) "\a5")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i64) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "owner")

;; 2^48 - 1: with the page that is there, 2^48 pages, whose bytes are 2^64, and 0 in 64 bits.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 0x1_0000)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 0x1_0000))) "incompatible import type")
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "store" (i64.const 0x8000) (i32.const 1)))
(assert_return (invoke $owner "load" (i64.const 0x8000)) (i32.const 1))

;; 2^48: beyond the cap, and in bytes one page, in 64 bits.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 0x1_0000)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 0x1_0000))) "incompatible import type")
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "store" (i64.const 0x8000) (i32.const 2)))
(assert_return (invoke $owner "load" (i64.const 0x8000)) (i32.const 2))

;; 2^64 - 1: with the page that is there, 2^64 pages, which are 0 in 64 bits.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 0x1_0000)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 0x1_0000))) "incompatible import type")
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "store" (i64.const 0x8000) (i32.const 3)))
(assert_return (invoke $owner "load" (i64.const 0x8000)) (i32.const 3))

;; 2^63.
;;@ M64-GROW-WIDE M64-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x8000_0000_0000_0000)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 0x1_0000)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 0x1_0000))) "incompatible import type")
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "store" (i64.const 0x8000) (i32.const 4)))
(assert_return (invoke $owner "load" (i64.const 0x8000)) (i32.const 4))

;; Without a maximum. 2^48 - 1 pages more would be allowed, so the first delta is one beyond.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 1)
  (data (i64.const 0xfff8) "\01\02\03\04\05\06\07\08")
  (func (export "size") (result i64) (memory.size))
  (func (export "last-word") (result i64) (i64.load (i64.const 0xfff8)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i64.const 0x1_0000)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
;;@ M64-GROW-WIDE M64-FAIL GROW-CAP64-MUST-FAIL
(assert_return (invoke "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke "grow" (i64.const 0x1_ffff_ffff_ffff)) (i64.const -1))
(assert_return (invoke "grow" (i64.const -1)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "last-word") (i64.const 0x0807_0605_0403_0201))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
