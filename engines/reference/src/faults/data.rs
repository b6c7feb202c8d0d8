//! Active data segments.

use super::seed;
use crate::{
    rules::{DataFailure, Spec},
    types::{AddressType, MemoryType},
};

seed! {
    "data-offset-sign-extended" (K9, "DATA-OFFSET-UNSIGNED") "i32 offsets from 2^31 on are negative." {
        fn data_offset(&self, address_type: AddressType, value: u64) -> u64 {
            match address_type {
                AddressType::I32 => i64::from((value as u32).cast_signed()).cast_unsigned(),
                AddressType::I64 => value,
            }
        }
    }
    "data-offset-negative-is-zero" (K9, "DATA-OFFSET-UNSIGNED") "Negative offsets count as 0." {
        fn data_offset(&self, address_type: AddressType, value: u64) -> u64 {
            if value >> (address_type.bits() - 1) != 0 { 0 } else { value }
        }
    }
    "data-offset64-32-bits" (K9, "M64-DATA") "i64 offsets are cut to 32 bits." {
        fn data_offset(&self, _: AddressType, value: u64) -> u64 {
            value & 0xffff_ffff
        }
    }
    "data-bounds-wrap-32" (K9, "DATA-OOB-TRAP") "Offset and length of a segment are added in 32 bits." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            if offset >> 32 == 0 {
                u128::from((offset as u32).wrapping_add(n as u32)) <= length
            } else {
                Spec.data_in_bounds(offset, n, length)
            }
        }
    }
    "data-bounds-wrap-64" (K9, "M64-DATA") "Offset and length of a segment are added in 64 bits." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            u128::from(offset.wrapping_add(n)) <= length
        }
    }
    "data-unchecked" (K9, "DATA-OOB-TRAP") "The bounds of segments are not checked." {
        fn data_in_bounds(&self, _: u64, _: u64, _: u128) -> bool {
            true
        }
    }
    "data-bounds-of-offset" (K9, "DATA-OOB-TRAP") "Only the offset of a segment is checked." {
        fn data_in_bounds(&self, offset: u64, _: u64, length: u128) -> bool {
            u128::from(offset) <= length
        }
    }
    "data-bounds-one-less" (K9, "DATA-OOB-TRAP") "A segment that ends with the memory does not fit." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            n == 0 && u128::from(offset) <= length || u128::from(offset) + u128::from(n) < length
        }
    }
    "data-bounds-one-more" (slip, "DATA-OOB-TRAP") "A segment may end one byte beyond the memory." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            Spec.data_in_bounds(offset, n, length + 1)
        }
    }
    "data-empty-unchecked" (K9, "DATA-ZERO-LEN") "An empty segment may lie anywhere." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            n == 0 || Spec.data_in_bounds(offset, n, length)
        }
    }
    "data-empty-at-end-traps" (K9, "DATA-ZERO-LEN") "An empty segment at the end of the memory does not fit." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            Spec.data_in_bounds(offset, n.max(1), length)
        }
    }
    "data-failure-is-unlinkable" (K9, "DATA-OOB-TRAP") "A segment that does not fit makes the module unlinkable." {
        fn data_failure(&self) -> DataFailure {
            DataFailure::Unlinkable
        }
    }
    "data-failure-ignored" (K9, "DATA-OOB-TRAP") "A segment that does not fit is skipped." {
        fn data_failure(&self) -> DataFailure {
            DataFailure::Ignored
        }
    }
    "data-written-partially" (K9, "DATA-PRIOR-KEPT") "A segment that does not fit is written up to the end." {
        fn data_before_trap(&self, offset: u64, n: u64, length: u128) -> u64 {
            length.saturating_sub(offset.into()).min(n.into()) as u64
        }
    }
    "data-all-checked-first" (K9, "DATA-PRIOR-KEPT") "No segment is written if a later one does not fit." {
        fn all_data_checked_first(&self) -> bool {
            true
        }
    }
    "data-active-not-dropped" (slip) "Active segments can be used by memory.init." {
        fn active_data_dropped(&self) -> bool {
            false
        }
    }
    "data-in-last-page-unwritten" (K15, "DATA-OOB-TRAP") "A segment in the last 4 KiB of the memory does not fit." {
        fn data_in_bounds(&self, offset: u64, n: u64, length: u128) -> bool {
            let end = u128::from(offset) + u128::from(n);
            Spec.data_in_bounds(offset, n, length) && (n == 0 || end + 4096 <= length || length < 1 << 16)
        }
    }
    "data-bounds-of-maximum" (K9, "DATA-USES-CURRENT-SIZE") "Active segments are bounded by the maximum where there is one." {
        fn data_bound(&self, current: u64, at_first: &MemoryType) -> u64 {
            at_first.limits.max.unwrap_or(current)
        }
    }
}
