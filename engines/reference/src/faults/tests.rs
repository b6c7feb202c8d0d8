//! No fault is without effect, and the registry is sound.

use std::collections::HashSet;

use super::{fault, faults};
use crate::{
    config::Features,
    rules::{Access, Bulk, Caller, MemoryUse, Rules, SizeReader, SizesSeen, Spec},
    types::{AddressType, Limits, MemoryType},
};

/// Numbers near every bound that a rule knows.
#[rustfmt::skip]
const NUMBERS: [u64; 40] = [
    0, 1, 2, 3, 4, 5, 7, 8, 15, 16, 17, 63, 64, 65, 255, 256,
    32_767, 32_768, 65_535, 65_536, 65_537, 66_000,
    0x7fff_ffff, 0x8000_0000, 0xffff_fffe, 0xffff_ffff, 1 << 32, (1 << 32) + 1,
    (1 << 37) - 1, 1 << 37, (1 << 47) + 1, (1 << 48) - 1, 1 << 48, (1 << 48) + 1,
    (1 << 63) - 1, 1 << 63, u64::MAX - 15, u64::MAX - 7, u64::MAX - 1, u64::MAX,
];
const ADDRESS_TYPES: [AddressType; 2] = [AddressType::I32, AddressType::I64];
const CALLERS: [Caller; 2] = [Caller::Instruction, Caller::Host];
const WIDTHS: [u32; 5] = [1, 2, 4, 8, 16];
const LENGTHS: [u128; 9] = [0, 1, 5, 8, 1 << 16, 2 << 16, 1 << 32, 1 << 63, 1 << 64];

/// The types of memories with some limits.
fn types() -> Vec<MemoryType> {
    let mut types = Vec::new();
    for address_type in ADDRESS_TYPES {
        for log2 in [0, 1, 12, 16] {
            for (min, max) in
                [(0, None), (1, None), (0, Some(0)), (1, Some(1)), (1, Some(5)), (2, Some(65_536)), (5, Some(1))]
            {
                let ty = MemoryType::new(address_type, min, max).with_page_size_log2(log2);
                types.extend([ty, ty.shared()]);
            }
        }
    }
    types
}

/// Notes whether a rule answers otherwise than the specification's.
macro_rules! ask {
    ($differ:ident, $rules:ident.$rule:ident($($argument:expr),*)) => {
        *$differ |= $rules.$rule($($argument),*) != Spec.$rule($($argument),*)
    };
}

fn binary(rules: &dyn Rules, differ: &mut bool) {
    ask!(differ, rules.flags_encoding());
    ask!(differ, rules.leb_excess_bits_allowed());
    ask!(differ, rules.leb_padding_allowed());
    let none = Features { threads: false, memory64: false, custom_page_sizes: false, ..Features::default() };
    for features in [Features::default(), none] {
        for flags in 0..64 {
            ask!(differ, rules.limits_flags(flags, &features));
        }
        for address_type in ADDRESS_TYPES {
            ask!(differ, rules.bound_bits(address_type, &features));
        }
        for count in [0, 1, 2, 3] {
            ask!(differ, rules.memory_count_valid(count, &features));
        }
    }
    for count in [0, 1, 2] {
        ask!(differ, rules.memories_in_context(count));
    }
    for bits in [32, 33, 63, 64] {
        ask!(differ, rules.leb_bytes(bits));
    }
    for log2 in 0..80 {
        ask!(differ, rules.page_size_decodes(log2));
        ask!(differ, rules.page_size_valid(log2));
    }
}

