//! What `memory.grow` answers.

use super::seed;
use crate::{
    error::TrapKind,
    rules::{Caller, Spec},
    types::{AddressType, MemoryType},
};

seed! {
    "grow-returns-new-size" (K1, "GROW-RET-OLD") "A successful growth answers the new size." {
        fn growth_result(&self, _: Caller, _: &MemoryType, _: u64, new: u64) -> u64 {
            new
        }
    }
    "grow-returns-zero" (K1, "GROW-RET-OLD") "A successful growth answers 0." {
        fn growth_result(&self, _: Caller, _: &MemoryType, _: u64, _: u64) -> u64 {
            0
        }
    }
    "grow-returns-one" (K1, "GROW-RET-OLD") "A successful growth answers 1, as if for `true`." {
        fn growth_result(&self, _: Caller, _: &MemoryType, _: u64, _: u64) -> u64 {
            1
        }
    }
    "grow-returns-delta" (slip, "GROW-RET-OLD") "A successful growth answers by how much it grew." {
        fn growth_result(&self, _: Caller, _: &MemoryType, old: u64, new: u64) -> u64 {
            new - old
        }
    }
    "grow-returns-bytes" (K1, "GROW-RET-OLD") "A successful growth answers the old size in bytes." {
        fn growth_result(&self, _: Caller, ty: &MemoryType, old: u64, _: u64) -> u64 {
            old << ty.page_size_log2
        }
    }
    "grow-returns-16-bits" (K3, "GROW-RET-OLD") "A growth answers the old size in 16 bits, so 0 for 65,536." {
        fn growth_result(&self, _: Caller, _: &MemoryType, old: u64, _: u64) -> u64 {
            old & 0xffff
        }
    }
    "grow64-returns-32-bits" (K3, "GROW-RET-OLD") "Growth of an i64 memory answers the old size in 32 bits." {
        fn growth_result(&self, _: Caller, _: &MemoryType, old: u64, _: u64) -> u64 {
            old & 0xffff_ffff
        }
    }
    "grow-by-zero-returns-zero" (slip, "GROW-RET-OLD") "Growth by no pages answers 0." {
        fn growth_result(&self, _: Caller, _: &MemoryType, old: u64, new: u64) -> u64 {
            new.min(old) * u64::from(new != old)
        }
    }
    "grow-failure-returns-old-size" (K1, "GROW-FAIL-M1") "A failed growth answers the old size." {
        fn growth_failure(&self, _: &MemoryType, size: u64, _: u64) -> Result<u64, TrapKind> {
            Ok(size)
        }
    }
    "grow-failure-returns-zero" (K1, "GROW-FAIL-M1") "A failed growth answers 0." {
        fn growth_failure(&self, _: &MemoryType, _: u64, _: u64) -> Result<u64, TrapKind> {
            Ok(0)
        }
    }
    "grow-failure-returns-minus-two" (slip, "GROW-FAIL-M1") "A failed growth answers -2." {
        fn growth_failure(&self, ty: &MemoryType, _: u64, _: u64) -> Result<u64, TrapKind> {
            Ok(ty.address_type.all_ones() - 1)
        }
    }
    "grow-failure-returns-largest-positive" (slip, "GROW-FAIL-M1") "A failed growth answers the largest signed number." {
        fn growth_failure(&self, ty: &MemoryType, _: u64, _: u64) -> Result<u64, TrapKind> {
            Ok(ty.address_type.all_ones() >> 1)
        }
    }
    "grow64-failure-returns-32-bits" (K1, "GROW-FAIL-M1") "A failed growth of an i64 memory answers 0xffffffff." {
        fn growth_failure(&self, _: &MemoryType, _: u64, _: u64) -> Result<u64, TrapKind> {
            Ok(AddressType::I32.all_ones())
        }
    }
    "grow-failure-traps" (K1, "GROW-NO-TRAP") "A failed growth traps." {
        fn growth_failure(&self, _: &MemoryType, _: u64, _: u64) -> Result<u64, TrapKind> {
            Err(TrapKind::MemoryOutOfBounds)
        }
    }
    "grow-beyond-cap-traps" (K1, "GROW-NO-TRAP") "Growth traps where the new size would be beyond the cap." {
        fn growth_failure(&self, ty: &MemoryType, size: u64, delta: u64) -> Result<u64, TrapKind> {
            if size.saturating_add(delta) > self.page_cap(ty.address_type, ty.page_size_log2) {
                Err(TrapKind::IntegerOverflow)
            } else {
                Spec.growth_failure(ty, size, delta)
            }
        }
    }
    "grow-by-minus-one-traps" (K14, "GROW-NO-TRAP") "Growth by -1 traps." {
        fn growth_failure(&self, ty: &MemoryType, size: u64, delta: u64) -> Result<u64, TrapKind> {
            if delta == ty.address_type.all_ones() {
                Err(TrapKind::Unreachable)
            } else {
                Spec.growth_failure(ty, size, delta)
            }
        }
    }
}
