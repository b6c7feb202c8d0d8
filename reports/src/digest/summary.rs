//! What is left of a script once its line is written.

use std::collections::BTreeMap;

use crate::{
    Verdict,
    log::{Directive, Outcome, ScriptEntry, Tally, Totals},
    model::{Standing, Standings, Unjudged, reason_of},
};

/// What is left of a [`ScriptEntry`] once its line is written: counts, and the directives that reports show one by one.
/// How many directives passed, were refused a resource or were not judged makes no difference to its size.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The entry with only the notable ones of its directives; not to be shown as a whole one.
    entry: ScriptEntry,
    tally: Tally,
    /// The directives that were not judged, by verdict and reason.
    unjudged: Vec<(Verdict, Option<Box<str>>, u64)>,
}

impl Summary {
    /// What is left of this script.
    #[must_use]
    pub fn of(entry: &ScriptEntry) -> Self {
        let mut unjudged: BTreeMap<(Verdict, Option<&str>), u64> = BTreeMap::new();
        for directive in entry.directives.iter().filter(|directive| !directive.verdict.is_judged()) {
            *unjudged.entry((directive.verdict, reason_of(entry, directive))).or_default() += 1;
        }
        Self {
            tally: Tally::of(&entry.directives),
            unjudged: unjudged
                .into_iter()
                .map(|((verdict, reason), count)| (verdict, reason.map(Box::from), count))
                .collect(),
            entry: ScriptEntry {
                engine: entry.engine.clone(),
                script: entry.script.clone(),
                tagged: entry.tagged,
                outcome: entry.outcome,
                reason: entry.reason.clone(),
                directives: entry.directives.iter().filter(|directive| is_notable(directive)).cloned().collect(),
            },
        }
    }

    /// The engine's id.
    #[must_use]
    pub fn engine(&self) -> &str {
        &self.entry.engine
    }

    /// The script's name.
    #[must_use]
    pub fn script(&self) -> &str {
        &self.entry.script
    }

    /// Whether the script's assertions are tagged with requirements.
    #[must_use]
    pub const fn tagged(&self) -> bool {
        self.entry.tagged
    }

    /// How far the script got as a whole.
    #[must_use]
    pub const fn outcome(&self) -> Outcome {
        self.entry.outcome
    }

    /// Why it got no further, where it did not run to its end.
    #[must_use]
    pub fn reason(&self) -> Option<&str> {
        self.entry.reason.as_deref()
    }

    /// The directives that reports show one by one, in the script's order: failures, known ones too, and passes where a
    /// failure was known.
    #[must_use]
    pub fn notable(&self) -> &[Directive] {
        &self.entry.directives
    }

    /// How often each verdict was given.
    #[must_use]
    pub const fn totals(&self) -> Totals {
        self.tally.totals
    }

    /// How many directives did what the run expected.
    #[must_use]
    pub const fn standings(&self) -> Standings {
        self.tally.standings
    }

    /// How many directives are assertions.
    #[must_use]
    pub const fn assertions(&self) -> u64 {
        self.tally.assertions
    }

    /// What was not judged, by verdict and reason.
    pub fn unjudged(&self) -> impl Iterator<Item = Unjudged<'_>> {
        self.unjudged.iter().map(|(verdict, reason, count)| Unjudged {
            engine: &self.entry.engine,
            verdict: *verdict,
            reason: reason.as_deref(),
            count: *count,
        })
    }

    /// The reason for the verdict of one of the notable directives.
    pub(crate) fn reason_of<'a>(&'a self, directive: &'a Directive) -> Option<&'a str> {
        reason_of(&self.entry, directive)
    }

    pub(super) const fn tally(&self) -> &Tally {
        &self.tally
    }
}

fn is_notable(directive: &Directive) -> bool {
    directive.verdict.is_failure() || directive.standing() == Standing::Unexpected
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{log::Known, sample};

    #[test]
    fn what_went_as_it_should_is_only_counted() {
        let with = |verdict, known: Option<bool>| Directive {
            known: known.map(|flaky| Known { verdict: Verdict::Fail, reason: "known".into(), link: None, flaky }),
            ..sample::directive(1, verdict)
        };
        let table = [
            (with(Verdict::Pass, None), false),
            (with(Verdict::Pass, Some(true)), false),
            (with(Verdict::Pass, Some(false)), true),
            (with(Verdict::Limit, None), false),
            (with(Verdict::Limit, Some(false)), false),
            (with(Verdict::Fail, None), true),
            (with(Verdict::Fail, Some(false)), true),
            (with(Verdict::Crash, None), true),
            (with(Verdict::Timeout, None), true),
            (with(Verdict::Memory, None), true),
            (with(Verdict::Unsupported, None), false),
            (with(Verdict::Blocked, Some(false)), false),
            (with(Verdict::NotRun, None), false),
        ];
        for (directive, is_notable) in table {
            let summary = Summary::of(&sample::script("e", "a.wast", [directive.clone()]));
            let found = summary.notable() == [directive.clone()];
            assert_eq!((found, summary.totals().sum(), summary.assertions()), (is_notable, 1, 1), "{directive:?}");
        }
    }

    #[test]
    fn the_counts_are_those_of_the_whole_script() {
        for entry in sample::every_verdict().scripts() {
            let summary = Summary::of(entry);
            assert_eq!(summary.totals(), entry.directives.iter().collect());
            assert_eq!(summary.standings(), entry.directives.iter().collect());
            let unjudged: u64 = summary.unjudged().map(|unjudged| unjudged.count).sum();
            assert_eq!(unjudged, summary.standings().unjudged);
        }
    }

    #[test]
    fn reasons_are_told_apart_and_the_scripts_own_is_that_of_its_verdict() {
        let lacks = |line, reason: Option<&str>| Directive {
            reason: reason.map(Into::into),
            ..sample::directive(line, Verdict::NotRun)
        };
        let entry = sample::script("e", "a.wast", [lacks(1, None), lacks(2, Some("own")), lacks(3, None)]);
        let summary = Summary::of(&sample::stopped(Outcome::NotRun, "too large", entry));
        let found: Vec<_> = summary.unjudged().map(|unjudged| (unjudged.reason, unjudged.count)).collect();
        assert_eq!(found, [(Some("own"), 1), (Some("too large"), 2)]);
    }
}
