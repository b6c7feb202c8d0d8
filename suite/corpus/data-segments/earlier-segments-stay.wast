;;! summary = "When a segment does not fit, those before it stay written, and those after it never are"
;;! features = ["bulk-memory"]

;; The memory is another module's, so that its bytes can be seen after the trap.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")

;; The first of two is written.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0) "aa")
    (data (i32.const 0x1_0000) "b"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6161))

;; The second is not reached.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0x1_0000) "b")
    (data (i32.const 8) "cc"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 8)) (i64.const 0))

;; The third of four traps.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 16) "d")
    (data (i32.const 17) "e")
    (data (i32.const 0xffff) "zz")
    (data (i32.const 18) "f"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0x10)) (i64.const 0x6564))

;; An empty segment beyond the end ends the instantiation as well.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 24) "g")
    (data (i32.const 0x1_0001) "")
    (data (i32.const 25) "h"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0x18)) (i64.const 0x67))

;; The one that traps has begun where the one before it was written.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0xfffc) "iiii")
    (data (i32.const 0xfffc) "jjjjj"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0xfff8)) (i64.const 0x6969_6969_0000_0000))

;; What was there before is written over, by those that fit.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0) "k")
    (data (i32.const 1) "l")
    (data (i32.const -1) "m")
    (data (i32.const 0) "n"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6c6b))

;; An empty one that fits is no obstacle.
;;@ DATA-OOB-TRAP DATA-TRAP-ENDS
(assert_trap
  (module
    (import "owner" "m" (memory 1))
    (data (i32.const 0x1_0000) "")
    (data (i32.const 32) "o")
    (data (i32.const 0x1_0000) "p"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT
(assert_return (invoke $owner "word" (i32.const 0x20)) (i64.const 0x6f))

;; After all that, a module whose segments fit does its work.
;;@ DATA-WRITTEN
(module (import "owner" "m" (memory 1)) (data (i32.const 40) "qq") (data (i32.const 0xffff) "r"))
(assert_return (invoke $owner "word" (i32.const 40)) (i64.const 0x7171))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x72))
