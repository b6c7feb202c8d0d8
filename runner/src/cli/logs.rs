//! Logs that commands read.

use std::{
    fs::File,
    io::{self, BufRead, BufReader},
    path::{Path, PathBuf},
};

use memlimits_reports::RunLog;

use super::BadInput;
use crate::run::Aside;

/// Opens a file that is read line by line.
pub(super) fn open(path: &Path) -> Result<BufReader<File>, BadInput> {
    Ok(BufReader::new(File::open(path).map_err(|error| cannot(path, &error))?))
}

/// Reads the log of a run.
pub(super) fn read(path: &Path) -> Result<RunLog, BadInput> {
    RunLog::read(open(path)?).map_err(|error| cannot(path, &error))
}

/// Reads several logs, each with the name that it was given by.
pub(super) fn read_all(paths: &[PathBuf]) -> Result<Vec<(String, RunLog)>, BadInput> {
    paths.iter().map(|path| Ok((path.display().to_string(), read(path)?))).collect()
}

/// Reads what stands beside a log. A log that came alone has nothing beside it.
pub(super) fn read_asides(log: &Path) -> Result<Vec<Aside>, BadInput> {
    let path = log.with_extension("side.jsonl");
    let file = match File::open(&path) {
        Ok(file) => BufReader::new(file),
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(error) => return Err(cannot(&path, &error)),
    };
    let parsed = file.lines().enumerate().map(|(index, line)| {
        let at = |error: &dyn std::fmt::Display| cannot(&path, &format!("line {}: {error}", index + 1));
        serde_json::from_str(&line.map_err(|error| at(&error))?).map_err(|error| at(&error))
    });
    parsed.collect()
}

/// The error for a file that cannot be read.
pub(super) fn cannot(path: &Path, error: &dyn std::fmt::Display) -> BadInput {
    BadInput::new(format!("cannot read {}: {error}", path.display()))
}
