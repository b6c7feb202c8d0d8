//! `memlimits run`.

use std::{collections::BTreeMap, num::NonZeroUsize, path::PathBuf, sync::Arc, time::Duration};

use bytesize::ByteSize;
use memlimits_engines::builtin;
use memlimits_reference::Refuse;
use memlimits_reports::{Digest, RunLog, annotations, junit, log::Shard, terminal};

use super::{
    BadInput, Exit,
    choose::{self, EngineArguments, Engines},
    interrupt,
    logfile::{LogFile, default_path},
    output,
    progress::Progress,
    rerun::Failed,
    resumable,
    select::{self, Scripts},
    trace,
    validate::{self, Validation},
};
use crate::{
    expectations::Expectations,
    explained::Explained,
    fleet::{Chosen, Fleet, Source, Unavailable},
    link::Supervision,
    run::{Options, Ran, Selection, TIMEOUT, Task},
    stop::Stop,
    wanted::Wanted,
};

/// The engine that refuses on demand.
const REFERENCE: &str = "reference";

#[derive(Debug, clap::Args)]
#[group(id = "run")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
    #[command(flatten)]
    engines: EngineArguments,
    /// Which growths and allocations the reference engine refuses: `never`, `always`, `kth:K` (the K-th growth of each
    /// script, from 1) or `above:PAGES` (of 64 KiB)
    #[arg(long, value_name = "POLICY")]
    refuse: Option<Refuse>,
    /// Where engines run: in worker processes, or in this process, which an engine's crash then ends (for a debugger)
    #[arg(long, value_enum, default_value_t = Place::Process)]
    isolation: Place,
    /// How many scripts run at the same time; by default one for each processor
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// How much memory running scripts may have together; by default 6 GiB, or three quarters of the machine's where that
    /// is less [example: 2GiB]
    #[arg(long, value_name = "SIZE", value_parser = size)]
    memory_budget: Option<ByteSize>,
    /// How long an engine may take for one command
    #[arg(long, value_name = "SECONDS", default_value_t = TIMEOUT.as_secs_f64(), value_parser = seconds, allow_negative_numbers = true)]
    timeout: f64,
    /// Run one of N parts of the selection: `2/5` is the second of five. `memlimits merge` puts their logs together
    #[arg(long, value_name = "K/N", value_parser = shard)]
    shard: Option<Shard>,
    /// Go on where a run with the same arguments was cut short, from the LOG.part that it left
    #[arg(long)]
    resume: bool,
    /// Start no more scripts after the first verdict that is not as expected; the log is not complete then
    #[arg(long)]
    fail_fast: bool,
    /// Run only what was not as expected in an earlier log, each script on the engines where it was not
    #[arg(long, value_name = "LOG")]
    rerun_failed: Option<PathBuf>,
    /// Where known failures are read from, as DIR/ENGINE.toml, or `none`; by default those that come with the engines
    #[arg(long, value_name = "DIR|none")]
    expectations: Option<PathBuf>,
    /// Where the log goes; by default target/memlimits/run.jsonl below a cargo project, else memlimits.jsonl here
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// What is printed: a report for people, the log, JUnit's XML, or annotations for a step of GitHub Actions
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print no progress, and only what is not as expected
    #[arg(long, short)]
    quiet: bool,
    /// Tell, on standard error, the commands that engines got and what they answered, directive by directive
    #[arg(long, short)]
    verbose: bool,
    /// Show, on standard error, each line of the protocol as it is sent or received
    #[arg(long)]
    trace: bool,
    /// Hold each line of the protocol, both ways, against its schema; one that does not fit is told at the end, and the run
    /// is not as expected
    #[arg(long)]
    validate: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Place {
    Process,
    None,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
    Junit,
    Github,
}

fn size(text: &str) -> Result<ByteSize, String> {
    match text.parse::<ByteSize>() {
        Ok(size) if size.as_u64() > 0 => Ok(size),
        _ => Err("a size above 0 is wanted, such as 2GiB or 512MiB".into()),
    }
}

pub(super) fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if Duration::try_from_secs_f64(seconds).is_ok_and(|time| !time.is_zero()) => Ok(seconds),
        _ => Err("a number of seconds above 0 is wanted, such as 60 or 0.5".into()),
    }
}

