//! `memlimits compare`.

use std::path::PathBuf;

use memlimits_reports::compare::{self, Comparison};

use super::{BadInput, Exit, format::Format, logs, output};

/// What `--help` says about the exit codes.
pub(super) const HELP: &str = "Exit codes:
    0  no regression
    1  a regression: what passed, was refused properly or was known to fail, and now fails unexpectedly
    2  wrong use or bad input; runs without an engine in common
    3  a fault of memlimits; please report it

A new assertion that fails is shown, and is no regression: nobody knows what it would have been before.";

#[derive(Debug, clap::Args)]
#[group(id = "compare")]
pub(super) struct Arguments {
    /// The log of the earlier run
    #[arg(value_name = "OLD")]
    old: PathBuf,
    /// The log of the later run
    #[arg(value_name = "NEW")]
    new: PathBuf,
    /// How the changes are written
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Format,
}

pub(super) fn compare(arguments: &Arguments) -> Result<Exit, BadInput> {
    let (old, new) = (logs::read(&arguments.old)?, logs::read(&arguments.new)?);
    let comparison = Comparison::of(&old, &new);
    if comparison.engines.is_empty() {
        let (old, new) = (arguments.old.display(), arguments.new.display());
        return Err(BadInput::new(format!("{old} and {new} have no engine in common")));
    }
    output::print(&match arguments.format {
        Format::Text => compare::text(&comparison, output::style()),
        Format::Json => compare::json(&comparison),
        Format::Markdown => compare::markdown(&comparison),
    })?;
    Ok(if comparison.regressions() == 0 { Exit::AsExpected } else { Exit::Unexpected })
}
