;;! summary = "A 64-bit minimum that nobody can allocate makes a module that is valid (JavaScriptCore, #71228)"
;;! features = ["memory64"]

;; https://github.com/WebKit/WebKit/pull/71228
;; Modules were rejected for limits that only the creation of the memory has to refuse. In the specification 2^48
;; pages are valid. An engine may verify its own limits as early as validation, but then it is a resource that it
;; refuses. wasm2c took such a minimum and did not look whether the bytes were there:
;; https://github.com/WebAssembly/wabt/pull/2786
;; Wasmtime's product of pages and bytes overflowed, by the title of
;; https://github.com/bytecodealliance/wasmtime/pull/5533

;; Nobody provides the import, so nothing is allocated: a memory of their own, with and without a maximum.
;;@ VAL-CAP64-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0x4_0001)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0x1_0000_0000)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0x1f_ffff_ffff)) "unknown import")
;; 2^47 pages are 2^63 bytes, and 2^48 pages 2^64 bytes, which is 0 in 64 bits.
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0x8000_0000_0000)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0xffff_ffff_ffff)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory i64 0x1_0000_0000_0000)) "unknown import")
(assert_unlinkable
  (module (import "no" "such" (func)) (memory i64 0x1_0000_0000_0000 0x1_0000_0000_0000))
  "unknown import")
;; With code and data for the far end.
(assert_unlinkable
  (module
    (import "no" "such" (func))
    (memory i64 0x1_0000_0000_0000)
    (data (i64.const -1) "a")
    (func (result i32) (i32.load8_u offset=0xffff_ffff_ffff_ffff (i64.const 0))))
  "unknown import")
;;@ VAL-CAP64-MIN VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0x8000_0000_0000))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000_0000))) "unknown import")

;; One page more is not valid.
;;@ VAL-CAP64-MIN
(assert_invalid (module (import "no" "such" (func)) (memory i64 0x1_0000_0000_0001)) "memory size")
(assert_invalid (module (import "no" "such" (memory i64 0x1_0000_0000_0001))) "memory size")
