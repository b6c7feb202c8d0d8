;;! summary = "A function that calls itself and grows on the way down finds all of the memory on the way up"

;; Each level grows by a page and keeps its number in a local; on the way up it marks both ends of its page, last level
;; first. Level 0 grows nothing.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 40)
  ;; How many levels were refused a page, or found something wrong, which counts a thousand.
  (func $level (param $depth i32) (result i32)
    (local $page i32)
    (local $problems i32)
    (if (i32.eqz (local.get $depth)) (then (return (i32.const 0))))
    (i32.store8 (i32.const 0xffff) (local.get $depth))
    (local.set $page (memory.grow (i32.const 1)))
    (local.set $problems (call $level (i32.sub (local.get $depth) (i32.const 1))))
    (if (i32.eq (local.get $page) (i32.const -1))
      (then (return (i32.add (local.get $problems) (i32.const 1)))))
    (i32.store8 (i32.mul (local.get $page) (i32.const 65536)) (local.get $depth))
    (i32.store8 offset=0xffff (i32.mul (local.get $page) (i32.const 65536)) (local.get $depth))
    (if (i32.ge_u (local.get $page) (memory.size))
      (then (local.set $problems (i32.add (local.get $problems) (i32.const 1000)))))
    (local.get $problems))
  (func (export "grow-by-levels") (param $levels i32) (result i32)
    (local $before i32)
    (local $problems i32)
    (local.set $before (memory.size))
    (local.set $problems (call $level (local.get $levels)))
    ;; 1: every level has its page. -1: some were refused, and as many pages are not there. 0: otherwise.
    (if (i32.ne
          (memory.size)
          (i32.sub (i32.add (local.get $before) (local.get $levels)) (local.get $problems)))
      (then (return (i32.const 0))))
    (if (result i32) (local.get $problems) (then (i32.const -1)) (else (i32.const 1))))
  ;; How many of the pages that growth has added lack their marks, or have different ones at their ends.
  (func (export "marks-wrong") (result i32)
    (local $page i32)
    (local $wrong i32)
    (local.set $page (i32.const 1))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $page) (memory.size)))
        (local.set $wrong
          (i32.add
            (local.get $wrong)
            (i32.ne
              (i32.load8_u (i32.mul (local.get $page) (i32.const 65536)))
              (i32.load8_u offset=0xffff (i32.mul (local.get $page) (i32.const 65536))))))
        (local.set $wrong
          (i32.add (local.get $wrong) (i32.eqz (i32.load8_u (i32.mul (local.get $page) (i32.const 65536))))))
        (local.set $page (i32.add (local.get $page) (i32.const 1)))
        (br $next)))
    (local.get $wrong))
  (func (export "byte-beyond") (result i32) (i32.load8_u (i32.mul (memory.size) (i32.const 65536)))))

;;@ GROW-FRESH GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow-by-levels" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_return (invoke "marks-wrong") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-FRESH GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow-by-levels" (i32.const 7)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_return (invoke "marks-wrong") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
;;@ GROW-FRESH GROW-REPEAT GROW-RET-OLD
(assert_return (invoke "grow-by-levels" (i32.const 20)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-FRESH
(assert_return (invoke "marks-wrong") (i32.const 0))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")
