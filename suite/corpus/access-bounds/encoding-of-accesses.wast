;;! summary = "Offsets have 64 bits in the binary format, and the alignment says whether a memory's index follows"
;;! features = ["memory64", "multi-memory"]

;; An offset may take ten bytes for any memory. For a 32-bit memory it is valid below 2^32.

;; The same load in one to ten bytes of offset: i32.load8_u offset=3 reads 4.
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\01"            ;; memory section: minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\09\01\07"               ;; code section: 1 function
  "\00\41\00\2d\00\03\0b"      ;; i32.load8_u offset=3, in 1 byte
  "\0b\0e\01\00\41\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\01"            ;; memory section: minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\0d\01\0b"               ;; code section: 1 function
  "\00\41\00\2d\00\83\80\80\80\00\0b" ;; i32.load8_u offset=3, in 5 bytes
  "\0b\0e\01\00\41\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\01"            ;; memory section: minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\41\00\2d\00\83\80\80\80\80\00\0b" ;; i32.load8_u offset=3, in 6 bytes
  "\0b\0e\01\00\41\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\01"            ;; memory section: minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\12\01\10"               ;; code section: 1 function
  "\00\41\00\2d\00\83\80\80\80\80\80\80\80\80\00\0b" ;; i32.load8_u offset=3, in 10 bytes
  "\0b\0e\01\00\41\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\01"            ;; memory section: i64, minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\09\01\07"               ;; code section: 1 function
  "\00\42\00\2d\00\03\0b"      ;; i32.load8_u offset=3, in 1 byte
  "\0b\0e\01\00\42\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\01"            ;; memory section: i64, minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\0d\01\0b"               ;; code section: 1 function
  "\00\42\00\2d\00\83\80\80\80\00\0b" ;; i32.load8_u offset=3, in 5 bytes
  "\0b\0e\01\00\42\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\01"            ;; memory section: i64, minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\42\00\2d\00\83\80\80\80\80\00\0b" ;; i32.load8_u offset=3, in 6 bytes
  "\0b\0e\01\00\42\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
;;@ ALLOC-SIZE-EQ-MIN BIN-REDUNDANT-LEB M64-OFFSET
(module binary
  "\00asm" "\01\00\00\00"
  "\01\05\01\60\00\01\7f"      ;; type section: [] -> [i32]
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\01"            ;; memory section: i64, minimum 1
  "\07\05\01\01\66\00\00"      ;; export section: function 0 as "f"
  "\0a\12\01\10"               ;; code section: 1 function
  "\00\42\00\2d\00\83\80\80\80\80\80\80\80\80\00\0b" ;; i32.load8_u offset=3, in 10 bytes
  "\0b\0e\01\00\42\00\0b\08\01\02\03\04\05\06\07\08") ;; data section: 1 to 8 at 0
;;@ M64-OFFSET
(assert_return (invoke "f") (i32.const 4))
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\14\01\12"             ;; code section: 1 function
    "\00\41\00\2d\00\83\80\80\80\80\80\80\80\80\80\00\1a\0b") ;; i32.load8_u offset=3, in 11 bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\13\01\11"             ;; code section: 1 function
    "\00\41\00\2d\00\83\80\80\80\80\80\80\80\80\02\1a\0b") ;; i32.load8_u with an offset of 65 bits
  "integer too large")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\04\00"          ;; memory section: i64, minimum 0
    "\0a\14\01\12"             ;; code section: 1 function
    "\00\42\00\2d\00\83\80\80\80\80\80\80\80\80\80\00\1a\0b") ;; i32.load8_u offset=3, in 11 bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\04\00"          ;; memory section: i64, minimum 0
    "\0a\13\01\11"             ;; code section: 1 function
    "\00\42\00\2d\00\83\80\80\80\80\80\80\80\80\02\1a\0b") ;; i32.load8_u with an offset of 65 bits
  "integer too large")
;;@ VAL-OFFSET32 M64-OFFSET

