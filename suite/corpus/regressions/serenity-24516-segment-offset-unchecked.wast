;;! summary = "A segment is checked against the memory as it is when it is written, grown or not (LibWasm, #24516)"

;; https://github.com/SerenityOS/serenity/pull/24516
;; A segment with an offset beyond the memory made the machine crash when the module was instantiated. In the
;; specification it traps. What counts is the memory's size at that time, not the minimum that anybody has declared.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 3)
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  ;; The last byte of the second page, if there is one.
  (func (export "second-page") (result i32)
    (if (i32.eq (global.get $pages) (i32.const 1)) (then (return (i32.const 0x62))))
    (i32.load8_u (i32.const 0x1_ffff))))
(register "owner")

;; One page: the second is out of bounds, whatever the import says about the maximum.
;;@ DATA-OOB-TRAP
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x1_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 0 65536)) (data (i32.const 0x1_0000) "a"))
  "out of bounds memory access")
(assert_trap (module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff) "ab")) "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x7fff_ffff) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff_0000) "a"))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0))
(module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff) "a"))
(assert_return (invoke $owner "load" (i32.const 0xffff)) (i32.const 0x61))
;; Even a memory that is imported as one of no pages has the page.
(module (import "owner" "memory" (memory 0)) (data (i32.const 0x8000) "c"))
(assert_return (invoke $owner "load" (i32.const 0x8000)) (i32.const 0x63))

;; Two pages, if the growth is not refused.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-TYPE-MIN DATA-USES-CURRENT-SIZE
(module (import "owner" "memory" (memory 1)) (data (i32.const 0x1_ffff) "b"))
(module (import "owner" "memory" (memory 2)) (data (i32.const 0x1_fff0) "bbbb") (data (i32.const 0x2_0000) ""))
;;@ DATA-USES-CURRENT-SIZE
(assert_return (invoke $owner "second-page") (i32.const 0x62))
;;@ DATA-OOB-TRAP DATA-USES-CURRENT-SIZE
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x2_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x1_ffff) "xy"))
  "out of bounds memory access")
(assert_return (invoke $owner "second-page") (i32.const 0x62))

;; A failed growth moves nothing.
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const 3)) (i32.const -1))
;;@ DATA-OOB-TRAP GROW-FAIL-BOUNDS
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x3_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x2_0000) "a"))
  "out of bounds memory access")
