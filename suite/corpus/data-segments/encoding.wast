;;! summary = "Segments begin with 0, 1 or 2: active, passive, or active with the index of its memory"
;;! features = ["bulk-memory"]

;; 0: an offset, and bytes. 2: the same after an index. What memory 0 has then.
;;@ BIN-DATA-MODE DATA-WRITTEN ALLOC-SIZE-EQ-MIN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\01"            ;; memory section: flags 0; minimum 1
  "\07\05\01\01\6d\02\00"      ;; export section: memory 0 as "m"
  "\0b\08\01"                  ;; data section, 8 bytes, 1 segment
  "\00\41\03\0b\02\61\62")     ;; active: i32.const 3, end; "ab"
(register "active")
(module (import "active" "m" (memory 1)) (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0))
(assert_return (invoke "load" (i32.const 3)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 4)) (i32.const 0x62))
(assert_return (invoke "load" (i32.const 5)) (i32.const 0))
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\01"            ;; memory section: flags 0; minimum 1
  "\07\05\01\01\6d\02\00"      ;; export section: memory 0 as "m"
  "\0b\09\01"                  ;; data section, 9 bytes, 1 segment
  "\02\00\41\03\0b\02\61\62")  ;; active of memory 0: i32.const 3, end; "ab"
(register "explicit")
(module (import "explicit" "m" (memory 1)) (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0))
(assert_return (invoke "load" (i32.const 3)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 4)) (i32.const 0x62))
(assert_return (invoke "load" (i32.const 5)) (i32.const 0))
;;@ DATA-WRITTEN BIN-REDUNDANT-LEB ALLOC-SIZE-EQ-MIN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\01"            ;; memory section: flags 0; minimum 1
  "\07\05\01\01\6d\02\00"      ;; export section: memory 0 as "m"
  "\0b\15\01"                  ;; data section, 21 bytes, 1 segment
  "\82\80\80\80\00\80\80\80\80\00\41\80\80\00\0b\82\80\00\61\62") ;; 2, the index, the offset 0 and the length, longer than needed
(register "long")
(module (import "long" "m" (memory 1)) (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 1)) (i32.const 0x62))
(assert_return (invoke "load" (i32.const 2)) (i32.const 0))

;; 1: passive.
;;@ DATA-PASSIVE ALLOC-SIZE-EQ-MIN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\01"            ;; memory section: flags 0; minimum 1
  "\07\05\01\01\6d\02\00"      ;; export section: memory 0 as "m"
  "\0b\05\01"                  ;; data section, 5 bytes, 1 segment
  "\01\02\61\62")              ;; passive: "ab"
(register "passive")
(module (import "passive" "m" (memory 1)) (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0))
(assert_return (invoke "load" (i32.const 1)) (i32.const 0))
;;@ DATA-PASSIVE
(module binary
  "\00asm" "\01\00\00\00"
  "\0b\05\01"                  ;; data section, 5 bytes, 1 segment
  "\01\02\61\62")              ;; passive: "ab", and no memory

;; No segments: the section may be empty, or not there.
;;@ DATA-WRITTEN
(module binary
  "\00asm" "\01\00\00\00"
  "\05\03\01\00\00"            ;; memory section: flags 0; minimum 0
  "\0b\01\00")                 ;; data section, 1 byte, 0 segments
(module binary
  "\00asm" "\01\00\00\00"
  "\0b\01\00")                 ;; data section, 1 byte, 0 segments

;; 3 and more are malformed.
;;@ BIN-DATA-MODE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\03\00\41\00\0b\00")      ;; kind 3
  "malformed data segment kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\04\00\41\00\0b\00")      ;; kind 4
  "malformed data segment kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\05\00\41\00\0b\00")      ;; kind 5
  "malformed data segment kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\06\00\41\00\0b\00")      ;; kind 6
  "malformed data segment kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\07\00\41\00\0b\00")      ;; kind 7
  "malformed data segment kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\40\00\41\00\0b\00")      ;; kind 64
  "malformed data segment kind")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\7f\00\41\00\0b\00")      ;; kind 127
  "malformed data segment kind")

;; Cut off.
;;@ BIN-SECTION-SIZE
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\01\01")               ;; data section, 1 bytes, 1 segment
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\02\01"                ;; data section, 2 bytes, 1 segment
    "\00")                     ;; active, and no offset
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\03\01"                ;; data section, 3 bytes, 1 segment
    "\00\41")                  ;; active: an instruction that is cut off
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\04\01"                ;; data section, 4 bytes, 1 segment
    "\00\41\00")               ;; active: i32.const 0, and no end
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\05\01"                ;; data section, 5 bytes, 1 segment
    "\00\41\00\0b")            ;; active: no length
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\06\01"                ;; data section, 6 bytes, 1 segment
    "\00\41\00\0b\01")         ;; 1 byte, which is not there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\08\01"                ;; data section, 8 bytes, 1 segment
    "\00\41\00\0b\03\61\62")   ;; 3 bytes, of which two are there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\0b\01"                ;; data section, 11 bytes, 1 segment
    "\00\41\00\0b\ff\ff\ff\ff\0f\61") ;; 2^32 - 1 bytes, of which one is there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\02\01"                ;; data section, 2 bytes, 1 segment
    "\01")                     ;; passive: no length
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\03\01"                ;; data section, 3 bytes, 1 segment
    "\01\01")                  ;; passive: 1 byte, which is not there
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\02\01"                ;; data section, 2 bytes, 1 segment
    "\02")                     ;; no index
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\03\01"                ;; data section, 3 bytes, 1 segment
    "\02\00")                  ;; index 0, and no offset
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\05\01"                ;; data section, 5 bytes, 1 segment
    "\01\01\61\00")            ;; passive: "a"; one byte more
  "section size mismatch")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\04\02"                ;; data section, 4 bytes, 2 segments
    "\01\01\61")               ;; 2 segments, of which there is one
  "unexpected end")
(assert_malformed
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\01\01\61\01\01\62")      ;; 1 segment, of which there are two
  "section size mismatch")

;; An index beyond the memories is not malformed, but invalid.
;;@ DATA-MEM-EXISTS
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\02\01\41\00\0b\00")      ;; active of memory 1
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\05\03\01\00\00"          ;; memory section: flags 0; minimum 0
    "\0b\0b\01"                ;; data section, 11 bytes, 1 segment
    "\02\ff\ff\ff\ff\0f\41\00\0b\00") ;; active of memory 2^32 - 1
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\0b\06\01"                ;; data section, 6 bytes, 1 segment
    "\00\41\00\0b\00")         ;; active, and no memory
  "unknown memory")
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\0b\07\01"                ;; data section, 7 bytes, 1 segment
    "\02\00\41\00\0b\00")      ;; active of memory 0, and no memory
  "unknown memory")
