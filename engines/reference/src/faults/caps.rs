//! The largest sizes and the validity of limits.

use super::seed;
use crate::{
    config::Features,
    rules::{Caller, Rules, Spec},
    types::{AddressType, Limits, MemoryType},
};

/// The cap of i32 memories of 64 KiB pages, in pages.
const CAP32: u64 = 1 << 16;
/// The cap of i64 memories of 64 KiB pages, in pages.
const CAP64: u64 = 1 << 48;

/// The cap, with another number where the specification's is `spec`.
fn cap_instead_of(spec: u64, other: u64, address_type: AddressType, page_size_log2: u32) -> u64 {
    let cap = Spec.page_cap(address_type, page_size_log2);
    if cap == spec { other } else { cap }
}

seed! {
    "cap32-is-65535" (K2, "VAL-CAP32-MAX") "An i32 memory has at most 65,535 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP32, CAP32 - 1, address_type, page_size_log2)
        }
    }
    "cap32-is-65537" (K2, "VAL-CAP32-MAX") "An i32 memory may have 65,537 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP32, CAP32 + 1, address_type, page_size_log2)
        }
    }
    "cap32-is-32768" (K2, "VAL-CAP32-MAX") "An i32 memory has at most 32,768 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP32, CAP32 / 2, address_type, page_size_log2)
        }
    }
    "cap64-is-cap32" (K2, "VAL-CAP64-MAX") "An i64 memory has at most 65,536 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP64, CAP32, address_type, page_size_log2)
        }
    }
    "cap64-is-2-to-47" (K2, "VAL-CAP64-MAX") "An i64 memory has at most 2^47 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP64, CAP64 / 2, address_type, page_size_log2)
        }
    }
    "cap64-one-less" (K2, "VAL-CAP64-MAX") "An i64 memory has at most 2^48 - 1 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP64, CAP64 - 1, address_type, page_size_log2)
        }
    }
    "cap64-one-more" (K2, "VAL-CAP64-MAX") "An i64 memory may have 2^48 + 1 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP64, CAP64 + 1, address_type, page_size_log2)
        }
    }
    "cap64-of-the-web" (K16, "VAL-CAP64-MAX") "An i64 memory has at most 2^37 - 1 pages." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            cap_instead_of(CAP64, (1 << 37) - 1, address_type, page_size_log2)
        }
    }
    "grow-cap32-is-65535" (K2, "GROW-MAY-FAIL") "Growth stops at 65,535 pages, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ceiling == CAP32 { CAP32 - 1 } else { ceiling }
        }
    }
    "grow-cap32-is-65537" (K2, "GROW-CAP32-MUST-FAIL") "Growth without a maximum goes up to 65,537 pages." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ceiling == CAP32 { CAP32 + 1 } else { ceiling }
        }
    }
    "grow-cap32-unchecked" (K2, "GROW-CAP32-MUST-FAIL") "Growth of an i32 memory without a maximum has no cap." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            match (ty.address_type, ty.limits.max) {
                (AddressType::I32, None) => u64::from(u32::MAX),
                _ => Spec.growth_ceiling(caller, ty),
            }
        }
    }
    "grow-cap64-one-less" (K2, "GROW-MAY-FAIL") "Growth stops at 2^48 - 1 pages, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ceiling == CAP64 { CAP64 - 1 } else { ceiling }
        }
    }
    "grow-cap64-one-more" (K2, "GROW-CAP64-MUST-FAIL") "Growth without a maximum goes up to 2^48 + 1 pages." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ceiling == CAP64 { CAP64 + 1 } else { ceiling }
        }
    }
    "grow-cap64-is-cap32" (K2, "GROW-MAY-FAIL") "Growth of an i64 memory stops at 65,536 pages, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            Spec.growth_ceiling(caller, ty).min(CAP32)
        }
    }
    "grow-stops-at-32767" (K2, "GROW-MAY-FAIL") "Growth beyond 32,767 pages fails, as the specification permits." {
        fn growth_ceiling(&self, caller: Caller, ty: &MemoryType) -> u64 {
            let ceiling = Spec.growth_ceiling(caller, ty);
            if ty.page_size_log2 == 16 { ceiling.min(32_767) } else { ceiling }
        }
    }
    "limits-without-cap" (K2, "VAL-CAP32-MIN") "Limits are not compared with the cap." {
        fn limits_valid(&self, limits: &Limits, _: u64) -> bool {
            Spec.limits_valid(limits, u64::MAX)
        }
    }
    "limits-cap-minimum-unchecked" (K2, "VAL-CAP32-MIN") "A minimum without a maximum is not compared with the cap." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.max.is_none() || Spec.limits_valid(limits, k)
        }
    }
    "limits-cap-maximum-unchecked" (K2, "VAL-CAP32-MAX") "The maximum is not compared with the cap." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.min <= k && limits.max.is_none_or(|max| limits.min <= max)
        }
    }
    "limits-minimum-below-cap" (K2, "VAL-CAP32-MIN") "A minimum equal to the cap is rejected." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.min < k && Spec.limits_valid(limits, k)
        }
    }
    "limits-maximum-below-cap" (K2, "VAL-CAP32-MAX") "A maximum equal to the cap is rejected." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.max != Some(k) && Spec.limits_valid(limits, k)
        }
    }
    "limits-large-maximum-rejected" (K3, "VAL-MAX-NOT-ALLOC") "A maximum of 4 GiB or more is rejected beside a small minimum." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.max.is_none_or(|max| max < CAP32 || k > CAP64) && Spec.limits_valid(limits, k)
        }
    }
    "limits-maximum-sentinel" (K2, "VAL-CAP64-MAX") "A maximum of 2^32 - 1 pages is taken for none and rejected." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.max != Some(u64::from(u32::MAX)) && Spec.limits_valid(limits, k)
        }
    }
    "limits-minimum-above-maximum" (slip, "VAL-MIN-LE-MAX") "A minimum above the maximum is accepted." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.min <= k && limits.max.is_none_or(|max| max <= k)
        }
    }
    "limits-minimum-equal-maximum" (slip, "VAL-MIN-LE-MAX") "A minimum equal to the maximum is rejected." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.max != Some(limits.min) && Spec.limits_valid(limits, k)
        }
    }
    "limits-empty-rejected" (K15, "VAL-MIN-LE-MAX") "A maximum of no pages is rejected." {
        fn limits_valid(&self, limits: &Limits, k: u64) -> bool {
            limits.max != Some(0) && Spec.limits_valid(limits, k)
        }
    }
    "import-limits-not-validated" (K7, "VAL-IMPORT-SAME") "The limits of an imported memory are not validated." {
        fn imported_memory_type_valid(&self, _: &MemoryType) -> bool {
            true
        }
    }
    "one-memory-only" (K12, "MM-COUNT") "A second memory is rejected." {
        fn memory_count_valid(&self, count: usize, _: &Features) -> bool {
            count <= 1
        }
    }
}
