//! `memlimits history`.

use std::path::PathBuf;

use memlimits_reports::history::{self, History};

use super::{BadInput, Exit, logfile, logs, output};

#[derive(Debug, clap::Args)]
#[group(id = "history")]
pub(super) struct Arguments {
    /// The logs, one for each run; engines' versions give the order, and where they do not, the order of the logs
    #[arg(value_name = "LOG", required = true)]
    logs: Vec<PathBuf>,
    /// Write the history as one page that needs no other file
    #[arg(long, value_name = "FILE")]
    html: PathBuf,
}

pub(super) fn history(arguments: &Arguments) -> Result<Exit, BadInput> {
    let logs = logs::read_all(&arguments.logs)?;
    logfile::write_page(&arguments.html, history::html(&History::of(&logs)).as_bytes())?;
    output::print(&format!("The history is in {}\n", arguments.html.display()))?;
    Ok(Exit::AsExpected)
}
