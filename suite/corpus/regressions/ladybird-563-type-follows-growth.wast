;;! summary = "Growth moves the minimum of a memory's type, and nothing else of it (LibWasm, #563)"

;; https://github.com/LadybirdBrowser/ladybird/pull/563
;; The type of a memory instance stayed what it was when it grew. It has to follow: the review found the sentence in the
;; specification, to its surprise. This looks at it from the other side, at what must still not link.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 5)
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1)))
(register "owner")
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5 5))) "incompatible import type")
;;@ LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 1 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 1 1))) "incompatible import type")

;; A failed growth changes nothing about it.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 4))) "incompatible import type")

;; After a growth by one page, two is the minimum.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 2)))
(module (import "owner" "memory" (memory 2 5)))
(module (import "owner" "memory" (memory 2 65536)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 3 5))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(module (import "owner" "memory" (memory 0 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 2 4))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 2 2))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 0 2))) "incompatible import type")

;; Up to the maximum: the type has no room left, and still the old maximum.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-TYPE-MIN
(module (import "owner" "memory" (memory 5 5)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "owner" "memory" (memory 6))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 6 6))) "incompatible import type")
;;@ GROW-TYPE-MAX LINK-MAX-LE
(assert_unlinkable (module (import "owner" "memory" (memory 1 4))) "incompatible import type")
