;;! summary = "Instances that have one shared memory see each other's stores and growths, plain or atomic"
;;! features = ["threads"]

;; Two importers beside the owner. No access here is out of bounds.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 5 shared)
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "atomic") (param $at i32) (result i32) (i32.atomic.load (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store (local.get $at) (local.get $value)))
  (func (export "atomic-store") (param $at i32) (param $value i32)
    (i32.atomic.store (local.get $at) (local.get $value)))
  (func (export "add") (param $at i32) (param $value i32) (result i32)
    (i32.atomic.rmw.add (local.get $at) (local.get $value)))
  (func $grow (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")
;;@ LINK-ALIAS
(module $first
  (import "owner" "memory" (memory 1 5 shared))
  (import "owner" "size" (func $owner-size (result i32)))
  (import "owner" "grow" (func $owner-grow (param i32) (result i32)))
  (import "owner" "load" (func $owner-load (param i32) (result i32)))
  (func (export "load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "atomic") (param $at i32) (result i32) (i32.atomic.load (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store (local.get $at) (local.get $value)))
  (func (export "add") (param $at i32) (param $value i32) (result i32)
    (i32.atomic.rmw.add (local.get $at) (local.get $value)))
  (func (export "size-agrees") (result i32) (i32.eq (memory.size) (call $owner-size)))
  ;; Growth on either side, used on this one: the last word of the new page. 1: zero, then what was stored, on both
  ;; sides. -1: refused. 0: anything else.
  (func $use (param $old i32) (result i32)
    (local $at i32)
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $at (i32.add (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0xfffc)))
    (if (i32.load (local.get $at)) (then (return (i32.const 0))))
    (i32.atomic.store (local.get $at) (i32.const 0x5a5a))
    (i32.eq (call $owner-load (local.get $at)) (i32.const 0x5a5a)))
  (func (export "grown-there") (result i32)
    (i32.store (i32.const 0xfffc) (i32.const 1))
    (call $use (call $owner-grow (i32.const 1))))
  (func (export "grown-here") (result i32)
    (i32.store (i32.const 0xfffc) (i32.const 2))
    (call $use (memory.grow (i32.const 1)))))
;;@ LINK-ALIAS
(module $second
  (import "owner" "memory" (memory 1 5 shared))
  (import "owner" "size" (func $owner-size (result i32)))
  (import "owner" "grow" (func $owner-grow (param i32) (result i32)))
  (import "owner" "load" (func $owner-load (param i32) (result i32)))
  (func (export "load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "atomic") (param $at i32) (result i32) (i32.atomic.load (local.get $at)))
  (func (export "store") (param $at i32) (param $value i32) (i32.store (local.get $at) (local.get $value)))
  (func (export "add") (param $at i32) (param $value i32) (result i32)
    (i32.atomic.rmw.add (local.get $at) (local.get $value)))
  (func (export "size-agrees") (result i32) (i32.eq (memory.size) (call $owner-size)))
  ;; Growth on either side, used on this one: the last word of the new page. 1: zero, then what was stored, on both
  ;; sides. -1: refused. 0: anything else.
  (func $use (param $old i32) (result i32)
    (local $at i32)
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $at (i32.add (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0xfffc)))
    (if (i32.load (local.get $at)) (then (return (i32.const 0))))
    (i32.atomic.store (local.get $at) (i32.const 0x5a5a))
    (i32.eq (call $owner-load (local.get $at)) (i32.const 0x5a5a)))
  (func (export "grown-there") (result i32)
    (i32.store (i32.const 0xfffc) (i32.const 1))
    (call $use (call $owner-grow (i32.const 1))))
  (func (export "grown-here") (result i32)
    (i32.store (i32.const 0xfffc) (i32.const 2))
    (call $use (memory.grow (i32.const 1)))))

;; Stores, each seen by the other two.
;;@ LINK-ALIAS
(assert_return (invoke $owner "store" (i32.const 4) (i32.const 4100)))
(assert_return (invoke $owner "load" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $owner "atomic" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $first "load" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $first "atomic" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $second "load" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $second "atomic" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $owner "atomic-store" (i32.const 8) (i32.const 4104)))
(assert_return (invoke $owner "load" (i32.const 8)) (i32.const 0x1008))
(assert_return (invoke $owner "atomic" (i32.const 8)) (i32.const 0x1008))
(assert_return (invoke $first "load" (i32.const 8)) (i32.const 0x1008))
(assert_return (invoke $first "atomic" (i32.const 8)) (i32.const 0x1008))
(assert_return (invoke $second "load" (i32.const 8)) (i32.const 0x1008))
(assert_return (invoke $second "atomic" (i32.const 8)) (i32.const 0x1008))
(assert_return (invoke $first "store" (i32.const 12) (i32.const 4108)))
(assert_return (invoke $owner "load" (i32.const 12)) (i32.const 0x100c))
(assert_return (invoke $owner "atomic" (i32.const 12)) (i32.const 0x100c))
(assert_return (invoke $first "load" (i32.const 12)) (i32.const 0x100c))
(assert_return (invoke $first "atomic" (i32.const 12)) (i32.const 0x100c))
(assert_return (invoke $second "load" (i32.const 12)) (i32.const 0x100c))
(assert_return (invoke $second "atomic" (i32.const 12)) (i32.const 0x100c))
(assert_return (invoke $second "store" (i32.const 16) (i32.const 4112)))
(assert_return (invoke $owner "load" (i32.const 16)) (i32.const 0x1010))
(assert_return (invoke $owner "atomic" (i32.const 16)) (i32.const 0x1010))
(assert_return (invoke $first "load" (i32.const 16)) (i32.const 0x1010))
(assert_return (invoke $first "atomic" (i32.const 16)) (i32.const 0x1010))
(assert_return (invoke $second "load" (i32.const 16)) (i32.const 0x1010))
(assert_return (invoke $second "atomic" (i32.const 16)) (i32.const 0x1010))
;; Additions, one after the other.
(assert_return (invoke $first "add" (i32.const 64) (i32.const 1)) (i32.const 0))
(assert_return (invoke $second "add" (i32.const 64) (i32.const 2)) (i32.const 1))
(assert_return (invoke $owner "add" (i32.const 64) (i32.const 3)) (i32.const 3))
(assert_return (invoke $first "add" (i32.const 64) (i32.const 4)) (i32.const 6))
(assert_return (invoke $second "load" (i32.const 64)) (i32.const 10))

;; Growths.
;;@ LINK-ALIAS GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke $first "grown-there") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS
(assert_return (invoke $first "size-agrees") (i32.const 1))
(assert_return (invoke $second "size-agrees") (i32.const 1))
;;@ GROW-PRESERVE LINK-ALIAS
(assert_return (invoke $owner "load" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $second "atomic" (i32.const 64)) (i32.const 10))
;;@ LINK-ALIAS GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke $second "grown-here") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS
(assert_return (invoke $first "size-agrees") (i32.const 1))
(assert_return (invoke $second "size-agrees") (i32.const 1))
;;@ GROW-PRESERVE LINK-ALIAS
(assert_return (invoke $owner "load" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $second "atomic" (i32.const 64)) (i32.const 10))
;;@ LINK-ALIAS GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke $first "grown-here") (either (i32.const 1) (i32.const -1)))
;;@ LINK-ALIAS
(assert_return (invoke $first "size-agrees") (i32.const 1))
(assert_return (invoke $second "size-agrees") (i32.const 1))
;;@ GROW-PRESERVE LINK-ALIAS
(assert_return (invoke $owner "load" (i32.const 4)) (i32.const 0x1004))
(assert_return (invoke $second "atomic" (i32.const 64)) (i32.const 10))
;; Beyond the maximum, from any side.
;;@ SHARED-GROW-MAX
(assert_return (invoke $owner "grow" (i32.const 5)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
;;@ GROW-FAIL-SIZE LINK-ALIAS
(assert_return (invoke $first "size-agrees") (i32.const 1))
(assert_return (invoke $second "size-agrees") (i32.const 1))
