//! One run: every plan on every engine, side by side, into a log.

mod entry;
mod header;
mod memory;
mod selection;

use std::{
    collections::BTreeSet,
    num::NonZeroUsize,
    sync::Mutex,
    time::{Duration, Instant},
};

use bytesize::ByteSize;
use memlimits_reports::{RunLog, log::ScriptEntry, model::Standing};
use memlimits_suite::{Origin, Peaks, Script};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    conversation::{self, Recorder},
    execute::execute,
    fleet::{Done, Fleet, Unavailable},
    judge::judge,
    plan::Plan,
    schedule::{self, Job},
    stop::Stop,
};

pub use header::header;
pub use memory::{TOUCHED, cost, default_budget, limits};
pub use selection::{Pairs, Selection, in_shard};

/// The size of a page in bytes.
const PAGE: u64 = 1 << 16;

/// A plan, and what it may cost.
#[derive(Debug)]
pub struct Task {
    /// The plan.
    pub plan: Plan,
    /// The most that the memories of the script take together, in bytes; none where nobody knows.
    pub peak: Option<u64>,
    /// What the script says it is about.
    pub summary: String,
    /// The script's text, for the selection's hash.
    pub text: String,
}

impl Task {
    /// The task of a script. What a script of the corpus may cost is written down; nobody knows it of another, but what
    /// its header says.
    pub fn new(script: &Script, plan: Plan) -> Self {
        let told = script.header().pages.map(|pages| pages.saturating_mul(PAGE));
        let peak = told.or_else(|| match script.origin() {
            Origin::Corpus => Peaks::builtin().get(script.name()),
            Origin::User => None,
        });
        Self { plan, peak, summary: script.header().summary.clone(), text: script.text().to_owned() }
    }
}

/// What a run may use, and when it ends early.
#[derive(Clone, Debug)]
pub struct Options {
    /// How many scripts run at the same time.
    pub jobs: usize,
    /// How much memory the scripts that run at the same time may have together, in bytes.
    pub memory_budget: u64,
    /// How long one command may take.
    pub timeout: Duration,
    /// What ends the run early. Fleets that are to give up what they run must have the same.
    pub stop: Stop,
    /// Whether no script is started any more after the first verdict that is not as expected.
    pub fail_fast: bool,
    /// Whether to tell what was said to the engines and what they answered, command by command.
    pub verbose: bool,
}

/// How long a command may take where nothing else is said. Committing 4 GiB takes an interpreter some seconds on a slow
/// machine; ten times that is no answer any more.
pub const TIMEOUT: Duration = Duration::from_secs(60);

impl Default for Options {
    /// A job for each processor, [`default_budget`], [`TIMEOUT`]; to the end, and silently.
    fn default() -> Self {
        let jobs = std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
        Self {
            jobs,
            memory_budget: default_budget(),
            timeout: TIMEOUT,
            stop: Stop::default(),
            fail_fast: false,
            verbose: false,
        }
    }
}

/// A script that has just been run, for progress.
#[derive(Debug)]
pub struct Progress<'a> {
    /// How many are done, this one included.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// What came of it.
    pub finished: &'a Finished,
    /// The commands and observations, where they were wanted.
    pub conversation: Option<&'a str>,
}

/// What changes from run to run and therefore does not stand in the log.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Aside {
    /// The engine's id.
    pub engine: String,
    /// The script's name.
    pub script: String,
    /// How long it took.
    pub seconds: f64,
    /// What the engine last wrote to standard error, where it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_words: Option<String>,
}

/// What came of one script on one engine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Finished {
    /// Its line of the log.
    #[serde(flatten)]
    pub entry: ScriptEntry,
    /// What does not stand in the log.
    pub aside: Aside,
}

/// What comes of a run.
#[derive(Debug)]
pub struct Ran {
    /// The log. It is not complete where the run was stopped.
    pub log: RunLog,
    /// What does not stand in it, in the log's order.
    pub asides: Vec<Aside>,
}

