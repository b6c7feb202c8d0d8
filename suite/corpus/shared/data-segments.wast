;;! summary = "Segments are written to a shared memory in their order; one that does not fit is a trap"
;;! features = ["threads"]

;; The last one wins where they overlap; the last byte and nothing at the end fit.
;;@ ALLOC-SIZE-EQ-MIN SHARED-INIT
(module
  (memory 1 1 shared)
  (data (i32.const 10) "aaaa")
  (data (i32.const 12) "bbbb")
  (data (i32.const 11) "c")
  (data (i32.const 0xffff) "z")
  (data (i32.const 0x1_0000) "")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "atomic") (param $at i32) (result i64) (i64.atomic.load (local.get $at))))
;;@ SHARED-INIT DATA-ORDER
(assert_return (invoke "load" (i32.const 9)) (i32.const 0))
(assert_return (invoke "load" (i32.const 10)) (i32.const 0x61))
(assert_return (invoke "load" (i32.const 11)) (i32.const 0x63))
(assert_return (invoke "load" (i32.const 12)) (i32.const 0x62))
(assert_return (invoke "load" (i32.const 15)) (i32.const 0x62))
(assert_return (invoke "load" (i32.const 16)) (i32.const 0))
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x7a))
(assert_return (invoke "atomic" (i32.const 8)) (i64.const 0x6262_6262_6361_0000))

;;@ DATA-OOB-TRAP SHARED-INIT ALLOC-SIZE-EQ-MIN
(assert_trap (module (memory 1 1 shared) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 1 shared) (data (i32.const 0xffff) "ab")) "out of bounds memory access")
(assert_trap (module (memory 1 1 shared) (data (i32.const 0x2_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 1 shared) (data (i32.const 0x8000_0000) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 1 shared) (data (i32.const -1) "a")) "out of bounds memory access")
(assert_trap (module (memory 1 1 shared) (data (i32.const -2) "ab")) "out of bounds memory access")
(assert_trap (module (memory 0 1 shared) (data (i32.const 0) "a")) "out of bounds memory access")
;; The maximum is no room yet.
(assert_trap (module (memory 1 2 shared) (data (i32.const 0x1_0000) "a")) "out of bounds memory access")
;;@ DATA-ZERO-LEN SHARED-INIT ALLOC-SIZE-EQ-MIN
(assert_trap (module (memory 1 2 shared) (data (i32.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap (module (memory 1 2 shared) (data (i32.const 0x2_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 1 2 shared) (data (i32.const -1) "")) "out of bounds memory access")

;; Into an imported one: each instantiation writes again, and what came before a segment that does not fit stays.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 2 shared)
  (data (i32.const 0) "owner")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (param $byte i32) (i32.store8 (local.get $at) (local.get $byte)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")
;;@ SHARED-INIT
(module (import "owner" "memory" (memory 1 2 shared)) (data (i32.const 1) "xy"))
(assert_return (invoke $owner "load" (i32.const 0)) (i32.const 0x6f))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0x78))
(assert_return (invoke $owner "load" (i32.const 2)) (i32.const 0x79))
(assert_return (invoke $owner "load" (i32.const 3)) (i32.const 0x65))
(assert_return (invoke $owner "store" (i32.const 1) (i32.const 0)))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0))
(module (import "owner" "memory" (memory 1 2 shared)) (data (i32.const 1) "xy"))
(assert_return (invoke $owner "load" (i32.const 1)) (i32.const 0x78))
;;@ DATA-OOB-TRAP DATA-PRIOR-KEPT SHARED-INIT
(assert_trap
  (module
    (import "owner" "memory" (memory 1 2 shared))
    (data (i32.const 100) "ab")
    (data (i32.const 0x2_0000) "c")
    (data (i32.const 200) "d"))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 100)) (i32.const 0x61))
(assert_return (invoke $owner "load" (i32.const 101)) (i32.const 0x62))
(assert_return (invoke $owner "load" (i32.const 200)) (i32.const 0))

;; After a growth, the new page has room, whatever the import demands.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ DATA-OOB-TRAP SHARED-INIT
(assert_trap
  (module (import "owner" "memory" (memory 1 2 shared)) (data (i32.const 0x2_0000) "c"))
  "out of bounds memory access")
;;@ GROW-TYPE-MIN DATA-USES-CURRENT-SIZE
(module
  (import "owner" "memory" (memory 2 2 shared))
  (data (i32.const 0x1_fffe) "yz")
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at))))
(assert_return (invoke "load" (i32.const 0x1_fffe)) (i32.const 0x79))
(assert_return (invoke "load" (i32.const 0x1_ffff)) (i32.const 0x7a))
