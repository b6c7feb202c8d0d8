//! Whether directives did what the run expected.

use std::{iter::Sum, ops::AddAssign};

use crate::log::{Directive, ScriptEntry};

/// Whether a directive did what the run expected of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    /// A pass, a limit, or a failure that was known.
    Expected,
    /// A failure that was not known, or a pass where a failure was known.
    Unexpected,
    /// Not judged: unsupported, blocked or not-run.
    Unjudged,
}

/// How many directives did what the run expected.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standings {
    /// Directives that are as expected.
    pub expected: u64,
    /// Directives that are not as expected.
    pub unexpected: u64,
    /// Directives that were not judged.
    pub unjudged: u64,
}

impl Standings {
    /// The standings of all directives of these scripts.
    #[must_use]
    pub fn of<'a>(scripts: impl IntoIterator<Item = &'a ScriptEntry>) -> Self {
        scripts.into_iter().flat_map(|entry| &entry.directives).collect()
    }

    /// The number of directives.
    #[must_use]
    pub const fn sum(&self) -> u64 {
        self.expected + self.unexpected + self.unjudged
    }
}

impl AddAssign for Standings {
    fn add_assign(&mut self, other: Self) {
        self.expected += other.expected;
        self.unexpected += other.unexpected;
        self.unjudged += other.unjudged;
    }
}

impl Sum for Standings {
    fn sum<I: Iterator<Item = Self>>(all: I) -> Self {
        let mut sum = Self::default();
        all.for_each(|standings| sum += standings);
        sum
    }
}

impl<'a> FromIterator<&'a Directive> for Standings {
    fn from_iter<I: IntoIterator<Item = &'a Directive>>(directives: I) -> Self {
        let mut standings = Self::default();
        for directive in directives {
            match directive.standing() {
                Standing::Expected => standings.expected += 1,
                Standing::Unexpected => standings.unexpected += 1,
                Standing::Unjudged => standings.unjudged += 1,
            }
        }
        standings
    }
}
