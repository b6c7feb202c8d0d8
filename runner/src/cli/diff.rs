//! `memlimits diff`.

use std::path::PathBuf;

use memlimits_reports::{
    RunLog,
    diff::{self, Differences},
    harmless,
};

use super::{BadInput, Exit, format::Format, logs, output, select};
use crate::explained::Explained;

/// How many characters of an engine's id an error shows.
const NAME: usize = 200;

/// What `--help` says about the exit codes.
pub(super) const HELP: &str = "Exit codes:
    0  the answer is printed; with --unanimous: the engines agree, and nothing is printed
    1  with --unanimous: the engines differ, and the differences are printed
    2  wrong use or bad input; with --unanimous: also a log that cannot say whether they agree
    3  a fault of memlimits; please report it";

#[derive(Debug, clap::Args)]
#[group(id = "diff")]
pub(super) struct Arguments {
    /// The log of a run
    #[arg(value_name = "LOG")]
    log: PathBuf,
    /// The engines to compare: at least two, by their ids in the log [default: all of them]
    #[arg(value_name = "ENGINE")]
    engines: Vec<String>,
    /// Print nothing if the engines agree; otherwise the differences, and exit with 1
    #[arg(long)]
    unanimous: bool,
    /// How the differences are written
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn diff(arguments: &Arguments) -> Result<Exit, BadInput> {
    let log = logs::read(&arguments.log)?;
    let engines = engines(&log, arguments)?;
    let explained = Explained { tasks: &[], asides: &[] };
    let differences = Differences::of(&log, &explained, engines);
    if arguments.unanimous {
        if let Some(reason) = unknown(&differences) {
            let log = arguments.log.display();
            return Err(BadInput::new(format!("{log} cannot say whether the engines agree: {reason}")));
        }
        if differences.differing == 0 {
            return Ok(Exit::AsExpected);
        }
    }
    output::print(&match arguments.format {
        Format::Text => diff::text(&differences, output::style()),
        Format::Json => diff::json(&differences),
        Format::Markdown => diff::markdown(&differences),
    })?;
    Ok(if arguments.unanimous { Exit::Unexpected } else { Exit::AsExpected })
}

/// Why engines that do not differ in this log may differ all the same. A difference is one, however little was compared.
fn unknown(differences: &Differences<'_>) -> Option<&'static str> {
    match (differences.differing, differences.compared, differences.whole) {
        (0, 0, _) => Some("no directive was judged on two of them"),
        (0, _, false) => Some("it is only a part of a run"),
        _ => None,
    }
}

/// The engines to compare, as places in the log's order.
fn engines(log: &RunLog, arguments: &Arguments) -> Result<Vec<usize>, BadInput> {
    let place = |id: &String| {
        log.engines().iter().position(|engine| engine.id == *id).ok_or_else(|| {
            let known: Vec<String> = log.engines().iter().map(|engine| harmless(&engine.id, NAME)).collect();
            let list = format!("the log has {}", known.join(", "));
            select::unknown("engine", id, known.iter().map(String::as_str), &list)
        })
    };
    let mut places = arguments.engines.iter().map(place).collect::<Result<Vec<_>, BadInput>>()?;
    if places.is_empty() {
        places = (0..log.engines().len()).collect();
        if places.len() < 2 {
            let log = arguments.log.display();
            return Err(BadInput::new(format!(
                "{log} has one engine only: there is nothing to compare it with\n  help: `memlimits merge` puts runs on \
                 several engines together"
            )));
        }
    }
    places.sort_unstable();
    places.dedup();
    if places.len() < 2 {
        return Err(BadInput::new(
            "one engine cannot differ from itself\n  help: name two or more engines, or none for all",
        ));
    }
    Ok(places)
}
