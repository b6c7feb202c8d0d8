;;! summary = "A notify on an unshared memory wakes nobody, and keeps to bounds and alignment all the same"
;;! features = ["threads"]

;; For an unshared memory and a shared one, the same answers: nobody waits.

;;@ ALLOC-SIZE-EQ-MIN
(module $unshared
  (memory 1 2)
  (func (export "notify") (param $at i32) (param $count i32) (result i32)
    (memory.atomic.notify (local.get $at) (local.get $count)))
  (func (export "notify+4") (param $at i32) (result i32) (memory.atomic.notify offset=4 (local.get $at) (i32.const 1)))
  (func (export "notify+2") (param $at i32) (result i32) (memory.atomic.notify offset=2 (local.get $at) (i32.const 1)))
  (func (export "notify-most") (param $at i32) (result i32)
    (memory.atomic.notify offset=0xffff_fffc (local.get $at) (i32.const 1))))
;;@ NOTIFY-COUNT
(assert_return (invoke $unshared "notify" (i32.const 0) (i32.const 0)) (i32.const 0))
(assert_return (invoke $unshared "notify" (i32.const 0) (i32.const 1)) (i32.const 0))
(assert_return (invoke $unshared "notify" (i32.const 0) (i32.const -1)) (i32.const 0))
(assert_return (invoke $unshared "notify" (i32.const 0xfffc) (i32.const 1)) (i32.const 0))
(assert_return (invoke $unshared "notify+4" (i32.const 0xfff8)) (i32.const 0))
(assert_return (invoke $unshared "notify+2" (i32.const 2)) (i32.const 0))
;;@ ATOMIC-BOUNDS NOTIFY-COUNT
(assert_trap (invoke $unshared "notify" (i32.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $unshared "notify" (i32.const 0x1_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $unshared "notify" (i32.const -4) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $unshared "notify+4" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke $unshared "notify+4" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke $unshared "notify-most" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $unshared "notify-most" (i32.const 4)) "out of bounds memory access")
;;@ ATOMIC-ALIGN NOTIFY-COUNT
(assert_trap (invoke $unshared "notify" (i32.const 1) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify" (i32.const 2) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify" (i32.const 3) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify" (i32.const 0xfff9) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify" (i32.const 0xfffa) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify" (i32.const 0xfffb) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify+2" (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $unshared "notify+4" (i32.const 2)) "unaligned atomic")

;;@ ALLOC-SIZE-EQ-MIN
(module $shared
  (memory 1 2 shared)
  (func (export "notify") (param $at i32) (param $count i32) (result i32)
    (memory.atomic.notify (local.get $at) (local.get $count)))
  (func (export "notify+4") (param $at i32) (result i32) (memory.atomic.notify offset=4 (local.get $at) (i32.const 1)))
  (func (export "notify+2") (param $at i32) (result i32) (memory.atomic.notify offset=2 (local.get $at) (i32.const 1)))
  (func (export "notify-most") (param $at i32) (result i32)
    (memory.atomic.notify offset=0xffff_fffc (local.get $at) (i32.const 1))))
;;@ NOTIFY-COUNT
(assert_return (invoke $shared "notify" (i32.const 0) (i32.const 0)) (i32.const 0))
(assert_return (invoke $shared "notify" (i32.const 0) (i32.const 1)) (i32.const 0))
(assert_return (invoke $shared "notify" (i32.const 0) (i32.const -1)) (i32.const 0))
(assert_return (invoke $shared "notify" (i32.const 0xfffc) (i32.const 1)) (i32.const 0))
(assert_return (invoke $shared "notify+4" (i32.const 0xfff8)) (i32.const 0))
(assert_return (invoke $shared "notify+2" (i32.const 2)) (i32.const 0))
;;@ ATOMIC-BOUNDS NOTIFY-COUNT
(assert_trap (invoke $shared "notify" (i32.const 0x1_0000) (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke $shared "notify" (i32.const 0x1_0000) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $shared "notify" (i32.const -4) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $shared "notify+4" (i32.const 0xfffc)) "out of bounds memory access")
(assert_trap (invoke $shared "notify+4" (i32.const -4)) "out of bounds memory access")
(assert_trap (invoke $shared "notify-most" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke $shared "notify-most" (i32.const 4)) "out of bounds memory access")
;;@ ATOMIC-ALIGN NOTIFY-COUNT
(assert_trap (invoke $shared "notify" (i32.const 1) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify" (i32.const 2) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify" (i32.const 3) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify" (i32.const 0xfff9) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify" (i32.const 0xfffa) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify" (i32.const 0xfffb) (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify+2" (i32.const 0)) "unaligned atomic")
(assert_trap (invoke $shared "notify+4" (i32.const 2)) "unaligned atomic")
