;;! summary = "Memories of pages of one byte and of 65,536 stand side by side, each counted in its own pages"
;;! features = ["multi-memory", "custom-page-sizes", "bulk-memory"]

;; 5 bytes, 1 page, 65,537 bytes, and 2 pages whose size is spelt out.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory $tiny 5 9 (pagesize 1))
  (memory $page 1 3)
  (memory $odd 65537 (pagesize 1))
  (memory $two 2 (pagesize 65536))
  (data (memory $tiny) (i32.const 4) "\11")
  (data (memory $page) (i32.const 0xffff) "\22")
  (data (memory $odd) (i32.const 0x1_0000) "\33")
  (data (memory $two) (i32.const 0x1_ffff) "\44")
  (func (export "size tiny") (result i32) (memory.size $tiny))
  (func (export "grow tiny") (param $delta i32) (result i32) (memory.grow $tiny (local.get $delta)))
  (func (export "load tiny") (param $at i32) (result i32) (i32.load8_u $tiny (local.get $at)))
  (func (export "fill tiny") (param $at i32) (param $length i32)
    (memory.fill $tiny (local.get $at) (i32.const 0x5a) (local.get $length)))
  (func (export "size page") (result i32) (memory.size $page))
  (func (export "grow page") (param $delta i32) (result i32) (memory.grow $page (local.get $delta)))
  (func (export "load page") (param $at i32) (result i32) (i32.load8_u $page (local.get $at)))
  (func (export "fill page") (param $at i32) (param $length i32)
    (memory.fill $page (local.get $at) (i32.const 0x5a) (local.get $length)))
  (func (export "size odd") (result i32) (memory.size $odd))
  (func (export "grow odd") (param $delta i32) (result i32) (memory.grow $odd (local.get $delta)))
  (func (export "load odd") (param $at i32) (result i32) (i32.load8_u $odd (local.get $at)))
  (func (export "fill odd") (param $at i32) (param $length i32)
    (memory.fill $odd (local.get $at) (i32.const 0x5a) (local.get $length)))
  (func (export "size two") (result i32) (memory.size $two))
  (func (export "grow two") (param $delta i32) (result i32) (memory.grow $two (local.get $delta)))
  (func (export "load two") (param $at i32) (result i32) (i32.load8_u $two (local.get $at)))
  (func (export "fill two") (param $at i32) (param $length i32)
    (memory.fill $two (local.get $at) (i32.const 0x5a) (local.get $length)))
  (func (export "tiny from two") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy $tiny $two (local.get $to) (local.get $from) (local.get $length)))
  (func (export "page from odd") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy $page $odd (local.get $to) (local.get $from) (local.get $length)))
  (func (export "odd from page") (param $to i32) (param $from i32) (param $length i32)
    (memory.copy $odd $page (local.get $to) (local.get $from) (local.get $length))))

;; Sizes, in pages of each.
;;@ MM-IDX-ALL-OPS CPS-SIZE
(assert_return (invoke "size tiny") (i32.const 5))
(assert_return (invoke "size page") (i32.const 1))
(assert_return (invoke "size odd") (i32.const 65537))
(assert_return (invoke "size two") (i32.const 2))

;; The last byte of each, and the next one.
;;@ MM-IDX-ALL-OPS CPS-BYTE-EXACT
(assert_return (invoke "load tiny" (i32.const 4)) (i32.const 0x11))
(assert_trap (invoke "load tiny" (i32.const 5)) "out of bounds memory access")
(assert_return (invoke "load page" (i32.const 0xffff)) (i32.const 0x22))
(assert_trap (invoke "load page" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_return (invoke "load odd" (i32.const 0x1_0000)) (i32.const 0x33))
(assert_trap (invoke "load odd" (i32.const 0x1_0001)) "out of bounds memory access")
(assert_return (invoke "load two" (i32.const 0x1_ffff)) (i32.const 0x44))
(assert_trap (invoke "load two" (i32.const 0x2_0000)) "out of bounds memory access")

;; Bulk instructions, to the end of each and beyond.
;;@ MM-IDX-ALL-OPS BULK-OVERFLOW
(assert_trap (invoke "fill tiny" (i32.const 3) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "fill page" (i32.const 0xfffe) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "fill odd" (i32.const 0xffff) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "fill two" (i32.const 0x1_fffe) (i32.const 3)) "out of bounds memory access")
(assert_trap (invoke "tiny from two" (i32.const 2) (i32.const 0) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "tiny from two" (i32.const 0) (i32.const 0x1_fffd) (i32.const 4)) "out of bounds memory access")
(assert_trap (invoke "page from odd" (i32.const 0) (i32.const 0) (i32.const 65537)) "out of bounds memory access")
(assert_trap (invoke "odd from page" (i32.const 0) (i32.const 0) (i32.const 65537)) "out of bounds memory access")
;;@ MM-IDX-ALL-OPS CPS-COPY-MIXED
(assert_return (invoke "tiny from two" (i32.const 1) (i32.const 0x1_fffc) (i32.const 4)))
(assert_return (invoke "load tiny" (i32.const 4)) (i32.const 0x44))
(assert_return (invoke "page from odd" (i32.const 0) (i32.const 1) (i32.const 65536)))
(assert_return (invoke "load page" (i32.const 0xffff)) (i32.const 0x33))
(assert_return (invoke "odd from page" (i32.const 0) (i32.const 0) (i32.const 65536)))
(assert_return (invoke "load odd" (i32.const 0xffff)) (i32.const 0x33))

;; Growth beyond what each may have: 9 bytes, 3 pages, 2^32 - 1 bytes, 65,536 pages.
;;@ MM-IDX-ALL-OPS GROW-MAX-MUST-FAIL
(assert_return (invoke "grow tiny" (i32.const 5)) (i32.const -1))
(assert_return (invoke "grow page" (i32.const 3)) (i32.const -1))
(assert_return (invoke "grow page" (i32.const 65536)) (i32.const -1))
;;@ MM-IDX-ALL-OPS CPS-GROW
(assert_return (invoke "grow odd" (i32.const 0xffff_0000)) (i32.const -1))
(assert_return (invoke "grow odd" (i32.const -1)) (i32.const -1))
;;@ MM-IDX-ALL-OPS GROW-CAP32-MUST-FAIL
(assert_return (invoke "grow two" (i32.const 65535)) (i32.const -1))
;;@ MM-INDEP GROW-FAIL-SIZE
(assert_return (invoke "size tiny") (i32.const 5))
(assert_return (invoke "size page") (i32.const 1))
(assert_return (invoke "size odd") (i32.const 65537))
(assert_return (invoke "size two") (i32.const 2))

;; Four bytes more for the smallest, and nothing for the others.
;;@ MM-IDX-ALL-OPS GROW-RET-OLD CPS-GROW
(assert_return (invoke "grow tiny" (i32.const 4)) (either (i32.const 5) (i32.const -1)))
;;@ MM-INDEP
(assert_return (invoke "size page") (i32.const 1))
(assert_return (invoke "size odd") (i32.const 65537))
(assert_return (invoke "size two") (i32.const 2))
(assert_trap (invoke "load tiny" (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "load page" (i32.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke "load odd" (i32.const 0x1_0001)) "out of bounds memory access")
(assert_trap (invoke "load two" (i32.const 0x2_0000)) "out of bounds memory access")
