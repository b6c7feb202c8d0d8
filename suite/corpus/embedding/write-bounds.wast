;;! summary = "mem_write sets one byte and no other, or gives an error and sets none"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $m (memory 1 2))

;; Every bit of the byte is kept.
;;@ HOST-WRITE
(assert_return (mem_write $m 0x1000 0x01))
(assert_return (mem_read $m 0x1000) 0x01)
(assert_return (mem_write $m 0x1000 0x02))
(assert_return (mem_read $m 0x1000) 0x02)
(assert_return (mem_write $m 0x1000 0x04))
(assert_return (mem_read $m 0x1000) 0x04)
(assert_return (mem_write $m 0x1000 0x08))
(assert_return (mem_read $m 0x1000) 0x08)
(assert_return (mem_write $m 0x1000 0x10))
(assert_return (mem_read $m 0x1000) 0x10)
(assert_return (mem_write $m 0x1000 0x20))
(assert_return (mem_read $m 0x1000) 0x20)
(assert_return (mem_write $m 0x1000 0x40))
(assert_return (mem_read $m 0x1000) 0x40)
(assert_return (mem_write $m 0x1000 0x80))
(assert_return (mem_read $m 0x1000) 0x80)
(assert_return (mem_write $m 0x1000 0x00))
(assert_return (mem_read $m 0x1000) 0x00)
(assert_return (mem_write $m 0x1000 0xff))
(assert_return (mem_read $m 0x1000) 0xff)

;; Its neighbours are untouched.
(assert_return (mem_read $m 0x0fff) 0)
(assert_return (mem_read $m 0x1001) 0)

;; The first and the last byte.
(assert_return (mem_write $m 0 0xa5))
(assert_return (mem_write $m 0xffff 0x5a))
(assert_return (mem_read $m 0) 0xa5)
(assert_return (mem_read $m 1) 0)
(assert_return (mem_read $m 0xfffe) 0)
(assert_return (mem_read $m 0xffff) 0x5a)

;; Beyond: nothing is written, wherever the index might lead if it were cut.
(assert_error (mem_write $m 0x1_0000 0xee))
(assert_error (mem_write $m 0x1_0001 0xee))
(assert_error (mem_write $m 0x1_ffff 0xee))
(assert_error (mem_write $m 0x7fff_ffff 0xee))
(assert_error (mem_write $m 0x8000_0000 0xee))
(assert_error (mem_write $m 0xffff_ffff 0xee))
(assert_error (mem_write $m 0x1_0000_0000 0xee))
(assert_error (mem_write $m 0x1_0000_0001 0xee))
(assert_error (mem_write $m 0x1_0000_ffff 0xee))
(assert_error (mem_write $m 0xffff_ffff_0000_0000 0xee))
(assert_error (mem_write $m 0x1_0000_0000_0000 0xee))
(assert_error (mem_write $m 0x7fff_ffff_ffff_ffff 0xee))
(assert_error (mem_write $m 0x8000_0000_0000_0000 0xee))
(assert_error (mem_write $m 0xffff_ffff_ffff_0000 0xee))
(assert_error (mem_write $m 0xffff_ffff_ffff_ffff 0xee))
(assert_return (mem_read $m 0) 0xa5)
(assert_return (mem_read $m 1) 0)
(assert_return (mem_read $m 0x1000) 0xff)
(assert_return (mem_read $m 0xffff) 0x5a)

;; Nor is a byte left for a page that comes later.
;;@ HOST-GROW
(assert_return (mem_grow $m 1))
;;@ HOST-WRITE HOST-GROW
(assert_return (mem_read $m 0x1_0000) (grown 0 refused error))
(assert_return (mem_read $m 0x1_0001) (grown 0 refused error))
(assert_return (mem_read $m 0x1_ffff) (grown 0 refused error))
