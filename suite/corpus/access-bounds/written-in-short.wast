;;! summary = "An access that gives no memory, offset or alignment means memory 0, offset 0 and the natural alignment"

;; Each line is the same load or store, with more and more of it written out. The results are the same, and so are the
;; bounds.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (data (i32.const 0xfff8) "\81\92\a3\b4\c5\d6\e7\f8")
  (func (export "i32.load") (param $at i32) (result i32) (i32.load (local.get $at)))
  (func (export "i32.load offset=0") (param $at i32) (result i32) (i32.load offset=0 (local.get $at)))
  (func (export "i32.load align=4") (param $at i32) (result i32) (i32.load align=4 (local.get $at)))
  (func (export "i32.load offset=0 align=4") (param $at i32) (result i32) (i32.load offset=0 align=4 (local.get $at)))
  (func (export "i32.load offset=0x0 align=0x4") (param $at i32) (result i32) (i32.load offset=0x0 align=0x4 (local.get $at)))
  (func (export "i32.load offset=00 align=04") (param $at i32) (result i32) (i32.load offset=00 align=04 (local.get $at)))
  (func (export "i32.load offset=0 align=1") (param $at i32) (result i32) (i32.load offset=0 align=1 (local.get $at)))
  (func (export "flat") (param $at i32) (result i32) local.get $at i32.load)
  (func (export "flat offset=1 align=2") (param $at i32) (result i32) local.get $at i32.load offset=1 align=2)
  (func (export "offset=0x1_0") (param $at i32) (result i32) (i32.load offset=0x1_0 (local.get $at)))
  (func (export "offset=1_6") (param $at i32) (result i32) (i32.load offset=1_6 (local.get $at))))
;;@ TEXT-MEMARG EA-LAST-BYTE
(assert_return (invoke "i32.load" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "i32.load offset=0" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load offset=0" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load offset=0" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "i32.load align=4" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load align=4" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load align=4" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "i32.load offset=0 align=4" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load offset=0 align=4" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load offset=0 align=4" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "i32.load offset=0x0 align=0x4" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load offset=0x0 align=0x4" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load offset=0x0 align=0x4" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "i32.load offset=00 align=04" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load offset=00 align=04" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load offset=00 align=04" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "i32.load offset=0 align=1" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "i32.load offset=0 align=1" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "i32.load offset=0 align=1" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "flat" (i32.const 0xfffc)) (i32.const 0xf8e7_d6c5))
(assert_return (invoke "flat" (i32.const 0xfff9)) (i32.const 0xc5b4_a392))
(assert_trap (invoke "flat" (i32.const 0xfffd)) "out of bounds memory access")
(assert_return (invoke "flat offset=1 align=2" (i32.const 0xfffb)) (i32.const 0xf8e7_d6c5))
(assert_trap (invoke "flat offset=1 align=2" (i32.const 0xfffc)) "out of bounds memory access")

;; 16 in two ways.
(assert_return (invoke "offset=0x1_0" (i32.const 0xffec)) (i32.const 0xf8e7_d6c5))
(assert_trap (invoke "offset=0x1_0" (i32.const 0xffed)) "out of bounds memory access")
(assert_return (invoke "offset=1_6" (i32.const 0xffec)) (i32.const 0xf8e7_d6c5))
(assert_trap (invoke "offset=1_6" (i32.const 0xffed)) "out of bounds memory access")
