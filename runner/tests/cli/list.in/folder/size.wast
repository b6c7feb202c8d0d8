;;! summary = "A growth returns the size before it"
;;@ GROW-RET-OLD
(module (memory 1) (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
(assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
