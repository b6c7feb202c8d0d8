//! Memory types, as a host hands them to `mem_alloc` and reads them from `mem_type`.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::text::as_decimal;

/// Whether a memory is addressed by `i32` or by `i64`. Core specification, "Address Types" (syntax/types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[expect(missing_docs, reason = "the specification's own names")]
pub enum AddressType {
    I32,
    I64,
}

/// The type of a memory: address type, limits in pages, and what the threads and custom-page-sizes proposals add.
/// Core specification, "Memory Types" (syntax/types).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case", deny_unknown_fields)]
pub struct MemoryType {
    /// The address type.
    pub address: AddressType,
    /// The minimum, in pages of this memory's page size.
    #[serde(with = "as_decimal")]
    #[cfg_attr(test, schemars(with = "crate::text::Unsigned64"))]
    pub minimum: u64,
    /// The maximum, in pages of this memory's page size.
    #[serde(with = "as_decimal::option", default)]
    #[cfg_attr(test, schemars(with = "Option<crate::text::Unsigned64>"))]
    pub maximum: Option<u64>,
    /// Whether the memory may be shared between threads.
    #[serde(default)]
    pub shared: bool,
    /// The binary logarithm of the page size in bytes: 16 unless the memory says otherwise.
    #[serde(default = "usual_page_size_log2")]
    pub page_size_log2: u8,
}

/// log2(65,536).
const USUAL_PAGE_SIZE_LOG2: u8 = 16;

fn usual_page_size_log2() -> u8 {
    USUAL_PAGE_SIZE_LOG2
}

impl MemoryType {
    /// An unshared memory of 64 KiB pages, its limits in pages.
    pub fn new(address: AddressType, minimum: u64, maximum: Option<u64>) -> Self {
        Self { address, minimum, maximum, shared: false, page_size_log2: USUAL_PAGE_SIZE_LOG2 }
    }
}

impl fmt::Display for MemoryType {
    /// Writes the type as the text format does: `i64 1 2 shared (pagesize 1)`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.address == AddressType::I64 {
            f.write_str("i64 ")?;
        }
        write!(f, "{}", self.minimum)?;
        if let Some(maximum) = self.maximum {
            write!(f, " {maximum}")?;
        }
        if self.shared {
            f.write_str(" shared")?;
        }
        match self.page_size_log2 {
            USUAL_PAGE_SIZE_LOG2 => Ok(()),
            log2 @ 0..64 => write!(f, " (pagesize {})", 1_u64 << log2),
            log2 => write!(f, " (pagesize 2^{log2})"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_may_leave_out_what_is_usual() {
        let short = r#"{"address":"i32","minimum":"1"}"#;
        assert_eq!(serde_json::from_str::<MemoryType>(short).unwrap(), MemoryType::new(AddressType::I32, 1, None));
        let full = MemoryType {
            address: AddressType::I64,
            minimum: u64::MAX,
            maximum: Some(u64::MAX),
            shared: true,
            page_size_log2: 0,
        };
        let json = serde_json::to_string(&full).unwrap();
        assert_eq!(serde_json::from_str::<MemoryType>(&json).unwrap(), full);
    }

    #[test]
    fn reads_as_the_text_format_would_write_it() {
        let mut memory = MemoryType::new(AddressType::I32, 1, Some(2));
        assert_eq!(memory.to_string(), "1 2");
        (memory.address, memory.shared, memory.page_size_log2) = (AddressType::I64, true, 0);
        assert_eq!(memory.to_string(), "i64 1 2 shared (pagesize 1)");
    }
}
