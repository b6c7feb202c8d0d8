//! Sizes that were true once.

use super::seed;
use crate::{
    rules::{SizeReader, SizesSeen, Spec},
    types::MemoryType,
};

/// The size without what was added through other indices of the same memory.
fn without_other_index(seen: &SizesSeen) -> u64 {
    seen.now.saturating_sub(seen.grown_by_other_index)
}

seed! {
    "bounds-stale-after-callee-grew" (K5, "GROW-FRESH") "Loads and stores do not see that a callee grew the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            match reader {
                SizeReader::Access(access) if !access.is_atomic() => seen.after_own_growth,
                _ => seen.now,
            }
        }
    }
    "bounds-stale-after-growth" (K5, "GROW-FRESH") "Loads and stores use the size that the function was entered with." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            match reader {
                SizeReader::Access(access) if !access.is_atomic() => seen.at_entry,
                _ => seen.now,
            }
        }
    }
    "bulk-bounds-stale-after-callee-grew" (K5, "GROW-FRESH") "Bulk instructions do not see that a callee grew the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            if let SizeReader::Bulk(_) = reader { seen.after_own_growth } else { seen.now }
        }
    }
    "bulk-bounds-stale-after-growth" (K5, "GROW-FRESH") "Bulk instructions use the size that the function was entered with." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            if let SizeReader::Bulk(_) = reader { seen.at_entry } else { seen.now }
        }
    }
    "size-stale-after-callee-grew" (K5, "GROW-FRESH") "memory.size does not see that a callee grew the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            if reader == SizeReader::Size { seen.after_own_growth } else { seen.now }
        }
    }
    "size-stale-after-growth" (K5, "GROW-FRESH") "memory.size answers the size that the function was entered with." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            if reader == SizeReader::Size { seen.at_entry } else { seen.now }
        }
    }
    "atomic-bounds-stale-after-callee-grew" (K10, "SHARED-VISIBLE") "Atomic accesses do not see that somebody else grew the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            match reader {
                SizeReader::Access(access) if access.is_atomic() => seen.after_own_growth,
                _ => seen.now,
            }
        }
    }
    "atomic-bounds-stale-after-growth" (K10, "GROW-FRESH") "Atomic accesses use the size that the function was entered with." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            match reader {
                SizeReader::Access(access) if access.is_atomic() => seen.at_entry,
                _ => seen.now,
            }
        }
    }
    "data-bounds-of-declared-minimum" (K9, "DATA-USES-CURRENT-SIZE") "Active segments are bounded by the size at allocation." {
        fn data_bound(&self, _: u64, at_first: &MemoryType) -> u64 {
            at_first.limits.min
        }
    }
    "host-bounds-of-declared-minimum" (K13, "HOST-INSTR-AGREE") "The host reads and writes within the size at allocation." {
        fn host_bound(&self, _: u64, at_first: &MemoryType) -> u64 {
            at_first.limits.min
        }
    }
    "bounds-of-half-the-growth" (K5, "GROW-FRESH") "Loads and stores see half of the pages that were added." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            let size = Spec.size_seen(reader, seen);
            match reader {
                SizeReader::Access(_) => size - size.saturating_sub(seen.at_entry) / 2,
                _ => size,
            }
        }
    }
    "bounds-stale-after-other-index-grew" (K12, "GROW-FRESH") "Loads and stores do not see growth through another index of the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            match reader {
                SizeReader::Access(access) if !access.is_atomic() => without_other_index(seen),
                _ => seen.now,
            }
        }
    }
    "bulk-bounds-stale-after-other-index-grew" (K12, "GROW-FRESH") "Bulk instructions do not see growth through another index of the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            if let SizeReader::Bulk(_) = reader { without_other_index(seen) } else { seen.now }
        }
    }
    "size-stale-after-other-index-grew" (K12, "GROW-FRESH") "memory.size does not see growth through another index of the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            if reader == SizeReader::Size { without_other_index(seen) } else { seen.now }
        }
    }
    "atomic-bounds-stale-after-other-index-grew" (K12, "GROW-FRESH") "Atomic accesses do not see growth through another index of the memory." {
        fn size_seen(&self, reader: SizeReader, seen: &SizesSeen) -> u64 {
            match reader {
                SizeReader::Access(access) if access.is_atomic() => without_other_index(seen),
                _ => seen.now,
            }
        }
    }
}
