;;! summary = "memory.init traps where it would read beyond its segment, however much room the memory has (WAMR, #3020)"

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/3020, and, where it ended in a fault of the machine,
;; https://github.com/WasmEdge/WasmEdge/issues/2743
;; In the specification the range is checked on both sides before anything is written.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data $text "\01\02\03\04\05\06\07\08")
  (func (export "init") (param $to i32) (param $from i32) (param $count i32)
    (memory.init $text (local.get $to) (local.get $from) (local.get $count)))
  (func (export "init-9") (memory.init $text (i32.const 0) (i32.const 0) (i32.const 9)))
  (func (export "init-4-from-5") (memory.init $text (i32.const 0) (i32.const 5) (i32.const 4)))
  (func (export "drop") (data.drop $text))
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at))))

;; One byte too many, by constants and at run time.
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke "init-9") "out of bounds memory access")
(assert_trap (invoke "init-4-from-5") "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 0) (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 1) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 8) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 9) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 0) (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const -1) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 0x8000_0000) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "load" (i32.const 0)) (i64.const 0))

;; Nothing from the end of the segment, and all of it.
(assert_return (invoke "init" (i32.const 0) (i32.const 8) (i32.const 0)))
(assert_return (invoke "init" (i32.const 0x100) (i32.const 0) (i32.const 8)))
(assert_return (invoke "load" (i32.const 0x100)) (i64.const 0x0807_0605_0403_0201))

;; The memory's side.
;;@ BULK-OOB
(assert_trap (invoke "init" (i32.const 0xfff9) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0x1_0000) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "load" (i32.const 0xfff8)) (i64.const 0))
(assert_return (invoke "init" (i32.const 0xfff8) (i32.const 0) (i32.const 8)))
(assert_return (invoke "load" (i32.const 0xfff8)) (i64.const 0x0807_0605_0403_0201))

;; A dropped segment has no bytes.
;;@ DATA-DROP
(assert_return (invoke "drop"))
(assert_trap (invoke "init" (i32.const 0) (i32.const 0) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "init" (i32.const 0) (i32.const 1) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "init" (i32.const 0) (i32.const 0) (i32.const 0)))
(assert_return (invoke "load" (i32.const 0)) (i64.const 0))
