;;! summary = "An address type of i32 may be written out, and means what nothing means"
;;! features = ["memory64"]

;; The grammar came with 64-bit memories. Written out or not, the types are the same, in either direction.
;;@ TEXT-ADDRTYPE
(module $short (memory (export "m") 0 3) (func (export "size") (result i32) (memory.size)))
(register "short" $short)
(module $long (memory (export "m") i32 0 3) (func (export "size") (result i32) (memory.size)))
(register "long" $long)
(assert_return (invoke $short "size") (i32.const 0))
(assert_return (invoke $long "size") (i32.const 0))
;;@ TEXT-ADDRTYPE LINK-AT-EQ
(module (import "short" "m" (memory 0 3)))
(module (import "short" "m" (memory i32 0 3)))
(module (memory (import "short" "m") 0 3))
(module (memory (import "short" "m") i32 0 3))
(assert_unlinkable (module (import "short" "m" (memory i64 0 3))) "incompatible import type")
(assert_unlinkable (module (import "short" "m" (memory i32 0 2))) "incompatible import type")
(assert_unlinkable (module (memory (import "short" "m") i32 1 3)) "incompatible import type")
(module (import "long" "m" (memory 0 3)))
(module (import "long" "m" (memory i32 0 3)))
(module (memory (import "long" "m") 0 3))
(module (memory (import "long" "m") i32 0 3))
(assert_unlinkable (module (import "long" "m" (memory i64 0 3))) "incompatible import type")
(assert_unlinkable (module (import "long" "m" (memory i32 0 2))) "incompatible import type")
(assert_unlinkable (module (memory (import "long" "m") i32 1 3)) "incompatible import type")

;; Bounds have the limits of 32-bit memories.
;;@ TEXT-ADDRTYPE VAL-CAP32-MIN
(assert_invalid (module (memory i32 65537)) "memory size")
;;@ TEXT-ADDRTYPE VAL-CAP32-MAX
(assert_invalid (module (memory i32 0 65537)) "memory size")
(assert_unlinkable (module (import "no" "such" (memory i32 0 65536))) "unknown import")

;; Before data given in place.
;;@ TEXT-ADDRTYPE TEXT-DATA-ABBREV
(module (memory i32 (data)) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))
;;@ TEXT-DATA-ABBREV ALLOC-SIZE-EQ-MIN
(module
  (memory i32 (data "abc"))
  (func (export "size") (result i32) (memory.size))
  (func (export "last") (result i32) (i32.load8_u (i32.const 2))))
(assert_return (invoke "size") (i32.const 1))
(assert_return (invoke "last") (i32.const 0x63))
(module
  (memory i64 (data "abc"))
  (func (export "size") (result i64) (memory.size))
  (func (export "last") (result i32) (i32.load8_u (i64.const 2))))
(assert_return (invoke "size") (i64.const 1))
(assert_return (invoke "last") (i32.const 0x63))

;; Addresses of an i32 memory are i32, written out or not.
;;@ M64-TYPES
(assert_invalid (module (memory i32 1) (func (result i64) (memory.size))) "type mismatch")
(assert_invalid (module (memory i32 1) (func (drop (i32.load (i64.const 0))))) "type mismatch")
(assert_invalid (module (memory i32 1) (data (i64.const 0) "")) "type mismatch")

;; Nothing else is an address type, and it comes before the bounds, once.
;;@ TEXT-ADDRTYPE
(assert_malformed (module quote "(memory i8 1)") "unexpected token")
(assert_malformed (module quote "(memory i16 1)") "unexpected token")
(assert_malformed (module quote "(memory f32 1)") "unexpected token")
(assert_malformed (module quote "(memory f64 1)") "unexpected token")
(assert_malformed (module quote "(memory v128 1)") "unexpected token")
(assert_malformed (module quote "(memory u32 1)") "unexpected token")
(assert_malformed (module quote "(memory I32 1)") "unexpected token")
(assert_malformed (module quote "(memory i128 1)") "unexpected token")
(assert_malformed (module quote "(memory funcref 1)") "unexpected token")
(assert_malformed (module quote "(memory index 1)") "unexpected token")
(assert_malformed (module quote "(memory 1 i32)") "unexpected token")
(assert_malformed (module quote "(memory 1 i32 2)") "unexpected token")
(assert_malformed (module quote "(memory 1 2 i32)") "unexpected token")
(assert_malformed (module quote "(memory 1 i64)") "unexpected token")
(assert_malformed (module quote "(memory i32)") "unexpected token")
(assert_malformed (module quote "(memory i64)") "unexpected token")
(assert_malformed (module quote "(memory i32 i32 1)") "unexpected token")
(assert_malformed (module quote "(memory i32 i64 1)") "unexpected token")
(assert_malformed (module quote "(memory i64 i32 1)") "unexpected token")
(assert_malformed (module quote "(memory (i32) 1)") "unexpected token")
(assert_malformed (module quote "(memory i32 (export \"m\") 1)") "unexpected token")
(assert_malformed (module quote "(memory i32 (import \"a\" \"b\") 1)") "unexpected token")
(assert_malformed (module quote "(import \"a\" \"b\" (memory 1 i32))") "unexpected token")
(assert_malformed (module quote "(memory (data \"a\") i32)") "unexpected token")
