;;! summary = "In a shared memory memory.init, fill and copy find the pages of a growth, too (WAMR, #2841)"
;;! features = ["threads"]

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/pull/2841
;; In one of its compilers memory.init and memory.grow looked for the memory in the wrong place where memories may be
;; shared. To the specification a shared memory grows and is written like another.

;; As for unshared ones: 1 if the new page was written as it should be, -1 if the growth was refused.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 40 shared)
  (data $text "\01\02\03\04\05\06\07\08")
  (func (export "size") (result i32) (memory.size))
  (func (export "init") (result i32)
    (local $old i32)
    (local $new i32)
    (memory.init $text (i32.const 0) (i32.const 0) (i32.const 8))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $new (i32.shl (local.get $old) (i32.const 16)))
    (memory.init $text (local.get $new) (i32.const 0) (i32.const 8))
    (i64.eq (i64.load (local.get $new)) (i64.const 0x0807_0605_0403_0201)))
  (func (export "fill") (result i32)
    (local $old i32)
    (local $new i32)
    (memory.fill (i32.const 0) (i32.const 1) (i32.const 10))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $new (i32.shl (local.get $old) (i32.const 16)))
    (memory.fill (i32.add (local.get $new) (i32.const 0xfff8)) (i32.const 0x5a) (i32.const 8))
    (i64.eq (i64.load offset=0xfff8 (local.get $new)) (i64.const 0x5a5a_5a5a_5a5a_5a5a)))
  (func (export "copy") (result i32)
    (local $old i32)
    (local $new i32)
    (memory.copy (i32.const 0x8000) (i32.const 0) (i32.const 8))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $new (i32.shl (local.get $old) (i32.const 16)))
    (i64.store (i32.const 0) (i64.const 0x0102_0304_0506_0708))
    (memory.copy (local.get $new) (i32.const 0) (i32.const 8))
    (i64.eq (i64.load (local.get $new)) (i64.const 0x0102_0304_0506_0708)))
  (func (export "atomic") (result i32)
    (local $old i32)
    (local $new i32)
    (i32.atomic.store (i32.const 0xfffc) (i32.const 7))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $new (i32.shl (local.get $old) (i32.const 16)))
    (i32.atomic.store offset=0xfffc (local.get $new) (i32.const 0x5a5a))
    (i32.eq (i32.atomic.rmw.add offset=0xfffc (local.get $new) (i32.const 1)) (i32.const 0x5a5a)))
  (func (export "init-beyond")
    (drop (memory.grow (i32.const 1)))
    (memory.init $text (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 7)) (i32.const 0) (i32.const 8)))
  (func (export "atomic-beyond") (result i32)
    (drop (memory.grow (i32.const 1)))
    (i32.atomic.load (i32.shl (memory.size) (i32.const 16))))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "init") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "fill") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "copy") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "atomic") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH BULK-OOB
(assert_trap (invoke "init-beyond") "out of bounds memory access")
;;@ GROW-FRESH ATOMIC-BOUNDS
(assert_trap (invoke "atomic-beyond") "out of bounds memory access")
;;@ SHARED-GROW-MAX
(assert_return (invoke "grow" (i32.const 40)) (i32.const -1))
(assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
