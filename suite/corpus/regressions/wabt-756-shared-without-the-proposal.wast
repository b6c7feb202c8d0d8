;;! summary = "Where the threads proposal is absent there are no shared memories (WABT, #756)"
;;! without = ["threads"]

;; https://github.com/WebAssembly/wabt/issues/754, mended by https://github.com/WebAssembly/wabt/pull/756
;; A module with a shared memory was validated though the feature had not been asked for. In the specification,
;; without the proposal, the bit for it is not one of the flags.

;;@ BIN-FLAGS
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\04\01\03\01\01") ;; shared; minimum 1, maximum 1
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\04\01\03\00\01")
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\05\03\01\02\01") ;; without a maximum
  "malformed limits flags")
(assert_malformed
  (module binary "\00asm" "\01\00\00\00" "\02\09\01\01a\01b\02\03\01\01") ;; imported
  "malformed limits flags")
