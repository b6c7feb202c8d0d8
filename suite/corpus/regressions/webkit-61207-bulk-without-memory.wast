;;! summary = "memory.init needs a memory, as memory.fill and memory.copy do (JavaScriptCore, #61207)"

;; https://github.com/WebKit/WebKit/pull/61207
;; The parser of memory.init took it that there is a memory, and an assertion failed where there is none. To the
;; specification such a module is not valid, and that is all.

;;@ VAL-MEM-EXISTS
(assert_invalid
  (module (data "a") (func (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory")
(assert_invalid
  (module (data "a") (func (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 1))))
  "unknown memory")
(assert_invalid
  (module (data "") (func (unreachable) (memory.init 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory")
(assert_invalid (module (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (unreachable) (memory.fill (i32.const 0) (i32.const 0) (i32.const 1)))) "unknown memory")
(assert_invalid (module (func (memory.copy (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (func (unreachable) (memory.copy (i32.const 0) (i32.const 0) (i32.const 1)))) "unknown memory")

;; A passive segment alone needs none, and can be dropped.
;;@ DATA-PASSIVE
(module (data "a") (func (export "drop") (data.drop 0)))
(assert_return (invoke "drop"))
(assert_return (invoke "drop"))

;; A memory of no pages is one.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 0)
  (data "a")
  (func (export "init") (param $to i32) (param $from i32) (param $count i32)
    (memory.init 0 (local.get $to) (local.get $from) (local.get $count))))
;;@ BULK-ZERO-AT-END
(assert_return (invoke "init" (i32.const 0) (i32.const 0) (i32.const 0)))
(assert_return (invoke "init" (i32.const 0) (i32.const 1) (i32.const 0)))
(assert_trap (invoke "init" (i32.const 1) (i32.const 0) (i32.const 0)) "out of bounds memory access")
;;@ BULK-OOB
(assert_trap (invoke "init" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
