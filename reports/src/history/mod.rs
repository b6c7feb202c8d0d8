//! How engines' verdicts changed over their versions, from several runs.

mod chart;
mod html;
#[cfg(test)]
mod tests;

pub use html::html;

use crate::{
    RunLog,
    compare::EngineChanges,
    log::{Directive, Engine, Totals},
    model::{Standing, Standings},
};

/// The runs of each engine, one after the other.
#[derive(Clone, Debug)]
pub struct History<'a> {
    /// The engines, in the order in which the logs bring them.
    pub engines: Vec<EngineHistory<'a>>,
}

/// The runs of one engine.
#[derive(Clone, Debug)]
pub struct EngineHistory<'a> {
    /// The engine's id.
    pub id: &'a str,
    /// Its runs, from the oldest version to the newest.
    pub points: Vec<Point<'a>>,
    /// Whether the versions gave the order; where one of them is no semantic version, it is the order of the logs.
    pub by_version: bool,
}

/// One run of one engine.
#[derive(Clone, Debug)]
pub struct Point<'a> {
    /// The log's name.
    pub log: &'a str,
    /// The engine, as it was in this run.
    pub engine: &'a Engine,
    /// Its directives by verdict.
    pub totals: Totals,
    /// How many of them are as expected, and how many not.
    pub standings: Standings,
    /// How many of its failures were known.
    pub known: u64,
    /// Why the run is not like the others, one sentence each.
    pub notes: Vec<&'static str>,
    /// What changed since the run before; none for the first.
    pub since: Option<EngineChanges<'a>>,
}

impl<'a> History<'a> {
    /// The history that these logs tell, each with its name, in any order.
    #[must_use]
    pub fn of(logs: &'a [(String, RunLog)]) -> Self {
        let mut ids: Vec<&'a str> = Vec::new();
        for engine in logs.iter().flat_map(|(_, log)| log.engines()) {
            if !ids.contains(&engine.id.as_str()) {
                ids.push(&engine.id);
            }
        }
        Self { engines: ids.into_iter().map(|id| EngineHistory::of(logs, id)).collect() }
    }
}

impl<'a> EngineHistory<'a> {
    fn of(logs: &'a [(String, RunLog)], id: &'a str) -> Self {
        let mut runs: Vec<(&'a (String, RunLog), &'a Engine)> = logs
            .iter()
            .filter_map(|named| Some((named, named.1.engines().iter().find(|engine| engine.id == id)?)))
            .collect();
        let by_version = runs.iter().all(|(_, engine)| version(&engine.version).is_some());
        if by_version {
            // Stable: runs of one version stay in the order in which they were given.
            runs.sort_by_key(|(_, engine)| version(&engine.version));
        }
        let point = |place: usize| {
            let ((name, log), engine) = runs[place];
            let entries = log.scripts().iter().filter(|entry| entry.engine == id);
            let directives = || entries.clone().flat_map(|entry| &entry.directives);
            let before = place.checked_sub(1).map(|before| &runs[before].0.1);
            Point {
                log: name,
                engine,
                totals: directives().collect(),
                standings: directives().collect(),
                known: directives().filter(|directive| is_known(directive)).count() as u64,
                notes: notes(before, log),
                since: before.and_then(|before| EngineChanges::of(before, log, id)),
            }
        };
        Self { id, points: (0..runs.len()).map(point).collect(), by_version }
    }
}

fn is_known(directive: &Directive) -> bool {
    directive.verdict.is_failure() && directive.standing() == Standing::Expected
}

/// A version that can be ordered: a semantic one, also where it is short (`26.1`) or has a `v` before it.
fn version(text: &str) -> Option<semver::Version> {
    let text = text.strip_prefix('v').unwrap_or(text);
    let short = text.chars().all(|character| character.is_ascii_digit() || character == '.');
    let missing = if short { 2usize.saturating_sub(text.matches('.').count()) } else { 0 };
    semver::Version::parse(&format!("{text}{}", ".0".repeat(missing))).ok()
}

fn notes(before: Option<&RunLog>, log: &RunLog) -> Vec<&'static str> {
    let mut notes = Vec::new();
    if !log.is_complete() {
        notes.push("The run was interrupted.");
    }
    if log.header().shard.is_some() {
        notes.push("The log is one shard of a run.");
    }
    if let Some(before) = before.map(RunLog::header) {
        if before.suite != log.header().suite {
            notes.push("The corpus is another than in the run before: directives are matched by their order.");
        }
        if before.suite == log.header().suite && before.selection.hash != log.header().selection.hash {
            notes.push("The scripts, or their texts, are others than in the run before.");
        }
        if before.host != log.header().host {
            notes.push("The kind of machine is another than in the run before.");
        }
    }
    notes
}
