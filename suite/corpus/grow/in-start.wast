;;! summary = "A growth in the start function is done when the instance is there"

;; The module counts the pages from the result, so everything below holds for a refused growth too.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 5)
  (data (i32.const 0xffff) "\5a")
  (global $pages (mut i32) (i32.const 1))
  (func $start
    (if (i32.ne (memory.grow (i32.const 2)) (i32.const -1))
      (then
        (global.set $pages (i32.const 3))
        (i32.store8 (i32.const 0x2_ffff) (i32.const 0x5a)))))
  (start $start)
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  ;; The last byte is marked either way: by the start function, or by the data.
  (func (export "last-byte") (result i32)
    (i32.load8_u (i32.sub (i32.mul (global.get $pages) (i32.const 65536)) (i32.const 1))))
  (func (export "old-byte") (result i32) (i32.load8_u (i32.const 0xffff)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (global.get $pages) (i32.const 65536))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 6) (global.get $pages)))))
(register "owner")

;;@ GROW-IN-START
(assert_return (invoke "size-ok") (i32.const 1))
(assert_return (invoke "last-byte") (i32.const 0x5a))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-IN-START GROW-PRESERVE
(assert_return (invoke "old-byte") (i32.const 0x5a))
;;@ GROW-IN-START GROW-MAX-MUST-FAIL
(assert_return (invoke "one-too-many") (i32.const -1))
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-IN-START LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 1 5)))
(assert_unlinkable (module (import "owner" "memory" (memory 4 5))) "incompatible import type")

;; The start function of an importer grows the memory of the exporter.
;;@ LINK-ALIAS
(module $importer
  (import "owner" "memory" (memory 1 5))
  (global $before (mut i32) (i32.const 0))
  (global $result (mut i32) (i32.const 0))
  (func $start
    (global.set $before (memory.size))
    (global.set $result (memory.grow (i32.const 1))))
  (start $start)
  (func (export "result") (result i32) ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
    (if (i32.eq (global.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (i32.eq (global.get $result) (global.get $before)))
  (func (export "size-ok") (result i32)
    (i32.eq
      (memory.size)
      (i32.add (global.get $before) (i32.ne (global.get $result) (i32.const -1))))))
;;@ GROW-IN-START GROW-RET-OLD
(assert_return (invoke $importer "result") (either (i32.const 1) (i32.const -1)))
;;@ GROW-IN-START GROW-ALL-OR-NOTHING
(assert_return (invoke $importer "size-ok") (i32.const 1))
