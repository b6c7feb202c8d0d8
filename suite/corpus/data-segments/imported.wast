;;! summary = "Segments of an imported memory write to that memory, at each instantiation anew"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")

;; Two modules, then one like the first again.
;;@ DATA-WRITTEN
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0))
(module (import "owner" "m" (memory 1)) (data (i32.const 0) "aaaa"))
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6161_6161))
(module (import "owner" "m" (memory 1)) (data (i32.const 2) "bbbb"))
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6262_6262_6161))
(module (import "owner" "m" (memory 1)) (data (i32.const 0) "aaaa"))
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6262_6161_6161))

;; A module that cannot be linked, or is not valid, writes nothing.
;;@ DATA-WRITTEN LINK-FAIL-NO-EFFECT
(assert_unlinkable
  (module (import "owner" "m" (memory 1)) (import "no" "such" (func)) (data (i32.const 8) "d"))
  "unknown import")
(assert_unlinkable (module (import "owner" "m" (memory 2)) (data (i32.const 8) "e")) "incompatible import type")
(assert_unlinkable (module (import "owner" "m" (memory 1 1)) (data (i32.const 8) "f")) "incompatible import type")
;;@ DATA-WRITTEN
(assert_invalid (module (import "owner" "m" (memory 1)) (data (i32.const 8) "g") (func (result i32))) "type mismatch")
(assert_return (invoke $owner "word" (i32.const 8)) (i64.const 0))

;; Through a module that passes the memory on, under another name.
;;@ LINK-ALIAS DATA-WRITTEN
(module (memory (export "n") (import "owner" "m") 1) (data (i32.const 8) "on"))
(register "on")
(module (import "on" "n" (memory 1)) (data (i32.const 9) "ff"))
(assert_return (invoke $owner "word" (i32.const 8)) (i64.const 0x66_666f))

;; A memory of one's own is another one.
;;@ ALLOC-INDEPENDENT ALLOC-SIZE-EQ-MIN
(module (memory 1) (data (i32.const 8) "own") (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
;;@ ALLOC-INDEPENDENT
(assert_return (invoke "word" (i32.const 8)) (i64.const 0x6e_776f))
(assert_return (invoke "word" (i32.const 0)) (i64.const 0))
(assert_return (invoke $owner "word" (i32.const 8)) (i64.const 0x66_666f))