fn limits(rules: &dyn Rules, differ: &mut bool) {
    for address_type in ADDRESS_TYPES {
        for log2 in [0, 1, 12, 16] {
            ask!(differ, rules.page_cap(address_type, log2));
        }
    }
    for a in NUMBERS {
        for max in NUMBERS.into_iter().map(Some).chain([None]) {
            let limits = Limits { min: a, max };
            for k in [1 << 16, (1 << 32) - 1, 1 << 48] {
                ask!(differ, rules.limits_valid(&limits, k));
            }
            for min in [0, 1, 2, 65_536] {
                for required in [None, Some(2), Some(3), Some(65_536)] {
                    ask!(differ, rules.limits_match(&limits, &Limits { min, max: required }));
                }
            }
        }
    }
    for a in [0, 16] {
        for b in [0, 16] {
            ask!(differ, rules.page_sizes_match(a, b));
            ask!(differ, rules.sharedness_matches(a == 0, b == 0));
        }
    }
    for a in ADDRESS_TYPES {
        for b in ADDRESS_TYPES {
            ask!(differ, rules.address_types_match(a, b));
        }
    }
    ask!(differ, rules.import_is_alias());
    ask!(differ, rules.failed_instance_keeps_memories());
    ask!(differ, rules.size_after_failed_instantiation(3, 1));
}

fn of_types(rules: &dyn Rules, differ: &mut bool) {
    for ty in types() {
        ask!(differ, rules.shared_valid(&ty));
        ask!(differ, rules.memory_type_valid(&ty));
        ask!(differ, rules.imported_memory_type_valid(&ty));
        ask!(differ, rules.host_type_valid(&ty));
        ask!(differ, rules.initial_size(&ty));
        ask!(differ, rules.wait_permitted(&ty));
        let grown = ty.with_min(3).with_max(Some(9));
        ask!(differ, rules.type_for_linking(&grown, &ty));
        ask!(differ, rules.type_after_import(&ty, &grown));
        ask!(differ, rules.host_type(&grown, &ty));
        ask!(differ, rules.host_type(&ty, &ty));
        ask!(differ, rules.type_after_growth(&ty, 1, 3));
        ask!(differ, rules.type_after_failed_growth(&ty, 2));
        ask!(differ, rules.data_bound(7, &ty));
        ask!(differ, rules.host_bound(7, &ty));
        for pages in NUMBERS.into_iter().filter(|pages| *pages <= 1 << 48) {
            ask!(differ, rules.size_result(&ty, pages));
            ask!(differ, rules.host_size(&ty, pages));
            ask!(differ, rules.byte_length(pages, ty.page_size_log2));
        }
    }
    ask!(differ, rules.host_type_valid(&MemoryType::new(AddressType::I32, 65_536, None)));
}

fn growth(rules: &dyn Rules, differ: &mut bool) {
    for ty in types() {
        for caller in CALLERS {
            ask!(differ, rules.growth_ceiling(caller, &ty));
            for size in [0, 1, 2, 65_535, 65_536, 1 << 48] {
                for delta in NUMBERS {
                    ask!(differ, rules.growth_delta(caller, ty.address_type, delta));
                    ask!(differ, rules.growth_target(caller, &ty, size, delta));
                    ask!(differ, rules.growth_failure(&ty, size, delta));
                    ask!(differ, rules.growth_result(caller, &ty, size, size + delta.min(5)));
                    ask!(differ, rules.size_after_growth(size, size + delta.min(5)));
                    ask!(differ, rules.size_after_failed_growth(caller, &ty, size, delta));
                }
            }
        }
    }
    for old in LENGTHS {
        ask!(differ, rules.initial_fill(old));
        ask!(differ, rules.bytes_after_failed_growth(old));
        for more in LENGTHS {
            ask!(differ, rules.bytes_after_growth(old, old + more));
        }
    }
    let seen = SizesSeen { now: 9, after_own_growth: 5, at_entry: 1, grown_by_other_index: 2 };
    for access in Access::ALL {
        ask!(differ, rules.size_seen(SizeReader::Access(access), &seen));
    }
    for bulk in Bulk::ALL {
        ask!(differ, rules.size_seen(SizeReader::Bulk(bulk), &seen));
    }
    ask!(differ, rules.size_seen(SizeReader::Size, &seen));
}

