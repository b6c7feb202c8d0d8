//! The host's functions on memories.

use super::seed;
use crate::{
    rules::{Caller, Spec},
    types::{AddressType, MemoryType},
};

seed! {
    "host-grow-returns-new-size" (K13, "HOST-GROW") "mem_grow answers the new size." {
        fn growth_result(&self, caller: Caller, _: &MemoryType, old: u64, new: u64) -> u64 {
            if caller == Caller::Host { new } else { old }
        }
    }
    "host-grow-delta-32-bits" (K13, "HOST-GROW") "mem_grow cuts its operand to 32 bits." {
        fn growth_delta(&self, caller: Caller, _: AddressType, operand: u64) -> u64 {
            if caller == Caller::Host { operand & 0xffff_ffff } else { operand }
        }
    }
    "host-grow-delta-in-bytes" (K13, "HOST-GROW") "mem_grow takes bytes." {
        fn growth_delta(&self, caller: Caller, _: AddressType, operand: u64) -> u64 {
            if caller == Caller::Host { operand.div_ceil(1 << 16) } else { operand }
        }
    }
    "host-grow-ignores-maximum" (K13, "HOST-INSTR-AGREE") "mem_grow ignores the maximum." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            Spec.growth_ceiling(caller, &ty.with_max(ty.limits.max.filter(|_| caller != Caller::Host)))
        }
    }
    "host-grow-ignores-cap" (K2, "HOST-INSTR-AGREE") "mem_grow ignores the cap." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            match caller {
                Caller::Host => ty.limits.max.unwrap_or(1 << 49),
                Caller::Instruction => Spec.growth_ceiling(caller, ty),
            }
        }
    }
    "host-grow-never" (K13, "GROW-MAY-FAIL") "mem_grow always fails, as the specification permits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Spec.growth_target(caller, ty, size, delta).filter(|_| caller != Caller::Host)
        }
    }
    "host-grow-fails-but-fills-up" (K13, "HOST-GROW") "A mem_grow that fails grows as far as the ceiling." {
        fn size_after_failed_growth(&self, caller: Caller, ty: &MemoryType, size: u64, _: u64) -> u64 {
            if caller == Caller::Host { self.growth_ceiling(caller, ty).max(size) } else { size }
        }
    }
    "host-size-in-bytes" (K13, "HOST-SIZE") "mem_size answers bytes." {
        fn host_size(&self, ty: &MemoryType, pages: u64) -> u64 {
            pages << ty.page_size_log2
        }
    }
    "host-size-wraps-at-4gib" (K3, "HOST-SIZE") "mem_size is computed from a 32-bit length." {
        fn host_size(&self, ty: &MemoryType, pages: u64) -> u64 {
            u64::from((pages << ty.page_size_log2) as u32) >> ty.page_size_log2
        }
    }
    "host-size-in-64k" (K11, "CPS-HOST") "mem_size counts 64 KiB whatever the page size." {
        fn host_size(&self, ty: &MemoryType, pages: u64) -> u64 {
            pages >> (16 - ty.page_size_log2.min(16))
        }
    }
    "host-size-is-maximum" (slip, "HOST-SIZE") "mem_size answers the maximum where there is one." {
        fn host_size(&self, ty: &MemoryType, pages: u64) -> u64 {
            ty.limits.max.unwrap_or(pages)
        }
    }
    "host-type-at-first" (K7, "HOST-TYPE") "mem_type answers the type at allocation." {
        fn host_type(&self, _: &MemoryType, at_first: &MemoryType) -> MemoryType {
            *at_first
        }
    }
    "host-type-without-maximum" (K13, "HOST-TYPE") "mem_type leaves out the maximum." {
        fn host_type(&self, current: &MemoryType, _: &MemoryType) -> MemoryType {
            current.with_max(None)
        }
    }
    "host-type-with-cap" (K16, "HOST-TYPE") "mem_type gives the cap for a maximum where there is none." {
        fn host_type(&self, current: &MemoryType, _: &MemoryType) -> MemoryType {
            let cap = Spec.page_cap(current.address_type, current.page_size_log2);
            current.with_max(current.limits.max.or(Some(cap)))
        }
    }
    "host-alloc-unchecked" (K2, "HOST-ALLOC") "mem_alloc accepts types that are not valid." {
        fn host_type_valid(&self, ty: &MemoryType) -> bool {
            ty.page_size_log2 <= 16
        }
    }
    "host-alloc-without-maximum-check" (K7, "HOST-ALLOC") "mem_alloc accepts a minimum above the maximum." {
        fn host_type_valid(&self, ty: &MemoryType) -> bool {
            Spec.memory_type_valid(&ty.with_min(0)) && Spec.memory_type_valid(&ty.with_max(None))
        }
    }
    "host-alloc-below-cap" (K2, "HOST-ALLOC") "mem_alloc rejects limits at the cap." {
        fn host_type_valid(&self, ty: &MemoryType) -> bool {
            let cap = Spec.page_cap(ty.address_type, ty.page_size_log2);
            Spec.memory_type_valid(ty) && ty.limits.min < cap && ty.limits.max != Some(cap)
        }
    }
    "host-index-32-bits" (K8, "HOST-READ") "mem_read and mem_write cut the index to 32 bits." {
        fn host_index(&self, index: u64) -> u64 {
            index & 0xffff_ffff
        }
    }
    "host-bounds-one-more" (slip, "HOST-READ") "The host may read and write one byte beyond the end." {
        fn host_in_bounds(&self, index: u64, length: u128) -> bool {
            u128::from(index) <= length
        }
    }
    "host-bounds-one-less" (slip, "HOST-READ") "The host may not read and write the last byte." {
        fn host_in_bounds(&self, index: u64, length: u128) -> bool {
            u128::from(index) + 1 < length
        }
    }
    "host-bounds-signed" (K8, "HOST-READ") "Indices from 2^63 on are negative and thus below the end." {
        fn host_in_bounds(&self, index: u64, length: u128) -> bool {
            index >> 63 != 0 || Spec.host_in_bounds(index, length)
        }
    }
    "host-bounds-wrap-at-4gib" (K3, "HOST-READ") "The host's bounds are a 32-bit number of bytes." {
        fn host_in_bounds(&self, index: u64, length: u128) -> bool {
            Spec.host_in_bounds(index, length & 0xffff_ffff)
        }
    }
    "host-write-of-zero" (slip, "HOST-WRITE") "mem_write always writes zero." {
        fn host_written(&self, _: u8) -> u8 {
            0
        }
    }
    "host-bounds-of-maximum" (K13, "HOST-INSTR-AGREE") "The host reads and writes up to the maximum where there is one." {
        fn host_bound(&self, current: u64, at_first: &MemoryType) -> u64 {
            at_first.limits.max.unwrap_or(current)
        }
    }
}
