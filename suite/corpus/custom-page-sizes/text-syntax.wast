;;! summary = "In the text format a page size is a power of two of 32 bits, behind the limits or before the data"
;;! features = ["custom-page-sizes"]

;; Questions to text front ends only. The proposal's grammar takes any number of 32 bits, its tests call what is no
;; power of two malformed: either is a rejection.

;;@ CPS-TEXT
(assert_malformed (module quote "(memory 0 (pagesize 0))") "invalid custom page size")
(assert_malformed (module quote "(memory 0 (pagesize 3))") "invalid custom page size")
(assert_malformed (module quote "(memory 0 (pagesize 65535))") "invalid custom page size")
(assert_malformed (module quote "(memory 0 (pagesize 65537))") "invalid custom page size")
(assert_malformed (module quote "(memory 0 (pagesize -1))") "unknown operator")
(assert_malformed (module quote "(memory 0 (pagesize 0x1_0000_0000))") "i32 constant out of range")
(assert_malformed (module quote "(memory 0 (pagesize 0x1_0000_0001))") "i32 constant out of range")
(assert_malformed (module quote "(memory 0 (pagesize))") "unexpected token")
(assert_malformed (module quote "(memory 0 pagesize 1)") "unexpected token")
(assert_malformed (module quote "(memory 0 (pagesize 1) (pagesize 1))") "unexpected token")

;; It stands behind the limits, and before the data of the abbreviation.
(assert_malformed (module quote "(memory (pagesize 1) 0)") "unexpected token")
(assert_malformed (module quote "(memory 0 (pagesize 1) 1)") "unexpected token")
(assert_malformed (module quote "(memory (data \"a\") (pagesize 1))") "unexpected token")
(assert_malformed (module quote "(memory (pagesize 0) (data))") "invalid custom page size")
(assert_malformed (module quote "(memory (pagesize 3) (data \"abc\"))") "invalid custom page size")
