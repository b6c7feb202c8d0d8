;;! summary = "mem_read gives an error if and only if the index is at least the length, with all of its 64 bits"
;;! features = ["host-memories"]

;; Two pages: 131,072 bytes.
;;@ HOST-ALLOC
(mem_alloc $m (memory 2 4))
;;@ HOST-WRITE
(assert_return (mem_write $m 0 0x10))
(assert_return (mem_write $m 1 0x20))
(assert_return (mem_write $m 0xffff 0x30))
(assert_return (mem_write $m 0x1_0000 0x40))
(assert_return (mem_write $m 0x1_fffe 0x50))
(assert_return (mem_write $m 0x1_ffff 0x60))

;; Within.
;;@ HOST-READ
(assert_return (mem_read $m 0) 0x10)
(assert_return (mem_read $m 1) 0x20)
(assert_return (mem_read $m 2) 0)
(assert_return (mem_read $m 0xfffe) 0)
(assert_return (mem_read $m 0xffff) 0x30)
(assert_return (mem_read $m 0x1_0000) 0x40)
(assert_return (mem_read $m 0x1_0001) 0)
(assert_return (mem_read $m 0x1_fffe) 0x50)
(assert_return (mem_read $m 0x1_ffff) 0x60)

;; Beyond: the first byte, the next, and the last one that the maximum would allow.
(assert_error (mem_read $m 0x2_0000))
(assert_error (mem_read $m 0x2_0001))
(assert_error (mem_read $m 0x3_ffff))
(assert_error (mem_read $m 0x4_0000))
(assert_error (mem_read $m 0x7fff_ffff))
(assert_error (mem_read $m 0x8000_0000))
(assert_error (mem_read $m 0xffff_fffe))
(assert_error (mem_read $m 0xffff_ffff))
;; What 32 bits would make the first and the last byte of.
(assert_error (mem_read $m 0x1_0000_0000))
(assert_error (mem_read $m 0x1_0000_0001))
(assert_error (mem_read $m 0x1_0001_ffff))
(assert_error (mem_read $m 0xffff_ffff_0000_0000))
;; What 48 bits would.
(assert_error (mem_read $m 0x1_0000_0000_0000))
;; What is negative as a signed number.
(assert_error (mem_read $m 0x7fff_ffff_ffff_ffff))
(assert_error (mem_read $m 0x8000_0000_0000_0000))
(assert_error (mem_read $m 0x8000_0000_0000_0001))
(assert_error (mem_read $m 0xffff_ffff_ffff_fffe))
(assert_error (mem_read $m 0xffff_ffff_ffff_ffff))

;; An error has no effect: the byte is still there.
(assert_return (mem_read $m 0x1_ffff) 0x60)
