;;! summary = "A memory declared with 65,536 pages has its last byte, and takes data there (WAMR, #2469)"

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/2469
;; The size was kept in 32 bits, and 4 GiB became 4 GiB less one byte: a load of the last word trapped. Fizzy's
;; product of pages and bytes became 0 for such a memory: https://github.com/wasmx/fizzy/pull/805
;; To the specification there are 2^32 bytes, or no memory at all.

;; This needs 4 GiB from the start, of which it touches a few bytes.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 65536)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff_fffc) "\78\56\34\12")
  (func (export "size") (result i32) (memory.size))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "load-8") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-16") (param $at i32) (result i32) (i32.load16_u (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-8") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "store-64") (param $at i32) (param $value i64) (i64.store (local.get $at) (local.get $value)))
  (func (export "load-by-offset") (result i32) (i32.load offset=0xffff_fffc (i32.const 0)))
  (func (export "load-8-by-offset") (result i32) (i32.load8_u offset=0xffff_ffff (i32.const 0)))
  (func (export "load-by-both") (result i32) (i32.load offset=0x7fff_fffc (i32.const 0x8000_0000)))
  (func (export "load-8-beyond") (param $at i32) (result i32) (i32.load8_u offset=0xffff_ffff (local.get $at))))

;;@ SIZE-AT-CAP
(assert_return (invoke "size") (i32.const 65536))
;; The data, by address, by offset, and by both.
;;@ EA-CAP-BYTES
(assert_return (invoke "load" (i32.const 0xffff_fffc)) (i32.const 0x1234_5678))
(assert_return (invoke "load-by-offset") (i32.const 0x1234_5678))
(assert_return (invoke "load-by-both") (i32.const 0x1234_5678))
(assert_return (invoke "load-8" (i32.const 0xffff_ffff)) (i32.const 0x12))
(assert_return (invoke "load-8-by-offset") (i32.const 0x12))
(assert_return (invoke "load-16" (i32.const 0xffff_fffe)) (i32.const 0x1234))
(assert_return (invoke "load-64" (i32.const 0xffff_fff8)) (i64.const 0x1234_5678_0000_0000))
(assert_return (invoke "load-8" (i32.const 0)) (i32.const 0x5a))
;; Between the ends there are zeros.
;;@ ALLOC-ZERO EA-CAP-BYTES
(assert_return (invoke "load-64" (i32.const 0x7fff_fffc)) (i64.const 0))
(assert_return (invoke "load-64" (i32.const 0xffff_fff0)) (i64.const 0))
;; An access that ends beyond 2^32 traps, and one that would begin there.
;;@ EA-CAP-BYTES
(assert_trap (invoke "load" (i32.const 0xffff_fffd)) "out of bounds memory access")
(assert_trap (invoke "load" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-16" (i32.const 0xffff_ffff)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i32.const 0xffff_fff9)) "out of bounds memory access")
(assert_trap (invoke "load-8-beyond" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-8-beyond" (i32.const 0xffff_ffff)) "out of bounds memory access")
;; Stores, too.
;;@ EA-CAP-BYTES EA-PARTIAL-STORE
(assert_trap (invoke "store-64" (i32.const 0xffff_fff9) (i64.const -1)) "out of bounds memory access")
(assert_return (invoke "load" (i32.const 0xffff_fffc)) (i32.const 0x1234_5678))
(assert_return (invoke "store-8" (i32.const 0xffff_ffff) (i32.const 0xa5)))
(assert_return (invoke "load" (i32.const 0xffff_fffc)) (i32.const 0xa534_5678))
(assert_return (invoke "load-8" (i32.const 0)) (i32.const 0x5a))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow" (i32.const 1)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i32.const 65536))
