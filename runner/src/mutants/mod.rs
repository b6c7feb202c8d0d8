//! The kill score: which seeded faults of the reference engine the scripts find.
//!
//! A mutant is the specification with one mistake in it ([`faults`]). A script *kills* it where a directive is judged a
//! failure, although the specification itself passes. A fault that only refuses what the specification lets an engine
//! refuse can make no directive fail; it is killed where a verdict is not that of the specification.

mod kills;
mod log;
mod report;
mod survivors;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
};

use memlimits_reference::faults::{self, Fault};
use memlimits_reports::Verdict;
use memlimits_suite::{Catalogue, RequirementId, Strength};
use rayon::prelude::*;

pub use kills::Kills;
pub use survivors::{Reason, Status, Survivors};

use crate::{
    judge::Judgement,
    oracle::Oracle,
    plan::{Plan, Step},
    run::Task,
};

/// How far each mutant is hunted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Extent {
    /// Until the first script, by name, has killed it.
    FirstKill,
    /// By every script.
    Full,
}

/// The mutants, and what killed them.
#[derive(Clone, Debug)]
pub struct Matrix {
    /// How far they were hunted.
    pub extent: Extent,
    /// The scripts that hunted them, by name.
    pub scripts: Vec<String>,
    /// In the order of the faults.
    pub mutants: Vec<Mutant>,
}

/// A fault, and what killed it.
#[derive(Clone, Debug)]
pub struct Mutant {
    /// The fault.
    pub fault: &'static Fault,
    /// At most one kill a script, by the scripts' names.
    pub kills: Vec<Kill>,
}

/// How a script killed a mutant.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize)]
pub struct Kill {
    /// The script's name.
    pub script: String,
    /// The line of the first directive that did.
    pub line: u32,
    /// What all the directives of the script that did are evidence for.
    pub requirements: BTreeSet<RequirementId>,
    /// The verdict on the first of them.
    pub verdict: Verdict,
}

/// How many of so many mutants were killed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, serde::Serialize)]
pub struct Score {
    /// How many were.
    pub killed: usize,
    /// How many there are.
    pub of: usize,
}

/// A mutant whose hunt has just ended, for progress.
#[derive(Clone, Copy, Debug)]
pub struct Progress<'a> {
    /// How many hunts are done, this one included.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// The mutant.
    pub mutant: &'a Mutant,
}

