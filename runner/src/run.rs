//! One run: every plan on every engine, side by side, into a log.

use std::{
    collections::BTreeSet,
    sync::Mutex,
    time::{Duration, Instant},
};

use bytesize::ByteSize;
use memlimits_reports::{
    RunLog, Verdict,
    log::{self, Directive, Outcome, ScriptEntry},
};
use memlimits_suite::{Origin, Peaks, Script};
use sha2::{Digest, Sha256};

use crate::{
    execute::execute,
    fleet::{Done, Fleet, Unavailable},
    judge::{Judgement, judge},
    link::Limits,
    plan::{Plan, Step},
    schedule::{self, Job},
};

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
    /// The task of a script. What a script of the corpus may cost is written down; nobody knows it of another.
    pub fn new(script: &Script, plan: Plan) -> Self {
        let peak = match script.origin() {
            Origin::Corpus => Peaks::builtin().get(script.name()),
            Origin::User => None,
        };
        Self { plan, peak, summary: script.header().summary.clone(), text: script.text().to_owned() }
    }
}

/// What a run may use.
#[derive(Clone, Copy, Debug)]
pub struct Options {
    /// How many scripts run at the same time.
    pub jobs: usize,
    /// How much memory the scripts that run at the same time may have together, in bytes.
    pub memory_budget: u64,
    /// How long one command may take.
    pub timeout: Duration,
}

/// A script that has just been run, for progress.
#[derive(Debug)]
pub struct Progress<'a> {
    /// How many are done, this one included.
    pub done: usize,
    /// How many there are.
    pub of: usize,
    /// What came of it.
    pub entry: &'a ScriptEntry,
}

/// What changes from run to run and therefore does not stand in the log.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Aside {
    /// The engine's id.
    pub engine: String,
    /// The script's name.
    pub script: String,
    /// How long it took.
    pub seconds: f64,
    /// What the engine last wrote to standard error, where it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_words: Option<String>,
}

/// What comes of a run.
#[derive(Debug)]
pub struct Ran {
    /// The log.
    pub log: RunLog,
    /// What does not stand in it, in the log's order.
    pub asides: Vec<Aside>,
}

/// A process has this much beside the memories of a script, in bytes: code, stacks, an engine's own data. An engine that
/// copies a memory in order to grow it has that memory twice, hence the factor.
const BESIDE: u64 = 1 << 30;
const COPIES: u64 = 2;

/// The limits of a script whose memories take at most `peak` bytes.
pub fn limits(peak: Option<u64>, options: &Options) -> Limits {
    let memories = peak.unwrap_or(options.memory_budget);
    Limits { time: options.timeout, memory: memories.saturating_mul(COPIES).saturating_add(BESIDE) }
}

/// Half of the machine's memory, or of what its control group grants this process, in bytes.
pub fn half_of_memory() -> u64 {
    /// Where the system does not say: what the smallest machines in use have.
    const UNKNOWN: u64 = 4 << 30;
    let total = sysinfo::System::new().ok().and_then(|mut system| {
        system.refresh_memory();
        let granted = system.cgroup_limits().map(|limits| limits.total_memory);
        Some(granted.unwrap_or(u64::MAX).min(system.total_memory())).filter(|total| *total > 0)
    });
    total.unwrap_or(UNKNOWN) / 2
}

