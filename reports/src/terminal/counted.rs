//! Counts in words.

use std::fmt::Display;

/// A count and what it counts, in the plural where it needs one.
#[must_use]
pub fn counted(count: impl Display + PartialEq + From<u8>, unit: &str) -> String {
    let plural = if count == 1.into() { "" } else { "s" };
    format!("{count} {unit}{plural}")
}
