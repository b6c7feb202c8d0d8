//! The rules at the bounds that the specification names.

use super::{Access, Bulk, Caller, Fill, Rules, Spec};
use crate::types::{AddressType, Limits, MemoryType};

const I32: AddressType = AddressType::I32;
const I64: AddressType = AddressType::I64;

fn valid(ty: MemoryType) -> bool {
    Spec.memory_type_valid(&ty)
}

#[test]
fn caps() {
    assert_eq!(Spec.page_cap(I32, 16), 1 << 16);
    assert_eq!(Spec.page_cap(I64, 16), 1 << 48);
    assert_eq!(Spec.page_cap(I32, 0), u64::from(u32::MAX));
    assert_eq!(Spec.page_cap(I64, 0), u64::MAX);
    assert!(valid(MemoryType::new(I32, 65_536, Some(65_536))));
    assert!(!valid(MemoryType::new(I32, 65_537, None)));
    assert!(!valid(MemoryType::new(I32, 0, Some(65_537))));
    assert!(valid(MemoryType::new(I64, 0, Some(1 << 48))));
    assert!(!valid(MemoryType::new(I64, 0, Some((1 << 48) + 1))));
    assert!(!valid(MemoryType::new(I32, 1, Some(0))));
}

#[test]
fn proposals() {
    assert!(!valid(MemoryType::new(I32, 1, None).shared()));
    assert!(valid(MemoryType::new(I32, 1, Some(1)).shared()));
    for log2 in 0..=64 {
        let ty = MemoryType::new(I32, 1, None).with_page_size_log2(log2);
        assert_eq!(valid(ty), log2 == 0 || log2 == 16, "{log2}");
    }
    assert!(Spec.page_size_decodes(64) && !Spec.page_size_decodes(65));
}

#[test]
fn growth() {
    let target = |ty, size, delta| Spec.growth_target(Caller::Instruction, &ty, size, delta);
    let ty = MemoryType::new(I32, 1, Some(5));
    assert_eq!(target(ty, 1, 4), Some(5));
    assert_eq!(target(ty, 1, 5), None);
    assert_eq!(target(ty, 1, u64::from(u32::MAX)), None);
    assert_eq!(target(MemoryType::new(I32, 1, None), 1, 65_535), Some(65_536));
    assert_eq!(target(MemoryType::new(I32, 1, None), 1, 65_536), None);
    assert_eq!(target(MemoryType::new(I64, 1, None), 1, u64::MAX), None);
    assert_eq!(Spec.growth_failure(&MemoryType::new(I32, 0, None), 0, 0), Ok(0xffff_ffff));
    assert_eq!(Spec.growth_failure(&MemoryType::new(I64, 0, None), 0, 0), Ok(u64::MAX));
    assert_eq!(Spec.bytes_after_growth(1 << 16, 3 << 16), Fill { start: 1 << 16, length: 2 << 16, byte: 0 });
}

#[test]
fn accesses_do_not_wrap() {
    let ea = |address, offset| Spec.effective_address(Access::Load, I64, address, offset);
    assert_eq!(ea(u64::MAX, 1), 1 << 64);
    assert!(Spec.access_in_bounds(Access::Load, (1 << 16) - 4, 4, 1 << 16));
    assert!(!Spec.access_in_bounds(Access::Load, (1 << 16) - 3, 4, 1 << 16));
    assert!(!Spec.access_in_bounds(Access::Load, 1 << 64, 1, 1 << 64));
    assert!(Spec.bulk_in_bounds(Bulk::Fill, 8, 0, 8));
    assert!(!Spec.bulk_in_bounds(Bulk::Fill, 9, 0, 8));
    assert!(!Spec.bulk_in_bounds(Bulk::Fill, u64::MAX, u64::MAX, 1 << 64));
}

#[test]
fn limits_match() {
    let limits = |min, max| Limits { min, max };
    assert!(Spec.limits_match(&limits(2, None), &limits(1, None)));
    assert!(Spec.limits_match(&limits(2, Some(3)), &limits(2, None)));
    assert!(Spec.limits_match(&limits(2, Some(3)), &limits(2, Some(3))));
    assert!(!Spec.limits_match(&limits(2, Some(4)), &limits(2, Some(3))));
    assert!(!Spec.limits_match(&limits(2, None), &limits(2, Some(65_536))));
    assert!(!Spec.limits_match(&limits(1, None), &limits(2, None)));
}

#[test]
fn discard_rounds_to_pages() {
    assert_eq!(Spec.discarded(1, 1, 16), Fill { start: 0, length: 1 << 16, byte: 0 });
    assert_eq!(Spec.discarded(1 << 16, 1 << 16, 16), Fill { start: 1 << 16, length: 1 << 16, byte: 0 });
    assert_eq!(Spec.discarded(3, 2, 0), Fill { start: 3, length: 2, byte: 0 });
}
