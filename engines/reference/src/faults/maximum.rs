//! The maximum of a memory as it grows.

use super::seed;
use crate::{
    rules::{Caller, Spec},
    types::MemoryType,
};

seed! {
    "maximum-ignored" (K4, "GROW-MAX-MUST-FAIL") "Growth ignores the maximum." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            Spec.growth_ceiling(caller, &ty.with_max(None))
        }
    }
    "maximum-of-zero-is-none" (K4, "GROW-MAX-MUST-FAIL") "A maximum of 0 is taken for none." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            Spec.growth_ceiling(caller, &ty.with_max(ty.limits.max.filter(|max| *max > 0)))
        }
    }
    "maximum-plus-one" (slip, "GROW-MAX-MUST-FAIL") "Growth goes one page beyond the maximum." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ty.limits.max == Some(ceiling) { ceiling.saturating_add(1) } else { ceiling }
        }
    }
    "maximum-exclusive" (K2, "GROW-MAY-FAIL") "Growth stops one page before the maximum, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ty.limits.max == Some(ceiling) { ceiling.saturating_sub(1) } else { ceiling }
        }
    }
    "maximum-16-bits" (K3, "GROW-MAY-FAIL") "A maximum of 65,536 pages is 0, so the memory never grows, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            Spec.growth_ceiling(caller, &ty.with_max(ty.limits.max.map(|max| if max == 1 << 16 { 0 } else { max })))
        }
    }
    "maximum-limits-delta" (K4, "GROW-MAX-MUST-FAIL") "The delta and not the new size is compared with the maximum." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            let cap = Spec.growth_ceiling(caller, &ty.with_max(None));
            let new = size.checked_add(delta).filter(|new| *new <= cap)?;
            (delta <= self.growth_ceiling(caller, ty)).then_some(new)
        }
    }
    "maximum-limits-old-size" (K4, "GROW-MAX-MUST-FAIL") "The old size and not the new one is compared with the maximum." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            let cap = Spec.growth_ceiling(caller, &ty.with_max(None));
            let new = size.checked_add(delta).filter(|new| *new <= cap)?;
            (size < self.growth_ceiling(caller, ty)).then_some(new)
        }
    }
    "maximum-taken-from-import" (K7, "LINK-ACTUAL-MAX") "An importer's maximum replaces the memory's own." {
        fn type_after_import(&self, own: &MemoryType, required: &MemoryType) -> MemoryType {
            own.with_max(required.limits.max.or(own.limits.max))
        }
    }
    "maximum-lifted-by-import" (K4, "LINK-ACTUAL-MAX") "An importer without a maximum takes the memory's own away." {
        fn type_after_import(&self, own: &MemoryType, required: &MemoryType) -> MemoryType {
            own.with_max(required.limits.max)
        }
    }
    "maximum-forgotten-by-growth" (K4, "GROW-TYPE-MAX") "Growth forgets the maximum." {
        fn type_after_growth(&self, ty: &MemoryType, _: u64, new: u64) -> MemoryType {
            ty.with_min(new).with_max(None)
        }
    }
    "maximum-moved-by-growth" (K7, "GROW-TYPE-MAX") "Growth raises the maximum by as much." {
        fn type_after_growth(&self, ty: &MemoryType, old: u64, new: u64) -> MemoryType {
            let grown = new.saturating_sub(old);
            ty.with_min(new).with_max(ty.limits.max.map(|max| max.saturating_add(grown)))
        }
    }
    "maximum-set-by-growth" (K7, "GROW-TYPE-MAX") "Growth makes the new size the maximum." {
        fn type_after_growth(&self, ty: &MemoryType, _: u64, new: u64) -> MemoryType {
            ty.with_min(new).with_max(Some(new))
        }
    }
    "no-maximum-never-grows" (K4, "GROW-MAY-FAIL") "A memory without a maximum never grows, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            if ty.limits.max.is_none() { 0 } else { Spec.growth_ceiling(caller, ty) }
        }
    }
}
