//! Where the log goes, whole or not at all.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use tempfile::NamedTempFile;

use super::{BadInput, output, select::is_script};
use crate::{part::Part, run::Aside};

/// A place where a log can be written.
pub(super) struct LogFile {
    path: PathBuf,
    side: PathBuf,
}

impl LogFile {
    /// Finds out before anything runs whether a log can be written there; makes the folder where it is missing.
    pub(super) fn at(path: PathBuf) -> Result<Self, BadInput> {
        let side = path.with_extension("side.jsonl");
        for path in [&path, &side] {
            let cannot = |error: &dyn std::fmt::Display| {
                BadInput::new(format!(
                    "cannot write the log to {}: {error}\n  help: choose another file with --log FILE",
                    path.display()
                ))
            };
            if let Some(reason) = unfit(path) {
                return Err(cannot(&reason));
            }
            std::fs::create_dir_all(folder(path)).map_err(|error| cannot(&error))?;
            new_file(folder(path)).map_err(|error| cannot(&error))?;
        }
        Ok(Self { path, side })
    }

    /// The log's path.
    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// The log in the making, at the log's path with `.part` behind it.
    pub(super) fn part(&self) -> Result<Part, BadInput> {
        let mut path = self.path.clone().into_os_string();
        path.push(".part");
        Part::open(path.into())
            .map_err(|error| BadInput::new(format!("{error}\n  help: choose another file with --log FILE")))
    }

    /// Writes a log, and beside it what does not belong into one.
    pub(super) fn write(
        &self,
        log: impl FnOnce(&mut dyn Write) -> io::Result<()>,
        asides: &[Aside],
    ) -> Result<(), BadInput> {
        let cannot = |error| BadInput::new(format!("cannot write the log to {}: {error}", self.path.display()));
        write_whole(&self.path, |to| log(to)).map_err(cannot)?;
        write_whole(&self.side, |mut to| {
            asides.iter().try_for_each(|aside| {
                serde_json::to_writer(&mut to, aside)?;
                to.write_all(b"\n")
            })
        })
        .map_err(cannot)
    }

    /// Prints the log that was written.
    pub(super) fn print(&self) -> Result<(), BadInput> {
        let cannot = |error| BadInput::new(format!("cannot read {}: {error}", self.path.display()));
        output::print_all(&mut File::open(&self.path).map_err(cannot)?)
    }

    /// Writes a log of another kind, which has nothing beside it.
    pub(super) fn write_lines(&self, lines: &[u8]) -> Result<(), BadInput> {
        write_whole(&self.path, |to| to.write_all(lines))
            .map_err(|error| BadInput::new(format!("cannot write the log to {}: {error}", self.path.display())))
    }
}

/// Writes a text, whole or not at all.
pub(super) fn write_text(path: &Path, text: &str) -> io::Result<()> {
    write_whole(path, |to| to.write_all(text.as_bytes()))
}

/// Writes a report that is a single page.
pub(super) fn write_page(path: &Path, page: &[u8]) -> Result<(), BadInput> {
    let option = "--html FILE.html";
    check_report(path, option)?;
    write_report(path, option, page)
}

/// Whether a report can be written to a file, as far as that can be seen from outside. `option` is what names the file on
/// the command line.
pub(super) fn check_report(path: &Path, option: &str) -> Result<(), BadInput> {
    unfit(path).map_or(Ok(()), |reason| Err(no_report(path, option, &reason)))
}

/// Writes a report that is a single file, whole or not at all; makes the folder where it is missing.
pub(super) fn write_report(path: &Path, option: &str, report: &[u8]) -> Result<(), BadInput> {
    let written = std::fs::create_dir_all(folder(path)).and_then(|()| write_whole(path, |to| to.write_all(report)));
    written.map_err(|error| no_report(path, option, &error))
}

fn no_report(path: &Path, option: &str, reason: &dyn std::fmt::Display) -> BadInput {
    BadInput::new(format!(
        "cannot write the report to {}: {reason}\n  help: choose another file with {option}",
        path.display()
    ))
}

/// Writes a file that is there in full or not at all: whoever reads it meanwhile sees the old one.
fn write_whole(path: &Path, write: impl FnOnce(&mut BufWriter<NamedTempFile>) -> io::Result<()>) -> io::Result<()> {
    let mut file = BufWriter::new(new_file(folder(path))?);
    write(&mut file)?;
    let file = file.into_inner().map_err(io::IntoInnerError::into_error)?;
    file.persist(path).map_err(|error| error.error)?;
    Ok(())
}

/// Why no file may stand at a path, where that can be seen from outside.
fn unfit(path: &Path) -> Option<String> {
    if path.is_dir() || path.to_string_lossy().ends_with(std::path::is_separator) {
        return Some("it is a folder".into());
    }
    if path.file_name().is_none() {
        return Some("it names no file".into());
    }
    if path.exists() && !path.is_file() {
        // A device or a pipe would be replaced by the log.
        return Some("it is no regular file".into());
    }
    if is_script(path) {
        return Some("it has the name of a script".into());
    }
    let file = folder(path).ancestors().find(|above| above.is_file())?;
    Some(format!("{} is a file, not a folder", file.display()))
}

/// A file in the making, with the permissions of any other new file: by default it would be for its owner alone.
fn new_file(folder: &Path) -> io::Result<NamedTempFile> {
    let mut file = tempfile::Builder::new();
    #[cfg(unix)]
    file.permissions(std::os::unix::fs::PermissionsExt::from_mode(0o666));
    file.tempfile_in(folder)
}

/// The folder in which a path stands.
pub(super) fn folder(path: &Path) -> &Path {
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
