;;! summary = "Whoever looks after a growth sees it: the same function, its caller, a loop, an indirect call, memory.fill"

;; Each function below uses the memory before it grows, so that an engine has base and length at hand and has to
;; forget them. Afterwards it asks for the size, stores a byte at the start of the new page, and reads it and an old one
;; back: 1 if all of that is right, -1 if the growth was refused.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 100)
  (table funcref (elem $grow))
  (type $grow-type (func (result i32)))

  (func $grow (type $grow-type) (memory.grow (i32.const 1)))

  ;; 1: the size was right before and after the callee grew. -1: refused.
  (func (export "size-around-call") (result i32)
    (local $before i32)
    (local $result i32)
    (local.set $before (memory.size))
    (local.set $result (call $grow))
    (if (i32.eq (local.get $result) (i32.const -1))
      (then (return (select (i32.const -1) (i32.const 0) (i32.eq (memory.size) (local.get $before))))))
    (i32.and
      (i32.eq (local.get $result) (local.get $before))
      (i32.eq (memory.size) (i32.add (local.get $before) (i32.const 1)))))

  (func (export "same-function") (result i32)
    (local $old i32)
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.and
        (i32.eq (i32.load8_u (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 1)))))

  (func (export "caller") (result i32)
    (local $old i32)
    (i32.store8 (i32.const 0xffff) (i32.const 2))
    (local.set $old (call $grow))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.and
        (i32.eq (i32.load8_u (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 2)))))

  (func (export "indirect-caller") (result i32)
    (local $old i32)
    (i32.store8 (i32.const 0xffff) (i32.const 3))
    (local.set $old (call_indirect (type $grow-type) (i32.const 0)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (i32.store8 (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
    (i32.and
      (i32.eq (memory.size) (i32.add (local.get $old) (i32.const 1)))
      (i32.and
        (i32.eq (i32.load8_u (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))
        (i32.eq (i32.load8_u (i32.const 0xffff)) (i32.const 3)))))

  ;; Ten growths, each page used at once. Refused growths are passed over.
  (func (export "loop") (result i32)
    (local $old i32)
    (local $round i32)
    (loop $next
      (local.set $old (memory.grow (i32.const 1)))
      (if (i32.ne (local.get $old) (i32.const -1))
        (then
          (i32.store8 (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a))
          (if (i32.ne (i32.load8_u (i32.mul (local.get $old) (i32.const 65536))) (i32.const 0x5a))
            (then (return (i32.const 0))))))
      (local.set $round (i32.add (local.get $round) (i32.const 1)))
      (br_if $next (i32.lt_u (local.get $round) (i32.const 10))))
    (i32.const 1))

  ;; The byte after the last one stays out of reach, also in the function that grew.
  (func (export "beyond") (result i32)
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (drop (memory.grow (i32.const 1)))
    (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "same-function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "caller") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "indirect-caller") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "size-around-call") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_return (invoke "loop") (i32.const 1))
(assert_trap (invoke "beyond") "out of bounds memory access")

;; Instructions that work on many bytes check their bounds on their own. Each function fills the new page to its end.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 100)
  (func $grow (result i32) (memory.grow (i32.const 1)))
  (func $fill (param $page i32) (param $length i32)
    (memory.fill (i32.mul (local.get $page) (i32.const 65536)) (i32.const 0x5a) (local.get $length)))
  (func $last-byte (param $page i32) (result i32)
    (i32.load8_u offset=0xffff (i32.mul (local.get $page) (i32.const 65536))))

  (func (export "fill-in-same-function") (result i32)
    (local $old i32)
    (memory.fill (i32.const 0) (i32.const 1) (i32.const 65536))
    (local.set $old (memory.grow (i32.const 1)))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (memory.fill (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a) (i32.const 65536))
    (i32.eq (call $last-byte (local.get $old)) (i32.const 0x5a)))
  (func (export "fill-in-caller") (result i32)
    (local $old i32)
    (memory.fill (i32.const 0) (i32.const 2) (i32.const 65536))
    (local.set $old (call $grow))
    (if (i32.eq (local.get $old) (i32.const -1)) (then (return (i32.const -1))))
    (memory.fill (i32.mul (local.get $old) (i32.const 65536)) (i32.const 0x5a) (i32.const 65536))
    (i32.eq (call $last-byte (local.get $old)) (i32.const 0x5a)))
  ;; The last page and one byte more, and that byte alone.
  (func (export "fill-beyond") (call $fill (i32.sub (memory.size) (i32.const 1)) (i32.const 65537)))
  (func (export "fill-byte-beyond") (call $fill (memory.size) (i32.const 1))))

;;@ GROW-FRESH GROW-MAY-FAIL
(assert_return (invoke "fill-in-same-function") (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "fill-in-caller") (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_trap (invoke "fill-beyond") "out of bounds memory access")
(assert_trap (invoke "fill-byte-beyond") "out of bounds memory access")
