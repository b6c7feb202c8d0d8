//! `memlimits report --github`.

use std::path::PathBuf;

use memlimits_reports::{Digest, annotations};

use super::{context::Context, file::Rendering};

#[derive(Debug, clap::Args)]
#[group(id = "github-report")]
pub(super) struct Arguments {
    /// Write annotations at the lines of scripts; `-` prints them, as a step of GitHub Actions must
    #[arg(long, value_name = "FILE", group = "renderings")]
    github: Option<PathBuf>,
}

/// The annotations, if they are wanted.
pub(super) fn render<'a>(arguments: &'a Arguments, context: &Context) -> Option<Rendering<'a>> {
    let path = arguments.github.as_deref()?;
    let text = annotations::annotations(&Digest::of(&context.log), &context.explained());
    Some(Rendering { option: "--github", what: "The annotations are", path, text })
}
