;;! summary = "An access may claim an alignment up to its width; more is invalid, and what is no power of two malformed"

;; Twice the width of each load and store.
;;@ VAL-ALIGN
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_s align=2 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u align=2 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load16_s align=4 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load16_u align=4 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load align=8 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load8_s align=2 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load8_u align=2 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load16_s align=4 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load16_u align=4 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load32_s align=8 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load32_u align=8 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i64.load align=16 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (f32.load align=8 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (f64.load align=16 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i32.store8 align=2 (i32.const 0) (i32.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i32.store16 align=4 (i32.const 0) (i32.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i32.store align=8 (i32.const 0) (i32.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i64.store8 align=2 (i32.const 0) (i64.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i64.store16 align=4 (i32.const 0) (i64.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i64.store32 align=8 (i32.const 0) (i64.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (i64.store align=16 (i32.const 0) (i64.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (f32.store align=8 (i32.const 0) (f32.const 0))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (f64.store align=16 (i32.const 0) (f64.const 0))))
  "alignment must not be larger than natural")

;; Far more.
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u align=16 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u align=32 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u align=1024 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u align=65536 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func (drop (i32.load8_u align=0x8000_0000 (i32.const 0)))))
  "alignment must not be larger than natural")

;; Where it is never reached.
(assert_invalid
  (module (memory 0) (func (unreachable) (drop (i32.load align=8 (i32.const 0)))))
  "alignment must not be larger than natural")
(assert_invalid
  (module (memory 0) (func unreachable i64.load align=16 unreachable))
  "alignment must not be larger than natural")

;; Each width itself is valid.
(module
  (memory 0)
  (func
    (drop (i32.load8_s align=1 (i32.const 0)))
    (drop (i32.load8_u align=1 (i32.const 0)))
    (drop (i32.load16_s align=2 (i32.const 0)))
    (drop (i32.load16_u align=2 (i32.const 0)))
    (drop (i32.load align=4 (i32.const 0)))
    (drop (i64.load8_s align=1 (i32.const 0)))
    (drop (i64.load8_u align=1 (i32.const 0)))
    (drop (i64.load16_s align=2 (i32.const 0)))
    (drop (i64.load16_u align=2 (i32.const 0)))
    (drop (i64.load32_s align=4 (i32.const 0)))
    (drop (i64.load32_u align=4 (i32.const 0)))
    (drop (i64.load align=8 (i32.const 0)))
    (drop (f32.load align=4 (i32.const 0)))
    (drop (f64.load align=8 (i32.const 0)))
    (i32.store8 align=1 (i32.const 0) (i32.const 0))
    (i32.store16 align=2 (i32.const 0) (i32.const 0))
    (i32.store align=4 (i32.const 0) (i32.const 0))
    (i64.store8 align=1 (i32.const 0) (i64.const 0))
    (i64.store16 align=2 (i32.const 0) (i64.const 0))
    (i64.store32 align=4 (i32.const 0) (i64.const 0))
    (i64.store align=8 (i32.const 0) (i64.const 0))
    (f32.store align=4 (i32.const 0) (f32.const 0))
    (f64.store align=8 (i32.const 0) (f64.const 0))))

;; In bytes the alignment is the exponent of a power of two: 0x28 0x02 is i32.load with 4, 0x28 0x03 would be 8.
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0a\0a\01\08"               ;; code section: 1 function
  "\00\41\00\28\02\00\1a\0b")  ;; i32.const 0, i32.load align=2^2, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0a\0a\01\08"               ;; code section: 1 function
  "\00\41\00\28\00\00\1a\0b")  ;; i32.const 0, i32.load align=2^0, drop
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0a\0a\01\08"             ;; code section: 1 function
    "\00\41\00\28\03\00\1a\0b") ;; i32.const 0, i32.load align=2^3, drop
  "alignment must not be larger than natural")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0a\0a\01\08"             ;; code section: 1 function
    "\00\41\00\2d\01\00\1a\0b") ;; i32.const 0, i32.load8_u align=2^1, drop
  "alignment must not be larger than natural")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0a\0a\01\08"             ;; code section: 1 function
    "\00\41\00\28\1f\00\1a\0b") ;; i32.const 0, i32.load align=2^31, drop
  "alignment must not be larger than natural")

;; It is a number of 32 bits, and may be longer than it has to be.
;;@ VAL-ALIGN BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\41\00\28\82\80\80\80\00\00\1a\0b") ;; i32.load align=2^2, in five bytes
;;@ VAL-ALIGN
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0a\0f\01\0d"             ;; code section: 1 function
    "\00\41\00\28\82\80\80\80\80\00\00\1a\0b") ;; i32.load align=2^2, in six bytes
  "integer representation too long")

;; In text.
;;@ TEXT-MEMARG
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=0 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=3 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=5 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=6 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=7 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=12 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=-1 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=1.0 (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=0x (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=4_ (i32.const 0))))") "alignment")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align=\"4\" (i32.const 0))))") "alignment")
(assert_malformed
  (module quote "(memory 0) (func (drop (i32.load align=4 offset=0 (i32.const 0))))")
  "unexpected token")
(assert_malformed (module quote "(memory 0) (func (drop (i32.load align =4 (i32.const 0))))") "unknown operator")
