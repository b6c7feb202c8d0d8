//! How far a memory grows.

use super::seed;
use crate::{
    rules::{Caller, Spec},
    types::{AddressType, MemoryType},
};

seed! {
    "grow-delta-signed" (K1, "GROW-DELTA-UNSIGNED") "The delta is signed, and a negative one shrinks the memory." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            let signed = match ty.address_type {
                AddressType::I32 => i64::from((delta as u32).cast_signed()),
                AddressType::I64 => delta.cast_signed(),
            };
            size.checked_add_signed(signed).filter(|new| *new <= self.growth_ceiling(caller, ty))
        }
    }
    "grow-by-minus-one-is-by-zero" (K1, "GROW-DELTA-UNSIGNED") "Growth by -1 is growth by 0." {
        fn growth_delta(&self, _: Caller, address_type: AddressType, operand: u64) -> u64 {
            if operand == address_type.all_ones() { 0 } else { operand }
        }
    }
    "grow-delta-without-sign-bit" (slip, "GROW-DELTA-UNSIGNED") "The highest bit of an i32 delta is lost." {
        fn growth_delta(&self, _: Caller, address_type: AddressType, operand: u64) -> u64 {
            if address_type == AddressType::I32 { operand & 0x7fff_ffff } else { operand }
        }
    }
    "grow-delta-16-bits" (K1, "GROW-DELTA-UNSIGNED") "The delta is cut to 16 bits." {
        fn growth_delta(&self, _: Caller, _: AddressType, operand: u64) -> u64 {
            operand & 0xffff
        }
    }
    "grow64-delta-32-bits" (K1, "GROW-DELTA-UNSIGNED") "The delta of an i64 memory is cut to 32 bits." {
        fn growth_delta(&self, _: Caller, _: AddressType, operand: u64) -> u64 {
            operand & 0xffff_ffff
        }
    }
    "grow64-delta-48-bits" (K1, "M64-GROW-WIDE") "The delta of an i64 memory is cut to 48 bits." {
        fn growth_delta(&self, _: Caller, _: AddressType, operand: u64) -> u64 {
            operand & 0xffff_ffff_ffff
        }
    }
    "grow-delta-is-new-size" (K1, "GROW-RET-OLD") "The operand is the new size and not the difference." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            (size..=self.growth_ceiling(caller, ty)).contains(&delta).then_some(delta)
        }
    }
    "grow-delta-in-bytes" (K1, "SIZE-UNITS") "The operand is a number of bytes, rounded up to pages." {
        fn growth_delta(&self, _: Caller, _: AddressType, operand: u64) -> u64 {
            operand.div_ceil(1 << 16)
        }
    }
    "grow-delta-saturates" (K1, "GROW-ALL-OR-NOTHING") "Growth beyond the ceiling goes as far as the ceiling and succeeds." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Some(size.saturating_add(delta).min(self.growth_ceiling(caller, ty)))
        }
    }
    "grow-sum-wraps-32" (K1, "GROW-CAP32-MUST-FAIL") "Size and delta are added in 32 bits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            let new = (size as u32).wrapping_add(delta as u32);
            Some(u64::from(new)).filter(|new| *new <= self.growth_ceiling(caller, ty))
        }
    }
    "grow-sum-wraps-64" (K1, "GROW-CAP64-MUST-FAIL") "Size and delta are added in 64 bits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Some(size.wrapping_add(delta)).filter(|new| *new <= self.growth_ceiling(caller, ty))
        }
    }
    "grow-byte-length-wraps-32" (K1, "GROW-CAP32-MUST-FAIL") "The limit is checked on the new length in bytes, in 32 bits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            let new = size.checked_add(delta)?;
            let checked = u64::from((new << ty.page_size_log2) as u32) >> ty.page_size_log2;
            (checked <= self.growth_ceiling(caller, ty)).then_some(new.min(1 << 49))
        }
    }
    "grow-one-page-too-many" (K1, "GROW-ALL-OR-NOTHING") "A growth adds one page more than asked for." {
        fn size_after_growth(&self, old: u64, new: u64) -> u64 {
            if new > old { new.saturating_add(1) } else { new }
        }
    }
    "grow-one-page-too-few" (K1, "GROW-ALL-OR-NOTHING") "A growth adds one page less than asked for." {
        fn size_after_growth(&self, old: u64, new: u64) -> u64 {
            if new > old { new - 1 } else { new }
        }
    }
    "grow-by-zero-adds-a-page" (slip, "GROW-ALL-OR-NOTHING") "Growth by no pages adds one." {
        fn size_after_growth(&self, old: u64, new: u64) -> u64 {
            new.max(old.saturating_add(1))
        }
    }
    "grow-doubles" (K1, "GROW-ALL-OR-NOTHING") "A growth at least doubles the memory." {
        fn size_after_growth(&self, old: u64, new: u64) -> u64 {
            if new > old { new.max(old.saturating_mul(2)) } else { new }
        }
    }
    "grow-does-nothing" (K1, "GROW-RET-OLD") "A growth answers the old size and leaves the memory as it is." {
        fn size_after_growth(&self, old: u64, _: u64) -> u64 {
            old
        }
    }
    "grow-fails-but-fills-up" (K1, "GROW-FAIL-SIZE") "A growth that fails grows as far as the ceiling." {
        fn size_after_failed_growth(&self, caller: Caller, ty: &MemoryType, size: u64, _: u64) -> u64 {
            self.growth_ceiling(caller, ty).max(size)
        }
    }
    "grow-fails-but-grows-by-one" (K1, "GROW-FAIL-SIZE") "A growth that fails adds one page." {
        fn size_after_failed_growth(&self, _: Caller, _: &MemoryType, size: u64, _: u64) -> u64 {
            size.saturating_add(1)
        }
    }
    "grow-fails-but-grows-within-cap" (K4, "GROW-FAIL-SIZE") "A growth beyond the maximum answers -1 but happens." {
        fn size_after_failed_growth(&self, _: Caller, ty: &MemoryType, size: u64, delta: u64) -> u64 {
            let cap = self.page_cap(ty.address_type, ty.page_size_log2);
            size.checked_add(delta).filter(|new| *new <= cap).unwrap_or(size)
        }
    }
    "grow-fails-and-empties" (K14, "GROW-FAIL-SIZE") "A growth that fails leaves a memory of no pages." {
        fn size_after_failed_growth(&self, _: Caller, _: &MemoryType, _: u64, _: u64) -> u64 {
            0
        }
    }
    "grow-fails-and-loses-last-page" (K14, "GROW-FAIL-SIZE") "A growth that fails takes the last page away." {
        fn size_after_failed_growth(&self, _: Caller, _: &MemoryType, size: u64, _: u64) -> u64 {
            size.saturating_sub(1)
        }
    }
    "grow-by-zero-fails" (K1, "GROW-MAY-FAIL") "Growth by no pages always fails, as the specification permits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Spec.growth_target(caller, ty, size, delta).filter(|_| delta > 0)
        }
    }
    "grow-from-empty-fails" (K15, "GROW-MAY-FAIL") "A memory of no pages never grows, as the specification permits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Spec.growth_target(caller, ty, size, delta).filter(|_| size > 0)
        }
    }
}
