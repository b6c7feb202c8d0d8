;;! summary = "G42: -1 means that nothing grew: right; but of the hard limits none throws, in an instruction"

;; In the specification the instruction answers every failure by -1, also at the cap; JavaScript's grow answers every
;; failure by a RangeError. So no limit is one that throws from one side and not from the other.

;; One memory for each limit: the maximum, the cap, the counting.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  ;; What a careful program does: 0 for a failure, and the address of the new pages else.
  (func (export "allocate") (param $pages i32) (result i32)
    (local $old i32)
    (local.set $old (memory.grow (local.get $pages)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const 0))))
    (i32.mul (local.get $old) (i32.const 65536))))
(register "owner")
;; The cap, which is the hardest limit that there is, from just beyond to far beyond.
;;@ GROW-CAP32-MUST-FAIL GROW-NO-TRAP
(assert_return (invoke $owner "grow" (i32.const 65536)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 65537)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x7fff_ffff)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0xffff_ffff)) (i32.const -1))
(assert_return (invoke $owner "allocate" (i32.const 65536)) (i32.const 0))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")

;; The maximum.
;;@ ALLOC-SIZE-EQ-MIN
(module $bounded
  (memory (export "memory") 1 2)
  (data (i32.const 0) "\5a")
  (data (i32.const 0xffff) "\a5")
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "bounded")
;;@ GROW-MAX-MUST-FAIL GROW-NO-TRAP
(assert_return (invoke $bounded "grow" (i32.const 2)) (i32.const -1))
(assert_return (invoke $bounded "grow" (i32.const 65536)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $bounded "size") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $bounded "load" (i32.const 0)) (i32.const 0x5a))
(assert_return (invoke $bounded "load" (i32.const 0xffff)) (i32.const 0xa5))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $bounded "load" (i32.const 0x1_0000)) "out of bounds memory access")
;;@ GROW-FAIL-TYPE
(module (import "bounded" "memory" (memory 1 2)))
(assert_unlinkable (module (import "bounded" "memory" (memory 2 2))) "incompatible import type")

;; And afterwards a growth that fits may succeed.
;;@ GROW-RET-OLD
(assert_return (invoke $bounded "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
