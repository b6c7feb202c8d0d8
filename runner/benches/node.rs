//! What Node costs: the corpus through the adapter, its modules and calls in a plain JavaScript loop, and a Node for each
//! script.
//!
//! ```text
//! cargo bench --package memlimits --bench node [-- node@26]
//! ```
//!
//! Of the corpus count the scripts that Node is asked about and that are neither on threads nor in JavaScript: these wait
//! for workers and for timers, whatever asks. Three ways are measured, each from before its process starts to its end:
//!
//! - `run`: [`run::run`] with one job, handshake and questions about features included, up to the log;
//! - `loop`: `node.mjs` beside this file, which has all commands in one file of JSON, parsed at once, and does them with
//!   neither protocol nor judge, in one process;
//! - `each`: the same loop in a process for each script, the cheapest way to start Node once per script. Every tenth script
//!   is measured, and the sum is scaled to all.
//!
//! Scripts are planned beforehand. Rounds are interleaved, and each figure is the median of them; the machine's noise is in
//! all alike. The targets are in the last lines: `run` at most 1.5 times `loop`, and `each` at least 10 times `run`.
//! A runner that is not optimised judges several times slower, so only the bench's own profile says anything of the first.

use std::{
    env,
    error::Error,
    fs::File,
    io::BufWriter,
    path::Path,
    process::{Command as Process, Stdio},
    time::{Duration, Instant},
};

use memlimits::{
    fleet::{Fleet, Source},
    plan::{Form, Plan},
    run::{self, Options, Task},
    wanted::Wanted,
};
use memlimits_engines::{
    Command,
    program::{self, split_version},
};
use memlimits_suite::{Catalogue, Feature, Origin, Script, corpus};

/// How often each way is taken.
const ROUNDS: usize = 7;
/// Of how many scripts one gets a process of its own.
const SAMPLE: usize = 10;
/// The loop that the adapter is held against.
const LOOP: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/benches/node.mjs");

fn main() -> Result<(), Box<dyn Error>> {
    let id = env::args().skip(1).find(|argument| !argument.starts_with('-')).unwrap_or_else(|| "node".to_owned());
    let wanted = Wanted::find(&id).map_err(|missing| missing.to_string())?;
    let (engine, version) = split_version(&id);
    let program = program::engine(engine).ok_or("the engine is not in a program")?.program;
    let node = program.find(version).map_err(|missing| missing.reason)?;
    let source = wanted.source(&env::current_exe()?);

    let mut tasks = tasks()?;
    let features = features(&source, &tasks)?;
    tasks.retain(|task| task.plan().is_ok_and(|plan| counts(&plan, &features)));
    let plans = tasks.iter().map(Task::plan).collect::<Result<Vec<_>, _>>()?;
    let scripts: Vec<Vec<&Command>> = plans.iter().map(|plan| commands(plan, &features)).collect();
    let folder = tempfile::tempdir()?;
    let all = folder.path().join("all.json");
    write(&all, &scripts)?;
    let sample: Vec<&Vec<&Command>> = scripts.iter().step_by(SAMPLE).collect();
    let alone = (0..sample.len()).map(|index| folder.path().join(format!("{index}.json"))).collect::<Vec<_>>();
    for (path, script) in alone.iter().zip(&sample) {
        write(path, &[script])?;
    }
    let number: usize = scripts.iter().map(Vec::len).sum();
    println!("{id}: {} scripts, {number} commands; median of {ROUNDS} rounds\n", scripts.len());

    let mut rounds = [Vec::new(), Vec::new(), Vec::new()];
    for _ in 0..ROUNDS {
        rounds[0].push(through_adapter(&source, &tasks)?);
        rounds[1].push(in_loop(&node, &all)?);
        let sampled: Duration = alone.iter().map(|path| in_loop(&node, path)).sum::<Result<_, _>>()?;
        rounds[2].push(sampled.mul_f64(scripts.len() as f64 / sample.len() as f64));
    }
    let [run, bare, each] = rounds.map(|round| median(round).as_secs_f64());
    println!("run  {run:>7.3} s");
    println!("loop {bare:>7.3} s");
    println!("each {each:>7.3} s, scaled from {} scripts", sample.len());
    println!("\nrun / loop {:>6.2}, at most 1.5 wanted", run / bare);
    println!("each / run {:>6.2}, at least 10 wanted", each / run);
    Ok(())
}

fn tasks() -> Result<Vec<Task>, Box<dyn Error>> {
    let catalogue = Catalogue::builtin();
    let task = |source: &memlimits_suite::Source| {
        let script = Script::read(source.clone(), Origin::Corpus, catalogue)?;
        Ok(Task::new(&script, Plan::new(&script, catalogue)?))
    };
    corpus().iter().map(task).collect()
}

/// The features that the engine has.
fn features(source: &Source, tasks: &[Task]) -> Result<Vec<Feature>, Box<dyn Error>> {
    let log = run::run(&tasks[..1], &[fleet(source)], &one_job(), |_| ())?.log;
    let found = log.header().engines[0].features.as_ref().ok_or("the engine is not there")?;
    Ok(Feature::ALL.iter().copied().filter(|feature| found.get(feature.name()) == Some(&true)).collect())
}

/// Whether a script is in the measure.
fn counts(plan: &Plan, features: &[Feature]) -> bool {
    let is_on_threads = commands(plan, features).iter().any(|command| matches!(command, Command::Thread { .. }));
    let is_asked = plan.without.iter().all(|feature| !features.contains(feature));
    is_asked && !is_on_threads && !plan.is_javascript()
}

/// What the engine is asked for a script, but for the store.
fn commands<'a>(plan: &'a Plan, features: &[Feature]) -> Vec<&'a Command> {
    let steps = plan.spectest.iter().chain(&plan.steps);
    let asked = steps.filter(|step| step.needs.iter().all(|feature| features.contains(feature)));
    asked.flat_map(|step| step.question.commands(Form::Binary)).collect()
}

fn write(path: &Path, scripts: &[impl serde::Serialize]) -> Result<(), Box<dyn Error>> {
    Ok(serde_json::to_writer(BufWriter::new(File::create(path)?), scripts)?)
}

fn fleet(source: &Source) -> Fleet {
    Fleet::new(source.clone(), memlimits::expectations::Expectations::default())
}

fn one_job() -> Options {
    Options { jobs: 1, ..Options::default() }
}

/// From no process to the log, and to the process' end.
fn through_adapter(source: &Source, tasks: &[Task]) -> Result<Duration, String> {
    let started = Instant::now();
    let fleet = [fleet(source)];
    let log = run::run(tasks, &fleet, &one_job(), |_| ()).map_err(|changed| changed.to_string())?.log;
    drop(fleet);
    let took = started.elapsed();
    let totals = log.footer().totals;
    match totals.not_run + totals.crash + totals.timeout + totals.memory {
        0 => Ok(took),
        stopped => Err(format!("{stopped} directives were stopped or not run")),
    }
}

fn in_loop(node: &Path, commands: &Path) -> Result<Duration, String> {
    let started = Instant::now();
    let mut process = Process::new(node);
    process.arg(LOOP).arg(commands).stdin(Stdio::null()).stdout(Stdio::null());
    let status = process.status().map_err(|error| error.to_string())?;
    status.success().then(|| started.elapsed()).ok_or_else(|| format!("the loop ended: {status}"))
}

fn median(mut durations: Vec<Duration>) -> Duration {
    durations.sort_unstable();
    durations[durations.len() / 2]
}
