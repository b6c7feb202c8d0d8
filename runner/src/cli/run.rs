//! `memlimits run`.

use std::{num::NonZeroUsize, path::PathBuf, time::Duration};

use bytesize::ByteSize;
use memlimits_engines::builtin;
use memlimits_reference::Refuse;
use memlimits_reports::{RunLog, terminal};

use super::{
    BadInput, Exit,
    logfile::{LogFile, default_path},
    output,
    progress::Progress,
    select::{self, Scripts},
};
use crate::{
    expectations::Expectations,
    explained::Explained,
    fleet::{Chosen, Fleet, Source},
    run::{Options, Ran, Task},
};

/// How long a command may take where nothing else is said, in seconds. Committing 4 GiB takes an interpreter some
/// seconds on a slow machine; ten times that is no answer any more.
const TIMEOUT: f64 = 60.0;

/// The engine that refuses on demand.
const REFERENCE: &str = "reference";

#[derive(Debug, clap::Args)]
#[group(id = "run")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
    /// Engines to run on, separated by commas, or `all`; by default all but variants
    #[arg(long, value_name = "ID", value_delimiter = ',')]
    engine: Vec<String>,
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
    /// How much memory running scripts may have together; by default half of the machine's [example: 2GiB]
    #[arg(long, value_name = "SIZE", value_parser = size)]
    memory_budget: Option<ByteSize>,
    /// How long an engine may take for one command
    #[arg(long, value_name = "SECONDS", default_value_t = TIMEOUT, value_parser = seconds, allow_negative_numbers = true)]
    timeout: f64,
    /// Where known failures are read from, as DIR/ENGINE.toml, or `none`; by default those that come with the engines
    #[arg(long, value_name = "DIR|none")]
    expectations: Option<PathBuf>,
    /// Where the log goes; by default target/memlimits/run.jsonl below a cargo project, else memlimits.jsonl here
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// What is printed: a report for people, or the log
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print no progress, and only what is not as expected
    #[arg(long, short)]
    quiet: bool,
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
}

fn size(text: &str) -> Result<ByteSize, String> {
    match text.parse::<ByteSize>() {
        Ok(size) if size.as_u64() > 0 => Ok(size),
        _ => Err("a size above 0 is wanted, such as 2GiB or 512MiB".into()),
    }
}

fn seconds(text: &str) -> Result<f64, String> {
    match text.parse::<f64>() {
        Ok(seconds) if Duration::try_from_secs_f64(seconds).is_ok_and(|time| !time.is_zero()) => Ok(seconds),
        _ => Err("a number of seconds above 0 is wanted, such as 60 or 0.5".into()),
    }
}

pub(super) fn run(arguments: &Arguments) -> Result<Exit, BadInput> {
    let mut engines = select::engines(&arguments.engine)?;
    if let Some(policy) = arguments.refuse {
        refuse(policy, &mut engines)?;
    }
    let tasks = arguments.scripts.tasks()?;
    let log = LogFile::at(arguments.log.clone().unwrap_or_else(default_path))?;
    let program = select::this_program()?;
    let fleets = engines
        .into_iter()
        .map(|engine| {
            let expectations = arguments.expectations(&engine)?;
            let source = match arguments.isolation {
                Place::Process => Source::Worker { engine, program: program.clone() },
                Place::None => Source::Here(engine),
            };
            Ok(Fleet::new(source, expectations))
        })
        .collect::<Result<Vec<Fleet>, BadInput>>()?;

    let progress = Progress::new(tasks.len() * fleets.len(), arguments.quiet);
    let ran = crate::run::run(&tasks, &fleets, &options(arguments), |done| progress.show(&done));
    progress.end();
    log.write(&ran)?;
    report(arguments, &tasks, &ran, &log)?;
    Ok(if ran.log.footer().unexpected == 0 { Exit::AsExpected } else { Exit::Unexpected })
}

/// Makes the reference engine refuse, like `--engine reference:refuse=POLICY`.
fn refuse(policy: Refuse, engines: &mut [Chosen]) -> Result<(), BadInput> {
    let mut chosen = false;
    for engine in engines {
        let (id, options) = engine.id().split_once(':').unwrap_or((engine.id(), ""));
        let Some(reference) = builtin::engine(id).filter(|engine| engine.id == REFERENCE) else { continue };
        let gap = if options.is_empty() { "" } else { "+" };
        *engine = Chosen::new(reference, &format!("{options}{gap}refuse={policy}")).map_err(BadInput::new)?;
        chosen = true;
    }
    if chosen {
        return Ok(());
    }
    Err(BadInput::new(format!("--refuse is for the engine `{REFERENCE}` only, which is not among the engines")))
}

impl Arguments {
    /// The known failures of an engine.
    fn expectations(&self, engine: &Chosen) -> Result<Expectations, BadInput> {
        let Some(folder) = &self.expectations else { return engine.expectations().map_err(BadInput::new) };
        if folder.as_os_str() == "none" {
            return Ok(Expectations::default());
        }
        if !folder.is_dir() {
            return Err(BadInput::new(format!("--expectations: there is no folder {}", folder.display())));
        }
        let file = folder.join(engine.id()).with_extension("toml");
        match std::fs::read_to_string(&file) {
            Ok(text) => Expectations::parse(&file.display().to_string(), &text).map_err(BadInput::new),
            // An engine without a file has no known failures.
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(Expectations::default()),
            Err(error) => Err(BadInput::new(format!("cannot read {}: {error}", file.display()))),
        }
    }
}

fn options(arguments: &Arguments) -> Options {
    // Where an engine shares this process, its crash must not be blamed on another's script.
    let one = NonZeroUsize::MIN;
    let jobs = match arguments.isolation {
        Place::Process => arguments.jobs.or_else(|| std::thread::available_parallelism().ok()).unwrap_or(one),
        Place::None => one,
    };
    Options {
        jobs: jobs.get(),
        memory_budget: arguments.memory_budget.map_or_else(crate::run::half_of_memory, |size| size.as_u64()),
        timeout: Duration::from_secs_f64(arguments.timeout),
    }
}

fn report(arguments: &Arguments, tasks: &[Task], ran: &Ran, log: &LogFile) -> Result<(), BadInput> {
    match arguments.format {
        Format::Json => output::print(&json(&ran.log)),
        Format::Text => {
            let explained = Explained { tasks, asides: &ran.asides };
            let style = output::style();
            if arguments.quiet {
                return output::print(&terminal::quiet_report(&ran.log, &explained, style));
            }
            let report = terminal::report(&ran.log, &explained, style);
            output::print(&format!("{report}\nThe log is in {}\n", log.path().display()))
        }
    }
}

fn json(log: &RunLog) -> String {
    let mut lines = Vec::new();
    log.write(&mut lines).expect("memory can be written to");
    String::from_utf8(lines).expect("JSON is UTF-8")
}
