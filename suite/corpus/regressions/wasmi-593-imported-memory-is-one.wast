;;! summary = "An imported memory is one memory, also to a module that exports it again (Wasmi, #593)"

;; https://github.com/wasmi-labs/wasmi/pull/593, after https://github.com/wasmi-labs/wasmi/issues/587
;; Instantiation put imported memories into the instance twice: as what was imported, and as new memories of their
;; own. In the specification the instance has the address of the very memory that was given.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 4)
  (data (i32.const 0) "\5a")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size)))
(register "owner")
;;@ LINK-ALIAS
(module $middle
  (import "owner" "memory" (memory 1 4))
  (export "first" (memory 0))
  (export "second" (memory 0))
  (data (i32.const 1) "\5b")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "size") (result i32) (memory.size)))
(register "middle")
(module $end
  (import "middle" "second" (memory 1 4))
  (import "owner" "size" (func $owner-size (result i32)))
  (data (i32.const 2) "\5c")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store8 (local.get $at) (local.get $value)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size))))

;; Each has the data of all.
;;@ LINK-ALIAS
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0x5b))
(assert_return (invoke $owner "load" (i32.const 2)) (i32.const 0x5c))
(assert_return (invoke $middle "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $middle "load" (i32.const 1)) (i32.const 0x5b))
(assert_return (invoke $middle "load" (i32.const 2)) (i32.const 0x5c))
(assert_return (invoke $end "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $end "load" (i32.const 1)) (i32.const 0x5b))
(assert_return (invoke $end "load" (i32.const 2)) (i32.const 0x5c))

;; What one stores the others load.
;;@ LINK-ALIAS
(assert_return (invoke $end "store" (i32.const 0xffff) (i32.const 0x11)))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x11))
(assert_return (invoke $middle "load" (i32.const 0xffff)) (i32.const 0x11))
(assert_return (invoke $middle "store" (i32.const 0xfffe) (i32.const 0x22)))
(assert_return (invoke $end "load" (i32.const 0xfffe)) (i32.const 0x22))
(assert_return (invoke $owner "store" (i32.const 0) (i32.const 0x33)))
(assert_return (invoke $end "load" (i32.const 0)) (i32.const 0x33))

;; Where one grows, all have grown.
;;@ GROW-RET-OLD LINK-ALIAS
(assert_return (invoke $end "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS GROW-FRESH
(assert_return (invoke $end "sizes-agree") (i32.const 1))
;;@ LINK-ACTUAL-MAX GROW-MAX-MUST-FAIL
(assert_return (invoke $end "grow" (i32.const 4)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 4)) (i32.const -1))
;;@ LINK-ALIAS GROW-FAIL-SIZE
(assert_return (invoke $end "sizes-agree") (i32.const 1))
(assert_trap (invoke $end "load" (i32.const 0x2_0000)) "out of bounds memory access")
(assert_trap (invoke $middle "load" (i32.const 0x2_0000)) "out of bounds memory access")
;;@ GROW-TYPE-MIN LINK-ALIAS
(module (import "middle" "first" (memory 2 4)))
(module (import "owner" "memory" (memory 2 4)))
(assert_return (invoke $middle "size") (i32.const 2))
(assert_return (invoke $owner "size") (i32.const 2))
