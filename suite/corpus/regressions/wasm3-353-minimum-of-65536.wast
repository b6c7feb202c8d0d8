;;! summary = "A module may declare a minimum of 65,536 pages, with whatever else it has (Wasm3, #353)"

;; https://github.com/wasm3/wasm3/issues/353
;; The module was rejected for exceeding the limits of linear memory. Wasmer could not represent the number of its
;; bytes either, and failed with a panic: https://github.com/wasmerio/wasmer/issues/2187
;; To the specification the type is valid. An engine that cannot have 4 GiB may refuse to allocate, and may say so
;; early.

;; Nobody provides the import, so nothing is allocated.
;;@ VAL-CAP32-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (func)) (memory 65536)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65536 65536)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65535)) "unknown import")
(assert_unlinkable (module (import "no" "such" (func)) (memory 65535 65536)) "unknown import")
;; Exported, with data at both ends, with code that reaches the last byte.
(assert_unlinkable
  (module (import "no" "such" (func)) (memory (export "memory") 65536) (data (i32.const 0) "a"))
  "unknown import")
(assert_unlinkable
  (module (import "no" "such" (func)) (memory 65536) (data (i32.const 0xffff_ffff) "a"))
  "unknown import")
(assert_unlinkable
  (module
    (import "no" "such" (func))
    (memory 65536)
    (func (result i32) (i32.load8_u offset=0xffff_ffff (i32.const 0))))
  "unknown import")
;; Imported.
;;@ VAL-CAP32-MIN VAL-IMPORT-SAME VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory 65536))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory 65536 65536))) "unknown import")

;; One page more is not valid, however it is written.
;;@ VAL-CAP32-MIN
(assert_invalid (module (import "no" "such" (func)) (memory 65537)) "memory size")
(assert_invalid (module (memory (export "memory") 65537)) "memory size")
(assert_invalid (module (memory 65537 65537)) "memory size")
