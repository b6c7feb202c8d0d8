;;! summary = "A discard is seen by all who have the memory, and takes away whatever was written"
;;! features = ["memory-control", "bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 2 4)
  (data (i32.const 0xfffe) "abcd")
  (data $passive "wxyz")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n)))
  (func (export "init") (param $at i32) (memory.init $passive (local.get $at) (i32.const 0) (i32.const 4)))
  (func (export "fill") (memory.fill (i32.const 0) (i32.const 0x5a) (i32.const 0x2_0000)))
  (func (export "copy") (memory.copy (i32.const 0x1_0000) (i32.const 0) (i32.const 0x1_0000)))
  ;; Stores, discards and loads in one function: the old value must not be kept anywhere.
  (func (export "in-one-function") (result i32)
    (i32.store (i32.const 100) (i32.const 0x5a5a_5a5a))
    (memory.discard (i32.const 0) (i32.const 0x1_0000))
    (i32.load (i32.const 100))))
(register "owner")
(module $other
  (import "owner" "memory" (memory 1))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "discard") (param $at i32) (param $n i32) (memory.discard (local.get $at) (local.get $n))))

;; What the active segment wrote: two bytes on either page.
;;@ MCD-ZERO LINK-ALIAS
(assert_return (invoke $other "load" (i32.const 0xffff)) (i32.const 0x62))
(assert_return (invoke $other "load" (i32.const 0x1_0000)) (i32.const 0x63))
(assert_return (invoke $other "discard" (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke $owner "load" (i32.const 0xfffe)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0x1_0000)) (i32.const 0x63))
(assert_return (invoke $owner "load" (i32.const 0x1_0001)) (i32.const 0x64))
(assert_return (invoke $owner "discard" (i32.const 0x1_0000) (i32.const 0x1_0000)))
(assert_return (invoke $other "load" (i32.const 0x1_0000)) (i32.const 0))

;; A passive segment is still there, and can be written to a discarded page.
;;@ MCD-ZERO
(assert_return (invoke $owner "init" (i32.const 0xfffe)))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x78))
(assert_return (invoke $owner "load" (i32.const 0x1_0000)) (i32.const 0x79))
(assert_return (invoke $owner "fill"))
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 0x5a))
(assert_return (invoke $owner "discard" (i32.const 0) (i32.const 0x1_0000)))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0x1_0000)) (i32.const 0x5a))
;; A discarded page can be copied from.
(assert_return (invoke $owner "copy"))
(assert_return (invoke $owner "load" (i32.const 0x1_0000)) (i32.const 0))
(assert_return (invoke $owner "load" (i32.const 0x1_ffff)) (i32.const 0))
(assert_return (invoke $owner "in-one-function") (i32.const 0))
