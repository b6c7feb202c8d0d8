;;! summary = "A memory that grows inside a call is as large for the caller when it returns (WAMR, #556)"

;; https://github.com/wasm-micro-runtime/wasm-micro-runtime/issues/556
;; The memory grew while a host function ran. After its return the interpreter took over where the memory was, not
;; how large, and the caller's next access trapped. In the specification there is one memory, and every access finds
;; it as it is.

;; Each function uses the memory, has it grown by somebody else, and then uses the last byte of the new page: 1 if
;; all is right, -1 if the growth was refused.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 40)
  (func $grow (export "grow") (result i32) (memory.grow (i32.const 1)))
  (func (export "grow-deep") (param $depth i32) (result i32)
    (if (result i32) (local.get $depth)
      (then (call $deeper (i32.sub (local.get $depth) (i32.const 1))))
      (else (memory.grow (i32.const 1)))))
  (func $deeper (param $depth i32) (result i32)
    (if (result i32) (local.get $depth)
      (then (call $deeper (i32.sub (local.get $depth) (i32.const 1))))
      (else (memory.grow (i32.const 1))))))
(register "owner")
;;@ LINK-ALIAS
(module $caller
  (import "owner" "memory" (memory 1 40))
  (import "owner" "grow" (func $owner-grow (result i32)))
  (import "owner" "grow-deep" (func $owner-grow-deep (param i32) (result i32)))
  (type $grow-type (func (result i32)))
  (table funcref (elem $owner-grow $here))
  (func $here (result i32) (memory.grow (i32.const 1)))
  ;; A function of the same instance.
  (func (export "own-function") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 0x11))
    (if (i32.eq (call $here) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.shl (local.get $old) (i32.const 16)) (i32.const 0x5a))
    (i32.and
      (i32.and
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 0x11)))
      (i32.eq (i32.load8_u offset=0xffff (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a))))
  ;; One of the other instance.
  (func (export "imported-function") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 0x11))
    (if (i32.eq (call $owner-grow) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.shl (local.get $old) (i32.const 16)) (i32.const 0x5a))
    (i32.and
      (i32.and
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 0x11)))
      (i32.eq (i32.load8_u offset=0xffff (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a))))
  ;; One several calls down.
  (func (export "nested") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 0x11))
    (if (i32.eq (call $owner-grow-deep (i32.const 5)) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.shl (local.get $old) (i32.const 16)) (i32.const 0x5a))
    (i32.and
      (i32.and
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 0x11)))
      (i32.eq (i32.load8_u offset=0xffff (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a))))
  ;; Through a table.
  (func (export "indirect-own") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 0x11))
    (if (i32.eq (call_indirect (type $grow-type) (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.shl (local.get $old) (i32.const 16)) (i32.const 0x5a))
    (i32.and
      (i32.and
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 0x11)))
      (i32.eq (i32.load8_u offset=0xffff (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a))))
  ;; Through a table, of the other instance.
  (func (export "indirect-imported") (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 0x11))
    (if (i32.eq (call_indirect (type $grow-type) (i32.const 0)) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 offset=0xffff (i32.shl (local.get $old) (i32.const 16)) (i32.const 0x5a))
    (i32.and
      (i32.and
        (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 0x11)))
      (i32.eq (i32.load8_u offset=0xffff (i32.shl (local.get $old) (i32.const 16))) (i32.const 0x5a))))
  ;; In a loop, where some may be refused: how many pages there are more, less how many growths succeeded.
  (func (export "loop") (result i32)
    (local $round i32)
    (local $grown i32)
    (local $before i32)
    (local.set $before (memory.size))
    (loop $next
      (if (i32.ne (call $owner-grow) (i32.const -1))
        (then
          (local.set $grown (i32.add (local.get $grown) (i32.const 1)))
          (i32.store8 (i32.sub (i32.shl (memory.size) (i32.const 16)) (i32.const 1)) (local.get $round))))
      (local.set $round (i32.add (local.get $round) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $round) (i32.const 10))))
    (i32.sub (i32.sub (memory.size) (local.get $before)) (local.get $grown)))
  (func (export "byte-beyond") (result i32)
    (i32.store8 (i32.const 0) (i32.const 1))
    (drop (call $owner-grow))
    (i32.load8_u (i32.shl (memory.size) (i32.const 16)))))

;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke $caller "own-function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "imported-function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "nested") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "indirect-own") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke $caller "indirect-imported") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_return (invoke $caller "loop") (i32.const 0))
(assert_trap (invoke $caller "byte-beyond") "out of bounds memory access")
