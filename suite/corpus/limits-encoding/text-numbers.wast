;;! summary = "Bounds are written in decimal or hexadecimal, with single underscores between digits"

;; Each pair of bounds is 0 and 10, or 0 and 4,096, whatever it looks like: an import with just these bounds takes the
;; memory, and one with a smaller maximum does not.
;;@ TEXT-LIMITS
(module (memory (export "m") 0 10))
(register "10")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "10" "m" (memory 0 10)))
(module (import "10" "m" (memory 0 010)))
(module (import "10" "m" (memory 0 0_10)))
(module (import "10" "m" (memory 0 1_0)))
(module (import "10" "m" (memory 0 0000000000000000000000010)))
(module (import "10" "m" (memory 0 0xa)))
(module (import "10" "m" (memory 0 0xA)))
(module (import "10" "m" (memory 0 0x0a)))
(module (import "10" "m" (memory 0 0x0_A)))
(module (import "10" "m" (memory 0 0x0000_0000_0000_0000_000a)))
(assert_unlinkable (module (import "10" "m" (memory 0 9))) "incompatible import type")
(assert_unlinkable (module (import "10" "m" (memory 0 09))) "incompatible import type")
(assert_unlinkable (module (import "10" "m" (memory 0 0x9))) "incompatible import type")
(assert_unlinkable (module (import "10" "m" (memory 0 0x0_9))) "incompatible import type")
(assert_unlinkable (module (import "10" "m" (memory 0 0000_0009))) "incompatible import type")

;; The same of what is defined.
;;@ TEXT-LIMITS
(module (memory (export "m") 0 010))
(register "ten-0")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-0" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-0" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0_10))
(register "ten-1")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-1" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-1" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 1_0))
(register "ten-2")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-2" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-2" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0000000000000000000000010))
(register "ten-3")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-3" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-3" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0xa))
(register "ten-4")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-4" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-4" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0xA))
(register "ten-5")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-5" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-5" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0x0a))
(register "ten-6")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-6" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-6" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0x0_A))
(register "ten-7")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-7" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-7" "m" (memory 0 9))) "incompatible import type")
;;@ TEXT-LIMITS
(module (memory (export "m") 0 0x0000_0000_0000_0000_000a))
(register "ten-8")
;;@ TEXT-LIMITS LINK-MAX-LE
(module (import "ten-8" "m" (memory 0 10)))
(assert_unlinkable (module (import "ten-8" "m" (memory 0 9))) "incompatible import type")

;; Digits of both cases, and the cap in several ways.
;;@ TEXT-LIMITS VAL-CAP32-MAX
(assert_unlinkable (module (import "no" "such" (memory 0 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 65_536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 6_5_5_3_6))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x10000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x1_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 0 0x0001_0000))) "unknown import")
(assert_invalid (module (memory 0 65537)) "memory size")
(assert_invalid (module (memory 0 65_537)) "memory size")
(assert_invalid (module (memory 0 0x10001)) "memory size")
(assert_invalid (module (memory 0 0x1_0001)) "memory size")
(assert_invalid (module (memory 0 0x1FFFF)) "memory size")
(assert_invalid (module (memory 0 0x1_ffFF)) "memory size")
(assert_invalid (module (memory 0 4_294_967_295)) "memory size")
(assert_invalid (module (memory 0 0xffff_FFFF)) "memory size")

;; A minimum, and what it makes of the size.
;;@ TEXT-LIMITS ALLOC-SIZE-EQ-MIN
(module (memory 0x2) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 2))
(module (memory 0_2) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 2))
(module (memory 0x0_3) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 3))
(module (memory 000) (func (export "size") (result i32) (memory.size)))
(assert_return (invoke "size") (i32.const 0))

;; What no number is.
;;@ TEXT-LIMITS
(assert_malformed (module quote "(memory 1_)") "unknown operator")
(assert_malformed (module quote "(memory _1)") "unknown operator")
(assert_malformed (module quote "(memory 1__0)") "unknown operator")
(assert_malformed (module quote "(memory 0x)") "unknown operator")
(assert_malformed (module quote "(memory 0x_1)") "unknown operator")
(assert_malformed (module quote "(memory 0x1_)") "unknown operator")
(assert_malformed (module quote "(memory 0x1__0)") "unknown operator")
(assert_malformed (module quote "(memory 0X1)") "unknown operator")
(assert_malformed (module quote "(memory 0b1)") "unknown operator")
(assert_malformed (module quote "(memory 0o1)") "unknown operator")
(assert_malformed (module quote "(memory 1h)") "unknown operator")
(assert_malformed (module quote "(memory a)") "unknown operator")
(assert_malformed (module quote "(memory 0xg)") "unknown operator")
(assert_malformed (module quote "(memory 1.0)") "unexpected token")
(assert_malformed (module quote "(memory 1e1)") "unexpected token")
(assert_malformed (module quote "(memory 0x1p1)") "unexpected token")
(assert_malformed (module quote "(memory +1)") "unexpected token")
(assert_malformed (module quote "(memory -1)") "unexpected token")
(assert_malformed (module quote "(memory -0)") "unexpected token")
(assert_malformed (module quote "(memory +0x1)") "unexpected token")
(assert_malformed (module quote "(memory inf)") "unexpected token")
(assert_malformed (module quote "(memory nan)") "unexpected token")
(assert_malformed (module quote "(memory 1/2)") "unknown operator")
(assert_malformed (module quote "(memory 1,0)") "unexpected token")

;; As a maximum.
(assert_malformed (module quote "(memory 0 1_)") "unknown operator")
(assert_malformed (module quote "(memory 0 _1)") "unknown operator")
(assert_malformed (module quote "(memory 0 0x)") "unknown operator")
(assert_malformed (module quote "(memory 0 1.0)") "unexpected token")
(assert_malformed (module quote "(memory 0 +1)") "unexpected token")
(assert_malformed (module quote "(memory 0 -1)") "unexpected token")

;; 2^64 and more are beyond what the text format can say.
(assert_malformed (module quote "(memory 18446744073709551616)") "constant out of range")
(assert_malformed (module quote "(memory 0x1_0000_0000_0000_0000)") "constant out of range")
(assert_malformed (module quote "(memory 0xffff_ffff_ffff_ffff_ffff)") "constant out of range")
(assert_malformed (module quote "(memory 99999999999999999999999999)") "constant out of range")
(assert_malformed (module quote "(memory 0 18446744073709551616)") "constant out of range")
(assert_malformed (module quote "(memory i64 0 0x1_0000_0000_0000_0000)") "constant out of range")
