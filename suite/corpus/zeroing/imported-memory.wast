;;! summary = "What an importer grows a memory by is zero, for the importer and for the owner"

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1 6)
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i64.store (local.get $at) (i64.const -1))
      (br_if $next
        (i32.lt_u
          (local.tee $at (i32.add (local.get $at) (i32.const 8)))
          (i32.mul (memory.size) (i32.const 65536))))))
  ;; How many words from the given page on are not zero.
  (func (export "not-zero") (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size) (i32.const 65536))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $found)))
(register "owner")
;;@ LINK-ALIAS
(module $importer
  (import "owner" "memory" (memory 1 6))
  (import "owner" "not-zero" (func $owner-not-zero (param i32) (result i32)))
  (func $not-zero (param $page i32) (result i32)
    (local $at i32)
    (local $found i32)
    (local.set $at (i32.mul (local.get $page) (i32.const 65536)))
    (block $done
      (loop $next
        (br_if $done (i32.ge_u (local.get $at) (i32.mul (memory.size) (i32.const 65536))))
        (local.set $found (i32.add (local.get $found) (i64.ne (i64.load (local.get $at)) (i64.const 0))))
        (local.set $at (i32.add (local.get $at) (i32.const 8)))
        (br $next)))
    (local.get $found))
  ;; Grows, and gives the number of words in the new pages that either side finds not zero.
  (func (export "grow") (param $delta i32) (result i32)
    (local $old i32)
    (local.set $old (memory.size))
    (drop (memory.grow (local.get $delta)))
    (i32.add (call $not-zero (local.get $old)) (call $owner-not-zero (local.get $old))))
  (func (export "one-too-many") (result i32) (memory.grow (i32.sub (i32.const 7) (memory.size)))))

(invoke $owner "dirty")
;;@ GROW-ZERO LINK-ALIAS
(assert_return (invoke $importer "grow" (i32.const 1)) (i32.const 0))
(invoke $owner "dirty")
(assert_return (invoke $importer "grow" (i32.const 2)) (i32.const 0))
(invoke $owner "dirty")
;;@ GROW-MAX-MUST-FAIL
(assert_return (invoke $importer "one-too-many") (i32.const -1))
;;@ GROW-ZERO LINK-ALIAS
(assert_return (invoke $importer "grow" (i32.const 1)) (i32.const 0))
(assert_return (invoke $importer "grow" (i32.const 0)) (i32.const 0))
