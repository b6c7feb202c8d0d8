//! One run: every plan on every engine, side by side, into a log.

mod entry;
mod header;
mod memory;
mod selection;
mod task;

use std::{
    collections::{BTreeMap, BTreeSet},
    num::NonZeroUsize,
    sync::{
        Mutex, OnceLock,
        atomic::{AtomicUsize, Ordering},
    },
    time::{Duration, Instant},
};

use bytesize::ByteSize;
use memlimits_reports::{RunLog, log::ScriptEntry, model::Standing};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use crate::{
    conversation::{self, Recorder},
    execute::execute,
    fleet::{Done, Fleet, Unavailable},
    judge::judge,
    schedule::{self, Job},
    stop::Stop,
};

pub use header::header;
pub use memory::{TOUCHED, cost, default_budget, limits};
pub use selection::{Pairs, Selection, in_shard};
pub use task::{Changed, Task};

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

/// A script that has ended.
#[derive(Debug)]
pub struct Ended {
    /// What came of it.
    pub finished: Finished,
    /// How many have ended, this one included.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// The commands and observations, where they were wanted.
    pub conversation: Option<String>,
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

/// An engine and a script, by id and name.
pub type Key = (String, String);

/// What comes of a run.
#[derive(Debug)]
pub struct Ran {
    /// The log. It is not complete where the run was stopped.
    pub log: RunLog,
    /// What does not stand in it, in the log's order.
    pub asides: Vec<Aside>,
}

/// Runs every task on every fleet, and keeps all that comes of it. `progress` hears of each script as it ends.
///
/// # Errors
///
/// [`Changed`], where a script was to be read once more and is not what it was.
pub fn run(
    tasks: &[Task],
    fleets: &[Fleet],
    options: &Options,
    mut progress: impl FnMut(&Ended) + Send,
) -> Result<Ran, Changed> {
    let selection = Selection::all(tasks, fleets);
    let mut all = Vec::new();
    run_rest(selection, &BTreeSet::new(), options, |ended| {
        progress(&ended);
        all.push(ended.finished);
    })?;
    let complete = all.len() == selection.pairs().count();
    let (entries, mut asides): (Vec<ScriptEntry>, Vec<Aside>) =
        all.into_iter().map(|finished| (finished.entry, finished.aside)).unzip();
    selection.sort(&mut asides);
    let log = RunLog::new(selection.header(), entries, complete).expect("a run accounts for every directive");
    Ok(Ran { log, asides })
}

/// Has every engine of a selection say what it is, all at the same time.
pub fn greet(selection: Selection<'_>, options: &Options) {
    let limits = limits(Some(0), options.memory_budget, options.timeout);
    pool(selection.fleets().len()).install(|| selection.fleets().par_iter().for_each(|fleet| fleet.greet(limits)));
}

/// Runs what of a selection is not among those that have ended before. `end` is given each script as it ends, one at a
/// time; nothing of it is kept here, so that what a run takes does not grow with what it has run.
///
/// # Errors
///
/// [`Changed`], where a script was to be read once more and is not what it was. Then no more is started.
pub fn run_rest(
    selection: Selection<'_>,
    before: &BTreeSet<Key>,
    options: &Options,
    end: impl FnMut(Ended) + Send,
) -> Result<(), Changed> {
    greet(selection, options);
    let of = selection.pairs().count();
    let ending = Mutex::new((before.len(), end));
    let end = |finished: Finished, conversation: Option<String>| {
        let is_unexpected = finished.entry.directives.iter().any(|one| one.standing() == Standing::Unexpected);
        if options.fail_fast && is_unexpected {
            options.stop.start_no_more();
        }
        let mut ending = ending.lock().expect("whoever hears of an end does not panic");
        let (done, end) = &mut *ending;
        *done += 1;
        end(Ended { finished, done: *done, of, conversation });
    };

    let trouble = OnceLock::new();
    let give_up = |changed: Changed| {
        options.stop.start_no_more();
        let _ = trouble.set(changed);
    };
    let mut jobs = Vec::with_capacity(of);
    for (fleet, task) in selection.pairs() {
        if before.contains(&(fleet.id().to_owned(), task.name().to_owned())) {
            continue;
        }
        let cost = cost(task.peak(), fleet.commits(), options.memory_budget);
        if cost <= options.memory_budget {
            jobs.push(Job { item: (fleet, task), cost });
        } else if options.stop.may_start() {
            match too_large(fleet, task, cost, options.memory_budget) {
                Ok(finished) => end(finished, None),
                Err(changed) => give_up(changed),
            }
            task.forget();
        }
    }
    // A script's engines stand together, so that its plan is not held for long. Of scripts that cost the same the longest
    // comes first where there are several jobs: then none has one to begin when the others are done.
    let length = |task: &Task| if options.jobs > 1 { task.length() } else { 0 };
    jobs.sort_by(|a: &Job<(&Fleet, &Task)>, b| {
        let (a, b) = (a.item.1, b.item.1);
        length(b).cmp(&length(a)).then_with(|| a.name().cmp(b.name()))
    });
    let left = Left::of(&jobs);
    schedule::run(&pool(options.jobs), options.memory_budget, &options.stop, jobs, |(fleet, task)| {
        match run_one(fleet, task, options) {
            Ok(Some((finished, conversation))) => end(finished, conversation),
            // A script that was given up has no verdict.
            Ok(None) => {}
            Err(changed) => give_up(changed),
        }
        if left.is_last(task) {
            task.forget();
        }
    });
    trouble.into_inner().map_or(Ok(()), Err)
}

/// How many engines have a script before them.
struct Left<'a>(BTreeMap<&'a str, AtomicUsize>);

