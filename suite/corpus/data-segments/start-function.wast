;;! summary = "The start function runs after all segments are written, and not at all where one of them does not fit"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (global $calls (mut i32) (i32.const 0))
  (func (export "note") (global.set $calls (i32.add (global.get $calls) (i32.const 1))))
  (func (export "calls") (result i32) (global.get $calls))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")

;; It finds the bytes of the last segment, and may change them.
;;@ DATA-BEFORE-START
(module
  (import "owner" "m" (memory 1))
  (import "owner" "note" (func $note))
  (func $start
    (call $note)
    (i32.store8 (i32.const 16) (i32.add (i32.load8_u (i32.const 0)) (i32.load8_u (i32.const 0xffff))))
    (i32.store8 (i32.const 0) (i32.const 9)))
  (start $start)
  (data (i32.const 0) "\01")
  (data (i32.const 0xffff) "\02"))
(assert_return (invoke $owner "calls") (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 16)) (i32.const 3))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 9))

;; With a segment that does not fit it is never called, however late that segment stands.
;;@ DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "note" (func $note))
    (start $note)
    (data (i32.const 0x1_0000) "z"))
  "out of bounds memory access")
(assert_return (invoke $owner "calls") (i32.const 1))
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "note" (func $note))
    (start $note)
    (data (i32.const 0) "\07")
    (data (i32.const 0xffff) "zz"))
  "out of bounds memory access")
(assert_return (invoke $owner "calls") (i32.const 1))
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "note" (func $note))
    (start $note)
    (data (i32.const 0x1_0001) ""))
  "out of bounds memory access")
(assert_return (invoke $owner "calls") (i32.const 1))
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "note" (func $note))
    (start $note)
    (data (i32.const -1) "z"))
  "out of bounds memory access")
(assert_return (invoke $owner "calls") (i32.const 1))
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 7))

;; A start function that traps leaves the segments written.
;;@ INST-TRAP-KEEPS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (import "owner" "note" (func $note))
    (func $start (call $note) (unreachable))
    (start $start)
    (data (i32.const 32) "\08"))
  "unreachable")
(assert_return (invoke $owner "calls") (i32.const 2))
(assert_return (invoke $owner "load" (i32.const 32)) (i32.const 8))

;; A start function that goes out of bounds: what it stored before stays.
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (func $start (i32.store8 (i32.const 40) (i32.const 1)) (i32.store (i32.const 0xfffe) (i32.const -1)))
    (start $start))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 40)) (i32.const 1))
(assert_return (invoke $owner "load" (i32.const 0xfffe)) (i32.const 0))
