;;! summary = "mem_type gives the type that a memory was allocated with"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $a (memory 0))
;;@ HOST-TYPE
(assert_return (mem_type $a) (memory 0))

;;@ HOST-ALLOC
(mem_alloc $b (memory 0 0))
;;@ HOST-TYPE
(assert_return (mem_type $b) (memory 0 0))

;;@ HOST-ALLOC
(mem_alloc $c (memory 1))
;;@ HOST-TYPE
(assert_return (mem_type $c) (memory 1))

;;@ HOST-ALLOC
(mem_alloc $d (memory 1 1))
;;@ HOST-TYPE
(assert_return (mem_type $d) (memory 1 1))

;;@ HOST-ALLOC
(mem_alloc $e (memory 2 5))
;;@ HOST-TYPE
(assert_return (mem_type $e) (memory 2 5))

;; A large maximum is kept as it is, and no reason to refuse the memory.
;;@ HOST-ALLOC
(mem_alloc $f (memory 0 65535))
;;@ HOST-TYPE
(assert_return (mem_type $f) (memory 0 65535))
;;@ VAL-MAX-NOT-ALLOC
(assert_return (mem_size $f) 0)

;; The largest maximum is not the same as none.
;;@ HOST-ALLOC
(mem_alloc $g (memory 1 65536))
;;@ HOST-TYPE
(assert_return (mem_type $g) (memory 1 65536))
;;@ VAL-MAX-NOT-ALLOC
(assert_return (mem_size $g) 1)

;; Asking changes nothing: the first is still what it was.
;;@ HOST-TYPE
(assert_return (mem_type $a) (memory 0))
(assert_return (mem_type $a) (memory 0))
(assert_return (mem_type $e) (memory 2 5))
