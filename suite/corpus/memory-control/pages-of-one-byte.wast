;;! summary = "With pages of one byte, every range is one of whole pages"
;;! features = ["memory-control", "custom-page-sizes"]

;; If the page size is that of the memory, nothing has to be rounded here. The text was written before there were
;; others.
;;@ CPS-ALLOC
(module
  (memory 10 20 (pagesize 1))
  (data (i32.const 0) "\01\02\03\04\05\06\07\08\09\0a")
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n)))
  (func (export "first") (result i64) (i64.load (i32.const 0)))
  (func (export "last") (result i64) (i64.load (i32.const 2)))
  (func (export "size") (result i32) (memory.size)))
;;@ MCD-ROUNDING
(assert_return (invoke "discard" (i32.const 3) (i32.const 2)))
(assert_return (invoke "first") (i64.const 0x0807_0600_0003_0201))
(assert_return (invoke "discard" (i32.const 9) (i32.const 1)))
(assert_return (invoke "last") (i64.const 0x0009_0807_0600_0003))
(assert_trap (invoke "discard" (i32.const 9) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "discard" (i32.const 10) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "last") (i64.const 0x0009_0807_0600_0003))
;; The whole memory is a range of whole pages either way.
;;@ MCD-OOB-TRAP
(assert_trap (invoke "discard" (i32.const 0) (i32.const 65536)) "out of bounds memory access")
;;@ MCD-SIZE-KEPT
(assert_return (invoke "size") (i32.const 10))
