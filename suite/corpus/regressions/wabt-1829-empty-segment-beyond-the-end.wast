;;! summary = "A segment of no bytes may stand at the end of the memory, and not beyond it (wasm2c, #1829)"

;; https://github.com/WebAssembly/wabt/pull/1829
;; Active segments were written without a check of their bounds, and those of no bytes were accepted anywhere. In the
;; specification an active segment is written like by memory.init, which checks a length of zero as any other.

;; At the end, and before it.
;;@ ALLOC-SIZE-EQ-MIN DATA-ZERO-LEN
(module (memory 0) (data (i32.const 0) ""))
(module (memory 1) (data (i32.const 0) ""))
(module (memory 1) (data (i32.const 0xffff) ""))
(module (memory 1) (data (i32.const 0x1_0000) ""))
(module (memory 2) (data (i32.const 0x2_0000) "" ""))
;; Beyond.
(assert_trap (module (memory 0) (data (i32.const 1) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x2_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x8000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -1) "")) "out of bounds memory access")
(assert_trap (module (memory 1 2) (data (i32.const 0x2_0000) "")) "out of bounds memory access")
;; Of a 64-bit memory.
(module (memory i64 1) (data (i64.const 0x1_0000) ""))
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const 0x1_0000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory i64 1) (data (i64.const -1) "")) "out of bounds memory access")

;; Bytes that do not fit, and a segment before them that did.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")
;;@ DATA-ZERO-LEN DATA-PRIOR-KEPT
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0) "a") (data (i32.const 0x1_0001) ""))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x61))
;;@ DATA-OOB-TRAP
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff) "bc") (data (i32.const 1) "d"))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0))
