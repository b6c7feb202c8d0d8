;;! summary = "The end of a segment does not wrap: one that ends at 2^32 of a small memory traps (Wasm3, #555)"

;; https://github.com/wasm3/wasm3/issues/555
;; Offset and length were added in 32 bits, so that the sum was small where it should have been large, and bytes were
;; written far from the memory. In the specification the sum is a mathematical one.

;; The sums are 2^32, 2^32 + 1, and 2^32 + 4.
;;@ ALLOC-SIZE-EQ-MIN DATA-OOB-TRAP
(assert_trap (module (memory 1) (data (i32.const 0xffff_ffff) "a")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xffff_fffc) "abcd")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xffff_fff8) "abcdefgh")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xffff_ffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xffff_fffc) "abcde")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0xffff_fffc) "abcdefgh")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0xffff_fffc) "abcd")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0xffff_fffc) "abcdefgh")) "out of bounds memory access")

;; Neither the start of the memory nor its end is written.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0) "\01\02\03\04\05\06\07\08")
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "fill") (param $to i32) (param $count i32)
    (memory.fill (local.get $to) (i32.const 0xff) (local.get $count)))
  (func (export "copy") (param $to i32) (param $from i32) (param $count i32)
    (memory.copy (local.get $to) (local.get $from) (local.get $count)))
  (func (export "init") (param $to i32) (param $from i32) (param $count i32)
    (memory.init $text (local.get $to) (local.get $from) (local.get $count)))
  (data $text "abcdefgh"))
(register "owner")
;;@ DATA-OOB-TRAP
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff_fffc) "abcdefgh"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff_ffff) "ab"))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0xfff8)) (i64.const 0))

;; So have the bulk instructions, and memory.init on both sides.
;;@ BULK-OVERFLOW BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke $owner "init" (i32.const 0xffff_fffc) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "init" (i32.const 0xffff_fff8) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "fill" (i32.const 0xffff_fffc) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "fill" (i32.const 0xffff_fff8) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "fill" (i32.const 4) (i32.const 0xffff_fffc)) "out of bounds memory access")
(assert_trap (invoke $owner "copy" (i32.const 0xffff_fffc) (i32.const 0) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "copy" (i32.const 8) (i32.const 0xffff_fffc) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "copy" (i32.const 4) (i32.const 0) (i32.const 0xffff_fffc)) "out of bounds memory access")
;;@ INIT-SEGMENT-BOUNDS
(assert_trap (invoke $owner "init" (i32.const 0) (i32.const 0xffff_fffc) (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke $owner "init" (i32.const 0) (i32.const 4) (i32.const 0xffff_fffc)) "out of bounds memory access")
(assert_trap (invoke $owner "init" (i32.const 0) (i32.const 0xffff_ffff) (i32.const 1)) "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0x0807_0605_0403_0201))