;; From 2^32 on: invalid for a 32-bit memory, valid for a 64-bit one, up to 2^64 - 1.
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\41\00\2d\00\ff\ff\ff\ff\0f\1a\0b") ;; i32.load8_u offset=2^32 - 1, drop
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\2d\00\80\80\80\80\10\1a\0b") ;; i32.load8_u offset=2^32, drop
  "offset out of range")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\2d\00\83\80\80\80\10\1a\0b") ;; i32.load8_u offset=2^32 + 3, drop
  "offset out of range")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\2d\00\80\80\80\80\20\1a\0b") ;; i32.load8_u offset=2^33, drop
  "offset out of range")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\13\01\11"             ;; code section: 1 function
    "\00\41\00\2d\00\80\80\80\80\80\80\80\80\80\01\1a\0b") ;; i32.load8_u offset=2^63, drop
  "offset out of range")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\13\01\11"             ;; code section: 1 function
    "\00\41\00\2d\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01\1a\0b") ;; i32.load8_u offset=2^64 - 1, drop
  "offset out of range")
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\00"            ;; memory section: i64, minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\42\00\2d\00\ff\ff\ff\ff\0f\1a\0b") ;; i32.load8_u offset=2^32 - 1, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\00"            ;; memory section: i64, minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\42\00\2d\00\80\80\80\80\10\1a\0b") ;; i32.load8_u offset=2^32, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\00"            ;; memory section: i64, minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\42\00\2d\00\83\80\80\80\10\1a\0b") ;; i32.load8_u offset=2^32 + 3, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\00"            ;; memory section: i64, minimum 0
  "\0a\0e\01\0c"               ;; code section: 1 function
  "\00\42\00\2d\00\80\80\80\80\20\1a\0b") ;; i32.load8_u offset=2^33, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\00"            ;; memory section: i64, minimum 0
  "\0a\13\01\11"               ;; code section: 1 function
  "\00\42\00\2d\00\80\80\80\80\80\80\80\80\80\01\1a\0b") ;; i32.load8_u offset=2^63, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\04\00"            ;; memory section: i64, minimum 0
  "\0a\13\01\11"               ;; code section: 1 function
  "\00\42\00\2d\00\ff\ff\ff\ff\ff\ff\ff\ff\ff\01\1a\0b") ;; i32.load8_u offset=2^64 - 1, drop

;; As text.
(assert_invalid (module (memory 0) (func (drop (i32.load offset=4294967296 (i32.const 0))))) "offset out of range")
(assert_invalid
  (module (memory 0) (func (i64.store8 offset=4294967296 (i32.const 0) (i64.const 0))))
  "offset out of range")
(module (memory i64 0) (func (drop (i32.load offset=4294967296 (i64.const 0)))))
(assert_invalid (module (memory 0) (func (drop (i32.load offset=0x1_0000_0000 (i32.const 0))))) "offset out of range")
(assert_invalid
  (module (memory 0) (func (i64.store8 offset=0x1_0000_0000 (i32.const 0) (i64.const 0))))
  "offset out of range")
(module (memory i64 0) (func (drop (i32.load offset=0x1_0000_0000 (i64.const 0)))))
(assert_invalid
  (module (memory 0) (func (drop (i32.load offset=0xffff_ffff_ffff_ffff (i32.const 0)))))
  "offset out of range")
(assert_invalid
  (module (memory 0) (func (i64.store8 offset=0xffff_ffff_ffff_ffff (i32.const 0) (i64.const 0))))
  "offset out of range")
(module (memory i64 0) (func (drop (i32.load offset=0xffff_ffff_ffff_ffff (i64.const 0)))))
(assert_invalid
  (module (memory 0) (func (unreachable) (drop (i32.load offset=0x1_0000_0000 (i32.const 0)))))
  "offset out of range")
;;@ TEXT-MEMARG
(assert_malformed
  (module quote "(memory i64 0) (func (drop (i32.load offset=0x1_0000_0000_0000_0000 (i64.const 0))))")
  "i64 constant")
(assert_malformed
  (module quote "(memory i64 0) (func (drop (i32.load offset=18446744073709551616 (i64.const 0))))")
  "i64 constant")
(assert_malformed (module quote "(memory i64 0) (func (drop (i32.load offset=-1 (i64.const 0))))") "i64 constant")
(assert_malformed (module quote "(memory i64 0) (func (drop (i32.load offset=1.0 (i64.const 0))))") "i64 constant")
(assert_malformed (module quote "(memory i64 0) (func (drop (i32.load offset=0x (i64.const 0))))") "i64 constant")
(assert_malformed (module quote "(memory i64 0) (func (drop (i32.load offset=1_ (i64.const 0))))") "i64 constant")

;; The index follows where bit 6 of the alignment is set: 0x42 is an alignment of 2^2 on the memory whose index comes
;; next.
;;@ BIN-MEMARG
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0b\01\09"               ;; code section: 1 function
  "\00\41\00\28\42\00\00\1a\0b") ;; i32.load align=2^2 on memory 0, offset=0, drop
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0f\01\0d"               ;; code section: 1 function
  "\00\41\00\28\42\80\80\80\80\00\00\1a\0b") ;; the index 0 in five bytes
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0b\01\09"               ;; code section: 1 function
  "\00\41\00\28\40\00\00\1a\0b") ;; i32.load align=2^0 on memory 0
