//! `memlimits report`.
//!
//! Each rendering is a module of its own, with its own options; what they share is the log and what is known beside it.

mod context;
mod folder;
mod html;

use std::path::PathBuf;

use clap::ArgGroup;

use super::{BadInput, Exit};
use context::Context;

#[derive(Debug, clap::Args)]
#[group(id = "report")]
#[command(group(ArgGroup::new("renderings").required(true).multiple(true)))]
pub(super) struct Arguments {
    /// The log of a run
    #[arg(value_name = "LOG")]
    log: PathBuf,
    #[command(flatten)]
    html: html::Arguments,
}

pub(super) fn report(arguments: &Arguments) -> Result<Exit, BadInput> {
    let context = Context::read(&arguments.log)?;
    html::write(&arguments.html, &context)?;
    Ok(Exit::AsExpected)
}
