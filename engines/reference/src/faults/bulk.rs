//! Bulk instructions.

use super::seed;
use crate::{
    rules::{Bulk, CopyOrder, Fill, Rules, Spec},
    types::AddressType,
};

/// The operand cut to 32 bits, where `which` says so.
fn cut_to_32(which: bool, operand: u64) -> u64 {
    if which { operand & 0xffff_ffff } else { operand }
}

/// The bounds check with its sum in 32 bits, where `which` says so.
fn wrap32(which: bool, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
    if which && start >> 32 == 0 && n >> 32 == 0 {
        u128::from((start as u32).wrapping_add(n as u32)) <= length
    } else {
        Spec.bulk_in_bounds(bulk, start, n, length)
    }
}

/// The bytes of a range that are within the memory.
fn bytes_within(start: u64, n: u64, length: u128) -> u64 {
    length.saturating_sub(start.into()).min(n.into()) as u64
}

fn is_copy(bulk: Bulk) -> bool {
    matches!(bulk, Bulk::CopyTo | Bulk::CopyFrom)
}

seed! {
    "fill-bounds-wrap-32" (K8, "BULK-OVERFLOW") "memory.fill adds address and length in 32 bits." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            wrap32(bulk == Bulk::Fill, bulk, start, n, length)
        }
    }
    "copy-bounds-wrap-32" (K8, "BULK-OVERFLOW") "memory.copy adds address and length in 32 bits." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            wrap32(is_copy(bulk), bulk, start, n, length)
        }
    }
    "init-bounds-wrap-32" (K8, "BULK-OVERFLOW") "memory.init adds address and length in 32 bits." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            wrap32(bulk == Bulk::Init, bulk, start, n, length)
        }
    }
    "bulk-bounds-wrap-64" (K8, "BULK-OVERFLOW") "Bulk instructions add address and length in 64 bits." {
        fn bulk_in_bounds(&self, _: Bulk, start: u64, n: u64, length: u128) -> bool {
            u128::from(start.wrapping_add(n)) <= length
        }
    }
    "fill-address-32-bits" (K8, "BULK-OVERFLOW") "memory.fill cuts i64 operands to 32 bits." {
        fn bulk_operand(&self, bulk: Bulk, _: AddressType, operand: u64) -> u64 {
            cut_to_32(bulk == Bulk::Fill, operand)
        }
    }
    "copy-address-32-bits" (K8, "BULK-OVERFLOW") "memory.copy cuts i64 operands to 32 bits." {
        fn bulk_operand(&self, bulk: Bulk, _: AddressType, operand: u64) -> u64 {
            cut_to_32(is_copy(bulk), operand)
        }
    }
    "init-address-32-bits" (K8, "BULK-OVERFLOW") "memory.init cuts i64 operands to 32 bits." {
        fn bulk_operand(&self, bulk: Bulk, _: AddressType, operand: u64) -> u64 {
            cut_to_32(bulk == Bulk::Init, operand)
        }
    }
    "bulk-operands-signed" (K8, "BULK-OVERFLOW") "i32 operands of bulk instructions from 2^31 on count as 0." {
        fn bulk_operand(&self, _: Bulk, address_type: AddressType, operand: u64) -> u64 {
            if address_type == AddressType::I32 && operand >> 31 != 0 { 0 } else { operand }
        }
    }
    "bulk-empty-unchecked" (slip, "BULK-ZERO-AT-END") "Bulk instructions of no bytes never trap." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            n == 0 || Spec.bulk_in_bounds(bulk, start, n, length)
        }
    }
    "bulk-empty-at-end-traps" (slip, "BULK-ZERO-AT-END") "Bulk instructions of no bytes trap at the end of the memory." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            Spec.bulk_in_bounds(bulk, start, n.max(1), length)
        }
    }
    "bulk-bounds-one-less" (slip, "BULK-OVERFLOW") "Bulk instructions trap at the last byte." {
        fn bulk_in_bounds(&self, _: Bulk, start: u64, n: u64, length: u128) -> bool {
            n == 0 && u128::from(start) <= length || u128::from(start) + u128::from(n) < length
        }
    }
    "bulk-bounds-one-more" (slip, "BULK-OVERFLOW") "Bulk instructions may go one byte beyond the end." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            Spec.bulk_in_bounds(bulk, start, n, length + 1)
        }
    }
    "bulk-bounds-of-start" (K15, "BULK-OVERFLOW") "Bulk instructions check only where they start." {
        fn bulk_in_bounds(&self, _: Bulk, start: u64, _: u64, length: u128) -> bool {
            u128::from(start) <= length
        }
    }
    "fill-unchecked" (K15, "BULK-OVERFLOW") "memory.fill does not check bounds." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            bulk == Bulk::Fill || Spec.bulk_in_bounds(bulk, start, n, length)
        }
    }
    "copy-source-unchecked" (K15, "BULK-OVERFLOW") "memory.copy does not check the source." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            bulk == Bulk::CopyFrom || Spec.bulk_in_bounds(bulk, start, n, length)
        }
    }
    "copy-destination-unchecked" (K15, "BULK-OVERFLOW") "memory.copy does not check the destination." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            bulk == Bulk::CopyTo || Spec.bulk_in_bounds(bulk, start, n, length)
        }
    }
    "init-destination-unchecked" (K15, "BULK-OVERFLOW") "memory.init does not check the destination." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            bulk == Bulk::Init || Spec.bulk_in_bounds(bulk, start, n, length)
        }
    }
    "init-segment-unchecked" (K15, "BULK-OVERFLOW") "memory.init does not check the segment." {
        fn segment_in_bounds(&self, _: u64, _: u64, _: u64) -> bool {
            true
        }
    }
    "init-segment-wraps-32" (K8, "BULK-OVERFLOW") "memory.init adds the segment's start and the length in 32 bits." {
        fn segment_in_bounds(&self, start: u64, n: u64, length: u64) -> bool {
            u64::from((start as u32).wrapping_add(n as u32)) <= length
        }
    }
    "init-segment-one-less" (slip, "BULK-OVERFLOW") "memory.init traps at the segment's last byte." {
        fn segment_in_bounds(&self, start: u64, n: u64, length: u64) -> bool {
            n == 0 && start <= length || start.saturating_add(n) < length
        }
    }
    "partial-fill" (slip, "BULK-OVERFLOW") "A memory.fill that traps fills up to the end first." {
        fn bulk_before_trap(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> u64 {
            if bulk == Bulk::Fill { bytes_within(start, n, length) } else { 0 }
        }
    }
    "partial-copy" (slip, "BULK-OVERFLOW") "A memory.copy that traps copies up to the end first." {
        fn bulk_before_trap(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> u64 {
            if bulk == Bulk::CopyTo { bytes_within(start, n, length) } else { 0 }
        }
    }
    "partial-init" (slip, "BULK-OVERFLOW") "A memory.init that traps writes up to the end first." {
        fn bulk_before_trap(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> u64 {
            if bulk == Bulk::Init { bytes_within(start, n, length) } else { 0 }
        }
    }
    "copy-forward" (slip) "memory.copy always copies from the first byte to the last." {
        fn copy_order(&self, _: bool) -> CopyOrder {
            CopyOrder::Forward
        }
    }
    "copy-backward" (slip) "memory.copy always copies from the last byte to the first." {
        fn copy_order(&self, _: bool) -> CopyOrder {
            CopyOrder::Backward
        }
    }
    "copy-forward-between-indices" (K12, "BULK-OVERLAP") "memory.copy between two indices of one memory copies from the first byte to the last." {
        fn copy_order(&self, same_index: bool) -> CopyOrder {
            if same_index { CopyOrder::Buffered } else { CopyOrder::Forward }
        }
    }
    "copy-backward-between-indices" (K12, "BULK-OVERLAP") "memory.copy between two indices of one memory copies from the last byte to the first." {
        fn copy_order(&self, same_index: bool) -> CopyOrder {
            if same_index { CopyOrder::Buffered } else { CopyOrder::Backward }
        }
    }
    "copy-to-i64-from-i32-32-bits" (K8, "M64-MIXED-COPY") "memory.copy from an i32 memory cuts the address in an i64 memory to 32 bits." {
        fn copy_address(&self, bulk: Bulk, own: AddressType, other: AddressType, operand: u64) -> u64 {
            if bulk == Bulk::CopyTo && own != other { operand & 0xffff_ffff } else { operand }
        }
    }
    "copy-from-i64-to-i32-32-bits" (K8, "M64-MIXED-COPY") "memory.copy to an i32 memory cuts the address in an i64 memory to 32 bits." {
        fn copy_address(&self, bulk: Bulk, own: AddressType, other: AddressType, operand: u64) -> u64 {
            if bulk == Bulk::CopyFrom && own != other { operand & 0xffff_ffff } else { operand }
        }
    }
    "fill-byte-saturates" (slip) "memory.fill with a value above 255 fills with 255." {
        fn fill_byte(&self, operand: u32) -> u8 {
            u8::try_from(operand).unwrap_or(u8::MAX)
        }
    }
    "fill-with-zero" (slip) "memory.fill always fills with zero." {
        fn fill_byte(&self, _: u32) -> u8 {
            0
        }
    }
    "data-drop-ignored" (slip) "A dropped segment keeps its bytes." {
        fn dropped_length(&self, length: u64) -> u64 {
            length
        }
    }
    "discard-does-nothing" (slip, "MCD-ZERO") "memory.discard leaves the bytes." {
        fn discarded(&self, _: u64, _: u64, _: u32) -> Fill {
            Fill { start: 0, length: 0, byte: 0 }
        }
    }
    "discard-exact-range" (slip, "MCD-ZERO") "memory.discard does not round to pages." {
        fn discarded(&self, start: u64, n: u64, _: u32) -> Fill {
            Fill { start: start.into(), length: n.into(), byte: 0 }
        }
    }
    "discard-leaves-ones" (K6, "MCD-ZERO") "memory.discard leaves bytes of 0xff." {
        fn discarded(&self, start: u64, n: u64, page_size_log2: u32) -> Fill {
            Fill { byte: 0xff, ..Spec.discarded(start, n, page_size_log2) }
        }
    }
    "discard-unchecked" (K15, "MCD-OOB-TRAP") "memory.discard beyond the end does not trap." {
        fn bulk_in_bounds(&self, bulk: Bulk, start: u64, n: u64, length: u128) -> bool {
            bulk == Bulk::Discard || Spec.bulk_in_bounds(bulk, start, n, length)
        }
    }
}
