;;! summary = "An access out of bounds traps when it is executed, not where it stands"

;; All addresses are constants far beyond the memory of no pages. The modules are valid, and what is not executed does
;; nothing.

;;@ EA-LAST-BYTE
(module
  (memory 0)
  (func (export "after-return") (result i32) (return (i32.const 1)) (i32.load (i32.const -1)))
  (func (export "after-branch") (result i32)
    (block (br 0) (drop (i32.load (i32.const -1))))
    (i32.const 1))
  (func (export "other-branch") (param $which i32) (result i32)
    (if (result i32) (local.get $which) (then (i32.const 1)) (else (i32.load (i32.const 0x8000_0000)))))
  (func (export "constant-branch") (result i32)
    (if (result i32) (i32.const 1) (then (i32.const 1)) (else (i32.load offset=0xffff_ffff (i32.const -1)))))
  (func (export "store-not-taken") (param $which i32) (result i32)
    (if (local.get $which) (then (i64.store (i32.const 0x1_0000) (i64.const 0))))
    (i32.const 1))
  (func (export "loop-not-entered") (param $count i32) (result i32)
    (block $done
      (loop $next
        (br_if $done (i32.eqz (local.get $count)))
        (i32.store (i32.const 0) (i32.const 0))
        (local.set $count (i32.sub (local.get $count) (i32.const 1)))
        (br $next)))
    (i32.const 1))
  (func (export "table-of-branches") (param $which i32) (result i32)
    (block $load
      (block $one
        (br_table $one $load (local.get $which)))
      (return (i32.const 1)))
    (i32.load8_u (i32.const 0)))
  (func $never (result i32) (i32.load (i32.const 0)))
  (func (export "callee") (param $which i32) (result i32)
    (if (result i32) (local.get $which) (then (call $never)) (else (i32.const 1))))
  (func (export "before-unreachable") (i32.store (i32.const 0) (i32.const 0)) (unreachable))
  (func (export "after-unreachable") (unreachable) (i32.store (i32.const 0) (i32.const 0)))
  (func (export "division-first") (result i32) (i32.load (i32.div_u (i32.const 1) (i32.const 0))))
  (func (export "both-arms") (param $which i32) (result i32)
    (select (i32.const 1) (i32.load (i32.const 0)) (local.get $which))))
(assert_return (invoke "after-return") (i32.const 1))
(assert_return (invoke "after-branch") (i32.const 1))
(assert_return (invoke "constant-branch") (i32.const 1))
(assert_return (invoke "other-branch" (i32.const 1)) (i32.const 1))
(assert_trap (invoke "other-branch" (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "store-not-taken" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "store-not-taken" (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "loop-not-entered" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "loop-not-entered" (i32.const 1)) "out of bounds memory access")
(assert_return (invoke "table-of-branches" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "table-of-branches" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "table-of-branches" (i32.const -1)) "out of bounds memory access")
(assert_return (invoke "callee" (i32.const 0)) (i32.const 1))
(assert_trap (invoke "callee" (i32.const 1)) "out of bounds memory access")

;; Which trap comes first is the order of the instructions.
(assert_trap (invoke "before-unreachable") "out of bounds memory access")
(assert_trap (invoke "after-unreachable") "unreachable")
(assert_trap (invoke "division-first") "integer divide by zero")

;; `select` evaluates both of its values.
(assert_trap (invoke "both-arms" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "both-arms" (i32.const 0)) "out of bounds memory access")
