;;! summary = "An instruction that names a memory which is not there is not valid (Epsilon, #53)"
;;! features = ["multi-memory"]

;; https://github.com/ziggy42/epsilon/pull/53
;; The index of loads and stores was decoded, and memory 0 was validated in its stead; execution then went for the
;; one that was named. In the specification the memory with that index has to exist.

;;@ VAL-MEM-EXISTS
(assert_invalid (module (memory 1) (func (drop (i32.load 1 (i32.const 0))))) "unknown memory")
(assert_invalid (module (memory 1) (func (drop (i32.load8_u 1 (i32.const 0))))) "unknown memory")
(assert_invalid (module (memory 1) (func (drop (i64.load 1 (i32.const 0))))) "unknown memory")
(assert_invalid (module (memory 1) (func (i32.store 1 (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (memory 1) (func (i64.store8 1 (i32.const 0) (i64.const 0)))) "unknown memory")
(assert_invalid (module (memory 1) (func (drop (memory.size 1)))) "unknown memory")
(assert_invalid (module (memory 1) (func (drop (memory.grow 1 (i32.const 0))))) "unknown memory")
(assert_invalid (module (memory 1) (func (memory.fill 1 (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (memory 1) (func (memory.copy 0 1 (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid (module (memory 1) (func (memory.copy 1 0 (i32.const 0) (i32.const 0) (i32.const 0)))) "unknown memory")
(assert_invalid
  (module (memory 1) (data "a") (func (memory.init 1 0 (i32.const 0) (i32.const 0) (i32.const 0))))
  "unknown memory")
(assert_invalid (module (memory 1) (data (memory 1) (i32.const 0) "")) "unknown memory")
;; Never reached, and with more memories.
(assert_invalid (module (memory 1) (func (unreachable) (drop (i32.load 1 (i32.const 0))))) "unknown memory")
(assert_invalid (module (memory 1) (memory 1) (func (drop (i32.load 2 (i32.const 0))))) "unknown memory")
(assert_invalid
  (module (import "no" "such" (memory 1)) (memory 1) (func (drop (i32.load 2 (i32.const 0)))))
  "unknown memory")

;; As the pull request has it in bytes: i32.load with bit 6 set in its alignment, and index 1.
(assert_invalid
  (module binary
    "\00asm" "\01\00\00\00"
    "\01\04\01\60\00\00"            ;; type section: [] -> []
    "\03\02\01\00"                  ;; function section
    "\05\03\01\00\01"               ;; memory section: one memory of one page
    "\0a\0b\01\09\00"               ;; code section, 1 body of 9 bytes, no locals
    "\41\00\28\42\01\00\1a\0b")      ;; i32.const 0, i32.load align=4 memory=1 offset=0, drop, end
  "unknown memory")
