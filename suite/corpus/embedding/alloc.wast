;;! summary = "A memory that the host allocates has its minimum in pages, and every byte of it is zero"
;;! features = ["host-memories"]

;; No page: there is no byte at all.
;;@ HOST-ALLOC
(mem_alloc $none (memory 0))
;;@ HOST-SIZE
(assert_return (mem_size $none) 0)
;;@ HOST-READ
(assert_error (mem_read $none 0))
(assert_error (mem_read $none 1))
;;@ HOST-WRITE
(assert_error (mem_write $none 0 1))

;; One page.
;;@ HOST-ALLOC
(mem_alloc $one (memory 1))
;;@ HOST-SIZE
(assert_return (mem_size $one) 1)
;;@ HOST-READ HOST-ALLOC
(assert_return (mem_read $one 0) 0)
(assert_return (mem_read $one 1) 0)
(assert_return (mem_read $one 0x7fff) 0)
(assert_return (mem_read $one 0xffff) 0)
(assert_error (mem_read $one 0x1_0000))

;; Two pages, of which the maximum is more.
;;@ HOST-ALLOC
(mem_alloc $two (memory 2 7))
;;@ HOST-SIZE
(assert_return (mem_size $two) 2)
;;@ HOST-READ HOST-ALLOC
(assert_return (mem_read $two 0) 0)
(assert_return (mem_read $two 0xffff) 0)
(assert_return (mem_read $two 0x1_0000) 0)
(assert_return (mem_read $two 0x1_ffff) 0)
(assert_error (mem_read $two 0x2_0000))
;; The maximum gives no bytes.
(assert_error (mem_read $two 0x6_ffff))

;; Seventeen pages.
;;@ HOST-ALLOC
(mem_alloc $many (memory 17))
;;@ HOST-SIZE
(assert_return (mem_size $many) 17)
;;@ HOST-READ HOST-ALLOC
(assert_return (mem_read $many 0) 0)
(assert_return (mem_read $many 0x10_ffff) 0)
(assert_error (mem_read $many 0x11_0000))

;; Each is a memory of its own: what is written to one is in no other.
;;@ HOST-WRITE
(assert_return (mem_write $one 0 0xa1))
(assert_return (mem_write $one 0xffff 0xa2))
;;@ ALLOC-INDEPENDENT
(assert_return (mem_read $two 0) 0)
(assert_return (mem_read $two 0xffff) 0)
(assert_return (mem_read $many 0) 0)
(assert_return (mem_read $many 0xffff) 0)
(assert_return (mem_read $one 0) 0xa1)
(assert_return (mem_read $one 0xffff) 0xa2)

;; One more like the first has none of its bytes.
;;@ HOST-ALLOC
(mem_alloc $again (memory 1))
;;@ ALLOC-INDEPENDENT ALLOC-ZERO
(assert_return (mem_read $again 0) 0)
(assert_return (mem_read $again 0xffff) 0)
