//! Where engines made use of their freedom to refuse a resource.

use crate::{Digest, Verdict};

/// What one engine refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusals<'a> {
    /// The engine's id.
    pub engine: &'a str,
    /// The scripts with refusals, by name, and the number of refused directives in each.
    pub scripts: Vec<(&'a str, u64)>,
}

/// The refusals of each engine that has any, in the log's order.
#[must_use]
pub fn refusals(digest: &Digest) -> Vec<Refusals<'_>> {
    let mut refusals: Vec<Refusals<'_>> = Vec::new();
    for summary in digest.scripts() {
        let count = summary.totals().get(Verdict::Limit);
        if count == 0 {
            continue;
        }
        match refusals.last_mut() {
            Some(of_engine) if of_engine.engine == summary.engine() => {
                of_engine.scripts.push((summary.script(), count));
            }
            _ => refusals.push(Refusals { engine: summary.engine(), scripts: vec![(summary.script(), count)] }),
        }
    }
    refusals
}
