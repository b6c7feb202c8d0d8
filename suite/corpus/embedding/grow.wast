;;! summary = "mem_grow answers the old size, keeps what was there and appends zeros"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $m (memory 1))
;;@ HOST-WRITE
(assert_return (mem_write $m 0 0x11))
(assert_return (mem_write $m 0x8000 0x22))
(assert_return (mem_write $m 0xffff 0x33))

;; By nothing.
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $m 0) 1)
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-READ
(assert_return (mem_read $m 0xffff) 0x33)
(assert_error (mem_read $m 0x1_0000))

;; By two pages.
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $m 2) 1)
;;@ HOST-SIZE
(assert_return (mem_size $m) (grown 3 refused 1))
;;@ HOST-GROW
(assert_return (mem_read $m 0) 0x11)
(assert_return (mem_read $m 1) 0)
(assert_return (mem_read $m 0x8000) 0x22)
(assert_return (mem_read $m 0xffff) 0x33)
(assert_return (mem_read $m 0x1_0000) (grown 0 refused error))
(assert_return (mem_read $m 0x1_ffff) (grown 0 refused error))
(assert_return (mem_read $m 0x2_0000) (grown 0 refused error))
(assert_return (mem_read $m 0x2_ffff) (grown 0 refused error))
(assert_error (mem_read $m 0x3_0000))

;; What was appended can be written, and nothing beyond it.
;;@ HOST-WRITE
(assert_return (mem_write $m 0x1_0000 0x44) (grown done refused error))
(assert_return (mem_write $m 0x2_ffff 0x55) (grown done refused error))
(assert_error (mem_write $m 0x3_0000 0x66))
(assert_return (mem_read $m 0x1_0000) (grown 0x44 refused error))
(assert_return (mem_read $m 0x2_ffff) (grown 0x55 refused error))
(assert_return (mem_read $m 0xffff) 0x33)

;; From nothing.
;;@ HOST-ALLOC
(mem_alloc $empty (memory 0 1))
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $empty 1) 0)
;;@ HOST-SIZE
(assert_return (mem_size $empty) (grown 1 refused 0))
;;@ HOST-READ
(assert_return (mem_read $empty 0) (grown 0 refused error))
(assert_return (mem_read $empty 0xffff) (grown 0 refused error))
(assert_error (mem_read $empty 0x1_0000))
;; It is full.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $empty 2))
