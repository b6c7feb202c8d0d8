;;! summary = "No atomic access takes the sum of address and offset modulo 2^32"
;;! features = ["threads"]

;; The largest offset that is a multiple of eight, and addresses that make the sum 2^32 or 8 more: modulo 2^32 that is
;; 0 or 8, which is aligned and in bounds. And an offset of 8 with the address 8 below 2^32.

;;@ ALLOC-SIZE-EQ-MIN
(module
  (memory 1 1 shared)
  (func (export "i32.atomic.load8_u most") (param $at i32)
    (drop (i32.atomic.load8_u offset=0xffff_fff8 (local.get $at))))
  (func (export "i32.atomic.load8_u 8") (param $at i32) (drop (i32.atomic.load8_u offset=8 (local.get $at))))
  (func (export "i32.atomic.load16_u most") (param $at i32)
    (drop (i32.atomic.load16_u offset=0xffff_fff8 (local.get $at))))
  (func (export "i32.atomic.load16_u 8") (param $at i32) (drop (i32.atomic.load16_u offset=8 (local.get $at))))
  (func (export "i32.atomic.load most") (param $at i32) (drop (i32.atomic.load offset=0xffff_fff8 (local.get $at))))
  (func (export "i32.atomic.load 8") (param $at i32) (drop (i32.atomic.load offset=8 (local.get $at))))
  (func (export "i64.atomic.load8_u most") (param $at i32)
    (drop (i64.atomic.load8_u offset=0xffff_fff8 (local.get $at))))
  (func (export "i64.atomic.load8_u 8") (param $at i32) (drop (i64.atomic.load8_u offset=8 (local.get $at))))
  (func (export "i64.atomic.load16_u most") (param $at i32)
    (drop (i64.atomic.load16_u offset=0xffff_fff8 (local.get $at))))
  (func (export "i64.atomic.load16_u 8") (param $at i32) (drop (i64.atomic.load16_u offset=8 (local.get $at))))
  (func (export "i64.atomic.load32_u most") (param $at i32)
    (drop (i64.atomic.load32_u offset=0xffff_fff8 (local.get $at))))
  (func (export "i64.atomic.load32_u 8") (param $at i32) (drop (i64.atomic.load32_u offset=8 (local.get $at))))
  (func (export "i64.atomic.load most") (param $at i32) (drop (i64.atomic.load offset=0xffff_fff8 (local.get $at))))
  (func (export "i64.atomic.load 8") (param $at i32) (drop (i64.atomic.load offset=8 (local.get $at))))
  (func (export "i32.atomic.store8 most") (param $at i32)
    (i32.atomic.store8 offset=0xffff_fff8 (local.get $at) (i32.const 0)))
  (func (export "i32.atomic.store8 8") (param $at i32) (i32.atomic.store8 offset=8 (local.get $at) (i32.const 0)))
  (func (export "i32.atomic.store16 most") (param $at i32)
    (i32.atomic.store16 offset=0xffff_fff8 (local.get $at) (i32.const 0)))
  (func (export "i32.atomic.store16 8") (param $at i32) (i32.atomic.store16 offset=8 (local.get $at) (i32.const 0)))
  (func (export "i32.atomic.store most") (param $at i32)
    (i32.atomic.store offset=0xffff_fff8 (local.get $at) (i32.const 0)))
  (func (export "i32.atomic.store 8") (param $at i32) (i32.atomic.store offset=8 (local.get $at) (i32.const 0)))
  (func (export "i64.atomic.store8 most") (param $at i32)
    (i64.atomic.store8 offset=0xffff_fff8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store8 8") (param $at i32) (i64.atomic.store8 offset=8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store16 most") (param $at i32)
    (i64.atomic.store16 offset=0xffff_fff8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store16 8") (param $at i32) (i64.atomic.store16 offset=8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store32 most") (param $at i32)
    (i64.atomic.store32 offset=0xffff_fff8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store32 8") (param $at i32) (i64.atomic.store32 offset=8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store most") (param $at i32)
    (i64.atomic.store offset=0xffff_fff8 (local.get $at) (i64.const 0)))
  (func (export "i64.atomic.store 8") (param $at i32) (i64.atomic.store offset=8 (local.get $at) (i64.const 0)))
  (func (export "i32.atomic.rmw8.add_u most") (param $at i32)
    (drop (i32.atomic.rmw8.add_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw8.add_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.add_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.add_u most") (param $at i32)
    (drop (i32.atomic.rmw16.add_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.add_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.add_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.add most") (param $at i32)
    (drop (i32.atomic.rmw.add offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.add 8") (param $at i32)
    (drop (i32.atomic.rmw.add offset=8 (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.add_u most") (param $at i32)
    (drop (i64.atomic.rmw8.add_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw8.add_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.add_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.add_u most") (param $at i32)
    (drop (i64.atomic.rmw16.add_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.add_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.add_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.add_u most") (param $at i32)
    (drop (i64.atomic.rmw32.add_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.add_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.add_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.add most") (param $at i32)
    (drop (i64.atomic.rmw.add offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.add 8") (param $at i32)
    (drop (i64.atomic.rmw.add offset=8 (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.sub_u most") (param $at i32)
    (drop (i32.atomic.rmw8.sub_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw8.sub_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.sub_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.sub_u most") (param $at i32)
    (drop (i32.atomic.rmw16.sub_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.sub_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.sub_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.sub most") (param $at i32)
    (drop (i32.atomic.rmw.sub offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.sub 8") (param $at i32)
    (drop (i32.atomic.rmw.sub offset=8 (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.sub_u most") (param $at i32)
    (drop (i64.atomic.rmw8.sub_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw8.sub_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.sub_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.sub_u most") (param $at i32)
    (drop (i64.atomic.rmw16.sub_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.sub_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.sub_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.sub_u most") (param $at i32)
    (drop (i64.atomic.rmw32.sub_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.sub_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.sub_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.sub most") (param $at i32)
    (drop (i64.atomic.rmw.sub offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.sub 8") (param $at i32)
    (drop (i64.atomic.rmw.sub offset=8 (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.and_u most") (param $at i32)
    (drop (i32.atomic.rmw8.and_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw8.and_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.and_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.and_u most") (param $at i32)
    (drop (i32.atomic.rmw16.and_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.and_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.and_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.and most") (param $at i32)
    (drop (i32.atomic.rmw.and offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.and 8") (param $at i32)
    (drop (i32.atomic.rmw.and offset=8 (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.and_u most") (param $at i32)
    (drop (i64.atomic.rmw8.and_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw8.and_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.and_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.and_u most") (param $at i32)
    (drop (i64.atomic.rmw16.and_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.and_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.and_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.and_u most") (param $at i32)
    (drop (i64.atomic.rmw32.and_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.and_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.and_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.and most") (param $at i32)
    (drop (i64.atomic.rmw.and offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.and 8") (param $at i32)
    (drop (i64.atomic.rmw.and offset=8 (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.or_u most") (param $at i32)
    (drop (i32.atomic.rmw8.or_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw8.or_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.or_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.or_u most") (param $at i32)
    (drop (i32.atomic.rmw16.or_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.or_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.or_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.or most") (param $at i32)
    (drop (i32.atomic.rmw.or offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.or 8") (param $at i32)
    (drop (i32.atomic.rmw.or offset=8 (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.or_u most") (param $at i32)
    (drop (i64.atomic.rmw8.or_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw8.or_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.or_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.or_u most") (param $at i32)
    (drop (i64.atomic.rmw16.or_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.or_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.or_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.or_u most") (param $at i32)
    (drop (i64.atomic.rmw32.or_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.or_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.or_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.or most") (param $at i32)
    (drop (i64.atomic.rmw.or offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.or 8") (param $at i32)
    (drop (i64.atomic.rmw.or offset=8 (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.xor_u most") (param $at i32)
    (drop (i32.atomic.rmw8.xor_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw8.xor_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.xor_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.xor_u most") (param $at i32)
    (drop (i32.atomic.rmw16.xor_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.xor_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.xor_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.xor most") (param $at i32)
    (drop (i32.atomic.rmw.xor offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.xor 8") (param $at i32)
    (drop (i32.atomic.rmw.xor offset=8 (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.xor_u most") (param $at i32)
    (drop (i64.atomic.rmw8.xor_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw8.xor_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.xor_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.xor_u most") (param $at i32)
    (drop (i64.atomic.rmw16.xor_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.xor_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.xor_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.xor_u most") (param $at i32)
    (drop (i64.atomic.rmw32.xor_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.xor_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.xor_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.xor most") (param $at i32)
    (drop (i64.atomic.rmw.xor offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.xor 8") (param $at i32)
    (drop (i64.atomic.rmw.xor offset=8 (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.xchg_u most") (param $at i32)
    (drop (i32.atomic.rmw8.xchg_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw8.xchg_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.xchg_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.xchg_u most") (param $at i32)
    (drop (i32.atomic.rmw16.xchg_u offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw16.xchg_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.xchg_u offset=8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.xchg most") (param $at i32)
    (drop (i32.atomic.rmw.xchg offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "i32.atomic.rmw.xchg 8") (param $at i32)
    (drop (i32.atomic.rmw.xchg offset=8 (local.get $at) (i32.const 0))))
  (func (export "i64.atomic.rmw8.xchg_u most") (param $at i32)
    (drop (i64.atomic.rmw8.xchg_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw8.xchg_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.xchg_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.xchg_u most") (param $at i32)
    (drop (i64.atomic.rmw16.xchg_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw16.xchg_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.xchg_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.xchg_u most") (param $at i32)
    (drop (i64.atomic.rmw32.xchg_u offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw32.xchg_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.xchg_u offset=8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.xchg most") (param $at i32)
    (drop (i64.atomic.rmw.xchg offset=0xffff_fff8 (local.get $at) (i64.const 0))))
  (func (export "i64.atomic.rmw.xchg 8") (param $at i32)
    (drop (i64.atomic.rmw.xchg offset=8 (local.get $at) (i64.const 0))))
  (func (export "i32.atomic.rmw8.cmpxchg_u most") (param $at i32)
    (drop (i32.atomic.rmw8.cmpxchg_u offset=0xffff_fff8 (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i32.atomic.rmw8.cmpxchg_u 8") (param $at i32)
    (drop (i32.atomic.rmw8.cmpxchg_u offset=8 (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i32.atomic.rmw16.cmpxchg_u most") (param $at i32)
    (drop (i32.atomic.rmw16.cmpxchg_u offset=0xffff_fff8 (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i32.atomic.rmw16.cmpxchg_u 8") (param $at i32)
    (drop (i32.atomic.rmw16.cmpxchg_u offset=8 (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i32.atomic.rmw.cmpxchg most") (param $at i32)
    (drop (i32.atomic.rmw.cmpxchg offset=0xffff_fff8 (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i32.atomic.rmw.cmpxchg 8") (param $at i32)
    (drop (i32.atomic.rmw.cmpxchg offset=8 (local.get $at) (i32.const 0) (i32.const 0))))
  (func (export "i64.atomic.rmw8.cmpxchg_u most") (param $at i32)
    (drop (i64.atomic.rmw8.cmpxchg_u offset=0xffff_fff8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw8.cmpxchg_u 8") (param $at i32)
    (drop (i64.atomic.rmw8.cmpxchg_u offset=8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw16.cmpxchg_u most") (param $at i32)
    (drop (i64.atomic.rmw16.cmpxchg_u offset=0xffff_fff8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw16.cmpxchg_u 8") (param $at i32)
    (drop (i64.atomic.rmw16.cmpxchg_u offset=8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw32.cmpxchg_u most") (param $at i32)
    (drop (i64.atomic.rmw32.cmpxchg_u offset=0xffff_fff8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw32.cmpxchg_u 8") (param $at i32)
    (drop (i64.atomic.rmw32.cmpxchg_u offset=8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw.cmpxchg most") (param $at i32)
    (drop (i64.atomic.rmw.cmpxchg offset=0xffff_fff8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "i64.atomic.rmw.cmpxchg 8") (param $at i32)
    (drop (i64.atomic.rmw.cmpxchg offset=8 (local.get $at) (i64.const 0) (i64.const 0))))
  (func (export "memory.atomic.notify most") (param $at i32)
    (drop (memory.atomic.notify offset=0xffff_fff8 (local.get $at) (i32.const 0))))
  (func (export "memory.atomic.notify 8") (param $at i32)
    (drop (memory.atomic.notify offset=8 (local.get $at) (i32.const 0))))
  (func (export "memory.atomic.wait32 most") (param $at i32)
    (drop (memory.atomic.wait32 offset=0xffff_fff8 (local.get $at) (i32.const 1) (i64.const 0))))
  (func (export "memory.atomic.wait32 8") (param $at i32)
    (drop (memory.atomic.wait32 offset=8 (local.get $at) (i32.const 1) (i64.const 0))))
  (func (export "memory.atomic.wait64 most") (param $at i32)
    (drop (memory.atomic.wait64 offset=0xffff_fff8 (local.get $at) (i64.const 1) (i64.const 0))))
  (func (export "memory.atomic.wait64 8") (param $at i32)
    (drop (memory.atomic.wait64 offset=8 (local.get $at) (i64.const 1) (i64.const 0)))))
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.load8_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.load8_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.load8_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.load8_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.load16_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.load16_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.load16_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.load16_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.load 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.load most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.load most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.load 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.load8_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.load8_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load8_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load8_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.load16_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.load16_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load16_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load16_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.load32_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.load32_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load32_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load32_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.load 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.load most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.load 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.store8 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.store8 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.store8 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.store8 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.store16 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.store16 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.store16 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.store16 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.store 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.store most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.store most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.store 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.store8 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.store8 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store8 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store8 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.store16 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.store16 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store16 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store16 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.store32 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.store32 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store32 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store32 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.store 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.store most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.store 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.add_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.add_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.add_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.add_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.add_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.add_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.add_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.add_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.add 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.add most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.add most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.add 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.add_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.add_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.add_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.add_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.add_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.add_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.add_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.add_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.add_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.add_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.add_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.add_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.add 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.add most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.add most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.add 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.sub_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.sub_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.sub_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.sub_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.sub_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.sub_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.sub_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.sub_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.sub 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.sub most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.sub most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.sub 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.sub_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.sub_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.sub_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.sub_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.sub_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.sub_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.sub_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.sub_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.sub_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.sub_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.sub_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.sub_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.sub 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.sub most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.sub most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.sub 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.and_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.and_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.and_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.and_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.and_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.and_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.and_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.and_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.and 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.and most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.and most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.and 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.and_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.and_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.and_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.and_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.and_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.and_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.and_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.and_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.and_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.and_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.and_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.and_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.and 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.and most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.and most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.and 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.or_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.or_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.or_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.or_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.or_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.or_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.or_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.or_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.or 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.or most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.or most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.or 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.or_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.or_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.or_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.or_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.or_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.or_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.or_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.or_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.or_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.or_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.or_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.or_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.or 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.or most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.or most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.or 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.xor_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.xor_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.xor_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.xor_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.xor_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.xor_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.xor_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.xor_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.xor 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.xor most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.xor most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.xor 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.xor_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.xor_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.xor_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.xor_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.xor_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.xor_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.xor_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.xor_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.xor_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.xor_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.xor_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.xor_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.xor 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.xor most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.xor most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.xor 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.xchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.xchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.xchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.xchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.xchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.xchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.xchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.xchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.xchg 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.xchg most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.xchg most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.xchg 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.xchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.xchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.xchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.xchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.xchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.xchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.xchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.xchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.xchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.xchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.xchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.xchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.xchg 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.xchg most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.xchg most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.xchg 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw8.cmpxchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw8.cmpxchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.cmpxchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw8.cmpxchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw16.cmpxchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw16.cmpxchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.cmpxchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw16.cmpxchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i32.atomic.rmw.cmpxchg 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i32.atomic.rmw.cmpxchg most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.cmpxchg most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i32.atomic.rmw.cmpxchg 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw8.cmpxchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw8.cmpxchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.cmpxchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw8.cmpxchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw16.cmpxchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw16.cmpxchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.cmpxchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw16.cmpxchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw32.cmpxchg_u 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw32.cmpxchg_u most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.cmpxchg_u most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw32.cmpxchg_u 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "i64.atomic.rmw.cmpxchg 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "i64.atomic.rmw.cmpxchg most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.cmpxchg most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "i64.atomic.rmw.cmpxchg 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "memory.atomic.notify 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "memory.atomic.notify most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "memory.atomic.notify most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "memory.atomic.notify 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "memory.atomic.wait32 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "memory.atomic.wait32 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "memory.atomic.wait32 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "memory.atomic.wait32 8" (i32.const -8)) "out of bounds memory access")
;;@ EA-LAST-BYTE
(assert_return (invoke "memory.atomic.wait64 8" (i32.const 0)))
;;@ EA-NO-WRAP32
(assert_trap (invoke "memory.atomic.wait64 most" (i32.const 8)) "out of bounds memory access")
(assert_trap (invoke "memory.atomic.wait64 most" (i32.const 16)) "out of bounds memory access")
(assert_trap (invoke "memory.atomic.wait64 8" (i32.const -8)) "out of bounds memory access")
