;;! summary = "Growth by many pages at once appends zeros to its last byte"

;; From one dirty page to 201. Of each page the first word, one in the middle and the last one are looked at.
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
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func (export "sampled-not-zero") (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.mul (global.get $old) (i32.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (call $end)))
        (local.set $found
          (i32.add
            (local.get $found)
            (i64.ne
              (i64.or
                (i64.load (local.get $at))
                (i64.or (i64.load offset=0x8000 (local.get $at)) (i64.load offset=0xfff8 (local.get $at))))
              (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 65536)))
        (br $next)))
    (local.get $found))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.sub (call $end) (i32.const 1))))
  (func (export "mark-last-byte") (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0xff)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end))))

(invoke "dirty")
;;@ GROW-RET-OLD
(assert_return (invoke "grow" (i32.const 200)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "sampled-not-zero") (i32.const 0))
;;@ GROW-FRESH
(assert_return (invoke "mark-last-byte"))
(assert_return (invoke "last-byte") (i32.const 0xff))
(assert_trap (invoke "byte-beyond") "out of bounds memory access")

;; By a few more, behind a last byte that is dirty.
;;@ GROW-MAY-FAIL
(invoke "grow" (i32.const 7))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke "size-ok") (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke "sampled-not-zero") (i32.const 0))
