;;! summary = "The host's functions on 64-bit memories: types, sizes, growth and bytes with all 64 bits"
;;! features = ["host-memories", "memory64"]

;;@ HOST-ALLOC
(mem_alloc $m (memory i64 1 4))
;;@ HOST-TYPE
(assert_return (mem_type $m) (memory i64 1 4))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)

;;@ HOST-READ
(assert_return (mem_read $m 0) 0)
(assert_return (mem_read $m 0xffff) 0)
(assert_error (mem_read $m 0x1_0000))
(assert_error (mem_read $m 0x1_0000_0000))
(assert_error (mem_read $m 0x1_0000_ffff))
(assert_error (mem_read $m 0x8000_0000_0000_0000))
(assert_error (mem_read $m 0xffff_ffff_ffff_ffff))
;;@ HOST-WRITE
(assert_error (mem_write $m 0x1_0000_0000 1))
(assert_error (mem_write $m 0xffff_ffff_ffff_0000 1))
(assert_return (mem_read $m 0) 0)

;; Beyond the maximum.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $m 4))
(assert_error (mem_grow $m 0x1_0000_0000))
(assert_error (mem_grow $m 0x1_0000_0001))
(assert_error (mem_grow $m 0x1_0000_0000_0001))
(assert_error (mem_grow $m 0x8000_0000_0000_0000))
(assert_error (mem_grow $m 0xffff_ffff_ffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $m) 1)

;;@ HOST-GROW HOST-GROW-OLD
(assert_return (mem_grow $m 3) 1)
;;@ HOST-TYPE
(assert_return (mem_type $m) (grown (memory i64 4 4) refused (memory i64 1 4)))
;;@ HOST-READ
(assert_return (mem_read $m 0x3_ffff) (grown 0 refused error))
(assert_error (mem_read $m 0x4_0000))

;; Without a maximum the end is at 2^48 pages: from one page, 2^48 more are too many.
;;@ HOST-ALLOC
(mem_alloc $boundless (memory i64 1))
;;@ HOST-TYPE
(assert_return (mem_type $boundless) (memory i64 1))
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $boundless 0x1_0000_0000_0000))
(assert_error (mem_grow $boundless 0x1_0000_0000_0001))
(assert_error (mem_grow $boundless 0x7fff_ffff_ffff_ffff))
(assert_error (mem_grow $boundless 0x8000_0000_0000_0000))
(assert_error (mem_grow $boundless 0xffff_ffff_ffff_ffff))
;;@ HOST-SIZE
(assert_return (mem_size $boundless) 1)
;;@ HOST-TYPE
(assert_return (mem_type $boundless) (memory i64 1))

;; A maximum beyond what a 32-bit memory could have.
;;@ HOST-ALLOC
(mem_alloc $large (memory i64 0 0x1_0000_0000))
;;@ HOST-TYPE
(assert_return (mem_type $large) (memory i64 0 0x1_0000_0000))
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $large 0x1_0000_0001))
;;@ HOST-SIZE
(assert_return (mem_size $large) 0)

;; The address type is part of the type that imports are matched with.
(mem_register "host" "memory64" $boundless)
;;@ LINK-AT-EQ
(module (import "host" "memory64" (memory i64 1)))
(assert_unlinkable (module (import "host" "memory64" (memory 1))) "incompatible import type")

;; Types that are not valid.
;;@ HOST-ALLOC-VALID
(assert_error (mem_alloc (memory i64 2 1)))
(assert_error (mem_alloc (memory i64 0x1_0000_0001 1)))
(assert_error (mem_alloc (memory i64 0x1_0000_0000_0001)))
(assert_error (mem_alloc (memory i64 0xffff_ffff_ffff_ffff)))
;;@ HOST-ALLOC-VALID
(assert_error (mem_alloc (memory i64 0 0x1_0000_0000_0001)))
(assert_error (mem_alloc (memory i64 0 0xffff_ffff_ffff_ffff)))
