;;! summary = "An active segment is written to the memory that it names, and bounded by that one"
;;! features = ["multi-memory"]

;; One, two and no pages. Segments for them in no order, up to the last byte of each.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $a 1)
  (memory $b 2)
  (memory $c 0)
  (data (memory $b) (i32.const 0x1_ffff) "\b2")
  (data (memory $a) (i32.const 0xffff) "\a2")
  (data (memory $c) (i32.const 0) "")
  (data (memory $b) (i32.const 0) "\b0")
  (data (i32.const 0) "\a0")
  (data (memory $b) (i32.const 0xffff) "\b1")
  (data (memory $a) (i32.const 0x1_0000) "")
  (func (export "a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at)))
  (func (export "size c") (result i32) (memory.size $c)))
;;@ MM-IDX-ALL-OPS MM-INDEP
(assert_return (invoke "a" (i32.const 0)) (i32.const 0xa0))
(assert_return (invoke "a" (i32.const 0xffff)) (i32.const 0xa2))
(assert_return (invoke "b" (i32.const 0)) (i32.const 0xb0))
(assert_return (invoke "b" (i32.const 0xffff)) (i32.const 0xb1))
(assert_return (invoke "b" (i32.const 0x1_0000)) (i32.const 0))
(assert_return (invoke "b" (i32.const 0x1_ffff)) (i32.const 0xb2))
(assert_return (invoke "size c") (i32.const 0))

;; A segment that would fit into another one.
;;@ MM-IDX-ALL-OPS DATA-OOB-TRAP ALLOC-SIZE-EQ-MIN
(assert_trap
  (module (memory $a 1) (memory $b 2) (memory $c 3) (data (memory $a) (i32.const 0x1_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (memory $a 1) (memory $b 2) (memory $c 3) (data (memory $b) (i32.const 0x2_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (memory $a 3) (memory $b 2) (memory $c 1) (data (memory $c) (i32.const 0x1_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (memory $a 3) (memory $b 2) (memory $c 1) (data (memory $b) (i32.const 0x1_ffff) "ab"))
  "out of bounds memory access")
(assert_trap
  (module (memory $a 3) (memory $b 0) (memory $c 1) (data (memory $b) (i32.const 0) "a"))
  "out of bounds memory access")
;;@ MM-IDX-ALL-OPS DATA-ZERO-LEN ALLOC-SIZE-EQ-MIN
(assert_trap
  (module (memory $a 3) (memory $b 2) (memory $c 1) (data (memory $c) (i32.const 0x1_0001) ""))
  "out of bounds memory access")
(assert_trap
  (module (memory $a 3) (memory $b 0) (memory $c 1) (data (memory $b) (i32.const 1) ""))
  "out of bounds memory access")

;; Into imported memories, by the index that the import has: what stands before the one that does not fit is kept.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory $a (export "a") 1)
  (memory $b (export "b") 2)
  (func (export "load a") (param $at i32) (result i32) (i32.load8_u $a (local.get $at)))
  (func (export "load b") (param $at i32) (result i32) (i32.load8_u $b (local.get $at))))
(register "owner")
;;@ MM-IDX-ALL-OPS DATA-OOB-TRAP DATA-PRIOR-KEPT
(assert_trap
  (module
    (import "owner" "b" (memory $b 2))
    (import "owner" "a" (memory $a 1))
    (memory $own 1)
    (data (memory $b) (i32.const 0x1_ffff) "\5b")
    (data (memory $a) (i32.const 0xffff) "\5a")
    (data (memory $a) (i32.const 0x1_ffff) "\6a")
    (data (memory $b) (i32.const 0) "\6b"))
  "out of bounds memory access")
;;@ MM-IDX-ALL-OPS DATA-PRIOR-KEPT
(assert_return (invoke $owner "load b" (i32.const 0x1_ffff)) (i32.const 0x5b))
(assert_return (invoke $owner "load a" (i32.const 0xffff)) (i32.const 0x5a))
(assert_return (invoke $owner "load b" (i32.const 0)) (i32.const 0))

;; A segment for a memory that is not there.
;;@ VAL-MEM-EXISTS
(assert_invalid (module (memory 1) (data (memory 1) (i32.const 0) "a")) "unknown memory 1")
(assert_invalid (module (memory 1) (memory 1) (memory 1) (data (memory 3) (i32.const 0) "")) "unknown memory 3")
(assert_invalid
  (module (import "owner" "a" (memory 1)) (memory 1) (data (memory 2) (i32.const 0) "a"))
  "unknown memory 2")
