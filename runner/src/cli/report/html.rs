//! `memlimits report --html`.

use std::path::{Path, PathBuf};

use memlimits_reports::{
    html::{self, File, Input},
    kills::KillMatrix,
};

use super::{context::Context, folder};
use crate::cli::{BadInput, logfile, logs};

#[derive(Debug, clap::Args)]
#[group(id = "html-report")]
pub(super) struct Arguments {
    /// Write a site that needs no server and no network into this folder, which is made, or replaced if
    /// `memlimits report` made it
    #[arg(long, value_name = "DIR", group = "renderings")]
    html: Option<PathBuf>,
    /// Write the site as one file that needs no other: DIR/index.html, or DIR itself if its name ends in .html
    #[arg(long, requires = "html")]
    single_file: bool,
    /// The kill matrix for the site's page on evidence, as `memlimits mutants --full --log FILE` writes it
    #[arg(long, value_name = "FILE", requires = "html")]
    kills: Option<PathBuf>,
}

/// Writes the site, if it is wanted, and says where it is.
pub(super) fn write(arguments: &Arguments, context: &Context) -> Result<Option<String>, BadInput> {
    let Some(path) = &arguments.html else { return Ok(None) };
    let kills = arguments.kills.as_deref().map(kills).transpose()?;
    let explained = context.explained();
    let input = Input { log: &context.log, explain: &explained, kills: kills.as_ref(), notes: &context.notes };
    let start = if !arguments.single_file {
        folder::replace(path, "--html", &html::folder(&input))?;
        path.join("index.html")
    } else if is_page(path) {
        let text = html::single_file(&input);
        logfile::write_page(path, text.as_bytes())?;
        path.clone()
    } else {
        folder::replace(path, "--html", &[File { name: "index.html".into(), text: html::single_file(&input) }])?;
        path.join("index.html")
    };
    Ok(Some(format!("The report is in {}", start.display())))
}

fn kills(path: &Path) -> Result<KillMatrix, BadInput> {
    KillMatrix::read(logs::open(path)?).map_err(|error| logs::cannot(path, &error))
}

fn is_page(path: &Path) -> bool {
    path.extension().is_some_and(|extension| extension == "html" || extension == "htm")
}
