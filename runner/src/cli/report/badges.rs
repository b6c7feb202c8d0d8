//! `memlimits report --badges`.

use std::path::PathBuf;

use memlimits_reports::badges;

use super::{context::Context, folder};
use crate::cli::BadInput;

#[derive(Debug, clap::Args)]
#[group(id = "badges-report")]
pub(super) struct Arguments {
    /// Write a badge for each engine into this folder, as ENGINE.svg and, for shields.io, as ENGINE.json; it is made, or
    /// replaced if `memlimits report` made it
    #[arg(long, value_name = "DIR", group = "renderings")]
    badges: Option<PathBuf>,
}

/// Writes the badges, if they are wanted, and says where they are.
pub(super) fn write(arguments: &Arguments, context: &Context) -> Result<Option<String>, BadInput> {
    let Some(path) = &arguments.badges else { return Ok(None) };
    folder::replace(path, "--badges", &badges::badges(&context.log))?;
    Ok(Some(format!("The badges are in {}", path.display())))
}
