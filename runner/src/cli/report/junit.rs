//! `memlimits report --junit`.

use std::path::PathBuf;

use memlimits_reports::{Digest, junit};

use super::{context::Context, file::Rendering};

#[derive(Debug, clap::Args)]
#[group(id = "junit-report")]
pub(super) struct Arguments {
    /// Write a JUnit report, a suite for each engine and a case for each script; `-` prints it
    #[arg(long, value_name = "FILE", group = "renderings")]
    junit: Option<PathBuf>,
}

/// The JUnit report, if it is wanted.
pub(super) fn render<'a>(arguments: &'a Arguments, context: &Context) -> Option<Rendering<'a>> {
    let path = arguments.junit.as_deref()?;
    let text = junit::junit(&Digest::of(&context.log), &context.explained());
    Some(Rendering { option: "--junit", what: "The JUnit report is", path, text })
}
