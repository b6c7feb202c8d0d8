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
//! `engine::chapter::script`, and the names stay; an engine that is a variant of another, or that answers in part only, has
//! one trial for all scripts, `engine::every-script`; where it needs a program that is not there, the trial is ignored, unless
//! it is [required](is_required). What cannot run is decided when trials are listed, from what is written down (features
//! that an engine lacks, a script's peak, the machine's memory), never by starting an engine: it is *ignored*. Anything
//! that a run finds beyond that, such as a directive that turns out to be unsupported, fails; but of an engine that is known to
//! answer in part, as validators do, that is only not to be all that it has to say.
//!
//! # Under nextest
//!
//! nextest starts a process for each trial, so the engine runs in that process, with no worker beside it; only a script
//! that is known to end its engine has a worker, whose end can be judged. A limit on time is then nextest's own
//! (`slow-timeout`), and so is the report of a crash; `memlimits run SCRIPT --engine ID` tells the directive. The
//! largest scripts take turns, by a lock that processes share; in this repository a test group of `.config/nextest.toml`
//! also keeps them from holding nextest's threads meanwhile.
//!
//! # What libtest-mimic does not offer
//!
//! Of libtest's options these are there: a filter, `--exact`, `--skip`, `--ignored`, `--include-ignored`, `--list`,
//! `--format pretty|terse|json`, `--quiet`, `--color`, `--logfile`, `--test-threads`. Not there are several filters at
//! once, `--shuffle`, `--report-time`, `--ensure-time`, `--format junit` (nextest has it, and `memlimits report`), and
//! capture: `--nocapture` and `--show-output` are accepted and change nothing, because a trial prints nothing and its
//! report is its failure. `RUST_TEST_THREADS` is not read.

mod budget;

use std::{collections::BTreeSet, process::ExitCode, sync::Arc};

use libtest_mimic::{Arguments, Failed, Trial};
use memlimits_engines::{LocalEngine, worker};
use memlimits_reports::{
    Digest, Verdict,
    digest::Summary,
    log::{Directive, ScriptEntry},
    terminal,
};
use memlimits_suite::{Catalogue, Origin, Script, ScriptForm, Source as ScriptSource, corpus};

use budget::Budget;

use crate::{
    explained::Explained,
    fleet::{Chosen, Fleet, Source},
    plan::Plan,
    run::{self, Finished, Options, Task},
};

