;;! summary = "Offsets from 2^31 on are addresses like any other, where a memory is that large"
;;! features = ["bulk-memory"]

;; 32,769 pages: one more than 2 GiB. An engine may not have them, and nothing can be asked then.

;;@ ALLOC-SIZE-EQ-MIN DATA-OFFSET-UNSIGNED
(module $large
  (memory (export "m") 32769)
  (data (i32.const 0x7fff_ffff) "\01\02")
  (data (i32.const 0x8000_fffe) "\03\04")
  (data (i32.const 0x8001_0000) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "size") (result i32) (memory.size)))
(register "large")
;;@ DATA-OFFSET-UNSIGNED DATA-WRITTEN
(assert_return (invoke "load" (i32.const 0x7fff_ffff)) (i32.const 1))
(assert_return (invoke "load" (i32.const 0x8000_0000)) (i32.const 2))
(assert_return (invoke "load" (i32.const 0x8000_fffe)) (i32.const 3))
(assert_return (invoke "load" (i32.const 0x8000_ffff)) (i32.const 4))
(assert_return (invoke "load" (i32.const 0x7fff_fffe)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0x8000_0001)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0))
;;@ SIZE-UNITS
(assert_return (invoke "size") (i32.const 32769))

;; Imported, and beyond the end.
;;@ DATA-OFFSET-UNSIGNED DATA-WRITTEN
(module (import "large" "m" (memory 1)) (data (i32.const -2147483648) "\05") (data (i32.const -2147418114) "\06"))
(assert_return (invoke $large "load" (i32.const 0x8000_0000)) (i32.const 5))
(assert_return (invoke $large "load" (i32.const 0x8000_fffe)) (i32.const 6))
;;@ DATA-OOB-TRAP DATA-OFFSET-UNSIGNED
(assert_trap (module (import "large" "m" (memory 1)) (data (i32.const 0x8001_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "large" "m" (memory 1)) (data (i32.const 0x8000_ffff) "zz")) "out of bounds memory access")
(assert_trap (module (import "large" "m" (memory 1)) (data (i32.const 0x8001_0001) "")) "out of bounds memory access")
(assert_trap (module (import "large" "m" (memory 1)) (data (i32.const -1) "z")) "out of bounds memory access")
(assert_trap (module (import "large" "m" (memory 1)) (data (i32.const -1) "")) "out of bounds memory access")
(assert_trap (module (import "large" "m" (memory 1)) (data (i32.const 0xffff_0000) "z")) "out of bounds memory access")
(assert_return (invoke $large "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $large "load" (i32.const 0x8000_ffff)) (i32.const 4))
