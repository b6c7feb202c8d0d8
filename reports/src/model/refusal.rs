//! Where engines made use of their freedom to refuse a resource.

use crate::{RunLog, Verdict};

/// What one engine refused.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusals<'a> {
    /// The engine's id.
    pub engine: &'a str,
    /// The scripts with refusals, by name, and the number of refused directives in each.
    pub scripts: Vec<(&'a str, usize)>,
}

/// The refusals of each engine that has any, in the log's order.
#[must_use]
pub fn refusals(log: &RunLog) -> Vec<Refusals<'_>> {
    let mut refusals: Vec<Refusals<'_>> = Vec::new();
    for entry in log.scripts() {
        let count = entry.directives.iter().filter(|directive| directive.verdict == Verdict::Limit).count();
        if count == 0 {
            continue;
        }
        match refusals.last_mut() {
            Some(of_engine) if of_engine.engine == entry.engine => of_engine.scripts.push((&entry.script, count)),
            _ => refusals.push(Refusals { engine: &entry.engine, scripts: vec![(&entry.script, count)] }),
        }
    }
    refusals
}
