;;! summary = "Segments and start functions of a module work on the host's memory that it imports, and the host sees what they did"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $memory (memory 1 3))
(mem_register "host" "memory" $memory)

;;@ DATA-WRITTEN HOST-INSTR-AGREE
(module
  (import "host" "memory" (memory 1))
  (data (i32.const 0) "abc")
  (data (i32.const 0xfffe) "yz"))
(assert_return (mem_read $memory 0) 0x61)
(assert_return (mem_read $memory 1) 0x62)
(assert_return (mem_read $memory 2) 0x63)
(assert_return (mem_read $memory 3) 0)
(assert_return (mem_read $memory 0xfffd) 0)
(assert_return (mem_read $memory 0xfffe) 0x79)
(assert_return (mem_read $memory 0xffff) 0x7a)

;; A segment that does not fit writes nothing; the one before it stays.
;;@ DATA-OOB-TRAP
(assert_trap
  (module
    (import "host" "memory" (memory 1))
    (data (i32.const 8) "kept")
    (data (i32.const 0xffff) "no"))
  "out of bounds memory access")
;;@ DATA-PRIOR-KEPT HOST-INSTR-AGREE
(assert_return (mem_read $memory 8) 0x6b)
(assert_return (mem_read $memory 11) 0x74)
(assert_return (mem_read $memory 0xffff) 0x7a)

;; A module that does not link writes nothing.
;;@ LINK-FAIL-NO-EFFECT
(assert_unlinkable
  (module
    (import "host" "memory" (memory 4))
    (data (i32.const 16) "none"))
  "incompatible import type")
(assert_return (mem_read $memory 16) 0)

;; What a start function grows stays grown; it marks the new page, or, where it was refused, a byte of the old one.
;;@ GROW-IN-START
(module
  (import "host" "memory" (memory 1))
  (func $start
    (if (i32.eq (memory.grow (i32.const 1)) (i32.const -1))
      (then (i32.store8 (i32.const 32) (i32.const 1)))
      (else (i32.store8 (i32.const 0x1_ffff) (i32.const 2)))))
  (start $start))
(module
  (import "host" "memory" (memory 1))
  (func (export "as-marked") (result i32)
    (if (result i32) (i32.load8_u (i32.const 32))
      (then (i32.eq (memory.size) (i32.const 1)))
      (else
        (i32.and
          (i32.eq (memory.size) (i32.const 2))
          (i32.eq (i32.load8_u (i32.const 0x1_ffff)) (i32.const 2)))))))
(assert_return (invoke "as-marked") (i32.const 1))
;;@ HOST-READ
(assert_error (mem_read $memory 0x2_0000))

;; A segment may lie in the page that the host has just appended.
;;@ HOST-ALLOC
(mem_alloc $fresh (memory 0 1))
(mem_register "host" "fresh" $fresh)
;;@ HOST-GROW
(assert_return (mem_grow $fresh 1))
;;@ DATA-USES-CURRENT-SIZE
(module
  (import "host" "fresh" (memory 0))
  (data (i32.const 0xffff) "Q"))
(assert_return (mem_read $fresh 0xffff) 0x51)
