//! Atomic accesses and shared memories.

use super::seed;
use crate::{
    rules::{Access, Caller, Spec},
    types::MemoryType,
};

seed! {
    "atomic-alignment-unchecked" (K10) "Atomic accesses need not be aligned." {
        fn atomic_aligned(&self, _: Access, _: u128, _: u64, _: u32) -> bool {
            true
        }
    }
    "atomic-alignment-of-operand" (slip) "The alignment of the address without its offset is checked." {
        fn atomic_aligned(&self, _: Access, _: u128, address: u64, n: u32) -> bool {
            address.is_multiple_of(n.into())
        }
    }
    "atomic-alignment-at-most-4" (slip) "Atomic accesses of 8 bytes need an alignment of 4." {
        fn atomic_aligned(&self, access: Access, ea: u128, address: u64, n: u32) -> bool {
            Spec.atomic_aligned(access, ea, address, n.min(4))
        }
    }
    "atomic-alignment-at-least-4" (slip) "Atomic accesses of 1 or 2 bytes need an alignment of 4." {
        fn atomic_aligned(&self, access: Access, ea: u128, address: u64, n: u32) -> bool {
            Spec.atomic_aligned(access, ea, address, n.max(4))
        }
    }
    "atomic-bounds-unchecked" (K15, "EA-LAST-BYTE") "Atomic accesses beyond the end read zeros." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            access.is_atomic() || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "atomic-bounds-one-more" (slip, "EA-LAST-BYTE") "Atomic accesses may end one access beyond the end." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            let more = if access.is_atomic() { u128::from(n) } else { 0 };
            Spec.access_in_bounds(access, ea, n, length + more)
        }
    }
    "notify-bounds-unchecked" (K15, "EA-LAST-BYTE") "memory.atomic.notify beyond the end does not trap." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            access == Access::Notify || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "wait-on-unshared" (K10) "A wait on a memory that is not shared does not trap." {
        fn wait_permitted(&self, _: &MemoryType) -> bool {
            true
        }
    }
    "wait-never" (slip) "A wait traps on every memory." {
        fn wait_permitted(&self, _: &MemoryType) -> bool {
            false
        }
    }
    "shared-without-maximum" (K10, "SHARED-MAX-REQ") "A shared memory without a maximum is accepted." {
        fn shared_valid(&self, _: &MemoryType) -> bool {
            true
        }
    }
    "shared-with-fixed-size-only" (K10, "SHARED-MAX-REQ") "A shared memory must have a maximum equal to its minimum." {
        fn shared_valid(&self, ty: &MemoryType) -> bool {
            !ty.shared || ty.limits.max == Some(ty.limits.min)
        }
    }
    "shared-rejected" (K10, "SHARED-MAX-REQ") "Shared memories are not valid." {
        fn shared_valid(&self, ty: &MemoryType) -> bool {
            !ty.shared
        }
    }
    "shared-maximum-ignored" (K10, "SHARED-GROW-MAX") "Growth of a shared memory ignores the maximum." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            Spec.growth_ceiling(caller, &ty.with_max(ty.limits.max.filter(|_| !ty.shared)))
        }
    }
    "shared-never-grows" (K10, "GROW-MAY-FAIL") "Growth of a shared memory always fails, as the specification permits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Spec.growth_target(caller, ty, size, delta).filter(|_| !ty.shared)
        }
    }
    "shared-starts-at-maximum" (K10, "ALLOC-SIZE-EQ-MIN") "A new shared memory has as many pages as its maximum says." {
        fn initial_size(&self, ty: &MemoryType) -> u64 {
            ty.limits.max.filter(|_| ty.shared).unwrap_or(ty.limits.min)
        }
    }
    "notify-alignment-unchecked" (K10, "ATOMIC-ALIGN") "memory.atomic.notify need not be aligned." {
        fn atomic_aligned(&self, access: Access, ea: u128, address: u64, n: u32) -> bool {
            access == Access::Notify || Spec.atomic_aligned(access, ea, address, n)
        }
    }
    "wait-alignment-unchecked" (K10, "ATOMIC-ALIGN") "Waits need not be aligned." {
        fn atomic_aligned(&self, access: Access, ea: u128, address: u64, n: u32) -> bool {
            access == Access::Wait || Spec.atomic_aligned(access, ea, address, n)
        }
    }
    "cmpxchg-alignment-unchecked" (K10, "ATOMIC-ALIGN") "Compare-exchanges need not be aligned." {
        fn atomic_aligned(&self, access: Access, ea: u128, address: u64, n: u32) -> bool {
            access == Access::AtomicCmpxchg || Spec.atomic_aligned(access, ea, address, n)
        }
    }
}
