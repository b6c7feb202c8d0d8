;;! summary = "A small memory is there, however large its maximum, and traps where it ends (JavaScriptCore, #3420)"

;; https://github.com/WebKit/WebKit/pull/3420, after https://github.com/WebKit/WebKit/pull/3275
;; On 32-bit hosts the bytes of a memory did not fit what they were kept in; the first correction then refused every
;; memory whose maximum was too large, though it might never grow there. In the specification, what may be limited is
;; the size that a memory has, not the one that it declares.

;;@ VAL-MAX-NOT-ALLOC ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 65536)
  (data (i32.const 0xffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0x5a)))
  (func (export "load-far") (param $at i32) (result i32) (i32.load8_u offset=0x7fff_ffff (local.get $at))))
(register "owner")
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke $owner "size") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const 0x7fff_ffff)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const 0x8000_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke $owner "store" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "store" (i32.const 0xffff_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load-far" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $owner "load-far" (i32.const 0x8000_0001)) "out of bounds memory access")

;; More such memories at the same time, each with its maximum.
;;@ VAL-MAX-NOT-ALLOC ALLOC-SIZE-EQ-MIN
(module (memory 1 65535))
(module (memory 1 32769))
(module (memory 1 32768))
(module (memory 2 65536) (data (i32.const 0x1_ffff) "a"))
(module (memory 0 65536) (data (i32.const 0) ""))
;;@ VAL-MAX-NOT-ALLOC LINK-MAX-LE
(module (import "owner" "memory" (memory 1 65536)) (func (export "size") (result i32) (memory.size)))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 1))
