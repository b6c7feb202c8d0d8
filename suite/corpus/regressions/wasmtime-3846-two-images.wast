;;! summary = "Two memories of a module start from their own data, in every instance (Wasmtime, #3846)"
;;! features = ["multi-memory"]

;; https://github.com/bytecodealliance/wasmtime/pull/3846
;; When a place for a memory was used again, its new contents were compared to the old ones by the file they come
;; from, but not by the position in it, where several memories have one file. In the specification each has what its
;; segments say.

;; The same module twice, and one that has the data the other way round.
;;@ ALLOC-SIZE-EQ-MIN
(module $first
  (memory $a 1)
  (memory $b 1)
  (data (memory $a) (i32.const 0) "xxxx")
  (data (memory $b) (i32.const 0) "yyyy")
  (data (memory $b) (i32.const 0xffff) "y")
  (func (export "a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "dirty")
    (memory.fill $a (i32.const 0) (i32.const 0xff) (i32.const 0x1_0000))
    (memory.fill $b (i32.const 0) (i32.const 0xfe) (i32.const 0x1_0000))))
;;@ MM-INDEP ALLOC-ZERO
(assert_return (invoke $first "a" (i32.const 0)) (i32.const 0x78))
(assert_return (invoke $first "a" (i32.const 3)) (i32.const 0x78))
(assert_return (invoke $first "a" (i32.const 4)) (i32.const 0))
(assert_return (invoke $first "a" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $first "b" (i32.const 0)) (i32.const 0x79))
(assert_return (invoke $first "b" (i32.const 4)) (i32.const 0))
(assert_return (invoke $first "b" (i32.const 0xffff)) (i32.const 0x79))
(invoke $first "dirty")
;;@ ALLOC-SIZE-EQ-MIN
(module $second
  (memory $a 1)
  (memory $b 1)
  (data (memory $a) (i32.const 0) "xxxx")
  (data (memory $b) (i32.const 0) "yyyy")
  (data (memory $b) (i32.const 0xffff) "y")
  (func (export "a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "dirty")
    (memory.fill $a (i32.const 0) (i32.const 0xff) (i32.const 0x1_0000))
    (memory.fill $b (i32.const 0) (i32.const 0xfe) (i32.const 0x1_0000))))
;;@ MM-INDEP ALLOC-ZERO
(assert_return (invoke $second "a" (i32.const 0)) (i32.const 0x78))
(assert_return (invoke $second "a" (i32.const 3)) (i32.const 0x78))
(assert_return (invoke $second "a" (i32.const 4)) (i32.const 0))
(assert_return (invoke $second "a" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $second "b" (i32.const 0)) (i32.const 0x79))
(assert_return (invoke $second "b" (i32.const 4)) (i32.const 0))
(assert_return (invoke $second "b" (i32.const 0xffff)) (i32.const 0x79))
(invoke $second "dirty")
;;@ ALLOC-SIZE-EQ-MIN
(module $turned
  (memory $a 1)
  (memory $b 1)
  (data (memory $a) (i32.const 0) "yyyy")
  (data (memory $b) (i32.const 0) "xxxx")
  (data (memory $b) (i32.const 0xffff) "x")
  (func (export "a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "dirty")
    (memory.fill $a (i32.const 0) (i32.const 0xff) (i32.const 0x1_0000))
    (memory.fill $b (i32.const 0) (i32.const 0xfe) (i32.const 0x1_0000))))
;;@ MM-INDEP ALLOC-ZERO
(assert_return (invoke $turned "a" (i32.const 0)) (i32.const 0x79))
(assert_return (invoke $turned "a" (i32.const 3)) (i32.const 0x79))
(assert_return (invoke $turned "a" (i32.const 4)) (i32.const 0))
(assert_return (invoke $turned "a" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $turned "b" (i32.const 0)) (i32.const 0x78))
(assert_return (invoke $turned "b" (i32.const 4)) (i32.const 0))
(assert_return (invoke $turned "b" (i32.const 0xffff)) (i32.const 0x78))
(invoke $turned "dirty")
;; And the first one still has what it has been given since.
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first "a" (i32.const 0)) (i32.const 0xff))
(assert_return (invoke $first "b" (i32.const 0xffff)) (i32.const 0xfe))
