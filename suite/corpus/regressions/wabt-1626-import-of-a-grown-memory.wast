;;! summary = "A memory that has grown satisfies an import of its new size (WABT, #1626)"

;; https://github.com/WebAssembly/wabt/issues/1626, found by https://github.com/WebAssembly/spec/pull/1293
;; The import was matched against the minimum that the memory was declared with. To the specification growth makes
;; the new size the minimum of its type.

;;@ ALLOC-SIZE-EQ-MIN
(module $owner
  (memory (export "memory") 1)
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "owner")
;;@ LINK-MIN-CURRENT
(module (import "owner" "memory" (memory 1)))
(assert_unlinkable (module (import "owner" "memory" (memory 2))) "incompatible import type")

;; By its owner.
;;@ GROW-RET-OLD
(assert_return (invoke $owner "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
;;@ GROW-TYPE-MIN
(module $importer
  (import "owner" "memory" (memory 2))
  (export "again" (memory 0))
  (func (export "size") (result i32) (memory.size))
  (func (export "last-byte") (result i32) (i32.load8_u (i32.const 0x1_ffff)))
  (func (export "grow") (param $delta i32) (result i32) (memory.grow (local.get $delta))))
(register "importer")
(assert_return (invoke $importer "size") (i32.const 2))
(assert_return (invoke $importer "last-byte") (i32.const 0))

;; By its importer: the memory is then larger under both names.
;;@ GROW-RET-OLD
(assert_return (invoke $importer "grow" (i32.const 2)) (either (i32.const 2) (i32.const -1)))
;;@ GROW-TYPE-MIN LINK-ALIAS
(module (import "importer" "again" (memory 4)))
(module (import "owner" "memory" (memory 4)))
(module $last
  (import "importer" "again" (memory 3))
  (func (export "size") (result i32) (memory.size)))
(assert_return (invoke $last "size") (i32.const 4))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "importer" "again" (memory 5))) "incompatible import type")
(assert_unlinkable (module (import "owner" "memory" (memory 5))) "incompatible import type")

;; A 64-bit memory does as well.
;;@ ALLOC-SIZE-EQ-MIN
(module $wide
  (memory (export "memory") i64 1)
  (func (export "grow") (param $delta i64) (result i64) (memory.grow (local.get $delta))))
(register "wide")
;;@ GROW-RET-OLD
(assert_return (invoke $wide "grow" (i64.const 2)) (either (i64.const 1) (i64.const -1)))
;;@ GROW-TYPE-MIN
(module (import "wide" "memory" (memory i64 3)))
;;@ LINK-MIN-CURRENT
(assert_unlinkable (module (import "wide" "memory" (memory i64 4))) "incompatible import type")
