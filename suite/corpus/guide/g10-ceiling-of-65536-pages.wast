;;! summary = "G10: the ceiling of a 32-bit memory is 65,536 pages, 4 GiB: right"

;; It bounds what may be declared, and what growth may reach. This asks about the ceiling from below, and needs little
;; memory; the chapter cap goes there.

;;@ VAL-CAP32-MAX VAL-MAX-NOT-ALLOC
(module $owner
  (memory (export "memory") 0 65536)
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ GROW-CAP32-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 0))
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 65537)) "memory size")
;;@ VAL-CAP32-MIN
(assert_invalid (module (memory 65537)) "memory size")
;;@ VAL-CAP32-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 65536))) "unknown import")

;; Without a maximum the ceiling is the same.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-highest") (result i32) (i32.load8_u (i32.const 0xffff_ffff)))
  (func (export "load-2^32") (result i32) (i32.load8_u offset=1 (i32.const 0xffff_ffff)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke "grow" (i32.const 100000)) (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke "load" (i32.const 0x1_0000)) "out of bounds memory access")
;; The highest address, and 2^32, which is none.
;;@ EA-LAST-BYTE
(assert_trap (invoke "load-highest") "out of bounds memory access")
;;@ EA-NO-WRAP32
(assert_trap (invoke "load-2^32") "out of bounds memory access")