/// Hunts the mutants of these faults with these scripts, as many at a time as the pool has threads.
///
/// # Errors
///
/// A message, where a script does not pass on the specification itself: nothing it found would mean anything.
pub fn hunt(
    tasks: &[Task],
    faults: &[&'static Fault],
    extent: Extent,
    pool: &rayon::ThreadPool,
    progress: impl Fn(Progress<'_>) + Sync,
) -> Result<Matrix, String> {
    pool.install(|| {
        let plans: Vec<Arc<Plan>> =
            tasks.iter().map(Task::plan).collect::<Result<_, _>>().map_err(|e| e.to_string())?;
        let specified: Vec<Vec<Judgement>> = plans.par_iter().map(|plan| specified(plan)).collect::<Result<_, _>>()?;
        let done = AtomicUsize::new(0);
        let mutants = faults
            .par_iter()
            .map(|fault| {
                let mutant = Mutant { fault, kills: kills(fault, &plans, &specified, extent) };
                let done = done.fetch_add(1, Ordering::Relaxed) + 1;
                progress(Progress { done, of: faults.len(), mutant: &mutant });
                mutant
            })
            .collect();
        let scripts = tasks.iter().map(|task| task.name().to_owned()).collect();
        Ok(Matrix { extent, scripts, mutants })
    })
}

/// What the specification itself makes of a script.
fn specified(plan: &Plan) -> Result<Vec<Judgement>, String> {
    let judgements = Oracle::new("")?.ask(plan).judgements;
    match directives(plan).zip(&judgements).find(|(_, judgement)| judgement.verdict.is_failure()) {
        None => Ok(judgements),
        Some((step, judgement)) => Err(format!(
            "{}:{}: the reference engine itself does not pass here: expected {}, observed {}",
            plan.script,
            step.at,
            step.expectation,
            judgement.observed.as_deref().unwrap_or(judgement.verdict.name()),
        )),
    }
}

fn kills(fault: &Fault, plans: &[Arc<Plan>], specified: &[Vec<Judgement>], extent: Extent) -> Vec<Kill> {
    let oracle = Oracle::new(&format!("fault={}", fault.name)).expect("a fault is known by its name");
    let may = only_refuses(fault);
    let mut kills = plans.iter().zip(specified).filter_map(|(plan, specified)| {
        let judgements = oracle.ask(plan).judgements;
        let differs = |found: &Judgement, specified: &Judgement| {
            found.verdict.is_failure() || may && found.verdict != specified.verdict
        };
        kill(plan, &judgements, specified, differs)
    });
    match extent {
        Extent::FirstKill => kills.next().into_iter().collect(),
        Extent::Full => kills.collect(),
    }
}

/// The kill of a mutant by one script, where it is one.
fn kill(
    plan: &Plan,
    judgements: &[Judgement],
    specified: &[Judgement],
    differs: impl Fn(&Judgement, &Judgement) -> bool,
) -> Option<Kill> {
    let mut found =
        directives(plan).zip(judgements).zip(specified).filter(|((_, found), specified)| differs(found, specified));
    let ((step, judgement), _) = found.next()?;
    let mut requirements: BTreeSet<RequirementId> = step.requirements.iter().cloned().collect();
    requirements.extend(found.flat_map(|((step, _), _)| step.requirements.iter().cloned()));
    Some(Kill { script: plan.script.clone(), line: step.at.line, requirements, verdict: judgement.verdict })
}

/// The directives of a plan, in the order of their judgements.
fn directives(plan: &Plan) -> impl Iterator<Item = &Step> {
    plan.steps.iter().flat_map(Step::flat)
}

/// Whether a fault only makes use of a permission of the specification.
fn only_refuses(fault: &Fault) -> bool {
    let requirement = fault.requirement.and_then(|id| Catalogue::builtin().get(id));
    requirement.is_some_and(|requirement| requirement.strength == Strength::May)
}

/// The fault of that name.
pub fn fault(name: &str) -> Option<&'static Fault> {
    faults::faults().iter().find(|fault| fault.name == name)
}

impl Mutant {
    /// Whether any script killed it.
    pub fn is_killed(&self) -> bool {
        !self.kills.is_empty()
    }
}

impl Score {
    fn count(&mut self, mutant: &Mutant) {
        self.killed += usize::from(mutant.is_killed());
        self.of += 1;
    }
}

impl Matrix {
    /// The score over all mutants.
    pub fn score(&self) -> Score {
        let mut score = Score::default();
        self.mutants.iter().for_each(|mutant| score.count(mutant));
        score
    }

    /// The score of each class of faults: K1 to K16, then slips.
    pub fn classes(&self) -> Vec<(&'static str, Score)> {
        // The shorter name comes first, so K9 before K10 and `slip` at the end.
        let mut classes: BTreeMap<(usize, &'static str), Score> = BTreeMap::new();
        for mutant in &self.mutants {
            let class = mutant.fault.class;
            classes.entry((class.len(), class)).or_default().count(mutant);
        }
        classes.into_iter().map(|((_, class), score)| (class, score)).collect()
    }

    /// The mutants that no script killed.
    pub fn survivors(&self) -> impl Iterator<Item = &Mutant> {
        self.mutants.iter().filter(|mutant| !mutant.is_killed())
    }

    /// The scripts that killed no mutant but such as others killed too. Says something of a full hunt only.
    pub fn dispensable(&self) -> Vec<&str> {
        let alone: BTreeSet<&str> = self
            .mutants
            .iter()
            .filter_map(|mutant| match mutant.kills.as_slice() {
                [only] => Some(only.script.as_str()),
                _ => None,
            })
            .collect();
        self.scripts.iter().map(String::as_str).filter(|script| !alone.contains(script)).collect()
    }
}

#[cfg(test)]
mod tests {
    use memlimits_suite::{Origin, Script, Source};

    use super::*;

    pub(super) fn task(name: &'static str, text: &'static str) -> Task {
        let catalogue = Catalogue::builtin();
        let source = Source { name: name.into(), text: text.into() };
        let script = Script::read(source, Origin::User, catalogue).unwrap();
        Task::new(&script, Plan::new(&script, catalogue).unwrap())
    }

    pub(super) fn hunted(tasks: &[Task], faults: &[&str], extent: Extent) -> Result<Matrix, String> {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().unwrap();
        let faults: Vec<&'static Fault> = faults.iter().map(|name| fault(name).unwrap()).collect();
        hunt(tasks, &faults, extent, &pool, |_| {})
    }

    pub(super) const RETURNS: &str = r#"
        (module (memory 1) (func (export "grow") (param i32) (result i32) (memory.grow (local.get 0))))
        ;;@ GROW-RET-OLD
        (assert_return (invoke "grow" (i32.const 1)) (either (i32.const 1) (i32.const -1)))
        ;;@ GROW-FAIL-M1
        (assert_return (invoke "grow" (i32.const -1)) (i32.const -1))
    "#;
    pub(super) const MINUS_ONE: &str = r#"
        (module (memory 1 1) (func (export "grow") (result i32) (memory.grow (i32.const 1))))
        ;;@ GROW-FAIL-M1 GROW-MAX-MUST-FAIL
        (assert_return (invoke "grow") (i32.const -1))
    "#;

    #[test]
    fn a_mutant_is_killed_by_what_fails_on_it() {
        let tasks = [task("a.wast", RETURNS), task("b.wast", MINUS_ONE)];
        let faults = ["grow-returns-new-size", "grow-failure-returns-zero", "loads-unchecked"];
        let matrix = hunted(&tasks, &faults, Extent::Full).unwrap();
        let kills: Vec<Vec<(&str, u32)>> = matrix
            .mutants
            .iter()
            .map(|mutant| mutant.kills.iter().map(|kill| (kill.script.as_str(), kill.line)).collect())
            .collect();
        assert_eq!(kills, [vec![("a.wast", 4)], vec![("a.wast", 6), ("b.wast", 4)], vec![]]);
        assert_eq!(matrix.score(), Score { killed: 2, of: 3 });
        assert_eq!(matrix.dispensable(), ["b.wast"]);
        assert_eq!(matrix.survivors().map(|mutant| mutant.fault.name).collect::<Vec<_>>(), ["loads-unchecked"]);

        let first = hunted(&tasks, &faults, Extent::FirstKill).unwrap();
        assert_eq!(first.mutants[1].kills, matrix.mutants[1].kills[..1]);
    }

    #[test]
    fn a_refusal_that_is_permitted_is_killed_by_another_verdict() {
        let tasks = [task("a.wast", RETURNS)];
        let matrix = hunted(&tasks, &["no-maximum-never-grows"], Extent::Full).unwrap();
        assert_eq!(matrix.mutants[0].kills[0].verdict, Verdict::Limit);
    }

    #[test]
    fn a_script_that_is_wrong_hunts_nothing() {
        let wrong = r#"(module (func (export "f"))) (assert_trap (invoke "f") "unreachable")"#;
        let message = hunted(&[task("a.wast", wrong)], &["loads-unchecked"], Extent::Full).unwrap_err();
        assert!(message.starts_with("a.wast:1:30: the reference engine itself does not pass here"), "{message}");
    }

    #[test]
    fn classes_are_in_their_order() {
        let all: Vec<&str> = faults::faults().iter().map(|fault| fault.name).collect();
        let matrix = hunted(&[], &all, Extent::Full).unwrap();
        let classes: Vec<&str> = matrix.classes().into_iter().map(|(class, _)| class).collect();
        assert_eq!(classes.first(), Some(&"K1"));
        assert_eq!(classes.last(), Some(&"slip"));
        let numbers: Vec<u32> = classes.iter().filter_map(|class| class.strip_prefix('K')?.parse().ok()).collect();
        assert!(numbers.is_sorted(), "{classes:?}");
    }
}
