//! `memlimits report`.
//!
//! Each rendering is a module of its own, with its own options; what they share is the log and what is known beside it.

mod badges;
mod context;
mod export;
mod features;
mod file;
mod folder;
mod github;
mod html;
mod junit;
mod markdown;

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
    #[command(flatten)]
    markdown: markdown::Arguments,
    #[command(flatten)]
    junit: junit::Arguments,
    #[command(flatten)]
    github: github::Arguments,
    #[command(flatten)]
    badges: badges::Arguments,
    #[command(flatten)]
    export: export::Arguments,
    #[command(flatten)]
    features: features::Arguments,
}

pub(super) fn report(arguments: &Arguments) -> Result<Exit, BadInput> {
    let context = Context::read(&arguments.log)?;
    let files = [
        markdown::render(&arguments.markdown, &context),
        junit::render(&arguments.junit, &context),
        github::render(&arguments.github, &context),
        export::render(&arguments.export, &context),
        features::render(&arguments.features, &context)?,
    ];
    let files: Vec<file::Rendering> = files.into_iter().flatten().collect();
    // What cannot be written is found out before anything is.
    file::check(&files, &arguments.log)?;
    let folders = [html::write(&arguments.html, &context)?, badges::write(&arguments.badges, &context)?];
    let mut said: Vec<String> = folders.into_iter().flatten().collect();
    for file in &files {
        said.extend(file.write()?);
    }
    file::say(&files, &said)?;
    Ok(Exit::AsExpected)
}
