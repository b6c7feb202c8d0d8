;;! summary = "A host may declare a maximum of 2^48 pages for a 64-bit memory, as a module may"
;;! features = ["host-memories", "memory64"]

;;@ HOST-ALLOC
(mem_alloc $m (memory i64 1 0x1_0000_0000_0000))
;;@ HOST-TYPE M64-MAX48-NO-POISON
(assert_return (mem_type $m) (memory i64 1 0x1_0000_0000_0000))
(assert_return (mem_size $m) 1)
;;@ HOST-READ M64-MAX48-NO-POISON
(assert_return (mem_read $m 0) 0)
(assert_return (mem_read $m 0xffff) 0)
(assert_error (mem_read $m 0x1_0000))
;;@ HOST-WRITE M64-MAX48-NO-POISON
(assert_return (mem_write $m 0xffff 7))
(assert_return (mem_read $m 0xffff) 7)
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_0000_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $m 1) 1)
;;@ HOST-SIZE
(assert_return (mem_size $m) (grown 2 refused 1))
;;@ HOST-READ
(assert_return (mem_read $m 0xffff) 7)
(assert_return (mem_read $m 0x1_0000) (grown 0 refused error))
