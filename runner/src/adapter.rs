//! Adapters that are programs of their own, and how they are started.

use std::{
    ffi::OsString,
    io,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    sync::Arc,
};

use memlimits_engines::program::ProgramEngine;
use tempfile::TempDir;

/// A program that speaks the protocol, and how it is started.
#[derive(Clone, Debug)]
pub struct Adapter {
    id: String,
    program: PathBuf,
    arguments: Vec<OsString>,
    environment: &'static [(&'static str, &'static str)],
    /// Where its files are; gone with the last that has a need for them.
    folder: Option<Arc<TempDir>>,
}

impl Adapter {
    /// A program with arguments, for an engine of that id.
    pub fn new(id: String, program: PathBuf, arguments: Vec<OsString>) -> Self {
        Self { id, program, arguments, environment: &[], folder: None }
    }

    /// The adapter that memlimits has for an engine, which users call by that id, on a program that was found.
    ///
    /// # Errors
    ///
    /// Where there is no folder to be had for the adapter's files.
    pub fn of(engine: &ProgramEngine, id: String, program: PathBuf) -> io::Result<Self> {
        let folder = tempfile::Builder::new().prefix("memlimits-").tempdir()?;
        engine.write_files(folder.path())?;
        let arguments = engine.arguments_in(folder.path());
        Ok(Self { id, program, arguments, environment: engine.environment, folder: Some(Arc::new(folder)) })
    }

    /// The id by which users name the engine.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// The program.
    pub fn program(&self) -> &Path {
        &self.program
    }

    /// The temporary folder of its files, where it has any.
    pub fn folder(&self) -> Option<&Path> {
        self.folder.as_deref().map(TempDir::path)
    }

    /// What starts a process of it, its three streams piped.
    pub fn command(&self) -> Command {
        let mut command = Command::new(&self.program);
        command.args(&self.arguments).envs(self.environment.iter().copied());
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
        command
    }
}
