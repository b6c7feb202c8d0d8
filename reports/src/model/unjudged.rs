//! What was not judged, and why.

use std::{cmp::Reverse, collections::BTreeMap};

use super::finding::reason_of;
use crate::{RunLog, Verdict};

/// Directives that were not judged on one engine, for one reason.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unjudged<'a> {
    /// The engine's id.
    pub engine: &'a str,
    /// Unsupported, blocked or not-run.
    pub verdict: Verdict,
    /// The reason, where the log names one.
    pub reason: Option<&'a str>,
    /// How many directives.
    pub count: u64,
}

/// What was not judged: engines in the log's order, then verdicts, then the reasons with the most directives first.
#[must_use]
pub fn unjudged(log: &RunLog) -> Vec<Unjudged<'_>> {
    let mut all = Vec::new();
    for entries in log.scripts().chunk_by(|a, b| a.engine == b.engine) {
        let mut counts: BTreeMap<(Verdict, Option<&str>), u64> = BTreeMap::new();
        for entry in entries {
            for directive in entry.directives.iter().filter(|directive| !directive.verdict.is_judged()) {
                *counts.entry((directive.verdict, reason_of(entry, directive))).or_default() += 1;
            }
        }
        let engine = entries[0].engine.as_str();
        let mut of_engine: Vec<_> =
            counts.into_iter().map(|((verdict, reason), count)| Unjudged { engine, verdict, reason, count }).collect();
        of_engine.sort_by_key(|unjudged| (unjudged.verdict, Reverse(unjudged.count)));
        all.append(&mut of_engine);
    }
    all
}
