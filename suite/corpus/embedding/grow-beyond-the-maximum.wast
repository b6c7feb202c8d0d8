;;! summary = "A growth by the host beyond the maximum fails and changes nothing"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $m (memory 1 3))
;;@ HOST-WRITE
(assert_return (mem_write $m 0 0x77))
(assert_return (mem_write $m 0xffff 0x88))

;; One page too many.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 3))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1 3))
;;@ HOST-GROW-MUST-FAIL HOST-READ
(assert_return (mem_read $m 0) 0x77)
(assert_return (mem_read $m 0xffff) 0x88)
(assert_error (mem_read $m 0x1_0000))

;; Two too many.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 4))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1 3))
;;@ HOST-GROW-MUST-FAIL HOST-READ
(assert_return (mem_read $m 0) 0x77)
(assert_return (mem_read $m 0xffff) 0x88)
(assert_error (mem_read $m 0x1_0000))

;; To the cap.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 65535))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1 3))
;;@ HOST-GROW-MUST-FAIL HOST-READ
(assert_return (mem_read $m 0) 0x77)
(assert_return (mem_read $m 0xffff) 0x88)
(assert_error (mem_read $m 0x1_0000))

;; Beyond it.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 65536))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1 3))
;;@ HOST-GROW-MUST-FAIL HOST-READ
(assert_return (mem_read $m 0) 0x77)
(assert_return (mem_read $m 0xffff) 0x88)
(assert_error (mem_read $m 0x1_0000))

;; At the maximum: by no pages it may succeed, by one it must not.
;;@ HOST-ALLOC
(mem_alloc $full (memory 2 2))
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $full 0) 2)
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $full 1))
;;@ HOST-SIZE
(assert_return (mem_size $full) 2)
;;@ HOST-TYPE
(assert_return (mem_type $full) (memory 2 2))

;; Up to the maximum, and then beyond it.
;;@ HOST-ALLOC
(mem_alloc $grows (memory 1 2))
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $grows 1) 1)
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $grows 2))
;;@ HOST-SIZE
(assert_return (mem_size $grows) (grown 2 refused 1))

;; No page at all is allowed.
;;@ HOST-ALLOC
(mem_alloc $none (memory 0 0))
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $none 1))
(assert_error (mem_grow $none 65536))
;;@ HOST-SIZE
(assert_return (mem_size $none) 0)
;;@ HOST-READ
(assert_error (mem_read $none 0))
