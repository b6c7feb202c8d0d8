;;! summary = "Around its data a new memory is zero to the last byte, whatever an instance before it has written"
;;! features = ["custom-page-sizes"]

;; Two instances of the same module text: the first one sets every byte, the second is made after that. Sizes and places
;; are beside the pages of a usual host.

;; 7 bytes, with data at 2.
;;@ CPS-ALLOC
(module $first-7
  (memory 7 (pagesize 1))
  (data (i32.const 2) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 1))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 2)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 5)) (i32.const 4))
(assert_return (invoke "load" (i32.const 6)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 7)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke "dirty"))
(assert_return (invoke "wrong") (i32.const 7))

;; 7 bytes, with data at 2.
;;@ CPS-ALLOC
(module $second-7
  (memory 7 (pagesize 1))
  (data (i32.const 2) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 1))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 2)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 5)) (i32.const 4))
(assert_return (invoke "load" (i32.const 6)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 7)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first-7 "wrong") (i32.const 7))
(assert_return (invoke $first-7 "load" (i32.const 6)) (i32.const 0xff))

;; 4095 bytes, with data at 4090.
;;@ CPS-ALLOC
(module $first-4095
  (memory 4095 (pagesize 1))
  (data (i32.const 4090) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 4089))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 4090)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4093)) (i32.const 4))
(assert_return (invoke "load" (i32.const 4094)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 4095)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke "dirty"))
(assert_return (invoke "wrong") (i32.const 4095))

;; 4095 bytes, with data at 4090.
;;@ CPS-ALLOC
(module $second-4095
  (memory 4095 (pagesize 1))
  (data (i32.const 4090) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 4089))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 4090)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4093)) (i32.const 4))
(assert_return (invoke "load" (i32.const 4094)) (i32.const 0))
(assert_trap (invoke "load" (i32.const 4095)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first-4095 "wrong") (i32.const 4095))
(assert_return (invoke $first-4095 "load" (i32.const 4094)) (i32.const 0xff))

;; 4097 bytes, with data at 4093.
;;@ CPS-ALLOC
(module $first-4097
  (memory 4097 (pagesize 1))
  (data (i32.const 4093) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 4092))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 4093)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4096)) (i32.const 4))
(assert_return (invoke "load" (i32.const 4096)) (i32.const 4))
(assert_trap (invoke "load" (i32.const 4097)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke "dirty"))
(assert_return (invoke "wrong") (i32.const 4097))

;; 4097 bytes, with data at 4093.
;;@ CPS-ALLOC
(module $second-4097
  (memory 4097 (pagesize 1))
  (data (i32.const 4093) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 4092))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 4093)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 4096)) (i32.const 4))
(assert_return (invoke "load" (i32.const 4096)) (i32.const 4))
(assert_trap (invoke "load" (i32.const 4097)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first-4097 "wrong") (i32.const 4097))
(assert_return (invoke $first-4097 "load" (i32.const 4096)) (i32.const 0xff))

;; 8193 bytes, with data at 8189.
;;@ CPS-ALLOC
(module $first-8193
  (memory 8193 (pagesize 1))
  (data (i32.const 8189) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 8188))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 8189)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 8192)) (i32.const 4))
(assert_return (invoke "load" (i32.const 8192)) (i32.const 4))
(assert_trap (invoke "load" (i32.const 8193)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke "dirty"))
(assert_return (invoke "wrong") (i32.const 8193))

;; 8193 bytes, with data at 8189.
;;@ CPS-ALLOC
(module $second-8193
  (memory 8193 (pagesize 1))
  (data (i32.const 8189) "\01\02\03\04")
  ;; How many bytes are not as they should be: 1 to 4 where the data is, else 0.
  (func (export "wrong") (result i32)
    (local $at i32)
    (local $found i32)
    (loop $next
      (local.set $found
        (i32.add
          (local.get $found)
          (i32.ne
            (i32.load8_u (local.get $at))
            (select
              (i32.sub (local.get $at) (i32.const 8188))
              (i32.const 0)
              (i32.lt_u (i32.sub (local.get $at) (i32.const 8189)) (i32.const 4))))))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))
    (local.get $found))
  (func (export "load") (param $at i32) (result i32) (i32.load8_u (local.get $at)))
  (func (export "dirty")
    (local $at i32)
    (loop $next
      (i32.store8 (local.get $at) (i32.const 0xff))
      (br_if $next (i32.lt_u (local.tee $at (i32.add (local.get $at) (i32.const 1))) (memory.size))))))
;;@ ALLOC-ZERO DATA-WRITTEN
(assert_return (invoke "wrong") (i32.const 0))
;;@ CPS-BYTE-EXACT
(assert_return (invoke "load" (i32.const 8192)) (i32.const 4))
(assert_return (invoke "load" (i32.const 8192)) (i32.const 4))
(assert_trap (invoke "load" (i32.const 8193)) "out of bounds memory access")
;;@ ALLOC-INDEPENDENT
(assert_return (invoke $first-8193 "wrong") (i32.const 8193))
(assert_return (invoke $first-8193 "load" (i32.const 8192)) (i32.const 0xff))
