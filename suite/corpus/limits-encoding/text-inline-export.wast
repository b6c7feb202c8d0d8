;;! summary = "A memory can be exported where it is defined or imported, under several names"

;; One memory, four names: two in place, two written out.
;;@ TEXT-MEM-ABBREV
(module $names
  (memory $m (export "a") (export "b") 0 5)
  (export "c" (memory $m))
  (export "" (memory 0)))
(register "names")
;;@ TEXT-MEM-ABBREV LINK-MAX-LE
(module (import "names" "a" (memory 0 5)))
(assert_unlinkable (module (import "names" "a" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "names" "a" (memory 1 5))) "incompatible import type")
(module (import "names" "b" (memory 0 5)))
(assert_unlinkable (module (import "names" "b" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "names" "b" (memory 1 5))) "incompatible import type")
(module (import "names" "c" (memory 0 5)))
(assert_unlinkable (module (import "names" "c" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "names" "c" (memory 1 5))) "incompatible import type")
(module (import "names" "" (memory 0 5)))
(assert_unlinkable (module (import "names" "" (memory 0 4))) "incompatible import type")
(assert_unlinkable (module (import "names" "" (memory 1 5))) "incompatible import type")
;;@ TEXT-MEM-ABBREV
(assert_unlinkable (module (import "names" "d" (memory 0 5))) "unknown import")
(assert_unlinkable (module (import "names" "m" (memory 0 5))) "unknown import")
(assert_unlinkable (module (import "names" "$m" (memory 0 5))) "unknown import")

;; An import passed on, in place: the same memory under a new name.
(module $on (memory (export "x") (export "y") (import "names" "b") 0))
(register "on")
;;@ TEXT-MEM-ABBREV LINK-MAX-LE
(module (import "on" "x" (memory 0 5)))
(assert_unlinkable (module (import "on" "x" (memory 0 4))) "incompatible import type")
(module (import "on" "y" (memory 0 5)))
(assert_unlinkable (module (import "on" "y" (memory 0 4))) "incompatible import type")

;; What is stored under one name is there under the others.
;;@ TEXT-MEM-ABBREV ALLOC-SIZE-EQ-MIN
(module (memory (export "a") (export "b") 1))
(register "page")
(module $store (memory (import "page" "a") 1) (func (export "store") (i32.store8 (i32.const 7) (i32.const 0x5a))))
(module $load (memory (import "page" "b") 1) (func (export "load") (result i32) (i32.load8_u (i32.const 7))))
;;@ TEXT-MEM-ABBREV LINK-ALIAS
(assert_return (invoke $load "load") (i32.const 0))
(assert_return (invoke $store "store"))
(assert_return (invoke $load "load") (i32.const 0x5a))

;; Data in place, and exports.
;;@ TEXT-MEM-ABBREV TEXT-DATA-ABBREV ALLOC-SIZE-EQ-MIN
(module (memory $d (export "data") (export "same") (data "abc" "d")))
(register "data")
(module (memory (import "data" "same") 1 1) (func (export "last") (result i32) (i32.load8_u (i32.const 3))))
(assert_return (invoke "last") (i32.const 0x64))

;; Names of other exports are taken: all names of a module differ.
;;@ VAL-EXPORT-UNIQUE
(assert_invalid (module (memory (export "a") (export "a") 0)) "duplicate export name")
(assert_invalid (module (memory (export "a") 0) (export "a" (memory 0))) "duplicate export name")
(assert_invalid (module (memory 0) (export "a" (memory 0)) (export "a" (memory 0))) "duplicate export name")
(assert_invalid (module (memory (export "a") 0) (func (export "a"))) "duplicate export name")
(assert_invalid (module (memory (export "a") 0) (global (export "a") i32 (i32.const 0))) "duplicate export name")
(assert_invalid (module (memory (export "a") 0) (table (export "a") 0 funcref)) "duplicate export name")
(assert_invalid (module (memory (export "a") (import "names" "a") 0) (func (export "a"))) "duplicate export name")
(assert_invalid (module (memory (export "") 0) (func (export ""))) "duplicate export name")

;; Names are compared byte by byte.
(module (memory (export "a") (export "A") (export "a ") (export " a") (export "") (export "\00") 0))
(register "close")
(module (import "close" "\00" (memory 0)))
(assert_unlinkable (module (import "close" "b" (memory 0))) "unknown import")
(assert_invalid (module (memory (export "a") (export "\61") 0)) "duplicate export name")
