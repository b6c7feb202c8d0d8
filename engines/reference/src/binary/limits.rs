//! Memory types in bytes (binary/types, "Limits" and "Memory Types").

use super::leb::Cursor;
use crate::{
    config::Features,
    error::Error,
    rules::{FlagsEncoding, Rules},
    types::{AddressType, Limits, MemoryType},
};

/// `Bmemtype`, with the flags of the threads and custom-page-sizes proposals.
pub(crate) fn memory_type(
    cursor: &mut Cursor<'_>,
    rules: &dyn Rules,
    features: &Features,
) -> Result<MemoryType, Error> {
    let flags = match rules.flags_encoding() {
        FlagsEncoding::Byte => u64::from(cursor.byte()?),
        FlagsEncoding::Leb => cursor.unsigned(rules, 32)?,
    };
    let shape =
        rules.limits_flags(flags, features).ok_or_else(|| Error::malformed(format!("limits flags {flags:#04x}")))?;
    let address_type = if shape.address64 { AddressType::I64 } else { AddressType::I32 };
    let bits = rules.bound_bits(address_type, features);
    let min = cursor.unsigned(rules, bits)?;
    let max = if shape.maximum { Some(cursor.unsigned(rules, bits)?) } else { None };
    let page_size_log2 = if shape.page_size {
        let log2 = u32::try_from(cursor.unsigned(rules, 32)?).unwrap_or(u32::MAX);
        if !rules.page_size_decodes(log2) {
            return Err(Error::malformed(format!("page size 2^{log2}")));
        }
        log2
    } else {
        MemoryType::DEFAULT_PAGE_SIZE_LOG2
    };
    Ok(MemoryType { address_type, limits: Limits { min, max }, shared: shape.shared, page_size_log2 })
}

/// A valid memory type of the same address type and sharedness, as bytes.
pub(crate) fn canonical_memory_type(ty: &MemoryType) -> Vec<u8> {
    let address64 = u8::from(ty.address_type == AddressType::I64) << 2;
    if ty.shared { vec![address64 | 0b11, 0, 0] } else { vec![address64, 0] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Spec;

    fn decode(bytes: &[u8]) -> Result<MemoryType, Error> {
        memory_type(&mut Cursor::new(bytes, 0), &Spec, &Features::default())
    }

    #[test]
    fn flags() {
        assert_eq!(decode(&[0x00, 3]), Ok(MemoryType::new(AddressType::I32, 3, None)));
        assert_eq!(decode(&[0x05, 3, 4]), Ok(MemoryType::new(AddressType::I64, 3, Some(4))));
        assert_eq!(decode(&[0x02, 3]), Ok(MemoryType::new(AddressType::I32, 3, None).shared()));
        assert_eq!(decode(&[0x08, 3, 0]), Ok(MemoryType::new(AddressType::I32, 3, None).with_page_size_log2(0)));
        assert!(matches!(decode(&[0x10, 3]), Err(Error::Malformed { .. })));
        assert!(matches!(decode(&[0x81, 0x00, 3, 4]), Err(Error::Malformed { .. })));
        assert!(matches!(decode(&[0x08, 3, 65]), Err(Error::Malformed { .. })));
        assert!(decode(&[0x08, 3, 64]).is_ok());
    }

    #[test]
    fn flags_of_absent_proposals_are_malformed() {
        let features = Features { threads: false, memory64: false, custom_page_sizes: false, ..Features::default() };
        for flags in 0x02..0x10 {
            let bytes = [flags, 0, 0, 0];
            assert!(memory_type(&mut Cursor::new(&bytes, 0), &Spec, &features).is_err(), "{flags:#x}");
        }
    }
}
