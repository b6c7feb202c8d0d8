//! The matching of imported memories, and the type that growth leaves for it.

use super::seed;
use crate::{
    rules::{Rules, Spec},
    types::{AddressType, Limits, MemoryType},
};

/// Whether a required maximum is kept.
fn maximum_matches(provided: &Limits, required: &Limits) -> bool {
    Spec.limits_match(&Limits { min: required.min, ..*provided }, required)
}

seed! {
    "link-uses-first-minimum" (K7, "LINK-MIN-CURRENT") "An import is matched against the size at allocation." {
        fn type_for_linking(&self, current: &MemoryType, at_first: &MemoryType) -> MemoryType {
            current.with_min(at_first.limits.min)
        }
    }
    "growth-keeps-minimum" (K7, "GROW-TYPE-MIN") "Growth leaves the type's minimum." {
        fn type_after_growth(&self, ty: &MemoryType, _: u64, _: u64) -> MemoryType {
            *ty
        }
    }
    "failed-growth-raises-minimum" (K7, "GROW-FAIL-TYPE") "A failed growth raises the type's minimum." {
        fn type_after_failed_growth(&self, ty: &MemoryType, delta: u64) -> MemoryType {
            ty.with_min(ty.limits.min.saturating_add(delta))
        }
    }
    "failed-growth-fixes-maximum" (K7, "GROW-FAIL-TYPE") "A failed growth makes the size the maximum." {
        fn type_after_failed_growth(&self, ty: &MemoryType, _: u64) -> MemoryType {
            ty.with_max(Some(ty.limits.min))
        }
    }
    "import-minimum-ignored" (K7, "LINK-MIN-CURRENT") "A smaller memory matches." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            maximum_matches(provided, required)
        }
    }
    "import-minimum-equal" (K7, "LINK-MIN-CURRENT") "A larger memory does not match." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.min == required.min && maximum_matches(provided, required)
        }
    }
    "import-minimum-greater" (slip, "LINK-MIN-CURRENT") "A memory of exactly the minimum does not match." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            (provided.min > required.min || required.min == 0) && maximum_matches(provided, required)
        }
    }
    "import-minimum-one-less" (slip, "LINK-MIN-CURRENT") "A memory of one page less than the minimum matches." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.min.saturating_add(1) >= required.min && maximum_matches(provided, required)
        }
    }
    "import-minimum-reversed" (slip, "LINK-MIN-CURRENT") "The minima are compared the wrong way round." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.min <= required.min && maximum_matches(provided, required)
        }
    }
    "import-maximum-ignored" (K7, "LINK-MAX-LE") "A memory with a larger maximum matches." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.min >= required.min && (required.max.is_none() || provided.max.is_some())
        }
    }
    "import-maximum-not-required" (K7, "LINK-MAX-REQUIRED") "A memory without a maximum matches an import with one." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.max.is_none() && provided.min >= required.min || Spec.limits_match(provided, required)
        }
    }
    "import-maximum-equal" (K7, "LINK-MAX-LE") "A memory with a smaller maximum does not match." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            Spec.limits_match(provided, required) && (required.max.is_none() || provided.max == required.max)
        }
    }
    "import-maximum-less" (slip, "LINK-MAX-LE") "A memory with an equal maximum does not match." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            Spec.limits_match(provided, required) && (required.max.is_none() || provided.max != required.max)
        }
    }
    "import-maximum-one-more" (slip, "LINK-MAX-LE") "A memory with a maximum of one page more matches." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            let max = required.max.map(|max| max.saturating_add(1));
            Spec.limits_match(provided, &Limits { max, ..*required })
        }
    }
    "import-maximum-reversed" (slip, "LINK-MAX-LE") "The maxima are compared the wrong way round." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.min >= required.min
                && required.max.is_none_or(|required| provided.max.is_some_and(|provided| provided >= required))
        }
    }
    "import-maximum-forbidden" (K7, "LINK-MAX-REQUIRED") "A memory with a maximum does not match an import without one." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            Spec.limits_match(provided, required) && provided.max.is_some() == required.max.is_some()
        }
    }
    "import-maximum-of-current-size" (K7, "LINK-MAX-LE") "The size and not the maximum must be within the import's maximum." {
        fn limits_match(&self, provided: &Limits, required: &Limits) -> bool {
            provided.min >= required.min && required.max.is_none_or(|max| provided.min <= max)
        }
    }
    "import-address-type-ignored" (K8, "LINK-AT-EQ") "i32 and i64 memories match each other." {
        fn address_types_match(&self, _: AddressType, _: AddressType) -> bool {
            true
        }
    }
    "import-i32-as-i64" (slip, "LINK-AT-EQ") "An i32 memory matches an import of an i64 one." {
        fn address_types_match(&self, provided: AddressType, required: AddressType) -> bool {
            provided == AddressType::I32 || provided == required
        }
    }
    "import-sharedness-ignored" (K10, "LINK-SHARED-EQ") "Shared and unshared memories match each other." {
        fn sharedness_matches(&self, _: bool, _: bool) -> bool {
            true
        }
    }
    "import-shared-as-unshared" (K10, "LINK-SHARED-EQ") "A shared memory matches an import of an unshared one." {
        fn sharedness_matches(&self, provided: bool, required: bool) -> bool {
            provided || !required
        }
    }
    "import-unshared-as-shared" (K10, "LINK-SHARED-EQ") "An unshared memory matches an import of a shared one." {
        fn sharedness_matches(&self, provided: bool, required: bool) -> bool {
            !provided || required
        }
    }
    "import-page-size-ignored" (K11, "LINK-PAGESIZE-EQ") "Memories of different page sizes match each other." {
        fn page_sizes_match(&self, _: u32, _: u32) -> bool {
            true
        }
    }
    "import-smaller-pages" (K11, "LINK-PAGESIZE-EQ") "A memory of smaller pages matches." {
        fn page_sizes_match(&self, provided: u32, required: u32) -> bool {
            provided <= required
        }
    }
    "import-is-a-copy" (K7, "LINK-ALIAS") "An imported memory is copied." {
        fn import_is_alias(&self) -> bool {
            false
        }
    }
    "import-lowers-minimum" (K7, "LINK-ALIAS") "An importer's minimum replaces the type's." {
        fn type_after_import(&self, own: &MemoryType, required: &MemoryType) -> MemoryType {
            own.with_min(required.limits.min)
        }
    }
    "failed-start-undoes-growth" (K14, "INST-TRAP-KEEPS") "An instantiation that traps takes back the growth of imported memories." {
        fn size_after_failed_instantiation(&self, _: u64, before: u64) -> u64 {
            before
        }
    }
    "failed-instance-loses-memories" (K14, "INST-TRAP-KEEPS") "Functions of an instance that trapped find no memory." {
        fn failed_instance_keeps_memories(&self) -> bool {
            false
        }
    }
}
