;;! summary = "A 32-bit memory may declare up to 2^32 - 1 pages of one byte, or 65,536 of 65,536 bytes"
;;! features = ["custom-page-sizes"]

;; That a type is valid is asked with an import that nobody provides: valid, but never allocated. An engine may still
;; refuse a minimum that it could never allocate.

;;@ CPS-CAP32 VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 0 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0xffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x1_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x1_0001 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x7fff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0x8000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0xffff_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0xffff_fffe (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0xffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable
  (module (import "no" "such" (func)) (memory 0xffff_ffff (pagesize 1)))
  "unknown import")
;;@ CPS-CAP32
(assert_unlinkable (module (import "no" "such" (memory 0 0xffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x1_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x1_0001 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x7fff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x8000_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0xffff_0000 (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0xffff_fffe (pagesize 1)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0xffff_ffff (pagesize 1)))) "unknown import")
(assert_unlinkable
  (module (import "no" "such" (func)) (memory 0 0xffff_ffff (pagesize 1)))
  "unknown import")

;; One page too many, which would be 2^32 bytes, and far too many.
(assert_invalid (module (memory 0x1_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0x1_0000_0001 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0x1_0001_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0x2_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0x1_0000_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0x8000_0000_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0xffff_ffff_ffff_ffff (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0001 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x1_0001_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x2_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0x8000_0000_0000_0000 (pagesize 1))) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff_ffff_ffff (pagesize 1))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0x1_0000_0000 (pagesize 1)))) "memory size")
(assert_invalid (module (import "no" "such" (memory 0 0x1_0000_0000 (pagesize 1)))) "memory size")
(assert_invalid (module (memory 0x1_0000_0000 0x1_0000_0000 (pagesize 1))) "memory size")

;; Pages of 65,536 bytes have their own cap, and no more if they are named.
;;@ CPS-CAP32 CPS-DEFAULT-EQ VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 65535 (pagesize 65536)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 (pagesize 65536)))) "unknown import")
;;@ CPS-CAP32 CPS-DEFAULT-EQ
(assert_unlinkable (module (import "no" "such" (memory 0 65535 (pagesize 65536)))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65536 (pagesize 65536)))) "unknown import")
(assert_invalid (module (memory 0x1_0001 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0x2_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0x8000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0xffff_ffff (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0x1_0000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0 0x1_0001 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0 0x2_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0 0x8000_0000 (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff (pagesize 65536))) "memory size")
(assert_invalid (module (memory 0 0x1_0000_0000 (pagesize 65536))) "memory size")

;; A maximum below the minimum.
;;@ VAL-MIN-LE-MAX
(assert_invalid (module (memory 1 0 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid (module (memory 65537 65536 (pagesize 1))) "size minimum must not be greater than maximum")
(assert_invalid
  (module (memory 0xffff_ffff 0xffff_fffe (pagesize 1)))
  "size minimum must not be greater than maximum")

;; A large maximum costs nothing.
;;@ VAL-MAX-NOT-ALLOC CPS-CAP32
(module
  (memory 0 0x1_0000 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(module
  (memory 0 0x1_0001 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(module
  (memory 0 0x8000_0000 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(module
  (memory 0 0xffff_ffff (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "size") (i32.const 0))
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
