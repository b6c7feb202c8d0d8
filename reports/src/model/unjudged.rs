//! What was not judged, and why.

use std::{cmp::Reverse, collections::BTreeMap};

use crate::{Digest, Verdict, digest::Summary};

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
pub fn unjudged(digest: &Digest) -> Vec<Unjudged<'_>> {
    let mut all = Vec::new();
    for summaries in digest.scripts().chunk_by(|a, b| a.engine() == b.engine()) {
        let mut counts: BTreeMap<(Verdict, Option<&str>), u64> = BTreeMap::new();
        for unjudged in summaries.iter().flat_map(Summary::unjudged) {
            *counts.entry((unjudged.verdict, unjudged.reason)).or_default() += unjudged.count;
        }
        let engine = summaries[0].engine();
        let mut of_engine: Vec<_> =
            counts.into_iter().map(|((verdict, reason), count)| Unjudged { engine, verdict, reason, count }).collect();
        of_engine.sort_by_key(|unjudged| (unjudged.verdict, Reverse(unjudged.count)));
        all.append(&mut of_engine);
    }
    all
}
