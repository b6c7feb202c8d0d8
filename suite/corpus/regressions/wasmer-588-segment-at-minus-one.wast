;;! summary = "A segment at -1 is one at 2^32 - 1, and traps (Wasmer, #588)"

;; https://github.com/wasmerio/wasmer/issues/588
;; The module was validated, as it should be, and then an assertion failed where the segment is written. In the
;; specification a segment that does not fit its memory traps when the module is instantiated.

;; One byte, at offsets that are not in a page.
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP DATA-OFFSET-UNSIGNED
(assert_trap (module (memory 1) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -2) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -65535) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -65536) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -65537) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x8000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x7fff_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "a")) "out of bounds memory access")
;; From a memory of no pages, and of many.
(assert_trap (module (memory 0) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0x8000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 16) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 16) (data (i32.const 0x10_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 16) (data (i32.const 0x8000_0000) "a")) "out of bounds memory access")
;; The maximum does not count.
(assert_trap (module (memory 1 65536) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 65536) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 65536) (data (i32.const 0x8000_0000) "a")) "out of bounds memory access")

;; The type is another question: all of these are valid, as nobody provides their import.
;;@ DATA-OFFSET-UNSIGNED
(assert_unlinkable (module (import "no" "such" (func)) (memory 1) (data (i32.const -1) "a")) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 1)) (data (i32.const -1) "a")) "unknown import")

;; An imported memory is not touched.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")
;;@ DATA-OOB-TRAP DATA-OFFSET-UNSIGNED
(assert_trap (module (import "owner" "memory" (memory 1)) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (import "owner" "memory" (memory 1)) (data (i32.const -2) "a")) "out of bounds memory access")
(assert_trap (module (import "owner" "memory" (memory 1)) (data (i32.const -65535) "a")) "out of bounds memory access")
(assert_trap (module (import "owner" "memory" (memory 1)) (data (i32.const -65536) "a")) "out of bounds memory access")
(assert_trap (module (import "owner" "memory" (memory 1)) (data (i32.const -65537) "a")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x8000_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x7fff_ffff) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x1_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x1_0001) "a"))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0))
