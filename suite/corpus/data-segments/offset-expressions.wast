;;! summary = "A segment's offset is a constant expression of i32, given as such or by an imported global"
;;! features = ["bulk-memory"]

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "m") 1)
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "word") (param $at i32) (result i64) (i64.load (local.get $at))))
(register "owner")

;; Written in each way that the text format has.
;;@ TEXT-DATA-OFFSET DATA-WRITTEN
(module (import "owner" "m" (memory $m 1)) (data (i32.const 0) "a"))
(module (import "owner" "m" (memory $m 1)) (data (offset (i32.const 1)) "b"))
(module (import "owner" "m" (memory $m 1)) (data (memory 0) (i32.const 2) "c"))
(module (import "owner" "m" (memory $m 1)) (data (memory 0) (offset (i32.const 3)) "d"))
(module (import "owner" "m" (memory $m 1)) (data $named (i32.const 4) "e"))
(module (import "owner" "m" (memory $m 1)) (data $named (memory $m) (offset (i32.const 5)) "f"))
(module (import "owner" "m" (memory $m 1)) (data (offset i32.const 6) "g"))
(module (import "owner" "m" (memory $m 1)) (data (i32.const 0x7) "\68"))
(assert_return (invoke $owner "word" (i32.const 0)) (i64.const 0x6867_6665_6463_6261))

;; An imported global, also where another instance gives it another value.
;;@ DATA-OFFSET-EXPR
(module $eight (global (export "at") i32 (i32.const 8)))
(register "at" $eight)
(module (import "owner" "m" (memory 1)) (import "at" "at" (global $at i32)) (data (global.get $at) "i"))
(module $nine (global (export "at") i32 (i32.const 9)))
(register "at" $nine)
(module (import "owner" "m" (memory 1)) (import "at" "at" (global $at i32)) (data (offset (global.get $at)) "j"))
(assert_return (invoke $owner "word" (i32.const 8)) (i64.const 0x6a69))

;; Not constant, of another type, of no value or of two: invalid.
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (i64.const 0) ""))
  "type mismatch")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (f32.const 0) ""))
  "type mismatch")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (f64.const 0) ""))
  "type mismatch")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (offset) ""))
  "type mismatch")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (offset (nop)) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (offset (i32.const 0) (i32.const 0)) ""))
  "type mismatch")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (offset (nop) (i32.const 0)) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (i32.ctz (i32.const 0)) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (i32.load (i32.const 0)) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (memory.size) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (memory.grow (i32.const 0)) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (offset (call $f)) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (global.get $mutable) ""))
  "constant expression required")
(assert_invalid
  (module
    (import "no" "such" (global $wide i64))
    (import "no" "such" (global $mutable (mut i32)))
    (memory 1)
    (func $f (result i32) (i32.const 0))
    (data (global.get $wide) ""))
  "type mismatch")

;; The memory has to exist.
;;@ DATA-MEM-EXISTS
(assert_invalid (module (data (i32.const 0) "")) "unknown memory")
(assert_invalid (module (data (i32.const 0) "a")) "unknown memory")
(assert_invalid (module (memory 1) (data (memory 1) (i32.const 0) "")) "unknown memory")
(assert_invalid (module (import "no" "such" (memory 1)) (data (memory 1) (i32.const 0) "")) "unknown memory")
(assert_invalid (module (memory 1) (data (memory 0xffff_ffff) (i32.const 0) "")) "unknown memory")
(assert_invalid (module (table 1 funcref) (data (i32.const 0) "")) "unknown memory")
