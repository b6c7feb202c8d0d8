//! The verdicts that the judge can give.

use std::fmt;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What the judge made of what an engine did for one directive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Verdict {
    /// The observation is what the script expects.
    Pass,
    /// The observation is not what the script expects, and no freedom of the specification explains it.
    Fail,
    /// The engine died at this directive.
    Crash,
    /// The engine did not answer this directive in time.
    Timeout,
    /// The engine was stopped at this directive because it used more memory than the run grants.
    Memory,
    /// The engine refused a resource, properly, where the specification allows it.
    Limit,
    /// The engine lacks a feature that this directive needs.
    Unsupported,
    /// Something that this directive needs does not exist, because an earlier directive did not get that far.
    Blocked,
    /// The script did not fit the memory budget, or the engine is not there.
    NotRun,
}

impl Verdict {
    /// Every verdict, in the order in which reports show them: what went well, what went wrong, what was left open.
    pub const ALL: [Self; 9] = [
        Self::Pass,
        Self::Fail,
        Self::Crash,
        Self::Timeout,
        Self::Memory,
        Self::Limit,
        Self::Unsupported,
        Self::Blocked,
        Self::NotRun,
    ];

    /// The name, as the run log writes it.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Crash => "crash",
            Self::Timeout => "timeout",
            Self::Memory => "memory",
            Self::Limit => "limit",
            Self::Unsupported => "unsupported",
            Self::Blocked => "blocked",
            Self::NotRun => "not-run",
        }
    }

    /// A sign, one terminal column wide, that tells the verdicts apart without colour.
    #[must_use]
    pub const fn sign(self) -> char {
        match self {
            Self::Pass => '✓',
            Self::Fail => '✗',
            Self::Crash => '!',
            Self::Timeout => '∞',
            Self::Memory => '▲',
            Self::Limit => '~',
            Self::Unsupported => '–',
            Self::Blocked => '·',
            Self::NotRun => '○',
        }
    }

    /// What the verdict says, as a phrase for legends.
    #[must_use]
    pub const fn meaning(self) -> &'static str {
        match self {
            Self::Pass => "as the script expects",
            Self::Fail => "not as the script expects",
            Self::Crash => "the engine died",
            Self::Timeout => "no answer in time",
            Self::Memory => "stopped for using too much memory",
            Self::Limit => "refused a resource, as the specification allows",
            Self::Unsupported => "the engine lacks the feature",
            Self::Blocked => "an earlier directive did not get that far",
            Self::NotRun => "not within the memory budget, or the engine is not there",
        }
    }

    /// Whether the verdict alone speaks against the engine. Whether the run expected it is another question: see
    /// [`Directive::standing`](crate::log::Directive::standing).
    #[must_use]
    pub const fn is_failure(self) -> bool {
        matches!(self, Self::Fail | Self::Crash | Self::Timeout | Self::Memory)
    }

    /// Whether the verdict says anything about the engine's conformance at all.
    #[must_use]
    pub const fn is_judged(self) -> bool {
        !matches!(self, Self::Unsupported | Self::Blocked | Self::NotRun)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.pad(self.name())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn names_are_those_of_the_log() {
        for verdict in Verdict::ALL {
            assert_eq!(serde_json::to_value(verdict).unwrap(), verdict.name());
        }
    }

    #[test]
    fn signs_and_meanings_tell_verdicts_apart() {
        let signs: BTreeSet<_> = Verdict::ALL.map(Verdict::sign).into();
        let meanings: BTreeSet<_> = Verdict::ALL.map(Verdict::meaning).into();
        assert_eq!((signs.len(), meanings.len()), (Verdict::ALL.len(), Verdict::ALL.len()));
    }
}
