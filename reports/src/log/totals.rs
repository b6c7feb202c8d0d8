//! How often each verdict was given.

use std::ops::AddAssign;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Directive, ScriptEntry};
use crate::Verdict;

/// How often each verdict was given. Every directive counts once for each engine, under its own verdict; so the sum is
/// the number of directives, those of scripts that stopped or never ran included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Totals {
    /// Directives that passed.
    pub pass: u64,
    /// Directives that failed.
    pub fail: u64,
    /// Directives where the engine made use of its freedom to refuse a resource.
    pub limit: u64,
    /// Directives that need a feature which the engine lacks.
    pub unsupported: u64,
    /// Directives that could not be asked, because of what came before them.
    pub blocked: u64,
    /// Directives at which the engine died.
    pub crash: u64,
    /// Directives without an answer in time.
    pub timeout: u64,
    /// Directives at which the engine was stopped for the memory that it used.
    pub memory: u64,
    /// Directives of scripts that were not started.
    pub not_run: u64,
}

impl Totals {
    /// The totals of these scripts.
    #[must_use]
    pub fn of(scripts: &[ScriptEntry]) -> Self {
        scripts.iter().flat_map(|entry| &entry.directives).collect()
    }

    /// How often this verdict was given.
    #[must_use]
    pub const fn get(&self, verdict: Verdict) -> u64 {
        match verdict {
            Verdict::Pass => self.pass,
            Verdict::Fail => self.fail,
            Verdict::Crash => self.crash,
            Verdict::Timeout => self.timeout,
            Verdict::Memory => self.memory,
            Verdict::Limit => self.limit,
            Verdict::Unsupported => self.unsupported,
            Verdict::Blocked => self.blocked,
            Verdict::NotRun => self.not_run,
        }
    }

    /// The number of directives.
    #[must_use]
    pub fn sum(&self) -> u64 {
        Verdict::ALL.into_iter().map(|verdict| self.get(verdict)).sum()
    }

    /// The verdicts that were given at all, in the order of [`Verdict::ALL`], and how often.
    pub fn given(&self) -> impl Iterator<Item = (Verdict, u64)> {
        Verdict::ALL.into_iter().map(|verdict| (verdict, self.get(verdict))).filter(|&(_, count)| count > 0)
    }

    fn get_mut(&mut self, verdict: Verdict) -> &mut u64 {
        match verdict {
            Verdict::Pass => &mut self.pass,
            Verdict::Fail => &mut self.fail,
            Verdict::Crash => &mut self.crash,
            Verdict::Timeout => &mut self.timeout,
            Verdict::Memory => &mut self.memory,
            Verdict::Limit => &mut self.limit,
            Verdict::Unsupported => &mut self.unsupported,
            Verdict::Blocked => &mut self.blocked,
            Verdict::NotRun => &mut self.not_run,
        }
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        for verdict in Verdict::ALL {
            *self.get_mut(verdict) += other.get(verdict);
        }
    }
}

impl<'a> FromIterator<&'a Directive> for Totals {
    fn from_iter<I: IntoIterator<Item = &'a Directive>>(directives: I) -> Self {
        let mut totals = Self::default();
        for directive in directives {
            *totals.get_mut(directive.verdict) += 1;
        }
        totals
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    #[test]
    fn every_directive_counts_once() {
        let directives = Verdict::ALL.map(|verdict| sample::directive(1, verdict));
        let mut totals: Totals = directives.iter().collect();
        assert!(Verdict::ALL.into_iter().all(|verdict| totals.get(verdict) == 1));
        totals += totals;
        assert_eq!(totals.sum(), 18);
        assert_eq!(totals.given().collect::<Vec<_>>(), Verdict::ALL.map(|verdict| (verdict, 2)));
    }
}
