//! The corpus kills every seeded fault of the reference engine but those that `survivors.toml` lists, with a reason.

use memlimits::{
    mutants::{Extent, Survivors, hunt},
    plan::Plan,
    run::Task,
};
use memlimits_reference::faults::{Fault, faults};
use memlimits_suite::{Catalogue, Origin, Script, ScriptForm, corpus};

/// Fewer faults would not measure much.
const FEWEST: usize = 120;

#[test]
fn the_corpus_kills_every_fault_that_is_not_listed() {
    let catalogue = Catalogue::builtin();
    let tasks: Vec<Task> = corpus()
        .iter()
        // The reference engine has no JavaScript.
        .filter(|source| ScriptForm::of(&source.name) == Some(ScriptForm::Wast))
        .map(|source| {
            let script = Script::read(source.clone(), Origin::Corpus, catalogue).unwrap();
            Task::new(&script, Plan::new(&script, catalogue).unwrap())
        })
        .collect();
    let faults: Vec<&'static Fault> = faults().iter().collect();
    assert!(faults.len() >= FEWEST, "{} faults are left", faults.len());

    let pool = rayon::ThreadPoolBuilder::new().build().unwrap();
    let matrix = hunt(&tasks, &faults, Extent::FirstKill, &pool, |_| {}).unwrap();
    let differences = Survivors::builtin().differences(&matrix);
    assert!(differences.is_empty(), "\n{}\n`memlimits mutants` tells more", differences.join("\n"));
}
