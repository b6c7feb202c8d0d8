;;! summary = "Growth of a 64-bit memory is held to its maximum and to the cap as any other (Binaryen, #7112)"
;;! features = ["memory64"]

;; https://github.com/WebAssembly/binaryen/pull/7112
;; The interpreter's checks for overflow and bounds were made on 32-bit memories only. The specification has the same
;; rules for both, with a cap of 2^48 pages for 64 bits.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") i64 1 2)
  (data (i64.const 0) "\5a")
  (data (i64.const 0xffff) "\a5")
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "owner")

;; Beyond the maximum.
;;@ GROW-MAX-MUST-FAIL M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 2)) (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 3)) (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0x1_0000)) (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; Beyond what 64 bits can count: as a sum of pages, and as a product in bytes.
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const -1)) (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const 0x7fff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i64.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 1 2)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 2 2))) "incompatible import type")

;; The cap, without a maximum.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory i64 2)
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
;;@ GROW-CAP64-MUST-FAIL M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff)) (i64.const -1))
(assert_return (invoke "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_fffe)) (i64.const -1))
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 2))
;;@ GROW-FAIL-BOUNDS
(assert_return (invoke "load" (i64.const 0x1_ffff)) (i32.const 0))
(assert_trap (invoke "load" (i64.const 0x2_0000)) "out of bounds memory access")
