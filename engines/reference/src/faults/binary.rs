//! The binary format of memory types.

use super::seed;
use crate::{
    config::Features,
    rules::{FlagsEncoding, LimitsFlags, Rules, Spec},
    types::AddressType,
};

/// The flags without those bits.
fn without(flags: u64, bits: u64, features: &Features) -> Option<LimitsFlags> {
    Spec.limits_flags(flags & !bits, features)
}

seed! {
    "flags-are-a-leb" (K10, "BIN-FLAGS") "The flags of limits are read as a LEB128 number." {
        fn flags_encoding(&self) -> FlagsEncoding {
            FlagsEncoding::Leb
        }
    }
    "flags-unknown-ignored" (K10, "BIN-FLAGS") "Unknown flags of limits are ignored." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            without(flags, !0x0f, features)
        }
    }
    "flags-0x10-ignored" (slip, "BIN-FLAGS") "The first unknown flag of limits is ignored." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            without(flags, 0x10, features)
        }
    }
    "flags-shared-ignored" (K10, "BIN-FLAGS") "The flag for shared memories is ignored." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            without(flags, 2, features)
        }
    }
    "flags-shared-without-maximum-malformed" (K10, "SHARED-MAX-REQ") "Shared memories without a maximum are malformed and not invalid." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            Spec.limits_flags(flags, features).filter(|shape| shape.maximum || !shape.shared)
        }
    }
    "flags-shared-i64-malformed" (K10, "BIN-FLAGS") "Shared memories of type i64 are malformed." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            Spec.limits_flags(flags, features).filter(|shape| !(shape.shared && shape.address64))
        }
    }
    "flags-i64-ignored" (K8, "BIN-FLAGS") "The flag for the address type i64 is ignored." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            without(flags, 4, features)
        }
    }
    "flags-maximum-of-i64-ignored" (slip, "BIN-FLAGS") "i64 memories have no maximum." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            let shape = Spec.limits_flags(flags, features)?;
            Some(LimitsFlags { maximum: shape.maximum && !shape.address64, ..shape })
        }
    }
    "flags-page-size-malformed" (K11, "CPS-FLAG-BITS") "The flag for a page size is malformed." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            Spec.limits_flags(flags, features).filter(|shape| !shape.page_size)
        }
    }
    "flags-page-size-only-alone" (K11, "CPS-FLAG-BITS") "The flag for a page size is malformed beside a maximum." {
        fn limits_flags(&self, flags: u64, features: &Features) -> Option<LimitsFlags> {
            Spec.limits_flags(flags, features).filter(|shape| !(shape.page_size && shape.maximum))
        }
    }
    "flags-of-absent-proposals-accepted" (K10, "BIN-FLAGS") "Flags of proposals that are switched off are accepted." {
        fn limits_flags(&self, flags: u64, _: &Features) -> Option<LimitsFlags> {
            Spec.limits_flags(flags, &Features::default())
        }
    }
    "bounds32-of-32-bits" (K2, "BIN-LIMITS-U64") "Bounds of i32 memories are numbers of 32 bits." {
        fn bound_bits(&self, address_type: AddressType, features: &Features) -> u32 {
            Spec.bound_bits(address_type, features).min(address_type.bits())
        }
    }
    "bounds64-of-32-bits" (K2, "BIN-LIMITS-U64") "Bounds are numbers of 32 bits." {
        fn bound_bits(&self, _: AddressType, _: &Features) -> u32 {
            32
        }
    }
    "bounds-of-63-bits" (slip, "BIN-LIMITS-U64") "Bounds are numbers of 63 bits." {
        fn bound_bits(&self, address_type: AddressType, features: &Features) -> u32 {
            Spec.bound_bits(address_type, features).min(63)
        }
    }
    "leb-padding-malformed" (K1, "BIN-REDUNDANT-LEB") "Bounds that are not encoded minimally are malformed." {
        fn leb_padding_allowed(&self) -> bool {
            false
        }
    }
    "leb-one-byte-longer" (slip, "BIN-REDUNDANT-LEB") "Bounds may be one byte too long." {
        fn leb_bytes(&self, bits: u32) -> u32 {
            bits / 7 + 2
        }
    }
    "leb-one-byte-shorter" (slip, "BIN-REDUNDANT-LEB") "Bounds of full length are malformed." {
        fn leb_bytes(&self, bits: u32) -> u32 {
            bits / 7
        }
    }
    "leb-five-bytes" (K2, "BIN-REDUNDANT-LEB") "Bounds take at most five bytes." {
        fn leb_bytes(&self, bits: u32) -> u32 {
            Spec.leb_bytes(bits).min(5)
        }
    }
    "leb-excess-bits-ignored" (K2, "BIN-LIMITS-U64") "Bits of a bound beyond its width are ignored." {
        fn leb_excess_bits_allowed(&self) -> bool {
            true
        }
    }
}
