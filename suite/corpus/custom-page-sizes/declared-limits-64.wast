;;! summary = "A 64-bit memory may declare up to 2^64 - 1 pages of one byte, or 2^48 of 65,536 bytes"
;;! features = ["custom-page-sizes", "memory64"]

;; That a type is valid is asked with an import that nobody provides: valid, but never allocated. An engine may still
;; refuse a minimum that it could never allocate.

;;@ CPS-CAP64 VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 1 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000_0001 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x7fff_ffff_ffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x8000_0000_0000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x8000_0000_0000_0001 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff_ffff_fffe (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff_ffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable
  (module (import "no" "such" (func)) (memory i64 0xffff_ffff_ffff_ffff (pagesize 1)))
  "unknown import")
;;@ CPS-CAP64 VAL-MAX-NOT-ALLOC
(assert_unlinkable (module (import "no" "such" (memory i64 0 1 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0xffff_ffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000_0001 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x7fff_ffff_ffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x8000_0000_0000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x8000_0000_0000_0001 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0xffff_ffff_ffff_fffe (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0 0xffff_ffff_ffff_ffff (pagesize 1)))) "unknown import")

;; 2^64 is more than the field holds: it cannot be said. In bytes, and for text front ends.
;;@ CPS-CAP64 BIN-LEB-BOUNDED
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\0d\01\0c\80\80\80\80\80\80\80\80\80\02\00")
  "integer too large")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\0e\01\0d\00\80\80\80\80\80\80\80\80\80\02\00")
  "integer too large")
(assert_malformed (module quote "(memory i64 0x1_0000_0000_0000_0000 (pagesize 1))") "i64 constant out of range")

;; Pages of 65,536 bytes have their own cap, and no more if they are named.
;;@ CPS-CAP64 CPS-DEFAULT-EQ VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff_ffff (pagesize 65536)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000_0000 (pagesize 65536)))) "unknown import")
;;@ CPS-CAP64 CPS-DEFAULT-EQ VAL-CAP64-MAX
(assert_unlinkable (module (import "no" "such" (memory i64 0 0x1_0000_0000_0000 (pagesize 65536)))) "unknown import")
(assert_invalid (module (memory i64 0x1_0000_0000_0001 (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0x2_0000_0000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0x8000_0000_0000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0xffff_ffff_ffff_ffff (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0 0x1_0000_0000_0001 (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0 0x2_0000_0000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0 0x8000_0000_0000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory i64 0 0xffff_ffff_ffff_ffff (pagesize 65536))) "memory size")

;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory i64 1 0 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0x1_0000_0001 1 (pagesize 1)))
  "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory i64 0xffff_ffff_ffff_ffff 0xffff_ffff_ffff_fffe (pagesize 1)))
  "size minimum must not be greater than maximum")

;; A large maximum costs nothing.
;;@ VAL-MAX-NOT-ALLOC CPS-CAP64
(module
  (memory i64 0 0x1_0000_0000 (pagesize 1))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i64.const 0))
(assert_trap (invoke "load" (i64.const 0)) "out of bounds memory access")
(module
  (memory i64 0 0x1_0000_0000_0000 (pagesize 1))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i64.const 0))
(assert_trap (invoke "load" (i64.const 0)) "out of bounds memory access")
(module
  (memory i64 0 0x8000_0000_0000_0000 (pagesize 1))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i64.const 0))
(assert_trap (invoke "load" (i64.const 0)) "out of bounds memory access")
(module
  (memory i64 0 0xffff_ffff_ffff_ffff (pagesize 1))
  (func (export "size") (result i64) (memory.size))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i64.const 0))
(assert_trap (invoke "load" (i64.const 0)) "out of bounds memory access")
