;;! summary = "memory.size works in a module that never grows its memory (Binaryen's wasm2js, #2330)"

;; https://github.com/WebAssembly/binaryen/pull/2330
;; The function behind memory.size was generated only where growth was allowed. In the specification the one does not
;; need the other.

;; No instruction here grows anything.
;;@ ALLOC-SIZE-EQ-MIN
(module $fixed
  (memory 2 2)
  (func (export "size") (result i32) (memory.size))
  (func (export "bytes") (result i32) (i32.mul (memory.size) (i32.const 65536))))
(module $none
  (memory 0 0)
  (func (export "size") (result i32) (memory.size)))
(module $open
  (memory (export "memory") 3)
  (func (export "size") (result i32) (memory.size))
  (func (export "size-plus") (param $n i32) (result i32) (i32.add (memory.size) (local.get $n))))
(register "open")
;;@ SIZE-UNITS
(assert_return (invoke $fixed "size") (i32.const 2))
(assert_return (invoke $fixed "bytes") (i32.const 0x2_0000))
(assert_return (invoke $none "size") (i32.const 0))
(assert_return (invoke $open "size") (i32.const 3))
(assert_return (invoke $open "size-plus" (i32.const -3)) (i32.const 0))

;; Of an imported memory that somebody else grows.
;;@ LINK-ALIAS
(module $reader
  (import "open" "memory" (memory 3))
  (func (export "size") (result i32) (memory.size)))
(module $grower
  (import "open" "memory" (memory 3))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ SIZE-UNITS LINK-ALIAS
(assert_return (invoke $reader "size") (i32.const 3))
;;@ GROW-CAP32-MUST-FAIL
(assert_return (invoke $grower "grow" (i32.const 65536)) (i32.const -1))
;;@ SIZE-UNITS GROW-FAIL-SIZE
(assert_return (invoke $reader "size") (i32.const 3))
(assert_return (invoke $open "size") (i32.const 3))
;;@ GROW-RET-OLD
(assert_return (invoke $grower "grow" (i32.const 1)) (either (i32.const 3) (i32.const -1)))
;;@ GROW-TYPE-MIN GROW-FRESH LINK-ALIAS
(assert_return (invoke $reader "size") (i32.const 4))
(assert_return (invoke $open "size") (i32.const 4))
