;;! summary = "A segment may use every page that an imported memory has by now, whatever the import declares"
;;! features = ["bulk-memory"]

;; Three pages from the beginning, of which imports ask for none, one, or all.

;;@ ALLOC-SIZE-EQ-MIN
(module $three
  (memory (export "m") 3)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "three")
;;@ DATA-USES-CURRENT-SIZE DATA-WRITTEN
(module (import "three" "m" (memory 0)) (data (i32.const 0x2_fffc) "a"))
(assert_return (invoke $three "load" (i32.const 0x2_fffc)) (i32.const 0x61))
(module (import "three" "m" (memory 1)) (data (i32.const 0x2_fffd) "b"))
(assert_return (invoke $three "load" (i32.const 0x2_fffd)) (i32.const 0x62))
(module (import "three" "m" (memory 2)) (data (i32.const 0x2_fffe) "c"))
(assert_return (invoke $three "load" (i32.const 0x2_fffe)) (i32.const 0x63))
(module (import "three" "m" (memory 3)) (data (i32.const 0x2_ffff) "d"))
(assert_return (invoke $three "load" (i32.const 0x2_ffff)) (i32.const 0x64))
;;@ DATA-OOB-TRAP
(assert_trap (module (import "three" "m" (memory 0)) (data (i32.const 0x3_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "three" "m" (memory 0)) (data (i32.const 0x2_ffff) "zz")) "out of bounds memory access")
(assert_trap (module (import "three" "m" (memory 1)) (data (i32.const 0x3_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "three" "m" (memory 1)) (data (i32.const 0x2_ffff) "zz")) "out of bounds memory access")
(assert_trap (module (import "three" "m" (memory 3)) (data (i32.const 0x3_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "three" "m" (memory 3)) (data (i32.const 0x2_ffff) "zz")) "out of bounds memory access")
;;@ DATA-ZERO-LEN
(module (import "three" "m" (memory 0)) (data (i32.const 0x3_0000) ""))
(assert_trap (module (import "three" "m" (memory 0)) (data (i32.const 0x3_0001) "")) "out of bounds memory access")

;; One page that becomes two. Before the growth its second page is out of reach.
;;@ ALLOC-SIZE-EQ-MIN
(module $one
  (memory (export "m") 1 2)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536))))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "one")
;;@ DATA-OOB-TRAP
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x1_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x1_ffff) "z")) "out of bounds memory access")
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0xffff) "zz")) "out of bounds memory access")
;;@ DATA-ZERO-LEN
(module (import "one" "m" (memory 1)) (data (i32.const 0x1_0000) ""))
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x1_0001) "")) "out of bounds memory access")

;; A growth that has to fail changes nothing about that.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $one "grow" (i32.const 2)) (i32.const -1))
;;@ DATA-OOB-TRAP
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x1_0000) "z")) "out of bounds memory access")
;;@ GROW-RET-OLD
(assert_return (invoke $one "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))

;; After it: the new page, its last byte, the boundary, an empty segment at the new end.
;;@ DATA-USES-CURRENT-SIZE
(module (import "one" "m" (memory 1)) (data (i32.const 0x1_0000) "\01") (data (i32.const 0x1_ffff) "\02"))
(assert_return (invoke $one "load" (i32.const 0x1_0000)) (i32.const 1))
(assert_return (invoke $one "load" (i32.const 0x1_ffff)) (i32.const 2))
(module (import "one" "m" (memory 1)) (data (i32.const 0xffff) "\03\04"))
(assert_return (invoke $one "load" (i32.const 0xffff)) (i32.const 3))
(assert_return (invoke $one "load" (i32.const 0x1_0000)) (i32.const 4))
(module (import "one" "m" (memory 0)) (data (i32.const 0x1_8000) "\05"))
(assert_return (invoke $one "load" (i32.const 0x1_8000)) (i32.const 5))
(module (import "one" "m" (memory 2 2)) (data (i32.const 0x2_0000) ""))

;; The end of the maximum is the end in any case.
;;@ DATA-OOB-TRAP
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x2_0000) "z")) "out of bounds memory access")
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x1_ffff) "zz")) "out of bounds memory access")
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const 0x2_0001) "")) "out of bounds memory access")
(assert_trap (module (import "one" "m" (memory 1)) (data (i32.const -1) "z")) "out of bounds memory access")
(assert_trap (invoke $one "beyond") "out of bounds memory access")

;; A growth in the start function comes too late for the module's own segments, but not for the next module's.
;;@ ALLOC-SIZE-EQ-MIN
(module $late
  (memory (export "m") 1 2)
  (func (export "grow") (result i32) (memory.grow (i32.const 1)))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "late")
;;@ DATA-OOB-TRAP DATA-BEFORE-START
(assert_trap
  (module
    (import "late" "m" (memory 1))
    (import "late" "grow" (func $grow (result i32)))
    (data (i32.const 0x1_0000) "z")
    (func $start (drop (call $grow)))
    (start $start))
  "out of bounds memory access")