impl<'a> Left<'a> {
    fn of(jobs: &[Job<(&'a Fleet, &'a Task)>]) -> Self {
        let mut left: BTreeMap<&str, AtomicUsize> = BTreeMap::new();
        for job in jobs {
            *left.entry(job.item.1.name()).or_default().get_mut() += 1;
        }
        Self(left)
    }

    /// Whether the engine that has just had it was the last.
    fn is_last(&self, task: &Task) -> bool {
        self.0[task.name()].fetch_sub(1, Ordering::Relaxed) == 1
    }
}

fn pool(threads: usize) -> rayon::ThreadPool {
    rayon::ThreadPoolBuilder::new()
        .num_threads(threads)
        .build()
        .expect("the system has threads for as many jobs as were asked for")
}

/// Runs one task on one engine, and gives what came of it, with the conversation if that is wanted; none where the run
/// was stopped meanwhile.
///
/// # Errors
///
/// [`Changed`], where the script was to be read once more and is not what it was.
pub fn run_one(fleet: &Fleet, task: &Task, options: &Options) -> Result<Option<(Finished, Option<String>)>, Changed> {
    let plan = &*task.plan()?;
    let started = Instant::now();
    let limits = limits(task.peak(), options.memory_budget, options.timeout);
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
        return Ok(None);
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
    Ok(Some((Finished::new(entry, started.elapsed(), last_words), heard)))
}

fn too_large(fleet: &Fleet, task: &Task, needed: u64, budget: u64) -> Result<Finished, Changed> {
    let size = |bytes| ByteSize::b(bytes).display().iec();
    let reason = format!("it needs {} of memory, and the budget is {}", size(needed), size(budget));
    Ok(Finished::new(entry::not_run(fleet.id(), &*task.plan()?, &reason), Duration::ZERO, None))
}

impl Finished {
    fn new(entry: ScriptEntry, took: Duration, last_words: Option<String>) -> Self {
        let (engine, script) = (entry.engine.clone(), entry.script.clone());
        Self { entry, aside: Aside { engine, script, seconds: took.as_secs_f64(), last_words } }
    }

    /// The engine and the script.
    pub fn key(&self) -> Key {
        (self.entry.engine.clone(), self.entry.script.clone())
    }
}