fn accesses(rules: &dyn Rules, differ: &mut bool) {
    for access in Access::ALL {
        ask!(differ, rules.memory_index(MemoryUse::Access(access), 3));
        for a in NUMBERS {
            for address_type in ADDRESS_TYPES {
                ask!(differ, rules.address(access, address_type, a));
                for b in NUMBERS {
                    ask!(differ, rules.effective_address(access, address_type, a, b));
                }
            }
            for n in WIDTHS {
                ask!(differ, rules.atomic_aligned(access, a.into(), a / 2, n));
                for length in LENGTHS {
                    let near = length.saturating_sub(a.min(17).into());
                    for ea in [u128::from(a), near, u128::from(a) + u128::from(u64::MAX)] {
                        ask!(differ, rules.access_in_bounds(access, ea, n, length));
                        ask!(differ, rules.stored_before_trap(access, ea, n, length));
                    }
                }
            }
        }
    }
    for who in [MemoryUse::Size, MemoryUse::Grow, MemoryUse::ActiveData] {
        ask!(differ, rules.memory_index(who, 3));
    }
}

fn bulk(rules: &dyn Rules, differ: &mut bool) {
    for same_index in [false, true] {
        ask!(differ, rules.copy_order(same_index));
    }
    ask!(differ, rules.data_failure());
    ask!(differ, rules.all_data_checked_first());
    ask!(differ, rules.active_data_dropped());
    for part in Bulk::ALL {
        ask!(differ, rules.memory_index(MemoryUse::Bulk(part), 3));
    }
    for a in NUMBERS {
        ask!(differ, rules.fill_byte(a as u32));
        ask!(differ, rules.dropped_length(a));
        ask!(differ, rules.host_index(a));
        ask!(differ, rules.host_written(a as u8));
        for address_type in ADDRESS_TYPES {
            ask!(differ, rules.data_offset(address_type, a));
            for part in Bulk::ALL {
                ask!(differ, rules.bulk_operand(part, address_type, a));
                for other in ADDRESS_TYPES {
                    ask!(differ, rules.copy_address(part, address_type, other, a));
                }
            }
        }
        for length in LENGTHS {
            ask!(differ, rules.host_in_bounds(a, length));
        }
        for b in NUMBERS {
            ask!(differ, rules.discarded(a, b, 16));
            for length in LENGTHS {
                ask!(differ, rules.segment_in_bounds(a, b, length as u64));
                ask!(differ, rules.data_in_bounds(a, b, length));
                ask!(differ, rules.data_before_trap(a, b, length));
                for part in Bulk::ALL {
                    ask!(differ, rules.bulk_in_bounds(part, a, b, length));
                    ask!(differ, rules.bulk_before_trap(part, a, b, length));
                }
            }
        }
    }
}

#[test]
fn every_fault_changes_a_rule() {
    let themes = [binary, limits, of_types, growth, accesses, bulk];
    let differ = |rules: &dyn Rules| {
        themes.iter().any(|theme| {
            let mut differ = false;
            theme(rules, &mut differ);
            differ
        })
    };
    assert!(!differ(&Spec));
    for fault in faults() {
        assert!(differ(&*fault.rules()), "{} changes nothing", fault.name);
    }
}

#[test]
fn registry_is_sound() {
    let names: HashSet<_> = faults().iter().map(|fault| fault.name).collect();
    assert_eq!(names.len(), faults().len(), "a name twice");
    assert!(faults().len() >= 120);
    let sentences: HashSet<_> = faults().iter().map(|fault| fault.sentence).collect();
    assert_eq!(sentences.len(), faults().len(), "a sentence twice");
    for known in faults() {
        let number = known.class.strip_prefix('K').map(|number| number.parse::<u32>());
        assert!(known.class == "slip" || matches!(number, Some(Ok(1..=16))), "{}", known.name);
        assert!(known.name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{}", known.name);
        assert!(known.sentence.ends_with('.'), "{}", known.name);
        assert!(fault(known.name).is_some());
    }
    assert!(fault("no-such-fault").is_none());
}

#[test]
fn every_class_of_bugs_is_there() {
    let classes: HashSet<_> = faults().iter().map(|fault| fault.class).collect();
    for class in 1..=16 {
        assert!(classes.contains(format!("K{class}").as_str()), "K{class}");
    }
}
