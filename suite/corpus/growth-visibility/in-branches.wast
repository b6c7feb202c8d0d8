;;! summary = "Where ways through the code meet, the memory has the size that the way taken has left it"

;; $way is 0 for the way that does not grow. Each function stores to the last byte of the memory as it then is, and
;; gives 1 if the size and the byte are right, -1 if a growth was refused, and 0 otherwise.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 60)
  (func (export "if") (param $way i32) (result i32)
    (local $pages i32)
    (local $result i32)
    (local.set $pages (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (if (local.get $way) (then (local.set $result (memory.grow (i32.const 1)))))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $pages (i32.add (local.get $pages) (local.get $way)))
    (i32.store8 (i32.sub (i32.mul (local.get $pages) (i32.const 65536)) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (memory.size) (local.get $pages)))
  (func (export "if-else") (param $way i32) (result i32)
    (local $pages i32)
    (local $result i32)
    (local.set $pages (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (if (local.get $way)
      (then (local.set $result (memory.grow (i32.const 1))))
      (else (i32.store8 (i32.const 0xffff) (i32.const 2))))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $pages (i32.add (local.get $pages) (local.get $way)))
    (i32.store8 (i32.sub (i32.mul (local.get $pages) (i32.const 65536)) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (memory.size) (local.get $pages)))
  (func (export "br_if") (param $way i32) (result i32)
    (local $pages i32)
    (local $result i32)
    (local.set $pages (memory.size))
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (block $skip
      (br_if $skip (i32.eqz (local.get $way)))
      (local.set $result (memory.grow (i32.const 1))))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $pages (i32.add (local.get $pages) (local.get $way)))
    (i32.store8 (i32.sub (i32.mul (local.get $pages) (i32.const 65536)) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (memory.size) (local.get $pages)))
  ;; The branch carries the result of the growth out of the block.
  (func (export "br-with-result") (param $way i32) (result i32)
    (local $pages i32)
    (local $result i32)
    (local.set $pages (memory.size))
    (local.set $result
      (block $out (result i32)
        (if (local.get $way) (then (br $out (memory.grow (i32.const 1)))))
        (local.get $pages)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (local.get $pages)) (then (return (i32.const 0))))
    (local.set $pages (i32.add (local.get $pages) (local.get $way)))
    (i32.store8 (i32.sub (i32.mul (local.get $pages) (i32.const 65536)) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (memory.size) (local.get $pages)))
  ;; Way n grows by n pages.
  (func (export "br_table") (param $way i32) (result i32)
    (local $pages i32)
    (local $result i32)
    (local.set $pages (memory.size))
    (block $done
      (block $two
        (block $one
          (block $none
            (br_table $none $one $two (local.get $way)))
          (br $done))
        (local.set $result (memory.grow (i32.const 1)))
        (br $done))
      (local.set $result (memory.grow (i32.const 2))))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (local.set $pages (i32.add (local.get $pages) (local.get $way)))
    (i32.store8 (i32.sub (i32.mul (local.get $pages) (i32.const 65536)) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (memory.size) (local.get $pages)))
  ;; Round and round: grows in the rounds whose bit is set.
  (func (export "loop") (param $bits i32) (result i32)
    (local $pages i32)
    (local.set $pages (memory.size))
    (loop $next
      (if (i32.and (local.get $bits) (i32.const 1))
        (then
          (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1)) (then (return (i32.const -1))))
          (local.set $pages (i32.add (local.get $pages) (i32.const 1)))))
      (i32.store8 (i32.sub (i32.mul (local.get $pages) (i32.const 65536)) (i32.const 1)) (i32.const 0x5a))
      (if (i32.ne (memory.size) (local.get $pages)) (then (return (i32.const 0))))
      (br_if $next (local.tee $bits (i32.shr_u (local.get $bits) (i32.const 1)))))
    (i32.const 1))
  ;; On the way that does not grow, the byte beyond is beyond.
  (func (export "beyond") (param $way i32)
    (local $end i32)
    (i32.store8 (i32.const 0xffff) (i32.const 1))
    (local.set $end (i32.mul (memory.size) (i32.const 65536)))
    (if (local.get $way) (then (drop (memory.grow (i32.const -1)))))
    (i32.store8 (local.get $end) (i32.const 1))))

;; The ways that do not grow have nothing to be refused.
;;@ GROW-FRESH
(assert_return (invoke "if" (i32.const 0)) (i32.const 1))
(assert_return (invoke "if-else" (i32.const 0)) (i32.const 1))
(assert_return (invoke "br_if" (i32.const 0)) (i32.const 1))
(assert_return (invoke "br-with-result" (i32.const 0)) (i32.const 1))
(assert_return (invoke "br_table" (i32.const 0)) (i32.const 1))
(assert_return (invoke "loop" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "beyond" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "beyond" (i32.const 1)) "out of bounds memory access")
;;@ GROW-FRESH GROW-RET-OLD
(assert_return (invoke "if" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "if-else" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "br_if" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "br-with-result" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "br_table" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "br_table" (i32.const 2)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "loop" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "loop" (i32.const 0x12)) (either (i32.const 1) (i32.const -1)))
(assert_return (invoke "loop" (i32.const 0x2d)) (either (i32.const 1) (i32.const -1)))
;; The other ways again, with the memory as it has become.
;;@ GROW-FRESH
(assert_return (invoke "if" (i32.const 0)) (i32.const 1))
(assert_return (invoke "if-else" (i32.const 0)) (i32.const 1))
(assert_return (invoke "br_if" (i32.const 0)) (i32.const 1))
(assert_return (invoke "br_table" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "beyond" (i32.const 0)) "out of bounds memory access")
