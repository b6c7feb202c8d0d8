;;! summary = "The host's functions on shared memories"
;;! features = ["host-memories", "threads"]

;;@ HOST-ALLOC
(mem_alloc $m (memory 1 3 shared))
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1 3 shared))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-WRITE
(assert_return (mem_write $m 0 0x1f))
(assert_return (mem_write $m 0xffff 0x2f))
(assert_error (mem_write $m 0x1_0000 0x3f))
;;@ HOST-READ
(assert_return (mem_read $m 0) 0x1f)
(assert_return (mem_read $m 0xffff) 0x2f)
(assert_error (mem_read $m 0x1_0000))
(assert_error (mem_read $m 0x2_ffff))
(assert_error (mem_read $m 0x1_0000_0000))
(assert_error (mem_read $m 0xffff_ffff_ffff_ffff))

;; Beyond the maximum.
;;@ HOST-GROW-MUST-FAIL SHARED-GROW-MAX
(assert_error (mem_grow $m 3))
(assert_error (mem_grow $m 0x1_0000))
(assert_error (mem_grow $m 0x1_0000_0001))
(assert_error (mem_grow $m 0xffff_ffff_ffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1 3 shared))

;; The memory that a module imports is this one.
(mem_register "host" "shared" $m)
;;@ HOST-INSTR-AGREE LINK-SHARED-EQ
(module
  (import "host" "shared" (memory 1 3 shared))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta)))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $address i32) (result i32) (i32.load8_u (local.get $address)))
  (func (export "add") (param $address i32) (param $value i32) (result i32)
    (i32.atomic.rmw8.add_u (local.get $address) (local.get $value))))
(assert_unlinkable (module (import "host" "shared" (memory 1 3))) "incompatible import type")
;;@ HOST-INSTR-AGREE
(assert_return (invoke "load" (i32.const 0xffff)) (i32.const 0x2f))
(assert_return (invoke "add" (i32.const 0xffff) (i32.const 1)) (i32.const 0x2f))
(assert_return (mem_read $m 0xffff) 0x30)
(assert_return (invoke "size") (i32.const 1))

;; Grown by the host.
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $m 1) 1)
;;@ HOST-INSTR-AGREE
(assert_return (mem_size $m) (grown 2 refused 1))
(assert_return (invoke "size") (grown (i32.const 2) refused (i32.const 1)))
(assert_return (mem_type $m) (grown (memory 2 3 shared) refused (memory 1 3 shared)))
(assert_return (mem_read $m 0x1_0000) (grown 0 refused error))
(assert_return (invoke "load" (i32.const 0x1_ffff))
  (grown (i32.const 0) refused (trap "out of bounds memory access")))
(assert_error (mem_read $m 0x2_0000))

;; An unshared memory of the host matches no import of a shared one.
;;@ HOST-ALLOC
(mem_alloc $own (memory 1 3))
(mem_register "host" "own" $own)
;;@ LINK-SHARED-EQ
(module (import "host" "own" (memory 1 3)))
(assert_unlinkable (module (import "host" "own" (memory 1 3 shared))) "incompatible import type")

;; A shared memory needs a maximum.
;;@ HOST-ALLOC-VALID
(assert_error (mem_alloc (memory 1 shared)))
(assert_error (mem_alloc (memory 0 shared)))
(assert_error (mem_alloc (memory 0 65537 shared)))
