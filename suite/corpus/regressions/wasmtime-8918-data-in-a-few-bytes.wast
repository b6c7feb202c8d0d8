;;! summary = "A memory of a few bytes takes its data, and ends where it ends (Wasmtime, #8918)"
;;! features = ["custom-page-sizes"]

;; https://github.com/bytecodealliance/wasmtime/pull/8918
;; Data was laid out in whole pages of the machine, 64 KiB on some, and was copied into a memory that had been given
;; less. With the proposal a memory has the bytes that it declares, to the byte.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4 (pagesize 1))
  (data (i32.const 0) "abcd")
  (func (export "size") (result i32) (memory.size))
  (func (export "load-8") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "load-16") (param $at i32) (result i32) (i32.load16_u (local.get $at)))
  (func (export "load-32") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "load-64") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "store-16") (param $at i32) (i32.store16 (local.get $at) (i32.const -1))))
;;@ CPS-SIZE
(assert_return (invoke "size") (i32.const 4))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load-8" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "load-8" (i32.const 3)) (i32.const 0x64))
(assert_trap (invoke "load-8" (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "load-8" (i32.const 0xffff)) "out of bounds memory access")
(assert_return (invoke "load-16" (i32.const 2)) (i32.const 0x6463))
(assert_trap (invoke "load-16" (i32.const 3)) "out of bounds memory access")
(assert_return (invoke "load-32" (i32.const 0)) (i32.const 0x6463_6261))
(assert_trap (invoke "load-32" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "load-64" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store-16" (i32.const 3)) "out of bounds memory access")
(assert_return (invoke "load-8" (i32.const 3)) (i32.const 0x64))

;; Sizes around the pages of machines, with a byte of data at the end; and several at once.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 (pagesize 1))
  (data (i32.const 0) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4095 (pagesize 1))
  (data (i32.const 4094) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4094)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 4095)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4096 (pagesize 1))
  (data (i32.const 4095) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4095)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 4096)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 4097 (pagesize 1))
  (data (i32.const 4096) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4096)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 4097)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 16384 (pagesize 1))
  (data (i32.const 16383) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 16383)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 16384)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 65535 (pagesize 1))
  (data (i32.const 65534) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 65534)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 65535)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 65536 (pagesize 1))
  (data (i32.const 65535) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 65537 (pagesize 1))
  (data (i32.const 65536) "z")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 65536)) (i32.const 0x7a))
(assert_trap (invoke "load" (i32.const 65537)) "out of bounds memory access")

;; Data that does not fit by a byte.
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP CPS-BYTE-EXACT
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 0) "abcde")) "out of bounds memory access")
(assert_trap (module (memory 4 (pagesize 1)) (data (i32.const 4) "a")) "out of bounds memory access")
(assert_trap (module (memory 0 (pagesize 1)) (data (i32.const 0) "a")) "out of bounds memory access")
