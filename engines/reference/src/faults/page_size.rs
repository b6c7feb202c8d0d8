//! Custom page sizes.

use super::seed;
use crate::{
    rules::{Caller, Spec},
    types::{AddressType, MemoryType},
};

seed! {
    "page-size-any-power" (K11, "CPS-VALUES") "Every power of two up to 64 KiB is a page size." {
        fn page_size_valid(&self, log2: u32) -> bool {
            log2 <= 16
        }
    }
    "page-size-4096" (K11, "CPS-VALUES") "4,096 bytes are a page size too." {
        fn page_size_valid(&self, log2: u32) -> bool {
            log2 == 12 || Spec.page_size_valid(log2)
        }
    }
    "page-size-two" (slip, "CPS-VALUES") "2 bytes are a page size too." {
        fn page_size_valid(&self, log2: u32) -> bool {
            log2 == 1 || Spec.page_size_valid(log2)
        }
    }
    "page-size-one-rejected" (K11, "CPS-VALUES") "A page size of 1 is rejected." {
        fn page_size_valid(&self, log2: u32) -> bool {
            log2 == 16
        }
    }
    "page-size-2-to-64-malformed" (K11, "CPS-VALUES") "A page size of 2^64 is malformed and not invalid." {
        fn page_size_decodes(&self, log2: u32) -> bool {
            log2 < 64
        }
    }
    "page-size-2-to-65-decodes" (K11, "CPS-VALUES") "A page size of 2^65 is invalid and not malformed." {
        fn page_size_decodes(&self, _: u32) -> bool {
            true
        }
    }
    "page-size-17-malformed" (slip, "CPS-VALUES") "A page size above 64 KiB is malformed and not invalid." {
        fn page_size_decodes(&self, log2: u32) -> bool {
            log2 <= 16
        }
    }
    "page-size-ignored-in-length" (K11, "CPS-SIZE") "Every page has 64 KiB." {
        fn byte_length(&self, pages: u64, _: u32) -> u128 {
            u128::from(pages) << 16
        }
    }
    "page-size-one-length-rounded" (K11, "CPS-BYTE-EXACT") "Memories with pages of one byte have a multiple of 8 bytes." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            Spec.byte_length(pages, page_size_log2).next_multiple_of(8)
        }
    }
    "page-size-ignored-in-cap" (K11, "CPS-CAP32") "The cap does not depend on the page size." {
        fn page_cap(&self, address_type: AddressType, _: u32) -> u64 {
            Spec.page_cap(address_type, 16)
        }
    }
    "page-size-one-cap-2-to-32" (K11, "CPS-CAP32") "An i32 memory with pages of one byte may have 2^32 of them." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            let cap = Spec.page_cap(address_type, page_size_log2);
            if cap == u64::from(u32::MAX) { cap + 1 } else { cap }
        }
    }
    "page-size-one-cap-2-to-31" (K11, "CPS-CAP32") "An i32 memory with pages of one byte has at most 2^31 of them." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            let cap = Spec.page_cap(address_type, page_size_log2);
            if cap == u64::from(u32::MAX) { 1 << 31 } else { cap }
        }
    }
    "page-size-one-cap64-2-to-63" (K11, "CPS-CAP64") "An i64 memory with pages of one byte has at most 2^63 of them." {
        fn page_cap(&self, address_type: AddressType, page_size_log2: u32) -> u64 {
            Spec.page_cap(address_type, page_size_log2).min(1 << 63)
        }
    }
    "page-size-one-size-in-64k" (K11, "CPS-SIZE") "memory.size counts 64 KiB whatever the page size." {
        fn size_result(&self, ty: &MemoryType, pages: u64) -> u64 {
            pages >> (16 - ty.page_size_log2.min(16))
        }
    }
    "page-size-one-grow-returns-64k" (K11, "CPS-GROW") "memory.grow answers units of 64 KiB whatever the page size." {
        fn growth_result(&self, _: Caller, ty: &MemoryType, old: u64, _: u64) -> u64 {
            old >> (16 - ty.page_size_log2.min(16))
        }
    }
    "page-size-one-grows-by-64k" (K11, "CPS-GROW") "Memories with pages of one byte grow by units of 64 KiB." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Spec.growth_target(caller, ty, size, delta.checked_mul(1 << (16 - ty.page_size_log2.min(16)))?)
        }
    }
    "page-size-one-never-grows" (K11, "GROW-MAY-FAIL") "Memories with pages of one byte never grow, as the specification permits." {
        fn growth_target(&self, caller: Caller, ty: &MemoryType, size: u64, delta: u64) -> Option<u64> {
            Spec.growth_target(caller, ty, size, delta).filter(|_| ty.page_size_log2 != 0)
        }
    }
    "page-size-one-starts-with-64k" (K11, "ALLOC-SIZE-EQ-MIN") "Memories with pages of one byte have a multiple of 64 KiB at first." {
        fn initial_size(&self, ty: &MemoryType) -> u64 {
            let unit = 1 << (16 - ty.page_size_log2.min(16));
            ty.limits.min.checked_next_multiple_of(unit).unwrap_or(ty.limits.min)
        }
    }
}
