;;! summary = "Bytes are copied between memories with different page sizes, each with its own end"
;;! features = ["custom-page-sizes", "multi-memory", "bulk-memory"]

;; Ten bytes beside a page of 65,536. The length counts bytes for both.
;;@ CPS-ALLOC
(module
  (memory $small 10 (pagesize 1))
  (memory $large 1 (pagesize 65536))
  (memory $plain 1)
  (data (memory $small) (i32.const 0) "0123456789")
  (data (memory $large) (i32.const 0xfff6) "abcdefghij")
  (data (memory $plain) (i32.const 0xfff6) "ABCDEFGHIJ")
  (func (export "small-to-large") (param i32 i32 i32)
    (memory.copy $large $small (local.get 0) (local.get 1) (local.get 2)))
  (func (export "large-to-small") (param i32 i32 i32)
    (memory.copy $small $large (local.get 0) (local.get 1) (local.get 2)))
  (func (export "plain-to-small") (param i32 i32 i32)
    (memory.copy $small $plain (local.get 0) (local.get 1) (local.get 2)))
  (func (export "small-to-plain") (param i32 i32 i32)
    (memory.copy $plain $small (local.get 0) (local.get 1) (local.get 2)))
  (func (export "small") (param i32) (result i32) (i32.load8_u $small (local.get 0)))
  (func (export "large") (param i32) (result i32) (i32.load8_u $large (local.get 0)))
  (func (export "plain") (param i32) (result i32) (i32.load8_u $plain (local.get 0))))

;; The small memory's end is 10, the other's 65,536; each counts where it belongs, also for nothing.
;;@ CPS-COPY-MIXED BULK-ZERO-AT-END
(assert_return (invoke "small-to-large" (i32.const 65536) (i32.const 10) (i32.const 0)))
(assert_trap (invoke "small-to-large" (i32.const 65537) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "small-to-large" (i32.const 0) (i32.const 11) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "large-to-small" (i32.const 10) (i32.const 65536) (i32.const 0)))
(assert_trap (invoke "large-to-small" (i32.const 11) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "large-to-small" (i32.const 0) (i32.const 65537) (i32.const 0)) "out of bounds memory access")
;;@ CPS-COPY-MIXED BULK-OOB BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke "small-to-large" (i32.const 0) (i32.const 0) (i32.const 11)) "out of bounds memory access")
(assert_trap (invoke "small-to-large" (i32.const 0) (i32.const 9) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "small-to-large" (i32.const 65530) (i32.const 0) (i32.const 7)) "out of bounds memory access")
(assert_trap (invoke "large-to-small" (i32.const 0) (i32.const 0) (i32.const 11)) "out of bounds memory access")
(assert_trap (invoke "large-to-small" (i32.const 9) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "large-to-small" (i32.const 0) (i32.const 65530) (i32.const 7)) "out of bounds memory access")
;; Nothing was written.
(assert_return (invoke "small" (i32.const 0)) (i32.const 0x30))
(assert_return (invoke "small" (i32.const 9)) (i32.const 0x39))
(assert_return (invoke "large" (i32.const 65530)) (i32.const 0x65))
(assert_return (invoke "large" (i32.const 65535)) (i32.const 0x6a))
;; All ten bytes, from one end to the other.
;;@ CPS-COPY-MIXED
(assert_return (invoke "large-to-small" (i32.const 0) (i32.const 65526) (i32.const 10)))
(assert_return (invoke "small" (i32.const 0)) (i32.const 0x61))
(assert_return (invoke "small" (i32.const 9)) (i32.const 0x6a))
(assert_return (invoke "small-to-large" (i32.const 65531) (i32.const 0) (i32.const 5)))
(assert_return (invoke "large" (i32.const 65530)) (i32.const 0x65))
(assert_return (invoke "large" (i32.const 65531)) (i32.const 0x61))
(assert_return (invoke "large" (i32.const 65535)) (i32.const 0x65))
(assert_return (invoke "large-to-small" (i32.const 0) (i32.const 0) (i32.const 10)))
(assert_return (invoke "small" (i32.const 9)) (i32.const 0))

;; The small memory's end is 10, the other's 65,536; each counts where it belongs, also for nothing.
;;@ CPS-COPY-MIXED BULK-ZERO-AT-END
(assert_return (invoke "small-to-plain" (i32.const 65536) (i32.const 10) (i32.const 0)))
(assert_trap (invoke "small-to-plain" (i32.const 65537) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "small-to-plain" (i32.const 0) (i32.const 11) (i32.const 0)) "out of bounds memory access")
(assert_return (invoke "plain-to-small" (i32.const 10) (i32.const 65536) (i32.const 0)))
(assert_trap (invoke "plain-to-small" (i32.const 11) (i32.const 0) (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "plain-to-small" (i32.const 0) (i32.const 65537) (i32.const 0)) "out of bounds memory access")
;;@ CPS-COPY-MIXED BULK-OOB BULK-TRAP-WRITES-NOTHING
(assert_trap (invoke "small-to-plain" (i32.const 0) (i32.const 0) (i32.const 11)) "out of bounds memory access")
(assert_trap (invoke "small-to-plain" (i32.const 0) (i32.const 9) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "small-to-plain" (i32.const 65530) (i32.const 0) (i32.const 7)) "out of bounds memory access")
(assert_trap (invoke "plain-to-small" (i32.const 0) (i32.const 0) (i32.const 11)) "out of bounds memory access")
(assert_trap (invoke "plain-to-small" (i32.const 9) (i32.const 0) (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "plain-to-small" (i32.const 0) (i32.const 65530) (i32.const 7)) "out of bounds memory access")
;; Nothing was written.
(assert_return (invoke "small" (i32.const 0)) (i32.const 0))
(assert_return (invoke "small" (i32.const 9)) (i32.const 0))
(assert_return (invoke "plain" (i32.const 65530)) (i32.const 0x45))
(assert_return (invoke "plain" (i32.const 65535)) (i32.const 0x4a))
;; All ten bytes, from one end to the other.
;;@ CPS-COPY-MIXED
(assert_return (invoke "plain-to-small" (i32.const 0) (i32.const 65526) (i32.const 10)))
(assert_return (invoke "small" (i32.const 0)) (i32.const 0x41))
(assert_return (invoke "small" (i32.const 9)) (i32.const 0x4a))
(assert_return (invoke "small-to-plain" (i32.const 65531) (i32.const 0) (i32.const 5)))
(assert_return (invoke "plain" (i32.const 65530)) (i32.const 0x45))
(assert_return (invoke "plain" (i32.const 65531)) (i32.const 0x41))
(assert_return (invoke "plain" (i32.const 65535)) (i32.const 0x45))
