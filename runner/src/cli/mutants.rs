//! `memlimits mutants`.

use std::{collections::BTreeSet, num::NonZeroUsize, path::PathBuf};

use memlimits_reference::faults::{self, Fault};
use memlimits_suite::{ScriptForm, corpus, nearest};

use super::{
    BadInput, Exit,
    logfile::{LogFile, default_path},
    output,
    progress::Progress,
    select::Scripts,
};
use crate::{
    mutants::{self, Extent, Matrix, Survivors},
    run::{self, Task},
};

#[derive(Debug, clap::Args)]
#[group(id = "mutants")]
pub(super) struct Arguments {
    #[command(flatten)]
    scripts: Scripts,
    /// Hunt only this fault; may be given several times
    #[arg(long, value_name = "NAME")]
    fault: Vec<String>,
    /// Hunt each fault with every script, not only until the first one kills it, and tell what killed whom
    #[arg(long)]
    full: bool,
    /// List the faults, with their classes and what they do, and hunt none
    #[arg(long)]
    list: bool,
    /// How many faults are hunted at the same time; by default one for each processor
    #[arg(long, short, value_name = "N")]
    jobs: Option<NonZeroUsize>,
    /// Where the kill matrix goes, as JSON lines; by default mutants.jsonl where `memlimits run` has its log
    #[arg(long, value_name = "FILE")]
    log: Option<PathBuf>,
    /// What is printed: a report for people, or the log
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Print no progress
    #[arg(long, short)]
    quiet: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn mutants(arguments: &Arguments) -> Result<Exit, BadInput> {
    let faults = faults(&arguments.fault)?;
    if arguments.list {
        output::print(&list(&faults))?;
        return Ok(Exit::AsExpected);
    }
    let (tasks, left_out): (Vec<Task>, Vec<Task>) =
        arguments.scripts.tasks()?.into_iter().partition(|task| ScriptForm::of(task.name()) != Some(ScriptForm::AnyJs));
    if tasks.is_empty() {
        return Err(BadInput::new("the reference engine has no JavaScript: none of these scripts can hunt a fault"));
    }
    let log = LogFile::at(arguments.log.clone().unwrap_or_else(|| default_path().with_file_name("mutants.jsonl")))?;
    let pool = rayon::ThreadPoolBuilder::new()
        .num_threads(arguments.jobs.map_or(0, NonZeroUsize::get))
        .build()
        .map_err(|error| BadInput::new(format!("--jobs: {error}")))?;
    let extent = if arguments.full { Extent::Full } else { Extent::FirstKill };

    let progress = Progress::new(faults.len(), arguments.quiet);
    let matrix = mutants::hunt(&tasks, &faults, extent, &pool, |done| {
        let outcome = done.mutant.kills.first().map_or("survives".into(), |kill| format!("killed by {}", kill.script));
        progress.advance(done.done, done.of, done.mutant.fault.name, &outcome);
    });
    progress.end();
    let matrix = matrix.map_err(BadInput::new)?;

    let survivors = Survivors::builtin();
    let mut lines = Vec::new();
    matrix.write(&run::header(&tasks, &[]), survivors, &mut lines).expect("memory can be written to");
    log.write_lines(&lines)?;
    // Other scripts need not find what the corpus finds.
    let differences = if is_corpus(&tasks) { survivors.differences(&matrix) } else { Vec::new() };
    match arguments.format {
        Format::Json => output::print(&String::from_utf8(lines).expect("JSON is UTF-8"))?,
        Format::Text => output::print(&report(&matrix, survivors, &differences, left_out.len(), &log))?,
    }
    Ok(if differences.is_empty() { Exit::AsExpected } else { Exit::Unexpected })
}

fn report(matrix: &Matrix, survivors: &Survivors, differences: &[String], left_out: usize, log: &LogFile) -> String {
    let mut text = matrix.report(survivors);
    text.push('\n');
    if left_out > 0 {
        text.push_str(&format!(
            "Left out: {left_out} script{} in JavaScript, which the reference engine does not have\n",
            if left_out == 1 { "" } else { "s" }
        ));
    }
    for difference in differences {
        text.push_str(&format!("Not as expected: {difference}\n"));
    }
    text.push_str(&format!("The kill matrix is in {}\n", log.path().display()));
    text
}

/// The faults of these names, in the order of the whole list; no names mean all.
fn faults(names: &[String]) -> Result<Vec<&'static Fault>, BadInput> {
    for name in names {
        if mutants::fault(name).is_none() {
            let near = nearest(name, faults::faults().iter().map(|fault| fault.name));
            let near = near.map_or_else(String::new, |near| format!("did you mean `{near}`? "));
            return Err(BadInput::new(format!(
                "there is no fault `{name}`\n  help: {near}`memlimits mutants --list` lists them"
            )));
        }
    }
    let named: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    Ok(faults::faults().iter().filter(|fault| named.is_empty() || named.contains(fault.name)).collect())
}

fn list(faults: &[&'static Fault]) -> String {
    let widest = faults.iter().map(|fault| fault.name.len()).max().unwrap_or_default();
    let lines = faults.iter().map(|fault| format!("{:widest$}  {:4}  {}\n", fault.name, fault.class, fault.sentence));
    let faults = faults.len();
    lines.chain([format!("\n{faults} faults\n")]).collect()
}

/// Whether these are all the scripts that the list of survivors speaks of.
fn is_corpus(tasks: &[Task]) -> bool {
    let of_corpus = corpus().iter().map(|source| source.name.as_ref());
    let of_corpus = of_corpus.filter(|name| ScriptForm::of(name) == Some(ScriptForm::Wast));
    tasks.iter().map(|task| task.name()).eq(of_corpus)
}
