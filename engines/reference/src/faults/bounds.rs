//! Bounds of loads and stores, and what a trapping store leaves.

use super::seed;
use crate::rules::{Access, Spec};

/// The length that an access may use when its memory is rounded up to whole units of 2^`log2` bytes.
fn rounded_up(length: u128, log2: u32) -> u128 {
    length.div_ceil(1 << log2) << log2
}

/// The bytes of an access that are within the memory.
fn bytes_within(ea: u128, n: u32, length: u128) -> u32 {
    length.saturating_sub(ea).min(u128::from(n)) as u32
}

seed! {
    "bounds-one-less" (slip, "EA-LAST-BYTE") "The last byte is out of bounds for loads and stores." {
        fn access_in_bounds(&self, _: Access, ea: u128, n: u32, length: u128) -> bool {
            ea + u128::from(n) < length
        }
    }
    "bounds-one-more" (K15, "EA-LAST-BYTE") "One byte beyond the end is in bounds for loads and stores." {
        fn access_in_bounds(&self, _: Access, ea: u128, n: u32, length: u128) -> bool {
            ea + u128::from(n) <= length + 1
        }
    }
    "bounds-of-first-byte" (K15, "EA-LAST-BYTE") "Only the first byte of an access is checked." {
        fn access_in_bounds(&self, _: Access, ea: u128, _: u32, length: u128) -> bool {
            ea < length
        }
    }
    "bounds-of-last-byte-strict" (slip, "EA-LAST-BYTE") "Accesses of more than one byte must end before the last byte." {
        fn access_in_bounds(&self, _: Access, ea: u128, n: u32, length: u128) -> bool {
            ea + u128::from(n) < length + u128::from(n == 1)
        }
    }
    "bounds-end-wraps-32" (K8, "EA-CAP-BYTES") "The end of an access is computed in 32 bits." {
        fn access_in_bounds(&self, _: Access, ea: u128, n: u32, length: u128) -> bool {
            if ea >> 32 == 0 {
                u128::from((ea as u32).wrapping_add(n)) <= length
            } else {
                ea + u128::from(n) <= length
            }
        }
    }
    "bounds-end-wraps-64" (K8, "EA-NO-WRAP64") "The end of an access is computed in 64 bits." {
        fn access_in_bounds(&self, _: Access, ea: u128, n: u32, length: u128) -> bool {
            u64::try_from(ea).is_ok_and(|ea| u128::from(ea.wrapping_add(n.into())) <= length)
        }
    }
    "bounds-signed-32" (K8, "EA-LAST-BYTE") "Addresses from 2^31 to 2^32 are negative and thus below the end." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            (ea >> 31) == 1 || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "bounds-wide-as-8-bytes" (K15, "EA-LAST-BYTE") "Accesses of 16 bytes are checked as of 8." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            Spec.access_in_bounds(access, ea, n.min(8), length)
        }
    }
    "bounds-narrow-as-4-bytes" (K15, "EA-LAST-BYTE") "Accesses of 1 or 2 bytes are checked as of 4." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            Spec.access_in_bounds(access, ea, n.max(4), length)
        }
    }
    "bounds-lanes-as-16-bytes" (slip, "EA-LAST-BYTE") "Vector accesses of a part are checked as of a whole vector." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            let whole = matches!(
                access,
                Access::LoadLane | Access::StoreLane | Access::LoadSplat | Access::LoadZero | Access::LoadExtend
            );
            Spec.access_in_bounds(access, ea, if whole { 16 } else { n }, length)
        }
    }
    "bounds-lanes-unchecked-width" (K15, "EA-LAST-BYTE") "Lane accesses are checked as of one byte." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            let lane = matches!(access, Access::LoadLane | Access::StoreLane);
            Spec.access_in_bounds(access, ea, if lane { 1 } else { n }, length)
        }
    }
    "bounds-of-host-pages" (K11, "CPS-BYTE-EXACT") "Memories end at a multiple of 4,096 bytes." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            Spec.access_in_bounds(access, ea, n, rounded_up(length, 12))
        }
    }
    "bounds-of-64k-pages" (K11, "CPS-BYTE-EXACT") "Memories end at a multiple of 64 KiB." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            Spec.access_in_bounds(access, ea, n, rounded_up(length, 16))
        }
    }
    "bounds-of-empty-memory" (K15, "EA-LAST-BYTE") "A memory of no bytes can be accessed." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            Spec.access_in_bounds(access, ea, n, if length == 0 { 1 << 16 } else { length })
        }
    }
    "bounds-with-guard-page" (K15, "EA-LAST-BYTE") "The first page beyond the end is in bounds." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            Spec.access_in_bounds(access, ea, n, length + (1 << 16))
        }
    }
    "bounds-unchecked-beyond-4gib" (K15, "EA-NO-WRAP32") "Effective addresses from 2^32 on are not checked." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            ea >> 32 != 0 || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "loads-unchecked" (K15, "EA-LAST-BYTE") "Loads beyond the end read zeros." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            access == Access::Load || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "stores-unchecked" (K15, "EA-LAST-BYTE") "Stores beyond the end do not trap." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            access == Access::Store || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "vector-loads-unchecked" (K15, "EA-LAST-BYTE") "Extending, splat and zero loads beyond the end read zeros." {
        fn access_in_bounds(&self, access: Access, ea: u128, n: u32, length: u128) -> bool {
            matches!(access, Access::LoadExtend | Access::LoadSplat | Access::LoadZero)
                || Spec.access_in_bounds(access, ea, n, length)
        }
    }
    "partial-store" (slip, "EA-PARTIAL-STORE") "A store that traps at the end writes the bytes before it." {
        fn stored_before_trap(&self, _: Access, ea: u128, n: u32, length: u128) -> u32 {
            bytes_within(ea, n, length)
        }
    }
    "partial-vector-store" (slip, "EA-PARTIAL-STORE") "A store of 16 bytes that traps at the end writes its first half." {
        fn stored_before_trap(&self, _: Access, ea: u128, n: u32, length: u128) -> u32 {
            if n == 16 { bytes_within(ea, 8, length) & 8 } else { 0 }
        }
    }
    "partial-lane-store" (slip, "EA-PARTIAL-STORE") "A lane store that traps at the end writes the bytes before it." {
        fn stored_before_trap(&self, access: Access, ea: u128, n: u32, length: u128) -> u32 {
            if access == Access::StoreLane { bytes_within(ea, n, length) } else { 0 }
        }
    }
}