fn shard(text: &str) -> Result<Shard, String> {
    let parts = text.split_once('/').and_then(|(index, count)| Some((index.parse().ok()?, count.parse().ok()?)));
    match parts {
        Some((index, count)) if (1..=count).contains(&index) => Ok(Shard { index, count }),
        _ => Err("a part of so many is wanted, such as 1/3, 2/3 or 3/3".into()),
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, BadInput> {
    if arguments.trace && arguments.isolation == Place::None {
        return Err(BadInput::new("--trace shows the protocol, and with --isolation none there is none"));
    }
    if arguments.validate && arguments.isolation == Place::None {
        return Err(BadInput::new("--validate is for the protocol, and with --isolation none there is none"));
    }
    let mut failed = arguments.rerun_failed.as_deref().map(Failed::read).transpose()?;
    let mut engines = match &failed {
        Some(failed) => arguments.engines.or(&failed.engines).engines()?,
        None => arguments.engines.engines()?,
    };
    if let Some(policy) = arguments.refuse {
        refuse(policy, &mut engines.wanted)?;
    }
    let mut tasks = match &failed {
        Some(failed) => arguments.scripts.or(failed.scripts()).tasks()?,
        None => arguments.scripts.tasks()?,
    };
    if let Some(failed) = &mut failed {
        failed.keep(|engine, script| {
            engines.wanted.iter().any(|one| one.id() == engine) && tasks.iter().any(|task| task.plan.script == script)
        })?;
        engines.wanted.retain(|engine| failed.pairs.iter().any(|(id, _)| id == engine.id()));
        tasks.retain(|task| failed.pairs.iter().any(|(_, script)| *script == task.plan.script));
    }
    let log = LogFile::at(arguments.log.clone().unwrap_or_else(default_path))?;
    let stop = interrupt::heed();
    let validation = arguments.validate.then(Arc::<Validation>::default);
    let fleets = fleets(arguments, &engines, &stop, validation.as_ref())?;
    let mut selection = Selection::all(&tasks, &fleets).leaving_out(&engines.left_out);
    if let Some(failed) = &failed {
        selection = selection.only(&failed.pairs);
    }
    if let Some(shard) = arguments.shard {
        selection = selection.shard(shard);
    }
    let options = options(arguments, stop);
    let all = selection.pairs().count();
    // A trace is lines, which a bar would be in the way of.
    let progress = if arguments.trace { Progress::plain(arguments.quiet) } else { Progress::new(all, arguments.quiet) };
    if let (0, Some(shard)) = (all, arguments.shard) {
        progress.say(&format!("shard {shard} has none of these scripts; its log is needed to merge the others"));
    }
    let conditions = conditions(&options, arguments.isolation);
    let Some(ran) = resumable::run(selection, &options, conditions, arguments.resume, &log, &progress)? else {
        progress.end();
        progress.say("interrupted before anything was run");
        return Ok(Exit::Interrupted);
    };
    report(arguments, &tasks, &ran, &log)?;
    let mut is_everyone_there = true;
    for fleet in &fleets {
        let Some(Unavailable { reason, last_words }) = fleet.unavailable() else { continue };
        is_everyone_there = false;
        // What it said itself is never the same twice, so it stands in no log.
        let words = last_words.filter(|words| !words.is_empty());
        let words = words.map(|words| format!(". The last that it said:\n{words}")).unwrap_or_default();
        progress.say(&format!("{} was to be run and is not there: {reason}{words}", fleet.id()));
    }
    let is_valid = validation.is_none_or(|validation| {
        let (is_valid, text) = validation.conclude();
        if !is_valid || !arguments.quiet {
            progress.say(&text);
        }
        is_valid
    });
    if !ran.log.is_complete() {
        let done = ran.log.scripts().len();
        progress.say(&format!("{done} of {all} were run; the same command with --resume goes on"));
        return Ok(if options.stop.is_now() { Exit::Interrupted } else { Exit::Unexpected });
    }
    Ok(if is_valid && is_everyone_there && ran.log.footer().unexpected == 0 {
        Exit::AsExpected
    } else {
        Exit::Unexpected
    })
}

/// The options that verdicts can depend on.
fn conditions(options: &Options, isolation: Place) -> BTreeMap<String, String> {
    let conditions = [
        ("--timeout", format!("{} s", options.timeout.as_secs_f64())),
        ("--memory-budget", format!("{} bytes", options.memory_budget)),
        ("--isolation", format!("{isolation:?}").to_lowercase()),
    ];
    conditions.map(|(option, value)| (option.to_owned(), value)).into()
}

fn fleets(
    arguments: &Arguments,
    engines: &Engines,
    stop: &Stop,
    validation: Option<&Arc<Validation>>,
) -> Result<Vec<Fleet>, BadInput> {
    let program = select::this_program()?;
    let guard = choose::guard(&program, &engines.wanted);
    let fleet = |engine: &Wanted| {
        let expectations = arguments.expectations(engine)?;
        let trace = arguments.trace.then(|| trace::tap(engine.id()));
        let tap = validate::both(trace, validation.map(|validation| validation.tap(engine.id())));
        let supervision = Supervision { stop: stop.clone(), tap, guard: guard.clone(), ..Supervision::default() };
        let source = match (arguments.isolation, engine) {
            (Place::Process, _) => engine.source(&program),
            (Place::None, Wanted::BuiltIn(engine)) => Source::Here(engine.clone()),
            (Place::None, _) => {
                let id = engine.id();
                return Err(BadInput::new(format!(
                    "{id} lives in a program of its own: --isolation none is not for it"
                )));
            }
        };
        Ok(Fleet::new(source, expectations).supervised(supervision))
    };
    engines.wanted.iter().map(fleet).collect()
}

/// Makes the reference engine refuse, like `--engine reference:refuse=POLICY`.
fn refuse(policy: Refuse, engines: &mut [Wanted]) -> Result<(), BadInput> {
    let mut chosen = false;
    for engine in engines {
        let (id, options) = engine.id().split_once(':').unwrap_or((engine.id(), ""));
        let Some(reference) = builtin::engine(id).filter(|engine| engine.id == REFERENCE) else { continue };
        let gap = if options.is_empty() { "" } else { "+" };
        let refusing = Chosen::new(reference, &format!("{options}{gap}refuse={policy}")).map_err(BadInput::new)?;
        *engine = Wanted::BuiltIn(refusing);
        chosen = true;
    }
    if chosen {
        return Ok(());
    }
    Err(BadInput::new(format!("--refuse is for the engine `{REFERENCE}` only, which is not among the engines")))
}

impl Arguments {
    /// The known failures of an engine.
    fn expectations(&self, engine: &Wanted) -> Result<Expectations, BadInput> {
        let Some(folder) = &self.expectations else { return engine.expectations().map_err(BadInput::new) };
        if folder.as_os_str() == "none" {
            return Ok(Expectations::default());
        }
        if !folder.is_dir() {
            return Err(BadInput::new(format!("--expectations: there is no folder {}", folder.display())));
        }
        let file = folder.join(format!("{}.toml", engine.expectations_id()));
        match std::fs::read_to_string(&file) {
            Ok(text) => Expectations::parse(&file.display().to_string(), &text).map_err(BadInput::new),
            // An engine without a file has no known failures.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Expectations::default()),
            Err(error) => Err(BadInput::new(format!("cannot read {}: {error}", file.display()))),
        }
    }
}

fn options(arguments: &Arguments, stop: Stop) -> Options {
    let default = Options::default();
    let jobs = match arguments.isolation {
        Place::Process => arguments.jobs.map_or(default.jobs, NonZeroUsize::get),
        // Where an engine shares this process, its crash must not be blamed on another's script.
        Place::None => 1,
    };
    Options {
        jobs,
        memory_budget: arguments.memory_budget.map_or(default.memory_budget, |size| size.as_u64()),
        timeout: Duration::from_secs_f64(arguments.timeout),
        stop,
        fail_fast: arguments.fail_fast,
        verbose: arguments.verbose,
    }
}

fn report(arguments: &Arguments, tasks: &[Task], ran: &Ran, log: &LogFile) -> Result<(), BadInput> {
    let explained = Explained { tasks, asides: &ran.asides };
    match arguments.format {
        Format::Json => output::print(&json(&ran.log)),
        Format::Junit => output::print(&junit::junit(&Digest::of(&ran.log), &explained)),
        Format::Github => output::print(&annotations::annotations(&Digest::of(&ran.log), &explained)),
        Format::Text => {
            let (digest, style) = (Digest::of(&ran.log), output::style());
            if arguments.quiet {
                return output::print(&terminal::quiet_report(&digest, &explained, style));
            }
            let report = terminal::report(&digest, &explained, style);
            output::print(&format!("{report}\nThe log is in {}\n", log.path().display()))
        }
    }
}

fn json(log: &RunLog) -> String {
    let mut lines = Vec::new();
    log.write(&mut lines).expect("memory can be written to");
    String::from_utf8(lines).expect("JSON is UTF-8")
}
