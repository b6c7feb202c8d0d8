;;! summary = "A page size is given as an exponent; of those only 0 and 16 are valid (wasm-tools, #1489)"
;;! features = ["custom-page-sizes"]

;; https://github.com/bytecodealliance/wasm-tools/pull/1489
;; https://github.com/bytecodealliance/wasm-tools/pull/1575
;; In review it was noticed that the shift of 1 by an exponent of 64 or more would end in a panic; later only the
;; sizes 1 and 65,536 were left. In the proposal exponents up to 64 are decoded, and all but 0 and 16 are invalid;
;; larger ones are malformed. Each module below has one 32-bit memory of no pages: flags 8, minimum 0, and the
;; exponent.

;;@ CPS-VALUES CPS-ENCODING CPS-FLAG-BITS
(module binary "\00asm\01\00\00\00" "\05\04\01\08\00\00") ;; 1 byte
(module binary "\00asm\01\00\00\00" "\05\04\01\08\00\10") ;; 65,536 bytes
;; Exponents may be padded, as all numbers may.
(module binary "\00asm\01\00\00\00" "\05\05\01\08\00\80\00") ;; 0 in two bytes
(module binary "\00asm\01\00\00\00" "\05\06\01\08\00\90\80\00") ;; 16 in three

;; Powers of two that are not allowed.
;;@ CPS-VALUES
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\01") "page size") ;; 2^1
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\02") "page size") ;; 2^2
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\08") "page size") ;; 2^8
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\0c") "page size") ;; 2^12
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\0f") "page size") ;; 2^15
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\11") "page size") ;; 2^17
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\12") "page size") ;; 2^18
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\1f") "page size") ;; 2^31
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\20") "page size") ;; 2^32
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\21") "page size") ;; 2^33
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\3e") "page size") ;; 2^62
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\3f") "page size") ;; 2^63
(assert_invalid (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\40") "page size") ;; 2^64

;; What is no 64-bit number any more.
;;@ CPS-ENCODING
(assert_malformed (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\41") "page size") ;; 2^65
(assert_malformed (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\42") "page size") ;; 2^66
(assert_malformed (module binary "\00asm\01\00\00\00" "\05\04\01\08\00\7f") "page size") ;; 2^127
(assert_malformed (module binary "\00asm\01\00\00\00" "\05\05\01\08\00\80\01") "page size") ;; 2^128
(assert_malformed (module binary "\00asm\01\00\00\00" "\05\08\01\08\00\ff\ff\ff\ff\0f") "page size") ;; 2^(2^32 - 1)