/// Runs the trials that the process' arguments ask for, or becomes a worker if that is what the process is.
pub fn main(engines: &'static [LocalEngine]) -> ExitCode {
    if let Some(code) = worker::serve_if_asked(engines) {
        return code;
    }
    let arguments = Arguments::from_args();
    match trials(engines, &arguments) {
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

fn trials(engines: &'static [LocalEngine], arguments: &Arguments) -> Result<Vec<Trial>, Box<dyn std::error::Error>> {
    let options = Options { jobs: 1, ..Options::default() };
    let budget = Arc::new(Budget::new(options.memory_budget));
    let homes = engines.iter().map(Home::new).collect::<Result<Vec<Home>, _>>()?;
    let mut trials: Vec<Trial> = homes.iter().map(Home::check).collect();
    let (variants, homes): (Vec<Home>, Vec<Home>) =
        homes.into_iter().partition(|home| home.engine.variant_of.is_some() || home.engine.answers_in_part);
    trials.extend(variants.into_iter().map(|home| home.every_script(Arc::clone(&budget), options.clone())));
    for source in corpus() {
        let names: Vec<String> = homes.iter().map(|home| name(home.engine, source)).collect();
        // Of a process for one trial, planning the whole corpus would be most of its time.
        let task = match names.iter().any(|name| may_run(name, arguments)) {
            true => Some(Arc::new(task(source)?)),
            false => None,
        };
        for (home, name) in homes.iter().zip(names) {
            let engine = home.engine;
            let Some(task) = task.clone() else {
                trials.push(Trial::test(name, || unreachable!("the arguments leave it out")));
                continue;
            };
            let ignored = !can_run(engine, &task, &options);
            let (fleet, budget) = (home.fleet(&task), Arc::clone(&budget));
            let cost = cost(engine, &task, &options);
            let options = options.clone();
            let trial = move || budget.with(cost, || trial(engine, &fleet, &task, &options)).map(drop);
            trials.push(Trial::test(name, trial).with_ignored_flag(ignored));
        }
    }
    trials.sort_by(|a, b| a.name().cmp(b.name()));
    Ok(trials)
}

/// A trial's name, which never changes.
fn name(engine: &LocalEngine, source: &ScriptSource) -> String {
    format!("{}::{}", engine.id, ScriptForm::stem(&source.name).replace('/', "::"))
}

/// Whether libtest's filters let a trial of this name run.
fn may_run(name: &str, arguments: &Arguments) -> bool {
    let matches = |filter: &String| if arguments.exact { name == filter } else { name.contains(filter.as_str()) };
    arguments.filter.as_ref().is_none_or(matches) && !arguments.skip.iter().any(matches)
}

fn task(source: &ScriptSource) -> Result<Task, Box<dyn std::error::Error>> {
    let catalogue = Catalogue::builtin();
    let script = Script::read(source.clone(), Origin::Corpus, catalogue)?;
    Ok(Task::new(&script, Plan::new(&script, catalogue)?))
}

/// Where an engine's trials run.
struct Home {
    engine: &'static LocalEngine,
    workers: Arc<Fleet>,
    /// The engine in this process, where the process is for one trial alone.
    here: Option<Arc<Fleet>>,
}

impl Home {
    fn new(engine: &'static LocalEngine) -> Result<Self, Box<dyn std::error::Error>> {
        let chosen = Chosen::from(engine);
        let program = std::env::current_exe()?;
        let workers = Fleet::new(Source::Worker { engine: chosen.clone(), program }, chosen.expectations()?);
        let alone = std::env::var_os("NEXTEST_EXECUTION_MODE").is_some_and(|mode| mode == "process-per-test");
        let here = match alone {
            true => Some(Arc::new(Fleet::new(Source::Here(chosen.clone()), chosen.expectations()?))),
            false => None,
        };
        Ok(Self { engine, workers: Arc::new(workers), here })
    }

    fn fleet(&self, task: &Task) -> Arc<Fleet> {
        let survives = !self.workers.expectations().has_stop(task.name());
        Arc::clone(self.here.as_ref().filter(|_| survives).unwrap_or(&self.workers))
    }

    /// The one static trial: no known failure names nothing.
    fn check(&self) -> Trial {
        let workers = Arc::clone(&self.workers);
        Trial::test(format!("{}::known-failures-name-the-corpus", self.engine.id), move || {
            let plans = corpus().iter().map(|source| Ok(task(source)?.plan()?)).collect::<Result<Vec<_>, Failed>>()?;
            let stale = workers.expectations().stale(plans.iter().map(|plan| &**plan));
            if stale.is_empty() { Ok(()) } else { Err(stale.join("\n").into()) }
        })
    }

    /// The one trial of a variant, or of an engine that answers in part: every script, one after the other, on its workers.
    fn every_script(self, budget: Arc<Budget>, options: Options) -> Trial {
        let missing = self.engine.program.and_then(|program| program.find(None).err());
        let left_out = missing.filter(|_| !is_required(self.engine.id));
        let trial = Trial::test(format!("{}::every-script", self.engine.id), move || {
            let (mut reports, mut passed) = (Vec::new(), 0);
            for source in corpus() {
                let task = task(source)?;
                if !can_run(self.engine, &task, &options) {
                    continue;
                }
                let cost = cost(self.engine, &task, &options);
                match budget.with(cost, || trial(self.engine, &self.workers, &task, &options)) {
                    Ok(pass) => passed += pass,
                    Err(failed) => reports.push(failed.message().unwrap_or_default().to_owned()),
                }
            }
            if passed == 0 && reports.is_empty() {
                reports.push("no directive of any script passed".to_owned());
            }
            if reports.is_empty() { Ok(()) } else { Err(reports.join("\n").into()) }
        });
        match left_out {
            None => trial,
            Some(missing) => trial.with_kind(format!("not there: {}", missing.reason)).with_ignored_flag(true),
        }
    }
}

/// Whether an engine in a program has to be there, so that its absence fails: the environment variable
/// `MEMLIMITS_REQUIRE` names such engines, separated by commas, or is `all`.
pub fn is_required(id: &str) -> bool {
    let required = std::env::var("MEMLIMITS_REQUIRE").unwrap_or_default();
    required.split(',').any(|name| name == id || name == "all")
}

/// Whether an engine can run a script in full, from what is written down.
fn can_run(engine: &LocalEngine, task: &Task, options: &Options) -> bool {
    let lacks: BTreeSet<&str> = engine.lacks.iter().copied().collect();
    let plan = task.plan().expect("the corpus does not change");
    let has_all = !plan.needs().iter().any(|feature| lacks.contains(feature.name()));
    // No engine that is a Rust crate has JavaScript.
    has_all && !plan.is_javascript() && cost(engine, task, options) <= options.memory_budget
}

/// What a script costs an engine in bytes, from what is written down.
fn cost(engine: &LocalEngine, task: &Task, options: &Options) -> u64 {
    run::cost(task.peak(), engine.commits, options.memory_budget)
}

/// How many directives of a script passed, where nothing is unexpected.
fn trial(engine: &LocalEngine, fleet: &Fleet, task: &Task, options: &Options) -> Result<u64, Failed> {
    let (Finished { entry, aside }, _) = run::run_one(fleet, task, options)?.ok_or("the trial was stopped")?;
    let surprise = entry.directives.iter().any(|directive| is_surprise(engine, directive, &entry));
    let header = run::header(std::slice::from_ref(task), std::slice::from_ref(fleet));
    let digest = Digest::new(header, vec![Summary::of(&entry)], true)?;
    let footer = digest.footer();
    if footer.unexpected == 0 && !surprise {
        return Ok(footer.totals.pass);
    }
    let explained = Explained { tasks: std::slice::from_ref(task), asides: &[aside] };
    let style = terminal::Style { width: 100, colour: false };
    Err(terminal::report(&digest, &explained, style).into())
}

/// Whether a directive was not judged for a reason that was not known when the trials were listed.
fn is_surprise(engine: &LocalEngine, directive: &Directive, entry: &ScriptEntry) -> bool {
    match directive.verdict {
        // What a refused module or a known crash leaves undone is blocked by right.
        Verdict::Blocked => {
            let excuses = |other: &Directive| other.verdict == Verdict::Limit || other.known.is_some();
            !entry.directives.iter().any(excuses)
        }
        Verdict::Unsupported => !engine.answers_in_part && directive.reason.as_deref() != Some(crate::plan::TEXT_ONLY),
        verdict => verdict == Verdict::NotRun,
    }
}
