//! The size of a memory, and its bytes at first.

use super::seed;
use crate::{
    rules::{Fill, Spec},
    types::MemoryType,
};

seed! {
    "size-wraps-at-4gib" (K3, "SIZE-AT-CAP") "memory.size is computed from a 32-bit length, so 65,536 pages are 0." {
        fn size_result(&self, ty: &MemoryType, pages: u64) -> u64 {
            u64::from((pages << ty.page_size_log2) as u32) >> ty.page_size_log2
        }
    }
    "size-16-bits-signed" (K3, "SIZE-AT-CAP") "memory.size from 32,768 pages on is negative." {
        fn size_result(&self, ty: &MemoryType, pages: u64) -> u64 {
            if ty.page_size_log2 == 16 {
                i64::from(pages as i16).cast_unsigned()
            } else {
                pages
            }
        }
    }
    "size-at-most-65535" (K3, "SIZE-AT-CAP") "memory.size of 65,536 pages is 65,535." {
        fn size_result(&self, _: &MemoryType, pages: u64) -> u64 {
            if pages == 1 << 16 { pages - 1 } else { pages }
        }
    }
    "size64-32-bits" (K3, "SIZE-UNITS") "memory.size of an i64 memory is cut to 32 bits." {
        fn size_result(&self, _: &MemoryType, pages: u64) -> u64 {
            pages & 0xffff_ffff
        }
    }
    "size-in-bytes" (K1, "SIZE-UNITS") "memory.size answers bytes." {
        fn size_result(&self, ty: &MemoryType, pages: u64) -> u64 {
            pages << ty.page_size_log2
        }
    }
    "size-one-less" (slip, "SIZE-UNITS") "memory.size answers the index of the last page." {
        fn size_result(&self, _: &MemoryType, pages: u64) -> u64 {
            pages.saturating_sub(1)
        }
    }
    "size-is-maximum" (slip, "SIZE-UNITS") "memory.size answers the maximum where there is one." {
        fn size_result(&self, ty: &MemoryType, pages: u64) -> u64 {
            ty.limits.max.unwrap_or(pages)
        }
    }
    "length-wraps-at-4gib" (K3, "EA-CAP-BYTES") "The length in bytes is a 32-bit number, so 65,536 pages have no bytes." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            u128::from((pages << page_size_log2) as u32)
        }
    }
    "length-4gib-minus-one" (K3, "EA-CAP-BYTES") "A memory of 4 GiB lacks its last byte." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            let length = Spec.byte_length(pages, page_size_log2);
            if length == 1 << 32 { length - 1 } else { length }
        }
    }
    "length-at-most-2gib" (K3, "EA-CAP-BYTES") "Bytes beyond 2 GiB are out of bounds." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            Spec.byte_length(pages, page_size_log2).min(1 << 31)
        }
    }
    "length-wraps-64" (K8, "M64-MAX48-NO-POISON") "The length in bytes is a 64-bit number, so 2^48 pages have no bytes." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            u128::from(Spec.byte_length(pages, page_size_log2) as u64)
        }
    }
    "length-one-page-less" (K4, "ALLOC-SIZE-EQ-MIN") "The last page is out of bounds." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            Spec.byte_length(pages.saturating_sub(1), page_size_log2)
        }
    }
    "length-of-4k-pages" (K11, "ALLOC-SIZE-EQ-MIN") "A page has 4,096 bytes." {
        fn byte_length(&self, pages: u64, page_size_log2: u32) -> u128 {
            Spec.byte_length(pages, page_size_log2.min(12))
        }
    }
    "initial-size-zero" (slip, "ALLOC-SIZE-EQ-MIN") "A new memory has no pages." {
        fn initial_size(&self, _: &MemoryType) -> u64 {
            0
        }
    }
    "initial-size-is-maximum" (K4, "ALLOC-SIZE-EQ-MIN") "A new memory has as many pages as its maximum says." {
        fn initial_size(&self, ty: &MemoryType) -> u64 {
            ty.limits.max.unwrap_or(ty.limits.min)
        }
    }
    "initial-size-at-least-one" (K15, "ALLOC-SIZE-EQ-MIN") "A new memory has at least one page." {
        fn initial_size(&self, ty: &MemoryType) -> u64 {
            ty.limits.min.max(1)
        }
    }
    "initial-size-one-more" (slip, "ALLOC-SIZE-EQ-MIN") "A new memory has one page more than its minimum." {
        fn initial_size(&self, ty: &MemoryType) -> u64 {
            ty.limits.min.saturating_add(1)
        }
    }
    "initial-bytes-dirty" (K6, "ALLOC-ZERO") "A new memory holds what an earlier one left in it." {
        fn initial_fill(&self, length: u128) -> Option<Fill> {
            Some(Fill { start: 0, length, byte: 0xaa })
        }
    }
    "initial-last-byte-dirty" (K6, "ALLOC-ZERO") "The last byte of a new memory is not zero." {
        fn initial_fill(&self, length: u128) -> Option<Fill> {
            Some(Fill { start: length.checked_sub(1)?, length: 1, byte: 0xaa })
        }
    }
    "initial-first-word-dirty" (K6, "ALLOC-ZERO") "The bytes 8 to 15 of a new memory are not zero." {
        fn initial_fill(&self, length: u128) -> Option<Fill> {
            Some(Fill { start: 8, length: length.checked_sub(8)?.min(8), byte: 0x55 })
        }
    }
}
