;;! summary = "All 64 bits of a delta in bytes count: beyond the maximum the growth fails and changes nothing"
;;! features = ["custom-page-sizes", "memory64"]

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") i64 10 15 (pagesize 1))
  (data (i64.const 0) "\01\02\03\04\05\06\07\08\09\0a")
  (func (export "size") (result i64) (memory.size))
  (func (export "first") (result i64) (i64.load (i64.const 0)))
  (func (export "last") (result i64) (i64.load (i64.const 2)))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta)))
  (func (export "grow-6") (result i64) (memory.grow (i64.const 6)))
  (func (export "grow-0xfff6") (result i64) (memory.grow (i64.const 0xfff6)))
  (func (export "grow-0xffff_fff6") (result i64) (memory.grow (i64.const 0xffff_fff6)))
  (func (export "grow-0x1_0000_0000") (result i64) (memory.grow (i64.const 0x1_0000_0000)))
  (func (export "grow-0x1_0000_0001") (result i64) (memory.grow (i64.const 0x1_0000_0001)))
  (func (export "grow-0x1_0000_0000_0000") (result i64) (memory.grow (i64.const 0x1_0000_0000_0000)))
  (func (export "grow-0x1_0000_0000_0001") (result i64) (memory.grow (i64.const 0x1_0000_0000_0001)))
  (func (export "grow-0x7fff_ffff_ffff_ffff") (result i64) (memory.grow (i64.const 0x7fff_ffff_ffff_ffff)))
  (func (export "grow-0x8000_0000_0000_0000") (result i64) (memory.grow (i64.const 0x8000_0000_0000_0000)))
  (func (export "grow-0xffff_ffff_ffff_fff5") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_fff5)))
  (func (export "grow-0xffff_ffff_ffff_fff6") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_fff6)))
  (func (export "grow-0xffff_ffff_ffff_fffb") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_fffb)))
  (func (export "grow-0xffff_ffff_ffff_ffff") (result i64) (memory.grow (i64.const 0xffff_ffff_ffff_ffff))))
(register "owner")

;; One byte too many.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 6)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-6") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; To 65,536 bytes.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xfff6)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xfff6") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; To 2^32 bytes, 0 in 32 bits.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_fff6)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fff6") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^32, 0 in 32 bits.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^32 + 1, 1 in 32 bits.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0001)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0000_0001") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^48, the cap of the other page size.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0000_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^48 + 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0001)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0000_0000_0001") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^63 - 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x7fff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x7fff_ffff_ffff_ffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^63.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x8000_0000_0000_0000)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x8000_0000_0000_0000") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; To 2^64 - 1 bytes, the cap.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_fff5)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_fff5") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; To 2^64 bytes, which is 0 in 64 bits.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_fff6)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_fff6") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; To 2^64 + 5 bytes, which would be fewer than there are.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_fffb)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_fffb") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; 2^64 - 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke $owner "grow" (i64.const 0xffff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_ffff_ffff_ffff") (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BYTES
(assert_return (invoke $owner "size") (i64.const 10))
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i64.const 10)) "out of bounds memory access")

;; After all of them, the type as an import sees it.
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory i64 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory i64 11 15 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory i64 10 14 (pagesize 1)))) "incompatible import type")

;; Without a maximum: 2^64 bytes and more are too many.
;;@ CPS-ALLOC
(module
  (memory i64 10 (pagesize 1))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
;;@ CPS-GROW-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_fff6)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 10))
(assert_trap (invoke "load" (i64.const 10)) "out of bounds memory access")
;;@ CPS-GROW-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_fff7)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 10))
(assert_trap (invoke "load" (i64.const 10)) "out of bounds memory access")
;;@ CPS-GROW-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_fffb)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 10))
(assert_trap (invoke "load" (i64.const 10)) "out of bounds memory access")
;;@ CPS-GROW-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_fffe)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 10))
(assert_trap (invoke "load" (i64.const 10)) "out of bounds memory access")
;;@ CPS-GROW-MUST-FAIL M64-GROW-WIDE M64-FAIL
(assert_return (invoke "grow" (i64.const 0xffff_ffff_ffff_ffff)) (i64.const -1))
;;@ GROW-FAIL-SIZE GROW-FAIL-BOUNDS
(assert_return (invoke "size") (i64.const 10))
(assert_trap (invoke "load" (i64.const 10)) "out of bounds memory access")
