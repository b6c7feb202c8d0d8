//! `memlimits report --json`.

use std::path::PathBuf;

use memlimits_reports::export::Export;

use super::{context::Context, file::Rendering};

#[derive(Debug, clap::Args)]
#[group(id = "json-report")]
pub(super) struct Arguments {
    /// Write the verdicts as one small JSON document, for others to build on; `-` prints it
    #[arg(long, value_name = "FILE", group = "renderings")]
    json: Option<PathBuf>,
}

/// The export, if it is wanted.
pub(super) fn render<'a>(arguments: &'a Arguments, context: &Context) -> Option<Rendering<'a>> {
    let path = arguments.json.as_deref()?;
    let text = Export::of(&context.log, &context.explained()).to_json();
    Some(Rendering { option: "--json", what: "The export is", path, text })
}
