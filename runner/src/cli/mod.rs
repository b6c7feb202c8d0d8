//! The command line: what was asked for, done, and said.

mod adapter;
mod choose;
mod compare;
mod diff;
mod engines;
mod exit;
mod expect;
mod format;
mod history;
mod interrupt;
mod list;
mod logfile;
mod logs;
mod merge;
mod mutants;
mod output;
mod progress;
mod report;
mod requirements;
mod rerun;
mod resumable;
mod run;
mod select;
mod serve;
mod trace;
mod validate;

use std::{
    ffi::OsString,
    panic::{self, AssertUnwindSafe},
    process::ExitCode,
};

use clap::{Parser, Subcommand};

pub use exit::Exit;

/// A conformance suite for the limits of WebAssembly linear memory.
///
/// Without a command, runs the corpus on the engines that are built in.
#[derive(Debug, Parser)]
#[command(name = "memlimits", version, after_help = exit::HELP, propagate_version = true)]
#[command(args_conflicts_with_subcommands = true, max_term_width = 100)]
struct CommandLine {
    #[command(subcommand)]
    command: Option<Command>,
    #[command(flatten)]
    run: run::Arguments,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Run the corpus, or any .wast or .any.js script, on engines; print the matrix and write the log
    #[command(after_help = exit::HELP)]
    Run(run::Arguments),
    /// Run scripts in any browser: prints an address to open there, and shows the verdicts on the page
    #[command(after_help = exit::HELP)]
    Serve(serve::Arguments),
    /// List scripts, with what they are about and how many assertions they have
    List(list::Arguments),
    /// List the engines, with their versions and the features that they have
    Engines(engines::Arguments),
    /// List the requirements of the catalogue, and the scripts that are evidence for each
    Requirements(requirements::Arguments),
    /// Hunt the reference engine's seeded faults with the corpus: what it would not find in a real engine
    Mutants(mutants::Arguments),
    /// Write or refresh the known failures of engines, from a run
    #[command(after_help = exit::HELP)]
    Expect(expect::Arguments),
    /// Show where the engines of a run differ, who is right by the specification, and how many agree
    #[command(after_help = diff::HELP)]
    Diff(diff::Arguments),
    /// Show what changed between two runs: regressions, fixes, new and gone assertions
    #[command(after_help = compare::HELP)]
    Compare(compare::Arguments),
    /// Draw how engines' verdicts changed over their versions, from several runs
    #[command(after_help = exit::HELP)]
    History(history::Arguments),
    /// Put logs together: the shards of a run, or runs of the same scripts on other engines
    #[command(after_help = exit::HELP)]
    Merge(merge::Arguments),
    /// Render a run's log as what people read and publish
    #[command(after_help = exit::HELP)]
    Report(report::Arguments),
    /// Help with adapters: programs that speak the protocol for an engine in another language
    Adapter(adapter::Arguments),
}

/// Why a command could not do what it was asked.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
struct BadInput {
    message: String,
}

impl BadInput {
    fn new(message: impl Into<String>) -> Self {
        Self { message: message.into() }
    }
}

impl From<memlimits_suite::Errors> for BadInput {
    fn from(errors: memlimits_suite::Errors) -> Self {
        Self::new(errors.to_string())
    }
}

impl From<memlimits_suite::Error> for BadInput {
    fn from(error: memlimits_suite::Error) -> Self {
        Self::new(error.to_string())
    }
}

/// Does what the process' arguments ask for.
pub fn main() -> ExitCode {
    match panic::catch_unwind(AssertUnwindSafe(|| with(std::env::args_os()))) {
        Ok(exit) => exit.into(),
        Err(_) => {
            // The panic hook has said what and where.
            eprintln!("\nThis is a fault of memlimits, not of an engine or a script. Please report it.");
            Exit::Fault.into()
        }
    }
}

fn with(arguments: impl IntoIterator<Item = OsString>) -> Exit {
    let arguments = match CommandLine::try_parse_from(arguments) {
        Ok(arguments) => arguments,
        Err(error) => {
            // Help and version are no errors; they go to standard output.
            let _ = error.print();
            return if error.use_stderr() { Exit::BadInput } else { Exit::AsExpected };
        }
    };
    let done = match arguments.command {
        None => run::run(&arguments.run),
        Some(Command::Run(arguments)) => run::run(&arguments),
        Some(Command::Serve(arguments)) => serve::serve(&arguments),
        Some(Command::List(arguments)) => list::list(&arguments),
        Some(Command::Engines(arguments)) => engines::engines(&arguments),
        Some(Command::Requirements(arguments)) => requirements::requirements(&arguments),
        Some(Command::Mutants(arguments)) => mutants::mutants(&arguments),
        Some(Command::Expect(arguments)) => expect::expect(&arguments),
        Some(Command::Diff(arguments)) => diff::diff(&arguments),
        Some(Command::Compare(arguments)) => compare::compare(&arguments),
        Some(Command::History(arguments)) => history::history(&arguments),
        Some(Command::Merge(arguments)) => merge::merge(&arguments),
        Some(Command::Report(arguments)) => report::report(&arguments),
        Some(Command::Adapter(arguments)) => adapter::adapter(&arguments),
    };
    done.unwrap_or_else(|error| {
        output::error(&error.to_string());
        Exit::BadInput
    })
}
