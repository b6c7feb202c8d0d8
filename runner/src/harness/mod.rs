//! The corpus under `cargo test`: one trial for each engine and script.
//!
//! A test binary without libtest's own harness calls [`main`]:
//!
//! ```toml
//! [[test]]
//! name = "corpus"
//! harness = false
//! ```
//!
//! ```no_run
//! fn main() -> std::process::ExitCode {
//!     memlimits::harness::main(memlimits_engines::builtin::engines())
//! }
//! ```
//!
//! An engine's author gives a slice with their own [`LocalEngine`] instead. Trials are named
//! `engine::chapter::script`, and the names stay; an engine that is a variant of another has one trial for all scripts.
//! What cannot run is decided when trials are listed, from what is written down (features that an engine lacks, a
//! script's peak, the machine's memory), never by starting an engine: it is *ignored*. Anything that a run finds beyond that, such as a directive that turns out to be unsupported, fails.

mod budget;

use std::{collections::BTreeSet, process::ExitCode, sync::Arc, time::Duration};

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits_engines::{LocalEngine, worker};
use memlimits_reports::{
    RunLog, Verdict,
    log::{Directive, ScriptEntry},
    terminal,
};
use memlimits_suite::{Catalogue, Origin, Script, corpus};

use budget::Budget;

use crate::{
    explained::Explained,
    fleet::{Chosen, Fleet, Source},
    plan::Plan,
    run::{self, Options, Task},
};

/// How long a command may take.
const TIMEOUT: Duration = Duration::from_secs(60);

/// Runs the trials that the process' arguments ask for, or becomes a worker if that is what the process is.
pub fn main(engines: &'static [LocalEngine]) -> ExitCode {
    if let Some(code) = worker::serve_if_asked(engines) {
        return code;
    }
    let arguments = Arguments::from_args();
    match trials(engines) {
        Ok(trials) => {
            let conclusion = libtest_mimic::run(&arguments, trials);
            conclusion.exit_code()
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn trials(engines: &'static [LocalEngine]) -> Result<Vec<Trial>, Box<dyn std::error::Error>> {
    let options = Options { jobs: 1, memory_budget: run::half_of_memory(), timeout: TIMEOUT };
    let tasks = tasks()?;
    let budget = Arc::new(Budget::new(options.memory_budget));
    let program = std::env::current_exe()?;
    let mut trials = Vec::with_capacity(engines.len() * tasks.len());
    for engine in engines {
        let chosen = Chosen::from(engine);
        let expectations = chosen.expectations()?;
        let stale = expectations.stale(tasks.iter().map(|task| &task.plan));
        let check = move || if stale.is_empty() { Ok(()) } else { Err(Failed::from(stale.join("\n"))) };
        trials.push(Trial::test(format!("{}::known-failures-name-the-corpus", engine.id), check));
        let source = Source::Worker { engine: chosen, program: program.clone() };
        let fleet = Arc::new(Fleet::new(source, expectations));
        if engine.variant_of.is_some() {
            let (tasks, budget) = (tasks.clone(), Arc::clone(&budget));
            let all = move || every_script(engine, &fleet, &tasks, &budget, &options);
            trials.push(Trial::test(format!("{}::every-script", engine.id), all));
            continue;
        }
        for task in &tasks {
            let script = task.plan.script.trim_end_matches(".wast").replace('/', "::");
            let (fleet, task, budget) = (Arc::clone(&fleet), Arc::clone(task), Arc::clone(&budget));
            let ignored = !can_run(engine, &task, &options);
            let trial = move || budget.with(&task, || trial(&fleet, &task, &options));
            trials.push(Trial::test(format!("{}::{script}", engine.id), trial).with_ignored_flag(ignored));
        }
    }
    Ok(trials)
}

fn tasks() -> Result<Vec<Arc<Task>>, Box<dyn std::error::Error>> {
    let catalogue = Catalogue::builtin();
    corpus()
        .iter()
        .map(|source| {
            let script = Script::read(source.clone(), Origin::Corpus, catalogue)?;
            Ok(Arc::new(Task::new(&script, Plan::new(&script, catalogue)?)))
        })
        .collect()
}

/// Whether an engine can run a script in full, from what is written down.
fn can_run(engine: &LocalEngine, task: &Task, options: &Options) -> bool {
    let lacks: BTreeSet<&str> = engine.lacks.iter().copied().collect();
    let has_all = !task.plan.needs().iter().any(|feature| lacks.contains(feature.name()));
    has_all && task.peak.is_none_or(|peak| peak <= options.memory_budget)
}

/// Every script on a variant of another engine, one after the other.
fn every_script(
    engine: &LocalEngine,
    fleet: &Fleet,
    tasks: &[Arc<Task>],
    budget: &Budget,
    options: &Options,
) -> Result<(), Failed> {
    let can_run = tasks.iter().filter(|task| can_run(engine, task, options));
    let failed = can_run.filter_map(|task| budget.with(task, || trial(fleet, task, options)).err());
    let reports: Vec<String> = failed.map(|failed| failed.message().unwrap_or_default().to_owned()).collect();
    if reports.is_empty() { Ok(()) } else { Err(reports.join("\n").into()) }
}

fn trial(fleet: &Fleet, task: &Task, options: &Options) -> Result<(), Failed> {
    let (entry, aside) = run::run_one(fleet, task, options);
    let surprise = entry.directives.iter().any(|directive| is_surprise(directive, &entry));
    let header = run::header(std::slice::from_ref(task), std::slice::from_ref(fleet));
    let log = RunLog::new(header, vec![entry], true)?;
    if log.footer().unexpected == 0 && !surprise {
        return Ok(());
    }
    let explained = Explained { tasks: std::slice::from_ref(task), asides: &[aside] };
    let style = terminal::Style { width: 100, colour: false };
    Err(terminal::report(&log, &explained, style).into())
}

/// Whether a directive was not judged for a reason that was not known when the trials were listed.
fn is_surprise(directive: &Directive, entry: &ScriptEntry) -> bool {
    match directive.verdict {
        // What a refused module or a known crash leaves undone is blocked by right.
        Verdict::Blocked => {
            let excuses = |other: &Directive| other.verdict == Verdict::Limit || other.known.is_some();
            !entry.directives.iter().any(excuses)
        }
        Verdict::Unsupported => directive.reason.as_deref() != Some(crate::plan::TEXT_ONLY),
        verdict => verdict == Verdict::NotRun,
    }
}
