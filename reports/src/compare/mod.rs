//! What changed between two runs, engine by engine.
//!
//! A directive is the same in both runs if it stands at the same line and column of the same script; where a script was
//! edited in between, `align` matches what moved.

mod align;
mod json;
mod markdown;
#[cfg(test)]
mod tests;
mod text;

use std::collections::{BTreeMap, BTreeSet};

pub use json::{json, schema};
pub use markdown::markdown;
pub use text::text;
pub(crate) use text::{by_script, moved, place, summary, summed};

use crate::{
    RunLog, Verdict,
    log::{Directive, Engine, ScriptEntry},
    model::{Standing, reason_of},
    terminal::counted,
};

/// What changed between two runs.
#[derive(Clone, Debug)]
pub struct Comparison<'a> {
    /// What makes the runs hard to compare, one sentence each: another corpus, selection or machine, an unfinished run.
    pub notes: Vec<String>,
    /// The engines of both runs, in the new log's order.
    pub engines: Vec<EngineChanges<'a>>,
    /// The engines that only the new run has.
    pub new: Vec<&'a Engine>,
    /// The engines that only the old run has.
    pub gone: Vec<&'a Engine>,
}

/// What changed for one engine.
#[derive(Clone, Debug)]
pub struct EngineChanges<'a> {
    /// The engine in the old run.
    pub old: &'a Engine,
    /// The engine in the new run.
    pub now: &'a Engine,
    /// What passed, was refused properly or was known to fail, and now fails unexpectedly.
    pub regressions: Vec<Change<'a>>,
    /// What failed, known or not, and now passes or is refused properly.
    pub fixes: Vec<Change<'a>>,
    /// Every other change of verdict, and failures that have become known.
    pub others: Vec<Change<'a>>,
    /// Assertions that only the new run has.
    pub new: Vec<At<'a>>,
    /// Assertions that only the old run has.
    pub gone: Vec<At<'a>>,
    /// Directives that have the same verdict in both runs.
    pub unchanged: usize,
}

/// A directive whose verdict changed.
#[derive(Clone, Copy, Debug)]
pub struct Change<'a> {
    /// The script's name.
    pub script: &'a str,
    /// The directive in the old run.
    pub old: &'a Directive,
    /// The directive in the new run.
    pub now: &'a Directive,
    /// Why the new verdict is what it is, where somebody says so.
    pub reason: Option<&'a str>,
    /// Whether the script was edited, so that order says which directive is which.
    pub by_order: bool,
}

/// An assertion of a script.
#[derive(Clone, Copy, Debug)]
pub struct At<'a> {
    /// The script's name.
    pub script: &'a str,
    /// The assertion.
    pub directive: &'a Directive,
    /// Whether the whole script is only in this run.
    pub with_script: bool,
}

impl<'a> Comparison<'a> {
    /// What changed from `old` to `new`.
    #[must_use]
    pub fn of(old: &'a RunLog, new: &'a RunLog) -> Self {
        let find = |log: &'a RunLog, id: &str| log.engines().iter().find(|engine| engine.id == id);
        let only = |log: &'a RunLog, other: &'a RunLog| {
            log.engines().iter().filter(|engine| find(other, &engine.id).is_none()).collect()
        };
        Self {
            notes: notes(old, new),
            engines: new.engines().iter().filter_map(|engine| EngineChanges::of(old, new, &engine.id)).collect(),
            new: only(new, old),
            gone: only(old, new),
        }
    }

    /// How many directives are regressions, over all engines.
    #[must_use]
    pub fn regressions(&self) -> usize {
        self.engines.iter().map(|engine| engine.regressions.len()).sum()
    }
}

