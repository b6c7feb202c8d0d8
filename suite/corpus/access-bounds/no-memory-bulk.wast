;;! summary = "Without a memory, memory.fill, memory.copy, memory.init and active segments are invalid"
;;! features = ["bulk-memory"]

;;@ VAL-MEM-EXISTS
(assert_invalid (module (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (unreachable) (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (return) (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid
  (module (func (if (i32.const 0) (then (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))))))
  "unknown memory")
(assert_invalid (module (func (memory.copy (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (unreachable) (memory.copy (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (return) (memory.copy (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid
  (module (func (if (i32.const 0) (then (memory.copy (i32.const 0) (i32.const 0) (i32.const 0))))))
  "unknown memory")
(assert_invalid (module (func (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))) (data "a")) "unknown memory")
(assert_invalid
  (module (func (unreachable) (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))) (data "a"))
  "unknown memory")
(assert_invalid
  (module (func (return) (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))) (data "a"))
  "unknown memory")
(assert_invalid
  (module (func (if (i32.const 0) (then (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))))) (data "a"))
  "unknown memory")
;;@ DATA-MEM-EXISTS
(assert_invalid (module (data (i32.const 0) "a")) "unknown memory")
(assert_invalid (module (data (i32.const 0) "")) "unknown memory")

;; A segment is not a memory: data.drop needs none, and a passive segment is nobody's.
;;@ VAL-MEM-EXISTS DATA-DROP
(module (data "a") (func (export "drop") (data.drop 0)))
(assert_return (invoke "drop"))
(assert_return (invoke "drop"))

;; With a memory all three are valid, and a segment has to exist for the one that names it.
;;@ VAL-MEM-EXISTS
(module (memory 0) (data "a") (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0))
  (memory.copy (i32.const 0) (i32.const 0) (i32.const 0))
  (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))))
;;@ VAL-DATA-EXISTS
(assert_invalid
  (module (memory 0) (func (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown data segment")
(assert_invalid
  (module (memory 0) (data "a") (func (memory.init 1 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown data segment")
(assert_invalid (module (memory 0) (data "a") (func (data.drop 1))) "unknown data segment")
