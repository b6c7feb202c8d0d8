;;! summary = "An active segment fits if it ends with the memory, to the byte; else instantiation traps"
;;! features = ["custom-page-sizes"]

;; Ends with the last byte; nothing, at the end.
;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (data (i32.const 0) "a")
  (data (i32.const 1) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")
;;@ CPS-ALLOC
(module
  (memory 4 (pagesize 1))
  (data (i32.const 0) "abcd")
  (data (i32.const 4) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 3)) (i32.const 0x64))
(assert_trap (invoke "load" (i32.const 4)) "out of bounds memory access")
;;@ CPS-ALLOC
(module
  (memory 5 (pagesize 1))
  (data (i32.const 1) "abcd")
  (data (i32.const 5) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 1)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 4)) (i32.const 0x64))
(assert_trap (invoke "load" (i32.const 5)) "out of bounds memory access")
;;@ CPS-ALLOC
(module
  (memory 4096 (pagesize 1))
  (data (i32.const 4092) "abcd")
  (data (i32.const 4096) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4092)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 4095)) (i32.const 0x64))
(assert_trap (invoke "load" (i32.const 4096)) "out of bounds memory access")
;;@ CPS-ALLOC
(module
  (memory 4097 (pagesize 1))
  (data (i32.const 4093) "abcd")
  (data (i32.const 4097) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4093)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 4096)) (i32.const 0x64))
(assert_trap (invoke "load" (i32.const 4097)) "out of bounds memory access")
;;@ CPS-ALLOC
(module
  (memory 65537 (pagesize 1))
  (data (i32.const 65535) "ab")
  (data (i32.const 65537) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 65536)) (i32.const 0x62))
(assert_trap (invoke "load" (i32.const 65537)) "out of bounds memory access")

;; One byte too many, or nothing but beyond the end.
;;@ DATA-OOB-TRAP CPS-BYTE-EXACT CPS-ALLOC
(assert_trap (module (memory 0 (pagesize 1)) (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 (pagesize 1)) (data (i32.const 0) "ab")) "out of bounds memory access")
(assert_trap (module (memory 1 (pagesize 1)) (data (i32.const 1) "a")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 1) "abcd")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 0) "abcde")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 4) "a")) "out of bounds memory access")
(assert_trap (module (memory 4095 (pagesize 1)) (data (i32.const 4095) "a")) "out of bounds memory access")
(assert_trap (module (memory 4096 (pagesize 1)) (data (i32.const 4095) "ab")) "out of bounds memory access")
(assert_trap (module (memory 65535 (pagesize 1)) (data (i32.const 65535) "a")) "out of bounds memory access")
(assert_trap (module (memory 65537 (pagesize 1)) (data (i32.const 65536) "ab")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 0x8000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 65536) "a")) "out of bounds memory access")
;;@ DATA-ZERO-LEN CPS-BYTE-EXACT CPS-ALLOC
(assert_trap (module (memory 0 (pagesize 1)) (data (i32.const 1) "")) "out of bounds memory access")
(assert_trap (module (memory 1 (pagesize 1)) (data (i32.const 2) "")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 5) "")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 65536) "")) "out of bounds memory access")
(assert_trap (module (memory 4096 (pagesize 1)) (data (i32.const 4097) "")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const -1) "")) "out of bounds memory access")

;; Segments before the one that does not fit are written, that one is not: seen in an imported memory.
;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 6 (pagesize 1))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(register "owner")
;;@ DATA-OOB-TRAP DATA-PRIOR-KEPT
(assert_trap
  (module
    (import "owner" "memory" (memory 6 (pagesize 1)))
    (data (i32.const 0) "ab")
    (data (i32.const 4) "cde")
    (data (i32.const 2) "f"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0x62))
(assert_return (invoke $owner "load" (i32.const 2)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 4)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 5)) (i32.const 0))

;; The bounds are those of the memory that is there, not those that the import demands.
;;@ DATA-USES-CURRENT-SIZE CPS-BYTE-EXACT
(module (import "owner" "memory" (memory 1 (pagesize 1))) (data (i32.const 5) "z"))
(assert_return (invoke $owner "load" (i32.const 5)) (i32.const 0x7a))
(assert_trap
  (module (import "owner" "memory" (memory 1 (pagesize 1))) (data (i32.const 5) "yx"))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 5)) (i32.const 0x7a))
