;;! summary = "Data at 2^31 of a memory that is large enough goes there (Wasmtime, #7559)"

;; https://github.com/bytecodealliance/wasmtime/pull/7559
;; https://github.com/bytecodealliance/wasmtime/issues/7558
;; An offset that is negative as an i32 was extended with its sign, so that the data was beyond every memory.
;; JavaScriptCore had the same: https://github.com/WebKit/WebKit/pull/69651
;; In the specification the offset is an unsigned number, and 2^31 is in the middle.

;; This needs 2 GiB and two pages from the start, of which it touches a few bytes.
;;@ ALLOC-SIZE-EQ-MIN DATA-OFFSET-UNSIGNED
(module $owner
  (memory (export "memory") 32770)
  (data (i32.const 0x7fff_fffc) "\01\02\03\04\05\06\07\08") ;; across the middle
  (data (i32.const 0x8000_0008) "\11\12\13\14\15\16\17\18")
  (data (i32.const -2147418112) "\21\22\23\24") ;; 0x8001_0000, as it would be printed if it were signed
  (data (i32.const 0x8001_fff8) "\31\32\33\34\35\36\37\38") ;; the last bytes of all
  (data (i32.const 0x8002_0000) "") ;; nothing, at the end
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i64) (i64.load (local.get $at)))
  (func (export "load-by-offset") (result i64) (i64.load offset=0x8000_0008 (i32.const 0))))
(register "owner")
;;@ SIZE-UNITS
(assert_return (invoke $owner "size") (i32.const 32770))
;;@ DATA-OFFSET-UNSIGNED
(assert_return (invoke $owner "load" (i32.const 0x7fff_fffc)) (i64.const 0x0807_0605_0403_0201))
(assert_return (invoke $owner "load" (i32.const 0x8000_0008)) (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke $owner "load-by-offset") (i64.const 0x1817_1615_1413_1211))
(assert_return (invoke $owner "load" (i32.const 0x8001_0000)) (i64.const 0x2423_2221))
(assert_return (invoke $owner "load" (i32.const 0x8001_fff8)) (i64.const 0x3837_3635_3433_3231))
;;@ ALLOC-ZERO
(assert_return (invoke $owner "load" (i32.const 0)) (i64.const 0))
(assert_return (invoke $owner "load" (i32.const 0xfff8)) (i64.const 0))
;;@ EA-LAST-BYTE
(assert_trap (invoke $owner "load" (i32.const 0x8001_fff9)) "out of bounds memory access")
(assert_trap (invoke $owner "load" (i32.const 0xffff_fff8)) "out of bounds memory access")

;; Into the memory of another instance, and one byte too far.
;;@ LINK-ALIAS DATA-OFFSET-UNSIGNED
(module (import "owner" "memory" (memory 1)) (data (i32.const 0x8000_1000) "\41\42\43\44\45\46\47\48"))
;;@ DATA-OFFSET-UNSIGNED
(assert_return (invoke $owner "load" (i32.const 0x8000_1000)) (i64.const 0x4847_4645_4443_4241))
;;@ DATA-OOB-TRAP DATA-OFFSET-UNSIGNED
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x8002_0000) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x8001_fff9) "abcdefgh"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0xffff_ffff) "a"))
  "out of bounds memory access")
(assert_trap
  (module (import "owner" "memory" (memory 1)) (data (i32.const 0x8002_0001) ""))
  "out of bounds memory access")
(assert_return (invoke $owner "load" (i32.const 0x8001_fff8)) (i64.const 0x3837_3635_3433_3231))
