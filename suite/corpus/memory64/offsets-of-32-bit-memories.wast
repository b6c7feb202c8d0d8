;;! summary = "An access to a 32-bit memory may not have an offset of 2^32 or more, whichever instruction it is"
;;! features = ["memory64"]

;;@ VAL-OFFSET32
(assert_invalid (module (memory 1) (func (drop (i32.load offset=0x1_0000_0000 (i32.const 0))))) "offset out of range")
(assert_invalid (module (memory 1) (func (drop (i64.load offset=0x1_0000_0000 (i32.const 0))))) "offset out of range")
(assert_invalid (module (memory 1) (func (drop (f32.load offset=0x1_0000_0000 (i32.const 0))))) "offset out of range")
(assert_invalid (module (memory 1) (func (drop (f64.load offset=0x1_0000_0000 (i32.const 0))))) "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load8_s offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load8_u offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load16_s offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load16_u offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i64.load8_s offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i64.load8_u offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i64.load16_s offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i64.load16_u offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i64.load32_s offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i64.load32_u offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i32.store offset=0x1_0000_0000 (i32.const 0) (i32.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i64.store offset=0x1_0000_0000 (i32.const 0) (i64.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (f32.store offset=0x1_0000_0000 (i32.const 0) (f32.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (f64.store offset=0x1_0000_0000 (i32.const 0) (f64.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i32.store8 offset=0x1_0000_0000 (i32.const 0) (i32.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i32.store16 offset=0x1_0000_0000 (i32.const 0) (i32.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i64.store8 offset=0x1_0000_0000 (i32.const 0) (i64.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i64.store16 offset=0x1_0000_0000 (i32.const 0) (i64.const 0))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (i64.store32 offset=0x1_0000_0000 (i32.const 0) (i64.const 0))))
  "offset out of range")

;; Further beyond, in code that is never reached, and with the address type written out.
(assert_invalid (module (memory 1) (func (drop (i32.load offset=0x1_0000_0001 (i32.const 0))))) "offset out of range")
(assert_invalid (module (memory 1) (func (drop (i32.load offset=0x2_0000_0000 (i32.const 0))))) "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load offset=0x1_0000_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load offset=0x8000_0000_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (drop (i32.load offset=0xffff_ffff_ffff_ffff (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 1) (func (unreachable) (drop (i32.load offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory i32 1) (func (drop (i32.load offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (import "no" "such" (memory 1)) (func (drop (i32.load offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")

;; 2^32 - 1 is the last one that is valid, and it traps beyond the memory.
;;@ VAL-OFFSET32 ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (func (export "i32.load") (drop (i32.load offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load") (drop (i64.load offset=0xffff_ffff (i32.const 0))))
  (func (export "f32.load") (drop (f32.load offset=0xffff_ffff (i32.const 0))))
  (func (export "f64.load") (drop (f64.load offset=0xffff_ffff (i32.const 0))))
  (func (export "i32.load8_s") (drop (i32.load8_s offset=0xffff_ffff (i32.const 0))))
  (func (export "i32.load8_u") (drop (i32.load8_u offset=0xffff_ffff (i32.const 0))))
  (func (export "i32.load16_s") (drop (i32.load16_s offset=0xffff_ffff (i32.const 0))))
  (func (export "i32.load16_u") (drop (i32.load16_u offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load8_s") (drop (i64.load8_s offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load8_u") (drop (i64.load8_u offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load16_s") (drop (i64.load16_s offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load16_u") (drop (i64.load16_u offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load32_s") (drop (i64.load32_s offset=0xffff_ffff (i32.const 0))))
  (func (export "i64.load32_u") (drop (i64.load32_u offset=0xffff_ffff (i32.const 0))))
  (func (export "i32.store") (i32.store offset=0xffff_ffff (i32.const 0) (i32.const 0)))
  (func (export "i64.store") (i64.store offset=0xffff_ffff (i32.const 0) (i64.const 0)))
  (func (export "f32.store") (f32.store offset=0xffff_ffff (i32.const 0) (f32.const 0)))
  (func (export "f64.store") (f64.store offset=0xffff_ffff (i32.const 0) (f64.const 0)))
  (func (export "i32.store8") (i32.store8 offset=0xffff_ffff (i32.const 0) (i32.const 0)))
  (func (export "i32.store16") (i32.store16 offset=0xffff_ffff (i32.const 0) (i32.const 0)))
  (func (export "i64.store8") (i64.store8 offset=0xffff_ffff (i32.const 0) (i64.const 0)))
  (func (export "i64.store16") (i64.store16 offset=0xffff_ffff (i32.const 0) (i64.const 0)))
  (func (export "i64.store32") (i64.store32 offset=0xffff_ffff (i32.const 0) (i64.const 0))))
;;@ VAL-OFFSET32 EA-LAST-BYTE
(assert_trap (invoke "i32.load") "out of bounds memory access")
(assert_trap (invoke "i64.load") "out of bounds memory access")
(assert_trap (invoke "f32.load") "out of bounds memory access")
(assert_trap (invoke "f64.load") "out of bounds memory access")
(assert_trap (invoke "i32.load8_s") "out of bounds memory access")
(assert_trap (invoke "i32.load8_u") "out of bounds memory access")
(assert_trap (invoke "i32.load16_s") "out of bounds memory access")
(assert_trap (invoke "i32.load16_u") "out of bounds memory access")
(assert_trap (invoke "i64.load8_s") "out of bounds memory access")
(assert_trap (invoke "i64.load8_u") "out of bounds memory access")
(assert_trap (invoke "i64.load16_s") "out of bounds memory access")
(assert_trap (invoke "i64.load16_u") "out of bounds memory access")
(assert_trap (invoke "i64.load32_s") "out of bounds memory access")
(assert_trap (invoke "i64.load32_u") "out of bounds memory access")
(assert_trap (invoke "i32.store") "out of bounds memory access")
(assert_trap (invoke "i64.store") "out of bounds memory access")
(assert_trap (invoke "f32.store") "out of bounds memory access")
(assert_trap (invoke "f64.store") "out of bounds memory access")
(assert_trap (invoke "i32.store8") "out of bounds memory access")
(assert_trap (invoke "i32.store16") "out of bounds memory access")
(assert_trap (invoke "i64.store8") "out of bounds memory access")
(assert_trap (invoke "i64.store16") "out of bounds memory access")
(assert_trap (invoke "i64.store32") "out of bounds memory access")
