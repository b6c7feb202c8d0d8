//! The specification's own freedom, made controllable: growth and allocation may fail for lack of resources
//! (exec/instructions, `memory.grow`, and the appendix "Implementation Limitations").

use std::{fmt, str::FromStr};

/// Which growths and allocations a store refuses although the rules permit them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Refuse {
    /// None.
    #[default]
    Never,
    /// Every growth, also by zero pages. Allocations are granted.
    Always,
    /// The k-th growth of a store that would have succeeded, counted from 1.
    Kth(u64),
    /// Every growth to, and allocation of, more than so many bytes in units of 64 KiB, for each memory.
    Above(u64),
}

impl Refuse {
    /// Whether the `attempt`-th growth (from 1) to `bytes` is refused.
    pub(crate) fn growth(self, attempt: u64, bytes: u128) -> bool {
        match self {
            Self::Never => false,
            Self::Always => true,
            Self::Kth(k) => attempt == k,
            Self::Above(_) => self.allocation(bytes),
        }
    }

    /// Whether a new memory of `bytes` is refused.
    pub(crate) fn allocation(self, bytes: u128) -> bool {
        match self {
            Self::Above(pages) => bytes > u128::from(pages) << 16,
            _ => false,
        }
    }
}

impl fmt::Display for Refuse {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Never => f.write_str("never"),
            Self::Always => f.write_str("always"),
            Self::Kth(k) => write!(f, "kth:{k}"),
            Self::Above(pages) => write!(f, "above:{pages}"),
        }
    }
}

/// A spelling that is none of `never`, `always`, `kth:K` (K at least 1), `above:PAGES`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ParseRefuseError(String);

impl fmt::Display for ParseRefuseError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is none of never, always, kth:K (K from 1), above:PAGES", self.0)
    }
}

impl std::error::Error for ParseRefuseError {}

impl FromStr for Refuse {
    type Err = ParseRefuseError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let parsed = match text.split_once(':') {
            None if text == "never" => Some(Self::Never),
            None if text == "always" => Some(Self::Always),
            Some(("kth", k)) => k.parse().ok().filter(|k| *k > 0).map(Self::Kth),
            Some(("above", pages)) => pages.parse().ok().map(Self::Above),
            _ => None,
        };
        parsed.ok_or_else(|| ParseRefuseError(text.to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_round_trips() {
        for refuse in [Refuse::Never, Refuse::Always, Refuse::Kth(3), Refuse::Above(65_536)] {
            assert_eq!(refuse.to_string().parse(), Ok(refuse));
        }
        for wrong in ["", "kth", "kth:0", "kth:x", "above:", "above:-1", "Never"] {
            assert!(wrong.parse::<Refuse>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn above_counts_bytes_in_pages() {
        assert!(!Refuse::Above(2).allocation(2 << 16));
        assert!(Refuse::Above(2).allocation((2 << 16) + 1));
        assert!(!Refuse::Kth(2).growth(1, 0));
        assert!(Refuse::Kth(2).growth(2, 0));
    }
}
