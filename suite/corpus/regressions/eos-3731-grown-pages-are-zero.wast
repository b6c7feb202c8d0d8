;;! summary = "New pages are zero even if others in the process have left bytes where they come from (EOSIO, #3731)"

;; https://github.com/EOSIO/eos/issues/3731, mended by https://github.com/EOSIO/eos/pull/3736
;; Two back ends did not clear the pages of a growth. One of them relied on a system call that clears pages on Linux and
;; does not elsewhere. The specification appends zeros.

;; The first instance grows and fills all that it has with ones; then another one grows.
;;@ ALLOC-SIZE-EQ-MIN
(module $first
  (memory (export "memory") 1 9)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32)
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))
  (func (export "dirty") (memory.fill (i32.const 0) (i32.const 0xff) (i32.shl (global.get $pages) (i32.const 16))))
  ;; How many words from that page on, one in four, are not zero.
  (func (export "not-zero") (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.shl (local.get $page) (i32.const 16)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.shl (global.get $pages) (i32.const 16))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (br $next)))
    (local.get $found)))
;;@ ALLOC-ZERO
(assert_return (invoke $first "not-zero" (i32.const 0)) (i32.const 0))
(invoke $first "grow" (i32.const 2))
;;@ GROW-ZERO
(assert_return (invoke $first "not-zero" (i32.const 1)) (i32.const 0))
(invoke $first "dirty")
(invoke $first "grow" (i32.const 2))
;;@ GROW-ZERO
(assert_return (invoke $first "not-zero" (i32.const 3)) (i32.const 0))
(invoke $first "dirty")

;;@ ALLOC-SIZE-EQ-MIN
(module $second
  (memory (export "memory") 1 9)
  (global $pages (mut i32) (i32.const 1))
  (func (export "grow") (param $delta i32)
    (if (i32.ne (memory.grow (local.get $delta)) (i32.const -1))
      (then (global.set $pages (i32.add (global.get $pages) (local.get $delta))))))
  (func (export "dirty") (memory.fill (i32.const 0) (i32.const 0xff) (i32.shl (global.get $pages) (i32.const 16))))
  ;; How many words from that page on, one in four, are not zero.
  (func (export "not-zero") (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.shl (local.get $page) (i32.const 16)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.shl (global.get $pages) (i32.const 16))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 32)))
        (br $next)))
    (local.get $found)))
;;@ ALLOC-ZERO
(assert_return (invoke $second "not-zero" (i32.const 0)) (i32.const 0))
(invoke $second "grow" (i32.const 1))
;;@ GROW-ZERO
(assert_return (invoke $second "not-zero" (i32.const 0)) (i32.const 0))
(invoke $second "grow" (i32.const 3))
;;@ GROW-ZERO
(assert_return (invoke $second "not-zero" (i32.const 0)) (i32.const 0))

;; By turns: what the one has filled is nothing to the other.
(invoke $second "dirty")
(invoke $first "grow" (i32.const 1))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $first "not-zero" (i32.const 5)) (i32.const 0))
(invoke $first "dirty")
(invoke $second "grow" (i32.const 1))
;;@ GROW-ZERO ALLOC-INDEPENDENT
(assert_return (invoke $second "not-zero" (i32.const 5)) (i32.const 0))