/// Runs every task on every fleet.
pub fn run(tasks: &[Task], fleets: &[Fleet], options: &Options, progress: impl Fn(Progress<'_>) + Sync) -> Ran {
    let of = tasks.len() * fleets.len();
    let finished: Mutex<Vec<(ScriptEntry, Aside)>> = Mutex::new(Vec::with_capacity(of));
    let finish = |entry: ScriptEntry, aside: Aside| {
        let mut finished = finished.lock().expect("progress does not panic");
        progress(Progress { done: finished.len() + 1, of, entry: &entry });
        finished.push((entry, aside));
    };

    let mut jobs = Vec::with_capacity(of);
    for fleet in fleets {
        for task in tasks {
            // What nobody knows runs alone.
            let cost = task.peak.unwrap_or(options.memory_budget);
            if cost <= options.memory_budget {
                jobs.push(Job { item: (fleet, task), cost });
            } else {
                let (entry, aside) = too_large(fleet, task, cost, options.memory_budget);
                finish(entry, aside);
            }
        }
    }
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(options.jobs)
        .build()
        .expect("the system has threads for as many jobs as were asked for");
    schedule::run(&pool, options.memory_budget, jobs, |(fleet, task)| {
        let (entry, aside) = run_one(fleet, task, options);
        finish(entry, aside);
    });

    let finished = finished.into_inner().expect("progress does not panic");
    let (entries, mut asides): (Vec<ScriptEntry>, Vec<Aside>) = finished.into_iter().unzip();
    let position = |aside: &Aside| fleets.iter().position(|fleet| fleet.id() == aside.engine);
    asides.sort_by(|a, b| (position(a), &a.script).cmp(&(position(b), &b.script)));
    let log = RunLog::new(header(tasks, fleets), entries, true).expect("a run accounts for every directive");
    Ran { log, asides }
}

/// Runs one task on one engine.
pub fn run_one(fleet: &Fleet, task: &Task, options: &Options) -> (ScriptEntry, Aside) {
    let started = Instant::now();
    let limits = limits(task.peak, options);
    let plan = &task.plan;
    let mut needs: BTreeSet<_> = plan.needs();
    needs.extend(&plan.without);
    let execution = fleet.with(&needs, limits, |link, features| {
        let execution = execute(plan, link, features, limits);
        // Nothing may leak from script to script, a thread that goes on least of all.
        Done { alive: execution.survived() && !plan.leaves_threads(), result: execution }
    });
    let (mut entry, last_words) = match execution {
        Ok(execution) => (ran(fleet.id(), plan, judge(plan, &execution)), execution.last_words),
        Err(Unavailable(reason)) => (not_run(fleet.id(), plan, &reason), None),
    };
    let version = fleet.about().map(|about| about.version).unwrap_or_default();
    fleet.expectations().apply(&version, &mut entry);
    let aside = Aside {
        engine: entry.engine.clone(),
        script: entry.script.clone(),
        seconds: started.elapsed().as_secs_f64(),
        last_words,
    };
    (entry, aside)
}

fn ran(engine: &str, plan: &Plan, judgements: Vec<Judgement>) -> ScriptEntry {
    let ended = judgements.iter().find_map(|judgement| {
        let outcome = match judgement.verdict {
            Verdict::Crash => Outcome::Crash,
            Verdict::Timeout => Outcome::Timeout,
            Verdict::Memory => Outcome::Memory,
            _ => return None,
        };
        Some((outcome, judgement.observed.clone()))
    });
    let unsupported = || judgements.iter().all(|judgement| judgement.verdict == Verdict::Unsupported);
    let (outcome, reason) = match ended {
        Some((outcome, reason)) => (outcome, reason),
        None if !judgements.is_empty() && unsupported() => {
            (Outcome::Unsupported, judgements.first().and_then(|judgement| judgement.reason.clone()))
        }
        None => (Outcome::Ran, None),
    };
    entry(engine, plan, outcome, reason, judgements)
}

fn not_run(engine: &str, plan: &Plan, reason: &str) -> ScriptEntry {
    let judgement = Judgement { verdict: Verdict::NotRun, observed: None, reason: None };
    entry(engine, plan, Outcome::NotRun, Some(reason.into()), vec![judgement; plan.directives()])
}

fn too_large(fleet: &Fleet, task: &Task, needed: u64, budget: u64) -> (ScriptEntry, Aside) {
    let size = |bytes| ByteSize::b(bytes).display().iec();
    let reason = format!("it needs {} of memory, and the budget is {}", size(needed), size(budget));
    let entry = not_run(fleet.id(), &task.plan, &reason);
    let aside = Aside { engine: entry.engine.clone(), script: entry.script.clone(), seconds: 0.0, last_words: None };
    (entry, aside)
}

fn entry(
    engine: &str,
    plan: &Plan,
    outcome: Outcome,
    reason: Option<String>,
    judgements: Vec<Judgement>,
) -> ScriptEntry {
    let directives = plan.steps.iter().flat_map(Step::flat).zip(judgements);
    ScriptEntry {
        engine: engine.to_owned(),
        script: plan.script.clone(),
        tagged: plan.tagged,
        outcome,
        reason,
        directives: directives.map(|(step, judgement)| directive(step, judgement)).collect(),
    }
}

fn directive(step: &Step, judgement: Judgement) -> Directive {
    Directive {
        line: step.at.line,
        column: step.at.column,
        kind: step.kind.name().to_owned(),
        requirements: step.requirements.iter().map(ToString::to_string).collect(),
        verdict: judgement.verdict,
        expected: (judgement.verdict != Verdict::Pass).then(|| step.expectation.to_string()),
        observed: judgement.observed,
        reason: judgement.reason,
        known: None,
    }
}

/// The header of a log of these tasks on these engines.
pub fn header<'a>(
    tasks: impl IntoIterator<Item = &'a Task> + Clone,
    fleets: impl IntoIterator<Item = &'a Fleet>,
) -> log::Header {
    let corpus = memlimits_suite::corpus().iter().map(|source| (source.name.as_ref(), source.text.as_ref()));
    let selected = tasks.clone().into_iter().map(|task| (task.plan.script.as_str(), task.text.as_str()));
    log::Header {
        format: log::FORMAT,
        suite: log::Suite { version: env!("CARGO_PKG_VERSION").into(), hash: hash(corpus) },
        selection: log::Selection {
            hash: hash(selected),
            scripts: tasks.clone().into_iter().count() as u64,
            assertions: tasks.into_iter().map(|task| task.plan.assertions() as u64).sum(),
        },
        shard: None,
        engines: fleets.into_iter().map(engine).collect(),
        host: log::Host { os: std::env::consts::OS.into(), arch: std::env::consts::ARCH.into() },
    }
}

fn engine(fleet: &Fleet) -> log::Engine {
    let (name, version, lineage) = match fleet.about() {
        Some(about) => (about.name, about.version, about.lineage),
        // It never shook hands: its id is all that is known of it.
        None => (fleet.id().to_owned(), String::new(), Vec::new()),
    };
    log::Engine { id: fleet.id().to_owned(), name, version, lineage }
}

/// A hash of scripts, of their names and texts.
fn hash<'a>(scripts: impl Iterator<Item = (&'a str, &'a str)>) -> String {
    let mut hash = Sha256::new();
    for (name, text) in scripts {
        for part in [name, text] {
            // Lengths keep "a" "bc" apart from "ab" "c".
            hash.update((part.len() as u64).to_le_bytes());
            hash.update(part);
        }
    }
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
