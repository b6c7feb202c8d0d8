//! `memlimits expect`.

use std::{
    fmt::Write as _,
    io::{self, IsTerminal, Write as _},
    num::NonZeroUsize,
    path::{Path, PathBuf},
};

use memlimits_reports::{RunLog, harmless};
use memlimits_suite::{Catalogue, Origin, Script, corpus};

use super::{
    BadInput, Exit, choose, logfile, output,
    progress::Progress,
    select::{self, Scripts},
};
use crate::{
    expectations::{self, Expectations, Failure, Found, Refreshed},
    fleet::Fleet,
    link::Supervision,
    plan::Plan,
    run::{self, Options},
    wanted::Wanted,
};

/// Where this project keeps the known failures of the engines that it knows.
const FOLDER: &str = "engines/expectations";

#[derive(Debug, clap::Args)]
#[group(id = "expect")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
    /// The engines whose known failures are written, separated by commas, or `all` that are there
    #[arg(long, value_name = "ID", value_delimiter = ',', required = true)]
    engine: Vec<String>,
    /// The folder of the files, which are named ENGINE.toml; by default engines/expectations of the project around
    #[arg(long, value_name = "DIR")]
    expectations: Option<PathBuf>,
    /// How often scripts run. What happens in some runs only, in a script with threads, is known as flaky
    #[arg(long, value_name = "N", default_value = "1")]
    runs: NonZeroUsize,
    /// Write nothing: exit with 1 if a file would change
    #[arg(long)]
    check: bool,
    /// Print no progress
    #[arg(long, short)]
    quiet: bool,
}

pub(super) fn expect(arguments: &Arguments) -> Result<Exit, BadInput> {
    let engines = choose::engines(&arguments.engine)?;
    let tasks = arguments.scripts.tasks()?;
    let corpus = plans()?;
    if let Some(task) = tasks.iter().find(|task| !corpus.iter().any(|plan| plan.script == task.name())) {
        let script = task.name();
        return Err(BadInput::new(format!("known failures are of the corpus, and {script} is no script of it")));
    }
    let folder = folder(arguments.expectations.as_deref())?;
    // Better now than after the run.
    engines.wanted.iter().try_for_each(|engine| File::read(engine, &folder).map(drop))?;

    let progress = Progress::new(tasks.len() * engines.wanted.len() * arguments.runs.get(), arguments.quiet);
    for left_out in &engines.left_out {
        progress.say(&format!("{} is left out: {}", left_out.id, left_out.reason));
    }
    let program = select::this_program()?;
    let guard = choose::guard(&program, &engines.wanted);
    let mut logs = Vec::new();
    for _ in 0..arguments.runs.get() {
        let fleet = |engine: &Wanted| {
            let supervision = Supervision { guard: guard.clone(), ..Supervision::default() };
            Fleet::new(engine.source(&program), Expectations::default()).supervised(supervision)
        };
        let fleets: Vec<Fleet> = engines.wanted.iter().map(fleet).collect();
        let ran = run::run(&tasks, &fleets, &Options::default(), |ended| progress.show(ended));
        logs.push(ran.map_err(|changed| BadInput::new(changed.to_string()))?.log);
    }
    progress.end();

    let mut exit = Exit::AsExpected;
    for engine in &engines.wanted {
        // Two versions of one engine share a file: the second finds what the first wrote.
        let file = File::read(engine, &folder)?;
        if refresh(arguments, engine, &file, &logs, &corpus)? == Exit::Unexpected {
            exit = Exit::Unexpected;
        }
    }
    Ok(exit)
}

/// The known failures of one engine, as they are.
struct File {
    path: PathBuf,
    text: String,
}

impl File {
    fn read(engine: &Wanted, folder: &Path) -> Result<Self, BadInput> {
        let id = engine.expectations_id();
        if id.contains(':') {
            return Err(BadInput::new(format!("{id}: known failures are of an engine without options")));
        }
        let path = folder.join(format!("{id}.toml"));
        let text = match std::fs::read_to_string(&path) {
            Ok(text) => text,
            Err(error) if error.kind() == io::ErrorKind::NotFound => format!("# Known failures of {id}.\n"),
            Err(error) => return Err(BadInput::new(format!("cannot read {}: {error}", path.display()))),
        };
        Expectations::parse_unfinished(&path.display().to_string(), &text).map_err(BadInput::new)?;
        Ok(Self { path, text })
    }
}

