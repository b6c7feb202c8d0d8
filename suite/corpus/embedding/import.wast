;;! summary = "A memory of the host matches imports by its type as it is now, like any other memory"
;;! features = ["host-memories"]

;;@ HOST-ALLOC
(mem_alloc $memory (memory 2 4))
(mem_register "host" "memory" $memory)

;;@ LINK-MIN-CURRENT HOST-TYPE
(module (import "host" "memory" (memory 0)))
(module (import "host" "memory" (memory 1)))
(module (import "host" "memory" (memory 2)))
(assert_unlinkable (module (import "host" "memory" (memory 3))) "incompatible import type")
(assert_unlinkable (module (import "host" "memory" (memory 5))) "incompatible import type")
;;@ LINK-MAX-LE HOST-TYPE
(module (import "host" "memory" (memory 2 4)))
(module (import "host" "memory" (memory 0 5)))
(module (import "host" "memory" (memory 0 65536)))
(assert_unlinkable (module (import "host" "memory" (memory 2 3))) "incompatible import type")
(assert_unlinkable (module (import "host" "memory" (memory 0 2))) "incompatible import type")
;;@ LINK-KIND
(assert_unlinkable (module (import "host" "memory" (func))) "incompatible import type")
(assert_unlinkable (module (import "host" "memory" (global i32))) "incompatible import type")

;; After a growth that fails the same imports match.
;;@ HOST-GROW-MUST-FAIL
(assert_error (mem_grow $memory 3))
;;@ GROW-FAIL-TYPE HOST-TYPE
(module (import "host" "memory" (memory 2 4)))
(assert_unlinkable (module (import "host" "memory" (memory 3 4))) "incompatible import type")
(assert_unlinkable (module (import "host" "memory" (memory 3))) "incompatible import type")

;; Without a maximum no import that has one matches.
;;@ HOST-ALLOC
(mem_alloc $boundless (memory 1))
(mem_register "host" "boundless" $boundless)
;;@ LINK-MAX-REQUIRED
(module (import "host" "boundless" (memory 1)))
(assert_unlinkable (module (import "host" "boundless" (memory 1 65536))) "incompatible import type")
(assert_unlinkable (module (import "host" "boundless" (memory 0 1))) "incompatible import type")

;; After a growth by the host an import may ask for what is there now. If it was refused, these say nothing.
;;@ HOST-GROW
(assert_return (mem_grow $memory 1))
;;@ LINK-MIN-CURRENT
(module (import "host" "memory" (memory 2 4)))
(assert_unlinkable (module (import "host" "memory" (memory 4))) "incompatible import type")
;;@ GROW-TYPE-MIN
(module (import "host" "memory" (memory 3)))
(module (import "host" "memory" (memory 3 4)))
;;@ GROW-TYPE-MAX
(assert_unlinkable (module (import "host" "memory" (memory 2 3))) "incompatible import type")
