;;! summary = "An empty segment writes nothing, and still has to lie within the memory or at its end"
;;! features = ["bulk-memory"]

;; At the end there is no byte, and none is needed. One further the instantiation traps.
;;@ DATA-ZERO-LEN ALLOC-SIZE-EQ-MIN
(module (memory 1) (data (i32.const 0) ""))
(module (memory 1) (data (i32.const 1) ""))
(module (memory 1) (data (i32.const 0xffff) ""))
(module (memory 1) (data (i32.const 0x1_0000) ""))
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_ffff) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x2_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x7fff_ffff) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x8000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -0x1_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const -1) "")) "out of bounds memory access")

;; Written as nothing, as one empty string, as several.
(module (memory 1) (data (i32.const 0x1_0000)))
(assert_trap (module (memory 1) (data (i32.const 0x1_0001))) "out of bounds memory access")
(module (memory 1) (data (i32.const 0x1_0000) ""))
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "")) "out of bounds memory access")
(module (memory 1) (data (i32.const 0x1_0000) "" ""))
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "" "")) "out of bounds memory access")
(module (memory 1) (data (i32.const 0x1_0000) "" "" ""))
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "" "" "")) "out of bounds memory access")

;; A memory of no pages ends at 0.
;;@ DATA-ZERO-LEN
(module (memory 0) (data (i32.const 0) ""))
(assert_trap (module (memory 0) (data (i32.const 1) "")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0x1_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const 0x8000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 0) (data (i32.const -1) "")) "out of bounds memory access")
(module (memory 0 0) (data (i32.const 0) ""))
(assert_trap (module (memory 0 0) (data (i32.const 1) "")) "out of bounds memory access")
(assert_trap (module (memory 0 0) (data (i32.const 0x1_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 0 0) (data (i32.const 0x8000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 0 0) (data (i32.const -1) "")) "out of bounds memory access")
(module (memory 0 65536) (data (i32.const 0) ""))
(assert_trap (module (memory 0 65536) (data (i32.const 1) "")) "out of bounds memory access")
(assert_trap (module (memory 0 65536) (data (i32.const 0x1_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 0 65536) (data (i32.const 0x8000_0000) "")) "out of bounds memory access")
(assert_trap (module (memory 0 65536) (data (i32.const -1) "")) "out of bounds memory access")

;; Beside segments that are not empty: each is checked for itself.
;;@ DATA-ZERO-LEN ALLOC-SIZE-EQ-MIN
(module (memory 1) (data (i32.const 0xffff) "a") (data (i32.const 0x1_0000) ""))
(assert_trap (module (memory 1) (data (i32.const 0) "a") (data (i32.const 0x1_0001) "")) "out of bounds memory access")
(assert_trap (module (memory 1) (data (i32.const 0x1_0001) "") (data (i32.const 0) "a")) "out of bounds memory access")
(assert_trap
  (module (memory 1) (data (i32.const 0) "") (data (i32.const 0x1_0000) "") (data (i32.const 0x1_0001) ""))
  "out of bounds memory access")

;; Passive ones lie nowhere.
;;@ DATA-PASSIVE
(module (memory 0) (data "") (data))
(module (data "") (data) (data "abc"))