fn refresh(
    arguments: &Arguments,
    engine: &Wanted,
    file: &File,
    logs: &[RunLog],
    corpus: &[Plan],
) -> Result<Exit, BadInput> {
    let id = engine.id();
    let version = logs.iter().flat_map(RunLog::engines).find(|engine| engine.id == id);
    let version = version.map_or("", |engine| engine.version.as_str());
    if version.is_empty() {
        return Err(BadInput::new(format!(
            "{id} is not there, so nothing can be known of it: `memlimits engines` says why"
        )));
    }
    let found = Found::new(id, version, logs, corpus);
    let name = file.path.display().to_string();
    let known = Expectations::parse_unfinished(&name, &file.text).map_err(BadInput::new)?;
    if let Some(failure) = found.unsteady(&known).first() {
        return Err(BadInput::new(format!(
            "{id} does not do the same in every run: {}\n  help: only a script with threads may have flaky failures, and a crash may be marked as flaky by hand; \
             look into this one with `memlimits run {}`",
            line(failure),
            failure.script,
        )));
    }
    let asks = !arguments.check && io::stdin().is_terminal() && io::stderr().is_terminal();
    let refreshed = expectations::refresh(&name, &file.text, &found, |failure| match asks {
        true => ask(id, failure),
        false => String::new(),
    })
    .map_err(BadInput::new)?;

    let is_new = refreshed.text != file.text;
    if is_new && !arguments.check {
        logfile::write_text(&file.path, &refreshed.text)
            .map_err(|error| BadInput::new(format!("cannot write {name}: {error}")))?;
    }
    let unfinished = Expectations::parse(&name, &refreshed.text).err();
    output::print(&summary(arguments, id, &name, &refreshed, is_new, unfinished.as_deref()))?;
    Ok(if unfinished.is_some() || (arguments.check && is_new) { Exit::Unexpected } else { Exit::AsExpected })
}

fn summary(
    arguments: &Arguments,
    id: &str,
    name: &str,
    refreshed: &Refreshed,
    is_new: bool,
    unfinished: Option<&str>,
) -> String {
    let mut text = String::new();
    for failure in &refreshed.added {
        let _ = writeln!(text, "+ {}", line(failure));
    }
    for dropped in &refreshed.dropped {
        let _ = writeln!(text, "- {dropped}");
    }
    let failures = match refreshed.entries {
        1 => "1 known failure".to_owned(),
        count => format!("{count} known failures"),
    };
    let done = match (is_new, arguments.check) {
        (false, _) => "it is as it was",
        (true, false) => "it is written",
        (true, true) => "it would change",
    };
    let _ = writeln!(text, "{id}: {failures} in {name}; {done}");
    if let Some(unfinished) = unfinished {
        let _ = writeln!(text, "{unfinished}\n  help: find out who is right, and write the reason into the file");
    }
    text
}

/// A failure on one line.
fn line(failure: &Failure) -> String {
    let place = failure.line.map(|line| format!(":{line}")).unwrap_or_default();
    let requirement = failure.requirement.as_deref().map(|id| format!(" {id}")).unwrap_or_default();
    let observed = failure.observed.as_deref().unwrap_or("nothing");
    let observed = harmless(observed, 200);
    match &failure.expected {
        Some(expected) if failure.line.is_some() => {
            format!("{}{place}{requirement}: {}: {observed}, not {expected}", failure.script, failure.verdict)
        }
        _ => format!("{}{place}{requirement}: {}: {observed}", failure.script, failure.verdict),
    }
}

/// Asks whoever sits there why an engine fails.
fn ask(engine: &str, failure: &Failure) -> String {
    eprint!("{engine}: {}\n  reason (empty for later): ", line(failure));
    let _ = io::stderr().flush();
    let mut answer = String::new();
    match io::stdin().read_line(&mut answer) {
        Ok(_) => answer.trim().to_owned(),
        Err(_) => String::new(),
    }
}

fn folder(given: Option<&Path>) -> Result<PathBuf, BadInput> {
    let folder = match given {
        Some(folder) => folder.to_owned(),
        None => {
            let here = std::env::current_dir().unwrap_or_default();
            let found = here.ancestors().map(|above| above.join(FOLDER)).find(|folder| folder.is_dir());
            found.ok_or_else(|| {
                BadInput::new(format!(
                    "there is no folder {FOLDER} here or above\n  help: name one with --expectations DIR"
                ))
            })?
        }
    };
    if !folder.is_dir() {
        return Err(BadInput::new(format!("--expectations: there is no folder {}", folder.display())));
    }
    let here = std::env::current_dir().unwrap_or_default();
    Ok(folder.strip_prefix(&here).map(Path::to_path_buf).unwrap_or(folder))
}

/// The plans of the whole corpus.
fn plans() -> Result<Vec<Plan>, BadInput> {
    let catalogue = Catalogue::builtin();
    let plan = |source: &memlimits_suite::Source| {
        let script = Script::read(source.clone(), Origin::Corpus, catalogue)?;
        Ok(Plan::new(&script, catalogue)?)
    };
    corpus().iter().map(plan).collect()
}