;;@ VAL-MEM-EXISTS
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0b\01\09"             ;; code section: 1 function
    "\00\41\00\28\42\01\00\1a\0b") ;; on memory 1
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0f\01\0d"             ;; code section: 1 function
    "\00\41\00\28\42\ff\ff\ff\ff\0f\00\1a\0b") ;; on memory 2^32 - 1
  "unknown memory")
;;@ VAL-ALIGN
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0b\01\09"             ;; code section: 1 function
    "\00\41\00\28\43\00\00\1a\0b") ;; i32.load align=2^3 on memory 0
  "alignment must not be larger than natural")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0a\01\08"             ;; code section: 1 function
    "\00\41\00\28\3f\00\1a\0b") ;; i32.load align=2^63
  "alignment must not be larger than natural")

;; From 2^7 on the number has bits that mean nothing.
;;@ BIN-MEMARG
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0c\01\0a"             ;; code section: 1 function
    "\00\41\00\28\80\01\00\00\1a\0b") ;; i32.load with 2^7 for its alignment
  "malformed memop flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0c\01\0a"             ;; code section: 1 function
    "\00\41\00\28\82\01\00\00\1a\0b") ;; i32.load with 2^7 + 2 for its alignment
  "malformed memop flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0c\01\0a"             ;; code section: 1 function
    "\00\41\00\28\c2\01\00\00\1a\0b") ;; i32.load with 2^7 + 2^6 + 2 for its alignment
  "malformed memop flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0d\01\0b"             ;; code section: 1 function
    "\00\41\00\28\80\80\01\00\00\1a\0b") ;; i32.load with 2^14 for its alignment
  "malformed memop flags")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0f\01\0d"             ;; code section: 1 function
    "\00\41\00\28\ff\ff\ff\ff\0f\00\00\1a\0b") ;; i32.load with 2^32 - 1 for its alignment
  "malformed memop flags")

;; memory.size and memory.grow name their memory by a number of up to five bytes.
;;@ BIN-MEMIDX BIN-REDUNDANT-LEB
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\07\01\05"               ;; code section: 1 function
  "\00\3f\00\1a\0b")           ;; memory.size 0, in 1 byte
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\09\01\07"               ;; code section: 1 function
  "\00\41\00\40\00\1a\0b")     ;; memory.grow 0, in 1 byte
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\08\01\06"               ;; code section: 1 function
  "\00\3f\80\00\1a\0b")        ;; memory.size 0, in 2 bytes
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0a\01\08"               ;; code section: 1 function
  "\00\41\00\40\80\00\1a\0b")  ;; memory.grow 0, in 2 bytes
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0b\01\09"               ;; code section: 1 function
  "\00\3f\80\80\80\80\00\1a\0b") ;; memory.size 0, in 5 bytes
(module binary
  "\00asm" "\01\00\00\00"
  "\01\04\01\60\00\00"         ;; type section: [] -> []
  "\03\02\01\00"               ;; function section: 1 function
  "\05\03\01\00\00"            ;; memory section: minimum 0
  "\0a\0d\01\0b"               ;; code section: 1 function
  "\00\41\00\40\80\80\80\80\00\1a\0b") ;; memory.grow 0, in 5 bytes
;;@ BIN-MEMIDX BIN-LEB-BOUNDED
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0c\01\0a"             ;; code section: 1 function
    "\00\3f\80\80\80\80\80\00\1a\0b") ;; memory.size 0, in 6 bytes
  "integer representation too long")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\0e\01\0c"             ;; code section: 1 function
    "\00\41\00\40\80\80\80\80\80\00\1a\0b") ;; memory.grow 0, in 6 bytes
  "integer representation too long")
;;@ VAL-MEM-EXISTS
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\07\01\05"             ;; code section: 1 function
    "\00\3f\01\1a\0b")         ;; memory.size 1
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\09\01\07"             ;; code section: 1 function
    "\00\41\00\40\01\1a\0b")   ;; memory.grow 1
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"       ;; type section: [] -> []
    "\03\02\01\00"             ;; function section: 1 function
    "\05\03\01\00\00"          ;; memory section: minimum 0
    "\0a\08\01\06"             ;; code section: 1 function
    "\00\3f\80\01\1a\0b")      ;; memory.size 128
  "unknown memory")
