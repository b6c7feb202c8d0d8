;;! summary = "Operands of bulk instructions have the types of the memories involved, and no others"
;;! features = ["memory64", "multi-memory", "bulk-memory"]

;; memory.fill: address and length are of the memory's type, the byte is i32.
;;@ M64-TYPES VAL-OPERANDS
(assert_invalid (module (memory i64 1) (func (memory.fill (i32.const 0) (i32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.fill (i32.const 0) (i32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.fill (i32.const 0) (i64.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.fill (i32.const 0) (i64.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.fill (i64.const 0) (i32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.fill (i64.const 0) (i64.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory i64 1) (func (memory.fill (i64.const 0) (i64.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i32.const 0) (i32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i32.const 0) (i64.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i32.const 0) (i64.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i64.const 0) (i32.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i64.const 0) (i32.const 0) (i64.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i64.const 0) (i64.const 0) (i32.const 0)))) "type mismatch")
(assert_invalid (module (memory 1) (func (memory.fill (i64.const 0) (i64.const 0) (i64.const 0)))) "type mismatch")

;; memory.init: the address is of the memory's type, place and length in the segment are i32.
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i32.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i32.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory i64 1) (data $d "a") (func (memory.init $d (i64.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i32.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory 1) (data $d "a") (func (memory.init $d (i64.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")

;; memory.copy: each address is of its memory's type; the length is i64 only if both memories are 64-bit.
;;@ M64-MIXED-COPY M64-TYPES VAL-OPERANDS
;; To i32, from i32.
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
;; To i32, from i64.
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i32 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
;; To i64, from i32.
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i32 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
;; To i64, from i64.
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i32.const 0) (i64.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i32.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i32.const 0) (i64.const 0))))
  "type mismatch")
(assert_invalid
  (module (memory $d i64 1) (memory $s i64 1) (func (memory.copy $d $s (i64.const 0) (i64.const 0) (i32.const 0))))
  "type mismatch")

;; With the right types, all of them validate.
;;@ M64-MIXED-COPY M64-TYPES ALLOC-SIZE-EQ-MIN
(module
  (memory $32 1)
  (memory $64 i64 1)
  (memory $32b 1)
  (memory $64b i64 1)
  (data $d "a")
  (func (export "run")
    (memory.fill $32 (i32.const 0) (i32.const 0) (i32.const 0))
    (memory.fill $64 (i64.const 0) (i32.const 0) (i64.const 0))
    (memory.init $32 $d (i32.const 0) (i32.const 0) (i32.const 0))
    (memory.init $64 $d (i64.const 0) (i32.const 0) (i32.const 0))
    (memory.copy $32 $32b (i32.const 0) (i32.const 0) (i32.const 0))
    (memory.copy $32 $64 (i32.const 0) (i64.const 0) (i32.const 0))
    (memory.copy $64 $32 (i64.const 0) (i32.const 0) (i32.const 0))
    (memory.copy $64 $64b (i64.const 0) (i64.const 0) (i64.const 0))))
;;@ M64-MIXED-COPY
(assert_return (invoke "run"))
