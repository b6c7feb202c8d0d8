;;! summary = "The bytes of new pages are zero where allocators and operating systems have their seams"

;; The old page has every bit set. Three pages are added, or none. For each offset the bytes of all new pages are or'ed.
;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1)
  (global $pages (mut i32) (i32.const 1)) ;; as counted from the results of growth
  (global $old (mut i32) (i32.const 1)) ;; before the last growth
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (global.set $old (global.get $pages))
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.ne (local.get $result) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta)))))
    (local.get $result))
  ;; Sets every bit.
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 8))) (call $end)))))
  (func (export "or-of-new-bytes") (param $offset i32) (result i32)
    (local $page i32)
    (local $bits i32)
    (local.set $page (global.get $old))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $page) (global.get $pages)))
        (local.set $bits
          (i32.or
            (local.get $bits)
            (i32.load8_u (i32.add (i32.mul (local.get $page) (i32.const 65536)) (local.get $offset)))))
        (local.set $page (i32.add (local.get $page) (i32.const 1)))
        (br $next)))
    (local.get $bits))
  (func (export "load-old") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages))))

(invoke "dirty")
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 3)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "or-of-new-bytes" (i32.const 0x0)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x7)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x8)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xf)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x10)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x3f)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x40)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1ff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x200)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xfff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1001)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1fff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x2000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x3fff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x4000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x7fff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x8000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xc000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xfff8)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xfffe)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xffff)) (i32.const 0))
;;@ GROW-PRESERVE
(assert_return (invoke "load-old" (i32.const 0x0)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0x1)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0xfff)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0x1000)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0x7fff)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0x8000)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0xfff8)) (i32.const 0xff))
(assert_return (invoke "load-old" (i32.const 0xffff)) (i32.const 0xff))

;; Again, on top of what is now dirty.
(invoke "dirty")
;;@ GROW-MAY-FAIL GROW-ALL-OR-NOTHING
(invoke "grow" (i32.const 2))
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "or-of-new-bytes" (i32.const 0x0)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x7)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x8)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xf)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x10)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x3f)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x40)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1ff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x200)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xfff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1001)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x1fff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x2000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x3fff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x4000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x7fff)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0x8000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xc000)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xfff8)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xfffe)) (i32.const 0))
(assert_return (invoke "or-of-new-bytes" (i32.const 0xffff)) (i32.const 0))