impl<'a> EngineChanges<'a> {
    /// What changed for the engine with this id; none where one of the runs does not have it.
    #[must_use]
    pub fn of(old: &'a RunLog, new: &'a RunLog, id: &str) -> Option<Self> {
        let find = |log: &'a RunLog| log.engines().iter().find(|engine| engine.id == id);
        let mut changes = Self {
            old: find(old)?,
            now: find(new)?,
            regressions: Vec::new(),
            fixes: Vec::new(),
            others: Vec::new(),
            new: Vec::new(),
            gone: Vec::new(),
            unchanged: 0,
        };
        let entries = |log: &'a RunLog| log.scripts().iter().filter(move |entry| entry.engine == id);
        let mut scripts: BTreeMap<&str, (Option<&'a ScriptEntry>, Option<&'a ScriptEntry>)> = BTreeMap::new();
        entries(old).for_each(|entry| scripts.entry(&entry.script).or_default().0 = Some(entry));
        entries(new).for_each(|entry| scripts.entry(&entry.script).or_default().1 = Some(entry));
        for (script, entries) in scripts {
            let assertions = |entry: &'a ScriptEntry| {
                let assertions = entry.directives.iter().filter(|directive| directive.is_assertion());
                assertions.map(|directive| At { script, directive, with_script: true })
            };
            match entries {
                (Some(old), Some(new)) => changes.add(old, new),
                (Some(old), None) => changes.gone.extend(assertions(old)),
                (None, Some(new)) => changes.new.extend(assertions(new)),
                (None, None) => {}
            }
        }
        Some(changes)
    }

    fn add(&mut self, old: &'a ScriptEntry, new: &'a ScriptEntry) {
        let alignment = align::align(&old.directives, &new.directives);
        for (one, other) in &alignment.pairs {
            let change = Change {
                script: &new.script,
                old: &old.directives[*one],
                now: &new.directives[*other],
                reason: reason_of(new, &new.directives[*other]),
                by_order: alignment.by_order,
            };
            match change.kind() {
                None => self.unchanged += 1,
                Some(Kind::Regression) => self.regressions.push(change),
                Some(Kind::Fix) => self.fixes.push(change),
                Some(Kind::Other) => self.others.push(change),
            }
        }
        let at = |entry: &'a ScriptEntry, places: &[usize]| {
            let directives = places.iter().map(|place| &entry.directives[*place]).collect::<Vec<_>>();
            let assertions = directives.into_iter().filter(|directive| directive.is_assertion());
            assertions.map(|directive| At { script: &entry.script, directive, with_script: false }).collect::<Vec<_>>()
        };
        self.gone.extend(at(old, &alignment.gone));
        self.new.extend(at(new, &alignment.new));
    }

    /// The new assertions that are not as expected. They are no regressions: nobody knows what an earlier engine would
    /// have done.
    pub fn new_failures(&self) -> impl Iterator<Item = &At<'a>> {
        self.new.iter().filter(|at| is_unexpected_failure(at.directive))
    }

    /// Whether the versions differ.
    #[must_use]
    pub fn has_other_version(&self) -> bool {
        self.old.version != self.now.version
    }
}

enum Kind {
    Regression,
    Fix,
    Other,
}

impl Change<'_> {
    fn kind(&self) -> Option<Kind> {
        let (old, now) = (self.old, self.now);
        let known =
            |directive: &Directive| directive.verdict.is_failure() && directive.standing() == Standing::Expected;
        let is_good = |verdict| matches!(verdict, Verdict::Pass | Verdict::Limit);
        if old.verdict == now.verdict && known(old) == known(now) {
            return None;
        }
        Some(if (is_good(old.verdict) || known(old)) && is_unexpected_failure(now) {
            Kind::Regression
        } else if old.verdict.is_failure() && is_good(now.verdict) {
            Kind::Fix
        } else {
            Kind::Other
        })
    }
}

fn is_unexpected_failure(directive: &Directive) -> bool {
    directive.verdict.is_failure() && directive.standing() == Standing::Unexpected
}

/// A verdict, and whether it is a known failure: `fail (known)`.
pub(crate) fn shown(directive: &Directive) -> String {
    let known = directive.verdict.is_failure() && directive.standing() == Standing::Expected;
    format!("{}{}", directive.verdict, if known { " (known)" } else { "" })
}

/// What makes two runs hard to compare.
fn notes(old: &RunLog, new: &RunLog) -> Vec<String> {
    let (one, other) = (old.header(), new.header());
    let mut notes = Vec::new();
    if one.suite != other.suite {
        notes.push(
            "The runs are of different versions of the corpus. Where a script's text moved, its directives are matched \
             by their order."
                .to_owned(),
        );
    }
    let (only_old, only_new) = (scripts_only_in(old, new), scripts_only_in(new, old));
    if only_old + only_new > 0 {
        notes.push(format!(
            "The runs are not of the same scripts: {} only in the old one, and {} only in the new one.",
            counted(only_old as u64, "script"),
            counted(only_new as u64, "script")
        ));
    } else if one.suite == other.suite && one.selection.hash != other.selection.hash {
        notes.push("The scripts have other texts than in the old run.".to_owned());
    }
    if one.host != other.host {
        notes.push("The runs took place on different kinds of machine.".to_owned());
    }
    for (log, name) in [(old, "old"), (new, "new")] {
        if !log.is_complete() {
            notes.push(format!("The {name} run was interrupted: what it did not get to counts as not there."));
        }
        if let Some(shard) = log.header().shard {
            notes.push(format!("The {name} log is shard {shard} of a run."));
        }
    }
    notes
}

/// How many scripts a run has and another has not.
fn scripts_only_in(log: &RunLog, other: &RunLog) -> usize {
    let names = |log: &'_ RunLog| log.scripts().iter().map(|entry| entry.script.clone()).collect::<BTreeSet<_>>();
    names(log).difference(&names(other)).count()
}
