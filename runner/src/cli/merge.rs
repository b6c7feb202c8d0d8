//! `memlimits merge`.

use std::path::PathBuf;

use memlimits_reports::{RunLog, log, terminal::counted};

use super::{BadInput, Exit, logfile::LogFile, logs, output};
use crate::run::Aside;

#[derive(Debug, clap::Args)]
#[group(id = "merge")]
pub(super) struct Arguments {
    /// The logs: every shard of a run, or whole runs of the same scripts on other engines
    #[arg(value_name = "LOG", required = true)]
    logs: Vec<PathBuf>,
    /// Where the log goes that they are together
    #[arg(long, short, value_name = "LOG")]
    output: PathBuf,
}

pub(super) fn merge(arguments: &Arguments) -> Result<Exit, BadInput> {
    let logs = logs::read_all(&arguments.logs)?;
    let log = log::merge(&logs).map_err(|error| BadInput::new(format!("the logs do not fit together: {error}")))?;
    let asides = asides(arguments, &log)?;
    let file = LogFile::at(arguments.output.clone())?;
    file.write(|to| log.write(to), &asides)?;
    output::print(&format!("{} is {} put together\n", file.path().display(), counted(logs.len() as u64, "log")))?;
    Ok(Exit::AsExpected)
}

/// What stands beside the logs, in the order of the one that they are together.
fn asides(arguments: &Arguments, log: &RunLog) -> Result<Vec<Aside>, BadInput> {
    let all = arguments.logs.iter().map(|path| logs::read_asides(path)).collect::<Result<Vec<_>, BadInput>>()?;
    let mut asides: Vec<Aside> = all.into_iter().flatten().collect();
    let place = |aside: &Aside| log.engines().iter().position(|engine| engine.id == aside.engine);
    asides.sort_by(|a, b| (place(a), &a.script).cmp(&(place(b), &b.script)));
    Ok(asides)
}
