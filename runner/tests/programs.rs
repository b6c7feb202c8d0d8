//! The corpus on every engine that lives in a program of its own, and on every browser, as far as it is there.
//!
//! One trial runs all scripts, or a shard of them where the engine is very slow. An engine that is not there is ignored,
//! and the trial says why, except where it is required:
//! Node always is, and so is what `MEMLIMITS_REQUIRE` names, separated by commas, or `all` of it.

use std::{env, error::Error, process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits::{
    browser,
    expectations::Expectations,
    fleet::Fleet,
    harness,
    link::{Guard, Supervision, guard},
    plan::Plan,
    run::{self, Options, Selection, Task},
    wanted::{self, NotWanted, Wanted},
};
use memlimits_engines::{
    builtin,
    program::{self, split_version},
    worker,
};
use memlimits_reports::{Digest, Unexplained, log::Shard, terminal};
use memlimits_suite::{Catalogue, Origin, Script, corpus};

/// What has to be there on every machine.
const REQUIRED: &str = "node";

/// What takes minutes for what takes others seconds, and the part of the corpus that it is held to here.
const SLOW: &[(&str, Shard)] = &[("pywasm", Shard { index: 1, count: 8 })];

fn main() -> ExitCode {
    if let Some(code) = guard::serve_if_asked().or_else(|| worker::serve_if_asked(builtin::engines())) {
        return code;
    }
    let arguments = Arguments::from_args();
    let is_required = |id: &str| id == REQUIRED || harness::is_required(id);
    let mut trials = Vec::new();
    let programs = program::engines().iter().map(|engine| (engine.id, engine.expectations));
    for (id, expectations) in programs.chain(browser::MODELS.iter().map(|model| (model.id, model.expectations))) {
        let name = format!("{id}::known-failures-name-the-corpus");
        trials.push(Trial::test(name, move || names_the_corpus(id, expectations)));
    }
    // Each version that an environment variable names is one more.
    for id in wanted::all().into_iter().filter(|id| has_program(split_version(id).0)) {
        let shard = SLOW.iter().find(|(slow, _)| split_version(&id).0 == *slow).map(|(_, shard)| *shard);
        let name = match shard {
            None => format!("{id}::every-script"),
            Some(Shard { index, count }) => format!("{id}::shard-{index}-of-{count}"),
        };
        let found = Wanted::find(&id);
        let left_out = match &found {
            Err(NotWanted::Missing { missing, .. }) if !is_required(&id) => {
                Some(format!("not there: {}", missing.reason))
            }
            _ => None,
        };
        // Whoever runs what is ignored is told that it is not there.
        let trial = Trial::test(name, move || every_script(found, shard));
        trials.push(match left_out {
            None => trial,
            Some(why) => trial.with_kind(why).with_ignored_flag(true),
        });
    }
    libtest_mimic::run(&arguments, trials).exit_code()
}

/// Whether the engine of that id is a program, or a browser.
fn has_program(id: &str) -> bool {
    program::engine(id).is_some() || browser::model(id).is_some()
}

fn tasks() -> Result<Vec<Task>, Box<dyn Error>> {
    let catalogue = Catalogue::builtin();
    let task = |source: &memlimits_suite::Source| {
        let script = Script::read(source.clone(), Origin::Corpus, catalogue)?;
        Ok(Task::new(&script, Plan::new(&script, catalogue)?))
    };
    corpus().iter().map(task).collect()
}

fn names_the_corpus(id: &str, expectations: &str) -> Result<(), Failed> {
    let expectations = Expectations::parse(&format!("{id}.toml"), expectations)?;
    let plans: Vec<Arc<Plan>> = tasks()?.iter().map(|task| task.plan()).collect::<Result<_, _>>()?;
    let stale = expectations.stale(plans.iter().map(|plan| &**plan));
    if stale.is_empty() { Ok(()) } else { Err(stale.join("\n").into()) }
}

fn every_script(found: Result<Wanted, NotWanted>, shard: Option<Shard>) -> Result<(), Failed> {
    let wanted = found?;
    let this = env::current_exe()?;
    let supervision = Supervision { guard: Some(Arc::new(Guard::start(&this)?)), ..Supervision::default() };
    let fleet = Fleet::new(wanted.source(&this), wanted.expectations()?).supervised(supervision);
    let mut tasks = tasks()?;
    tasks.retain(|task| shard.is_none_or(|shard| run::in_shard(task.name(), shard)));
    let (options, fleets) = (Options { jobs: 1, ..Options::default() }, [fleet]);
    // As everywhere, what can never fit is left out from the start: by the engine's habit, which it says itself.
    run::greet(Selection::all(&[], &fleets), &options);
    let fits =
        |task: &Task| run::cost(task.peak(), fleets[0].commits(), options.memory_budget) <= options.memory_budget;
    tasks.retain(fits);
    let log = run::run(&tasks, &fleets, &options, |_| ())?.log;
    let totals = log.footer().totals;
    if log.footer().unexpected == 0 && totals.not_run == 0 && totals.pass > 0 {
        return Ok(());
    }
    Err(terminal::report(&Digest::of(&log), &Unexplained, terminal::Style { width: 100, colour: false }).into())
}
