;;! summary = "An instruction that names a memory beyond the last one is invalid, in code that never runs too"
;;! features = ["multi-memory"]

;; Three memories have the indices 0 to 2, whether imported or the module's own.
;;@ VAL-MEM-EXISTS
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (drop (memory.size 3))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (drop (memory.grow 3 (i32.const 0)))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (drop (i32.load 3 (i32.const 0)))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (drop (i32.load8_s 3 (i32.const 0)))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (drop (i64.load32_u 3 (i32.const 0)))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (drop (f64.load 3 (i32.const 0)))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (i32.store 3 (i32.const 0) (i32.const 0))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (i64.store8 3 (i32.const 0) (i64.const 0))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (f32.store 3 (i32.const 0) (f32.const 0))))
  "unknown memory 3")

;; The same in bulk instructions, at either place of memory.copy.
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (memory.fill 3 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (memory.copy 3 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (memory.copy 0 3 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (memory.copy 3 3 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (data "a")
    (func (memory.init 3 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory 3")

;; In code that is never reached.
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (unreachable) (drop (memory.size 3))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (return) (drop (memory.grow 3 (i32.const 0)))))
  "unknown memory 3")
(assert_invalid
  (module (memory 1) (memory 1) (memory 1) (func (unreachable) (drop (i32.load 3 (i32.const 0)))))
  "unknown memory 3")

;; As an export.
(assert_invalid (module (memory 1) (memory 1) (export "m" (memory 2))) "unknown memory 2")
(assert_invalid
  (module (import "no" "such" (memory 1)) (memory 1) (export "m" (memory 2)))
  "unknown memory 2")

;; Far beyond.
(assert_invalid (module (memory 1) (memory 1) (func (drop (memory.size 65536)))) "unknown memory 65536")
(assert_invalid
  (module (memory 1) (memory 1) (func (drop (memory.size 0xffff_ffff))))
  "unknown memory 4294967295")

;; Without any memory there is no index 0.
(assert_invalid (module (func (drop (memory.size)))) "unknown memory 0")
(assert_invalid (module (func (drop (memory.grow (i32.const 0))))) "unknown memory 0")
(assert_invalid (module (func (drop (i32.load (i32.const 0))))) "unknown memory 0")
(assert_invalid (module (func (i32.store (i32.const 0) (i32.const 0)))) "unknown memory 0")

;; The last one of three is there.
;;@ ALLOC-SIZE-EQ-MIN
(module (memory 1) (memory 1) (memory 3) (func (export "size") (result i32) (memory.size 2)))
;;@ VAL-MEM-EXISTS
(assert_return (invoke "size") (i32.const 3))
