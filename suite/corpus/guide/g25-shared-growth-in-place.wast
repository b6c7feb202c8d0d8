;;! summary = "G25: a shared memory grows while others look at it: right; that it stays in place is the engine's affair"
;;! features = ["threads"]

;; Where a memory is has no meaning in the specification. What it says is that whoever has the memory sees it larger,
;; with its old bytes, at once.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 8 shared)
  (data (i32.const 0) "\11\22\33\44")
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load-last") (result i32)
    (i32.load8_u (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 1))))
  (func (export "store-last") (param $value i32)
    (i32.store8 (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 1)) (local.get $value))))
(register "owner")
;;@ LINK-ALIAS
(module $view
  (import "owner" "memory" (memory 1 8 shared))
  (import "owner" "grow" (func $grow (param i32) (result i32)))
  (import "owner" "size" (func $owner-size (result i32)))
  (import "owner" "load-last" (func $owner-load-last (result i32)))
  (import "owner" "store-last" (func $owner-store-last (param i32)))
  (func (export "old-bytes") (result i32) (i32.load (i32.const 0)))
  (func (export "sizes-agree") (result i32) (i32.eq (memory.size) (call $owner-size)))
  ;; Uses the memory, has it grown, and finds the last byte where the owner has put it.
  (func (export "grown-meanwhile") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 4) (i32.const 1))
    (if (i32.eq (call $grow (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
    (call $owner-store-last (i32.const 0x5a))
    (i32.and
      (i32.eq (i32.load8_u offset=0xffff (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a))
      (i32.eq (i32.load8_u (i32.const 4)) (i32.const 1)))))
;;@ SHARED-VISIBLE GROW-MAY-FAIL
(assert_return (invoke $view "grown-meanwhile") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $view "grown-meanwhile") (either (i32.const 1) (i32.const -1)))
;;@ SHARED-VISIBLE
(assert_return (invoke $view "sizes-agree") (i32.const 1))
;;@ GROW-PRESERVE
(assert_return (invoke $view "old-bytes") (i32.const 0x4433_2211))
;; Beyond the maximum it fails for everybody.
;;@ SHARED-GROW-MAX
(assert_return (invoke $owner "grow" (i32.const 8)) (i32.const -1))
;;@ SHARED-VISIBLE GROW-FAIL-SIZE
(assert_return (invoke $view "sizes-agree") (i32.const 1))
