;;! summary = "A maximum of 2^48 pages costs nothing, and accesses below it are checked like any other"
;;! features = ["memory64"]

;; 2^48 pages are 2^64 bytes, one more than a 64-bit number can count.

;;@ VAL-MAX-NOT-ALLOC VAL-CAP64-MAX
(module
  (memory i64 0 0x1_0000_0000_0000)
  (func (export "size") (result i64) (memory.size))
  (func (export "load-constant") (result i32) (i32.load8_u (i64.const 0))))
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke "size") (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke "load-constant") "out of bounds memory access")

;; Addresses known at compile time: a compiler may drop a check only if the minimum allows it.
;;@ VAL-MAX-NOT-ALLOC VAL-ALLOC-MAY-REFUSE
(module $owner
  (memory (export "memory") i64 1 0x1_0000_0000_0000)
  (data (i64.const 0xffff) "\5a")
  (func (export "size") (result i64) (memory.size))
  (func (export "first") (result i32) (i32.load8_u (i64.const 0)))
  (func (export "last") (result i32) (i32.load8_u (i64.const 0xffff)))
  (func (export "beyond") (result i32) (i32.load8_u (i64.const 0x1_0000)))
  (func (export "beyond-offset") (result i32) (i32.load8_u offset=0x1_0000 (i64.const 0)))
  (func (export "beyond-4-gib") (result i32) (i32.load8_u (i64.const 0x1_0000_0000)))
  (func (export "beyond-4-gib-offset") (result i32) (i32.load8_u offset=0x1_0000_0000 (i64.const 0)))
  (func (export "top") (result i32) (i32.load8_u (i64.const -1)))
  (func (export "top-offset") (result i32) (i32.load8_u offset=0xffff_ffff_ffff_ffff (i64.const 0)))
  (func (export "store-top") (i32.store8 (i64.const -1) (i32.const 0)))
  (func (export "load") (param $at i64) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "owner")
;;@ ALLOC-SIZE-EQ-MIN
(assert_return (invoke $owner "size") (i64.const 1))
;;@ M64-MAX48-NO-POISON EA-LAST-BYTE
(assert_return (invoke $owner "first") (i32.const 0))
(assert_return (invoke $owner "last") (i32.const 0x5a))
(assert_trap (invoke $owner "beyond") "out of bounds memory access")
(assert_trap (invoke $owner "beyond-offset") "out of bounds memory access")
(assert_trap (invoke $owner "beyond-4-gib") "out of bounds memory access")
(assert_trap (invoke $owner "beyond-4-gib-offset") "out of bounds memory access")
(assert_trap (invoke $owner "top") "out of bounds memory access")
(assert_trap (invoke $owner "top-offset") "out of bounds memory access")
(assert_trap (invoke $owner "store-top") "out of bounds memory access")
;; The same, known at run time.
(assert_return (invoke $owner "load" (i64.const 0xffff)) (i32.const 0x5a))
(assert_trap (invoke $owner "load" (i64.const 0x1_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i64.const 0x1_0000_0000)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i64.const -1)) "out of bounds memory access")

;; The maximum is kept as declared, to the page, and it bounds growth.
;;@ LINK-MAX-LE
(module (import "owner" "memory" (memory i64 1 0x1_0000_0000_0000)))
(assert_unlinkable (module (import "owner" "memory" (memory i64 1 0xffff_ffff_ffff))) "incompatible import type")
;;@ GROW-MAX-MUST-FAIL GROW-CAP64-MUST-FAIL
(assert_return (invoke $owner "grow" (i64.const 0x1_0000_0000_0000)) (i64.const -1))
(assert_return (invoke $owner "grow" (i64.const -1)) (i64.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i64.const 1))
;; A small growth may still succeed.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i64.const 1)) (either (i64.const 1) (i64.const -1)))
