;;! summary = "Growth around 2 GiB succeeds or gives -1, and changes the memory in no other way (Chicory, #339)"

;; https://github.com/dylibso/chicory/pull/339
;; Memories are arrays there, which end just below 2^31 bytes, so growth had to be refused before that; and a check
;; was added that a memory never shrinks. ChakraCore's buffers had such a limit too. GraalWasm raised its own, by the
;; title of
;; https://github.com/oracle/graal/pull/10536
;; To the specification an engine may refuse growth at any size, by -1; 32,768 pages are nothing special.

;; At most 2 GiB and a page, of which this script touches some bytes.
;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (data (i32.const 0xfffc) "\11\22\33\44")
  (global $pages (mut i32) (i32.const 1))
  ;; 1: grown, and the old size returned. -1: refused. 0: anything else.
  (func (export "grow") (param $delta i32) (result i32)
    (local $result i32)
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (i32.add (global.get $pages) (local.get $delta)))
    (i32.const 1))
  ;; Up to that many pages: 1 if they are there already.
  (func (export "grow-to") (param $target i32) (result i32)
    (local $delta i32)
    (local $result i32)
    (if (i32.ge_u (global.get $pages) (local.get $target)) (then (return (i32.const 1))))
    (local.set $delta (i32.sub (local.get $target) (global.get $pages)))
    (local.set $result (memory.grow (local.get $delta)))
    (if (i32.eq (local.get $result) (i32.const -1)) (then (return (i32.const -1))))
    (if (i32.ne (local.get $result) (global.get $pages)) (then (return (i32.const 0))))
    (global.set $pages (local.get $target))
    (i32.const 1))
  (func (export "size-ok") (result i32) (i32.eq (memory.size) (global.get $pages)))
  (func $end (result i32) (i32.mul (global.get $pages) (i32.const 65536)))
  (func (export "last-byte-ok") (result i32)
    (i32.store8 (i32.sub (call $end) (i32.const 1)) (i32.const 0x5a))
    (i32.eq (i32.load8_u (i32.sub (call $end) (i32.const 1))) (i32.const 0x5a)))
  (func (export "byte-beyond") (result i32) (i32.load8_u (call $end)))
  (func (export "old-byte") (result i32) (i32.load8_u (i32.const 0xfffd))))

;; One page below 2 GiB.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow-to" (i32.const 32767)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; 2 GiB: 2^31 bytes are negative if taken for signed.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow-to" (i32.const 32768)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")

;; One page above.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow-to" (i32.const 32769)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-ALL-OR-NOTHING
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ EA-LAST-BYTE
(assert_return (invoke $owner "last-byte-ok") (i32.const 1))
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
;;@ GROW-PRESERVE
(assert_return (invoke $owner "old-byte") (i32.const 0x22))

;; What looks like less is not.
;;@ GROW-DELTA-UNSIGNED GROW-CAP32-MUST-FAIL
(assert_return (invoke $owner "grow" (i32.const -1)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const -32768)) (i32.const -1))
(assert_return (invoke $owner "grow" (i32.const 0x8000_0000)) (i32.const -1))
;;@ GROW-FAIL-SIZE
(assert_return (invoke $owner "size-ok") (i32.const 1))
;;@ GROW-FAIL-BYTES
(assert_return (invoke $owner "old-byte") (i32.const 0x22))
;;@ GROW-FAIL-BOUNDS
(assert_trap (invoke $owner "byte-beyond") "out of bounds memory access")
