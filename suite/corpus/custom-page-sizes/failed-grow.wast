;;! summary = "A growth by bytes that fails returns -1, and leaves size, bytes, bounds and type"
;;! features = ["custom-page-sizes"]

;; Ten bytes of at most 15. After each failure, by a delta known only at run time and by a constant, the same questions.

;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 10 15 (pagesize 1))
  (data (i32.const 0) "\01\02\03\04\05\06\07\08\09\0a")
  (func (export "size") (result i32) (memory.size))
  (func (export "first") (result i64) (i64.load (i32.const 0)))
  (func (export "last") (result i64) (i64.load (i32.const 2)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store-16") (param $at i32) (i32.store16 (local.get $at) (i32.const 0)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-6") (result i32) (memory.grow (i32.const 6)))
  (func (export "grow-7") (result i32) (memory.grow (i32.const 7)))
  (func (export "grow-4086") (result i32) (memory.grow (i32.const 4086)))
  (func (export "grow-0xfff6") (result i32) (memory.grow (i32.const 0xfff6)))
  (func (export "grow-0xffff") (result i32) (memory.grow (i32.const 0xffff)))
  (func (export "grow-0x1_0000") (result i32) (memory.grow (i32.const 0x1_0000)))
  (func (export "grow-0x1_0001") (result i32) (memory.grow (i32.const 0x1_0001)))
  (func (export "grow-0x7fff_ffff") (result i32) (memory.grow (i32.const 0x7fff_ffff)))
  (func (export "grow-0x8000_0000") (result i32) (memory.grow (i32.const 0x8000_0000)))
  (func (export "grow-0xffff_0000") (result i32) (memory.grow (i32.const 0xffff_0000)))
  (func (export "grow-0xffff_fff5") (result i32) (memory.grow (i32.const 0xffff_fff5)))
  (func (export "grow-0xffff_fff6") (result i32) (memory.grow (i32.const 0xffff_fff6)))
  (func (export "grow-0xffff_fffb") (result i32) (memory.grow (i32.const 0xffff_fffb)))
  (func (export "grow-0xffff_fffe") (result i32) (memory.grow (i32.const 0xffff_fffe)))
  (func (export "grow-0xffff_ffff") (result i32) (memory.grow (i32.const 0xffff_ffff))))
(register "owner")

;; One byte too many: the maximum is 15.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 6)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-6") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; Two too many.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 7)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-7") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; To 4,096 bytes, where a host's page ends.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 4086)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-4086") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; To 65,536 bytes, one page of the other size.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xfff6)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xfff6") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^16 - 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^16.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x1_0000)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^16 + 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x1_0001)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x1_0001") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^31 - 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x7fff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^31.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0x8000_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^32 - 2^16.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_0000)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_0000") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; To 2^32 - 1 bytes, the cap.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fff5)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fff5") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; To 2^32 bytes, which is 0 in 32 bits.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fff6)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fff6") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; To 2^32 + 5 bytes, which would be fewer than there are.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffb)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fffb") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^32 - 2.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_fffe)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_fffe") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")

;; 2^32 - 1.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL GROW-FAIL-M1
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
;;@ GROW-CONST-VS-REG
(assert_return (invoke $owner "grow-0xffff_ffff") (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 10))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "first") (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "last") (i64.const 0x0a09_0807_0605_0403))
;;@ GROW-FAIL-BOUNDS CPS-BYTE-EXACT
(assert_trap (invoke $owner "load" (i32.const 10)) "out of bounds memory access")
(assert_trap (invoke $owner "store-16" (i32.const 9)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 10 15 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 11 15 (pagesize 1)))) "incompatible import type")
