//! `memlimits report --features`.

use std::path::PathBuf;

use memlimits_reports::features;

use super::{context::Context, file::Rendering};
use crate::cli::BadInput;

#[derive(Debug, clap::Args)]
#[group(id = "features-report")]
pub(super) struct Arguments {
    /// Write which engine has which of the features that were probed, in the shape of webassembly.org's features.json; `-`
    /// prints it
    #[arg(long, value_name = "FILE", group = "renderings")]
    features: Option<PathBuf>,
}

/// The features, if they are wanted.
pub(super) fn render<'a>(arguments: &'a Arguments, context: &Context) -> Result<Option<Rendering<'a>>, BadInput> {
    let Some(path) = arguments.features.as_deref() else { return Ok(None) };
    let text = features::features(&context.log).ok_or_else(|| {
        BadInput::new("--features: in this run no engine was asked about a feature that features.json knows")
    })?;
    Ok(Some(Rendering { option: "--features", what: "The features are", path, text }))
}
