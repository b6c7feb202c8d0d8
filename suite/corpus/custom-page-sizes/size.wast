;;! summary = "With pages of one byte, the minimum is the size in bytes, to the byte"
;;! features = ["custom-page-sizes"]

;; Around what hosts and older types use as a unit: words, 4,096 bytes, 16 KiB, 65,536 bytes.

;;@ CPS-ALLOC
(module
  (memory 0 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_trap (invoke "load" (i32.const 0)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 0)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 1 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 1))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 0)))
(assert_return (invoke "load" (i32.const 0)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 1)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 1)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 2 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 2))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 1)))
(assert_return (invoke "load" (i32.const 1)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 2)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 2)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 7 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 7))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 6)))
(assert_return (invoke "load" (i32.const 6)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 7)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 7)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 8 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 8))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 7)))
(assert_return (invoke "load" (i32.const 7)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 8)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 9 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 9))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 8)))
(assert_return (invoke "load" (i32.const 8)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 9)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 9)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 15 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 15))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 14)))
(assert_return (invoke "load" (i32.const 14)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 15)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 15)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 16 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 16))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 15)))
(assert_return (invoke "load" (i32.const 15)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 16)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 17 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 17))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 16)))
(assert_return (invoke "load" (i32.const 16)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 17)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 17)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 255 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 255))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 254)))
(assert_return (invoke "load" (i32.const 254)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 255)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 255)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 256 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 256))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 255)))
(assert_return (invoke "load" (i32.const 255)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 256)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 256)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 257 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 257))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 256)))
(assert_return (invoke "load" (i32.const 256)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 257)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 257)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 4095 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 4095))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 4094)))
(assert_return (invoke "load" (i32.const 4094)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 4095)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 4095)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 4096 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 4096))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 4095)))
(assert_return (invoke "load" (i32.const 4095)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 4096)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 4096)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 4097 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 4097))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 4096)))
(assert_return (invoke "load" (i32.const 4096)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 4097)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 4097)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 8191 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 8191))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 8190)))
(assert_return (invoke "load" (i32.const 8190)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 8191)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 8191)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 8193 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 8193))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 8192)))
(assert_return (invoke "load" (i32.const 8192)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 8193)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 8193)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 16383 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 16383))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 16382)))
(assert_return (invoke "load" (i32.const 16382)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 16383)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 16383)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 16384 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 16384))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 16383)))
(assert_return (invoke "load" (i32.const 16383)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 16384)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 16384)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 16385 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 16385))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 16384)))
(assert_return (invoke "load" (i32.const 16384)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 16385)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 16385)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 65535 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 65535))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 65534)))
(assert_return (invoke "load" (i32.const 65534)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 65535)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 65535)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 65536 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 65536))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 65535)))
(assert_return (invoke "load" (i32.const 65535)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 65536)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 65536)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 65537 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 65537))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 65536)))
(assert_return (invoke "load" (i32.const 65536)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 65537)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 65537)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 131071 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 131071))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 131070)))
(assert_return (invoke "load" (i32.const 131070)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 131071)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 131071)) "out of bounds memory access")

;;@ CPS-ALLOC
(module
  (memory 131073 (pagesize 1))
  (func (export "size") (result i32) (memory.size))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "store") (param $at i32) (i32.store8 (local.get $at) (i32.const 0xa5))))
;;@ CPS-SIZE CPS-ALLOC
(assert_return (invoke "size") (i32.const 131073))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "store" (i32.const 131072)))
(assert_return (invoke "load" (i32.const 131072)) (i32.const 0xa5))
(assert_trap (invoke "load" (i32.const 131073)) "out of bounds memory access")
(assert_trap (invoke "store" (i32.const 131073)) "out of bounds memory access")
