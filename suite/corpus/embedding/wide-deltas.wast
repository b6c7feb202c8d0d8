;;! summary = "The host's delta has 64 bits, and all of them count: what 32 bits would make a small growth of fails"
;;! features = ["host-memories"]

;; Room for all that a delta cut to 32 bits could ask for.
;;@ HOST-ALLOC
(mem_alloc $m (memory 1))
;;@ HOST-WRITE
(assert_return (mem_write $m 0xffff 0x99))

;; 2^16 pages to the one that is there.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; One more.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0001))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; The largest that is not negative in 32 bits.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x7fff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; 2^31.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x8000_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; -1 in 32 bits.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0xffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; 2^32 would be no page in 32 bits.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; This would be one page.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_0001))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; This two.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_0002))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; And this would fill the memory.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; 2^48 less 2^32, which is 2^64 less 2^48 bytes.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0xffff_0000_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; 2^48 pages are 2^64 bytes: none in 64 bits.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_0000_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; This would be one page then.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x1_0000_0000_0001))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; The largest that is not negative in 64 bits.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x7fff_ffff_ffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; 2^63.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0x8000_0000_0000_0000))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)
;; -1 in 64 bits: it does not shrink the memory either.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 0xffff_ffff_ffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)

;; After all these the memory is as it was.
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory 1))
;;@ HOST-READ
(assert_return (mem_read $m 0xffff) 0x99)
(assert_error (mem_read $m 0x1_0000))

;; An empty memory has room for 2^16 pages, and for no more.
;;@ HOST-ALLOC
(mem_alloc $empty (memory 0))
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $empty 0x1_0001))
(assert_error (mem_grow $empty 0x1_0000_0000))
(assert_error (mem_grow $empty 0x1_0000_0001))
(assert_error (mem_grow $empty 0x1_0000_0000_0000))
(assert_error (mem_grow $empty 0xffff_ffff_ffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $empty) 0)
