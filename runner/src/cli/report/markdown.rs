//! `memlimits report --markdown`.

use std::path::PathBuf;

use memlimits_reports::markdown;

use super::{context::Context, file::Rendering};

#[derive(Debug, clap::Args)]
#[group(id = "markdown-report")]
pub(super) struct Arguments {
    /// Write what matters as Markdown, for a README or a pull request; `-` prints it
    #[arg(long, value_name = "FILE", group = "renderings")]
    markdown: Option<PathBuf>,
}

/// The Markdown, if it is wanted.
pub(super) fn render<'a>(arguments: &'a Arguments, context: &Context) -> Option<Rendering<'a>> {
    let path = arguments.markdown.as_deref()?;
    let text = markdown::markdown(&context.log, &context.explained(), &context.notes);
    Some(Rendering { option: "--markdown", what: "The Markdown is", path, text })
}