/// Runs every task on every fleet.
pub fn run(tasks: &[Task], fleets: &[Fleet], options: &Options, progress: impl Fn(Progress<'_>) + Sync) -> Ran {
    run_rest(Selection::all(tasks, fleets), Vec::new(), options, progress)
}

/// Has every engine of a selection say what it is, all at the same time.
pub fn greet(selection: Selection<'_>, options: &Options) {
    let limits = limits(Some(0), options.memory_budget, options.timeout);
    pool(selection.fleets().len()).install(|| selection.fleets().par_iter().for_each(|fleet| fleet.greet(limits)));
}

/// Runs what of a selection is not finished yet, and puts all of it into a log. `progress` hears of each script as it
/// ends.
///
/// What is finished already must be of the selection, and nothing of it twice.
pub fn run_rest(
    selection: Selection<'_>,
    finished: Vec<Finished>,
    options: &Options,
    progress: impl Fn(Progress<'_>) + Sync,
) -> Ran {
    greet(selection, options);
    let is_done: BTreeSet<(String, String)> = finished.iter().map(Finished::key).collect();
    let of = selection.pairs().count();
    let finished = Mutex::new(finished);
    let finish = |new: Finished, conversation: Option<String>| {
        let mut finished = finished.lock().expect("progress does not panic");
        progress(Progress { done: finished.len() + 1, of, finished: &new, conversation: conversation.as_deref() });
        let is_unexpected = new.entry.directives.iter().any(|one| one.standing() == Standing::Unexpected);
        if options.fail_fast && is_unexpected {
            options.stop.start_no_more();
        }
        finished.push(new);
    };

    let mut jobs = Vec::with_capacity(of);
    for (fleet, task) in selection.pairs() {
        if is_done.contains(&(fleet.id().to_owned(), task.plan.script.clone())) {
            continue;
        }
        let cost = cost(task.peak, fleet.commits(), options.memory_budget);
        if cost <= options.memory_budget {
            jobs.push(Job { item: (fleet, task), cost });
        } else if options.stop.may_start() {
            finish(too_large(fleet, task, cost, options.memory_budget), None);
        }
    }
    if options.jobs > 1 {
        // Of those that cost the same the longest first: then no job has one to begin when the others are done.
        jobs.sort_by_key(|job: &Job<(&Fleet, &Task)>| std::cmp::Reverse(job.item.1.text.len()));
    }
    schedule::run(&pool(options.jobs), options.memory_budget, &options.stop, jobs, |(fleet, task)| {
        // A script that was given up has no verdict.
        if let Some((finished, conversation)) = run_one(fleet, task, options) {
            finish(finished, conversation);
        }
    });

    let finished = finished.into_inner().expect("progress does not panic");
    let complete = finished.len() == of;
    let (entries, mut asides): (Vec<ScriptEntry>, Vec<Aside>) =
        finished.into_iter().map(|finished| (finished.entry, finished.aside)).unzip();
    let position = |aside: &Aside| selection.fleets().iter().position(|fleet| fleet.id() == aside.engine);
    asides.sort_by(|a, b| (position(a), &a.script).cmp(&(position(b), &b.script)));
    let log = RunLog::new(selection.header(), entries, complete).expect("a run accounts for every directive");
    Ran { log, asides }
}

fn pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("the system has threads for as many jobs as were asked for")
}

/// Runs one task on one engine, and gives what came of it, with the conversation if that is wanted; none where the run
/// was stopped meanwhile.
pub fn run_one(fleet: &Fleet, task: &Task, options: &Options) -> Option<(Finished, Option<String>)> {
    let started = Instant::now();
    let limits = limits(task.peak, options.memory_budget, options.timeout);
    let plan = &task.plan;
    let mut needs: BTreeSet<_> = plan.needs();
    needs.extend(&plan.without);
    let execution = fleet.with(&needs, limits, |link, features| {
        let mut recorder = Recorder::new(link, options.verbose);
        let execution = execute(plan, &mut recorder, features, limits);
        let heard = recorder.heard();
        // Nothing may leak from script to script, a thread that goes on least of all.
        Done { alive: execution.survived() && !plan.leaves_threads(), result: (execution, heard) }
    });
    let was_answered = execution.as_ref().is_ok_and(|(execution, _)| execution.survived());
    if options.stop.is_now() && !was_answered {
        return None;
    }
    let (mut entry, last_words, heard) = match execution {
        Ok((mut execution, heard)) => {
            let judgements = judge(plan, &execution);
            let conversation = heard.map(|heard| conversation::text(fleet.id(), plan, &execution, &judgements, &heard));
            let last_words = execution.last_words.take();
            // A script may have very many directives: what was observed of them goes before what is logged of them comes.
            drop(execution);
            (entry::ran(fleet.id(), plan, judgements), last_words, conversation)
        }
        Err(Unavailable { reason, last_words }) => (entry::not_run(fleet.id(), plan, &reason), last_words, None),
    };
    fleet.note_known(&mut entry);
    Some((Finished::new(entry, started.elapsed(), last_words), heard))
}

fn too_large(fleet: &Fleet, task: &Task, needed: u64, budget: u64) -> Finished {
    let size = |bytes| ByteSize::b(bytes).display().iec();
    let reason = format!("it needs {} of memory, and the budget is {}", size(needed), size(budget));
    Finished::new(entry::not_run(fleet.id(), &task.plan, &reason), Duration::ZERO, None)
}

impl Finished {
    fn new(entry: ScriptEntry, took: Duration, last_words: Option<String>) -> Self {
        let (engine, script) = (entry.engine.clone(), entry.script.clone());
        Self { entry, aside: Aside { engine, script, seconds: took.as_secs_f64(), last_words } }
    }

    /// The engine and the script.
    pub fn key(&self) -> (String, String) {
        (self.entry.engine.clone(), self.entry.script.clone())
    }
}
