//! Where the log goes, whole or not at all.

use std::{
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::BadInput;
use crate::run::Ran;

/// A place where a log can be written.
pub(super) struct LogFile {
    path: PathBuf,
}

impl LogFile {
    /// Finds out before anything runs whether a log can be written there; makes the folder where it is missing.
    pub(super) fn at(path: PathBuf) -> Result<Self, BadInput> {
        let cannot = |error: &dyn std::fmt::Display| {
            BadInput::new(format!(
                "cannot write the log to {}: {error}\n  help: choose another file with --log FILE",
                path.display()
            ))
        };
        if path.is_dir() {
            return Err(cannot(&"it is a folder"));
        }
        std::fs::create_dir_all(folder(&path)).map_err(|error| cannot(&error))?;
        NamedTempFile::new_in(folder(&path)).map_err(|error| cannot(&error))?;
        Ok(Self { path })
    }

    /// The log's path.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Writes the log, and beside it what does not belong into one.
    pub(super) fn write(&self, ran: &Ran) -> Result<(), BadInput> {
        let cannot = |error| BadInput::new(format!("cannot write the log to {}: {error}", self.path.display()));
        write_whole(&self.path, |to| ran.log.write(to)).map_err(cannot)?;
        write_whole(&self.path.with_extension("side.jsonl"), |mut to| {
            ran.asides.iter().try_for_each(|aside| {
                serde_json::to_writer(&mut to, aside)?;
                to.write_all(b"\n")
            })
        })
        .map_err(cannot)
    }
}

/// Writes a file that is there in full or not at all: whoever reads it meanwhile sees the old one.
fn write_whole(path: &Path, write: impl FnOnce(&mut BufWriter<NamedTempFile>) -> io::Result<()>) -> io::Result<()> {
    let mut file = BufWriter::new(NamedTempFile::new_in(folder(path))?);
    write(&mut file)?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

fn folder(path: &Path) -> &Path {
    match path.parent() {
        Some(parent) if !parent.as_os_str().is_empty() => parent,
        _ => Path::new("."),
    }
}

/// The log's place where none is given: in the target folder of the cargo project around, else here.
pub(super) fn default_path() -> PathBuf {
    let here = std::env::current_dir().unwrap_or_default();
    // The outermost one is the workspace.
    let project = here.ancestors().filter(|folder| folder.join("Cargo.toml").is_file()).last();
    match project {
        Some(project) => {
            let path = project.join("target/memlimits/run.jsonl");
            path.strip_prefix(&here).map(Path::to_path_buf).unwrap_or(path)
        }
        None => "memlimits.jsonl".into(),
    }
}
