;;! summary = "An offset that is computed wraps as i32 does, and the result is an unsigned address"
;;! features = ["bulk-memory", "extended-const"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (data (i32.const 0) "\11\11\11\11\11\11\11\11")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")

;; -1 + 1 is 0, 2^31 times 2 is 0, 1 - 2 is the largest address.
;;@ DATA-OFFSET-EXPR DATA-WRITTEN
(module (import "owner" "m" (memory 1)) (data (offset (i32.add (i32.const -1) (i32.const 1))) "a"))
(module (import "owner" "m" (memory 1)) (data (offset (i32.mul (i32.const 0x8000_0000) (i32.const 2))) "b"))
(module (import "owner" "m" (memory 1)) (data (offset (i32.add (i32.const 0x8000_0000) (i32.const 0x8000_0001))) "c"))
(module (import "owner" "m" (memory 1)) (data (offset (i32.sub (i32.const 1) (i32.const -1))) "d"))
(module
  (import "owner" "m" (memory 1))
  (data (offset (i32.sub (i32.mul (i32.const 3) (i32.const 0x5555_5556)) (i32.const -1))) "e"))
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x1111_1111_6564_6362))

;; Beyond the end.
;;@ DATA-OFFSET-EXPR DATA-OOB-TRAP
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (offset (i32.sub (i32.const 1) (i32.const 2))) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (offset (i32.add (i32.const 0xffff) (i32.const 1))) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (offset (i32.mul (i32.const 0x1_0000) (i32.const 0x8000))) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (offset (i32.add (i32.const 0x7fff_ffff) (i32.const 1))) "z"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "m" (memory 1)) (data (offset (i32.sub (i32.const 0) (i32.const 0x1_0000))) "z"))
  "out of bounds memory access")
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x1111_1111_6564_6362))

;; With an imported global in it.
;;@ DATA-OFFSET-EXPR
(module (global (export "end") i32 (i32.const 0x1_0000)))
(register "globals")
(module
  (import "owner" "m" (memory 1))
  (import "globals" "end" (global $end i32))
  (data (offset (i32.sub (global.get $end) (i32.const 1))) "f"))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x66))
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "globals" "end" (global $end i32))
    (data (offset (i32.add (global.get $end) (i32.const 0))) "z"))
  "out of bounds memory access")
