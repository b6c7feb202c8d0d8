//! `memlimits adapter`.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
    time::Duration,
};

use anstyle::{AnsiColor, Style};

use super::{BadInput, Exit, output};
use crate::{
    adapter::Adapter,
    adapter_check::{self, Checked, Found, Report},
};

/// What `--help` says about the exit codes.
const HELP: &str = "Exit codes:
    0  the adapter keeps to the protocol, in all that it offers
    1  it does not
    2  wrong use, or a program that cannot be started
    3  a fault of memlimits; please report it";

#[derive(Debug, clap::Args)]
#[group(id = "adapter")]
pub(super) struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, clap::Subcommand)]
enum Command {
    /// Test whether an adapter keeps to the protocol, command by command, and say what is wrong and what to do
    #[command(after_help = HELP)]
    Check(Check),
}

#[derive(Debug, clap::Args)]
#[group(id = "adapter-check")]
struct Check {
    /// How the adapter is started: `node my.mjs`, as several words or as one that is split like a shell would. No shell is
    /// started
    #[arg(value_name = "COMMAND", required = true, trailing_var_arg = true, allow_hyphen_values = true)]
    command: Vec<OsString>,
    /// How long it may take for one answer
    #[arg(long, value_name = "SECONDS", default_value_t = 10.0, value_parser = super::run::seconds, allow_negative_numbers = true)]
    timeout: f64,
    /// What is printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Format {
    Text,
    Json,
}

pub(super) fn adapter(arguments: &Arguments) -> Result<Exit, BadInput> {
    let Command::Check(arguments) = &arguments.command;
    let program = program(&arguments.command)?;
    let patience = Duration::from_secs_f64(arguments.timeout);
    let mut printed = Ok(());
    let report = adapter_check::check(program, patience, |checked| {
        // At once: the next check may take its time.
        if arguments.format == Format::Text && printed.is_ok() {
            printed = output::print(&line(checked));
        }
    });
    let report = report.map_err(BadInput::new)?;
    printed?;
    output::print(&match arguments.format {
        Format::Text => summary(&report),
        Format::Json => serde_json::to_string_pretty(&report).expect("plain data") + "\n",
    })?;
    Ok(if report.is_good() { Exit::AsExpected } else { Exit::Unexpected })
}

/// The program and its arguments: words as they are, or one that is split.
fn program(words: &[OsString]) -> Result<Adapter, BadInput> {
    let words = match words {
        // A path may have spaces in it.
        [word] if !Path::new(word).is_file() => split(word)?,
        words => words.to_vec(),
    };
    let mut words = words.into_iter();
    let program = words.next().filter(|program| !program.is_empty());
    let program = program.ok_or_else(|| BadInput::new("the command is empty; what starts the adapter?"))?;
    Ok(Adapter::new("adapter".into(), PathBuf::from(program), words.collect()))
}

fn split(word: &OsString) -> Result<Vec<OsString>, BadInput> {
    let text = word.to_str().ok_or_else(|| BadInput::new(format!("the command is not UTF-8: {}", word.display())))?;
    let words =
        shlex::split(text).ok_or_else(|| BadInput::new(format!("a quote of the command is not closed: {text}")))?;
    Ok(words.into_iter().map(OsString::from).collect())
}

/// A check as a line, with what is wrong below it; nothing for one that was not tried.
fn line(checked: &Checked) -> String {
    let (word, colour) = match &checked.found {
        Found::Ok { .. } => ("ok", AnsiColor::Green),
        Found::Wrong { .. } => ("wrong", AnsiColor::Red),
        Found::NotOffered { .. } => ("not offered", AnsiColor::Yellow),
        Found::NotTried => return String::new(),
    };
    let style = Style::new().fg_color(Some(colour.into()));
    let mut text = format!("{style}{word:<11}{style:#}  {}: {}", checked.topic, checked.check);
    match &checked.found {
        Found::Ok { remark: None } | Found::NotTried => {}
        Found::Ok { remark: Some(remark) } => text.push_str(&format!(" ({remark})")),
        Found::NotOffered { why } => text.push_str(&format!(" ({why})")),
        Found::Wrong { what, advice } => text.push_str(&format!("\n{:13}{what}\n{:13}→ {advice}", "", "")),
    }
    text + "\n"
}

fn summary(report: &Report) -> String {
    let name = report.about.as_ref().map_or_else(
        || "The adapter".to_owned(),
        |about| memlimits_reports::harmless(&format!("{} {}", about.name, about.version), 100),
    );
    let ok = report.count(|found| matches!(found, Found::Ok { .. }));
    let wrong = report.count(|found| matches!(found, Found::Wrong { .. }));
    let not_offered = report.count(|found| matches!(found, Found::NotOffered { .. }));
    let not_tried = report.count(|found| *found == Found::NotTried);
    let not_tried = if not_tried == 0 { String::new() } else { format!(", {not_tried} not tried") };
    format!("\n{name}: {ok} ok, {wrong} wrong, {not_offered} not offered{not_tried}\n")
}
