;;! summary = "A 64-bit memory may declare more than 65,536 pages, 2^32 - 1 among them (JavaScriptCore, #70548)"
;;! features = ["memory64"]

;; https://github.com/WebKit/WebKit/pull/70548
;; The parser rejected every memory of more than 65,536 pages, whatever its address type; and 2^32 - 1 was the mark of
;; "no number". The specification has 2^48 pages as the limit of 64-bit memories, and JavaScript's API 2^37 - 1.

;; All of these need no page.
;;@ VAL-CAP64-MAX VAL-MAX-NOT-ALLOC
(module (memory i64 0 0x1_0000))
(module (memory i64 0 0x1_0001))
(module (memory i64 0 0xffff_fffe))
(module (memory i64 0 0xffff_ffff))
(module (memory i64 0 0x1_0000_0000))
(module (memory i64 0 0x1_0000_0001))
(module (memory i64 0 0x1f_ffff_ffff))

;; No maximum, the mark, and its neighbours are told apart.
;;@ VAL-MAX-NOT-ALLOC
(module $mark (memory (export "memory") i64 0 0xffff_ffff))
(register "mark")
(module $none (memory (export "memory") i64 0))
(register "none")
;;@ LINK-MAX-LE
(module (import "mark" "memory" (memory i64 0 0xffff_ffff)))
(module (import "mark" "memory" (memory i64 0 0x1_0000_0000)))
(module (import "mark" "memory" (memory i64 0)))
(assert_unlinkable (module (import "mark" "memory" (memory i64 0 0xffff_fffe))) "incompatible import type")
;;@ LINK-MAX-REQUIRED
(module (import "none" "memory" (memory i64 0)))
(assert_unlinkable (module (import "none" "memory" (memory i64 0 0xffff_ffff))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory i64 0 0x1_0000_0000))) "incompatible import type")
(assert_unlinkable (module (import "none" "memory" (memory i64 0 0x1f_ffff_ffff))) "incompatible import type")

;; The mark bounds growth: a memory with it grows no further.
;;@ VAL-MAX-NOT-ALLOC
(module
  (memory i64 0 0xffff_ffff)
  (func (export "size") (result i64) (memory.size))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
;;@ GROW-MAX-MUST-FAIL M64-GROW-WIDE
(assert_return (invoke "grow" (i64.const 0x1_0000_0000)) (i64.const -1))
(assert_return (invoke "grow" (i64.const -1)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke "size") (i64.const 0))

;; As a minimum, where nobody provides the import and nothing is allocated.
;;@ VAL-CAP64-MIN VAL-ALLOC-MAY-REFUSE
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0001))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0xffff_ffff 0xffff_ffff))) "unknown import")
(assert_unlinkable (module (import "no" "such" (memory i64 0x1_0000_0000 0x1_0000_0000))) "unknown import")

;; 32-bit memories keep their cap.
;;@ VAL-CAP32-MAX
(assert_invalid (module (memory 0 0x1_0001)) "memory size")
(assert_invalid (module (memory 0 0xffff_ffff)) "memory size")
