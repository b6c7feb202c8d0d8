;;! summary = "A host gets no memory of a type that is not valid"
;;! features = ["host-memories"]

;; A minimum above the maximum.
;;@ HOST-ALLOC-VALID
(assert_error (mem_alloc (memory 1 0)))
(assert_error (mem_alloc (memory 2 1)))
(assert_error (mem_alloc (memory 65536 0)))
(assert_error (mem_alloc (memory 65536 65535)))

;; More than 65,536 pages: as minimum,
;;@ HOST-ALLOC-VALID
(assert_error (mem_alloc (memory 65537)))
(assert_error (mem_alloc (memory 65537 65537)))
(assert_error (mem_alloc (memory 0x8000_0000)))
(assert_error (mem_alloc (memory 0xffff_ffff)))
;; as what 32 bits would make 0 or 1 page of,
(assert_error (mem_alloc (memory 0x1_0000_0000)))
(assert_error (mem_alloc (memory 0x1_0000_0001)))
(assert_error (mem_alloc (memory 0xffff_ffff_ffff_ffff)))

;; and as maximum of a memory that is small.
;;@ HOST-ALLOC-VALID
(assert_error (mem_alloc (memory 0 65537)))
(assert_error (mem_alloc (memory 1 65537)))
(assert_error (mem_alloc (memory 0 0x8000_0000)))
(assert_error (mem_alloc (memory 0 0xffff_ffff)))
(assert_error (mem_alloc (memory 0 0x1_0000_0000)))
(assert_error (mem_alloc (memory 1 0x1_0000_0001)))
(assert_error (mem_alloc (memory 0 0xffff_ffff_ffff_ffff)))

;; The host goes on as before.
;;@ HOST-ALLOC
(mem_alloc $valid (memory 1 65536))
;;@ HOST-TYPE
(assert_return (mem_type $valid) (memory 1 65536))
