;;! summary = "After a growth by bytes, the type has the new size as its minimum, and its maximum as before"
;;! features = ["custom-page-sizes"]

;; The growth goes from 3 bytes to 10.
;;@ CPS-ALLOC
(module $owner
  (memory (export "memory") 3 20 (pagesize 1))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "grow-7") (result i32) (memory.grow (i32.const 7))))
(register "owner")

;; Before.
;;@ LINK-MIN-CURRENT CPS-MATCH
(module (import "owner" "memory" (memory 3 20 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 4 (pagesize 1)))) "incompatible import type")

;; A growth that fails changes nothing.
;;@ CPS-GROW-MUST-FAIL GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 18)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(assert_unlinkable (module (import "owner" "memory" (memory 4 (pagesize 1)))) "incompatible import type")
(module (import "owner" "memory" (memory 3 20 (pagesize 1))))

;;@ CPS-GROW GROW-RET-OLD
(assert_return (invoke $owner "grow-7") (either (i32.const 3) (i32.const -1)))
;;@ GROW-TYPE-MIN CPS-MATCH
(module (import "owner" "memory" (memory 10 20 (pagesize 1))))
;;@ CPS-MATCH LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 11 20 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 65536 (pagesize 1)))) "incompatible import type")
;;@ GROW-TYPE-MAX CPS-MATCH
(module (import "owner" "memory" (memory 3 20 (pagesize 1))))
(module (import "owner" "memory" (memory 0 21 (pagesize 1))))
(assert_unlinkable (module (import "owner" "memory" (memory 3 19 (pagesize 1)))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 10 (pagesize 1)))) "incompatible import type")
;;@ CPS-MATCH
(assert_unlinkable (module (import "owner" "memory" (memory 0))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 20))) "incompatible import type")
