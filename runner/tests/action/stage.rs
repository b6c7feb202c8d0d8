//! A folder in which a script of the action runs as a step, with stand-ins for the commands that it calls.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

/// The folder of this project.
pub(crate) fn project() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// A folder in which a script runs as a step.
pub(crate) struct Stage {
    folder: TempDir,
    variables: Vec<(String, String)>,
}

impl Stage {
    pub(crate) fn new() -> Self {
        // A folder with a space in its name: nothing on the way may split it.
        let folder = tempfile::Builder::new().prefix("a step ").tempdir().unwrap();
        for name in ["bin", "temp"] {
            fs::create_dir(folder.path().join(name)).unwrap();
        }
        for name in ["output", "summary", "path", "calls"] {
            fs::write(folder.path().join(name), "").unwrap();
        }
        Self { folder, variables: Vec::new() }
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub(crate) fn write(&self, name: &str, text: &str) {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    pub(crate) fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path(name)).unwrap()
    }

    /// Puts a stand-in for a command in front of the real one. It writes each of its arguments into `calls`, as `[…]`, an
    /// empty line behind each call, and then does what the script says.
    pub(crate) fn stand_in(&self, command: &str, script: &str) {
        let path = self.path("bin").join(command);
        let calls = self.path("calls");
        let script = format!(
            "#!/bin/sh\n{{ for argument; do printf '[%s]\\n' \"$argument\"; done; echo; }} >>'{}'\n{script}\n",
            calls.display()
        );
        fs::write(&path, script).unwrap();
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).unwrap();
    }

    /// Sets an environment variable.
    pub(crate) fn with(mut self, name: &str, value: impl Into<String>) -> Self {
        self.variables.push((name.into(), value.into()));
        self
    }

    /// Runs a script of the action, and gives its exit code and what it printed.
    pub(crate) fn step(&self, script: &str) -> (i32, String) {
        self.step_with(script, &[])
    }

    /// The same, with more environment variables.
    pub(crate) fn step_with(&self, script: &str, variables: &[(&str, &str)]) -> (i32, String) {
        let path = format!("{}:{}", self.path("bin").display(), std::env::var("PATH").unwrap());
        let Output { status, stdout, stderr } = Command::new("sh")
            .arg(project().join(".github/action").join(script).canonicalize().unwrap())
            .current_dir(self.folder.path())
            .env("PATH", path)
            .env("RUNNER_TEMP", self.path("temp"))
            .env("GITHUB_OUTPUT", self.path("output"))
            .env("GITHUB_STEP_SUMMARY", self.path("summary"))
            .env("GITHUB_PATH", self.path("path"))
            .env("GITHUB_REPOSITORY", "owner/engine")
            .envs(self.variables.iter().map(|(name, value)| (name, value)))
            .envs(variables.iter().copied())
            .output()
            .unwrap();
        let printed = String::from_utf8_lossy(&stdout).into_owned() + &String::from_utf8_lossy(&stderr);
        (status.code().unwrap(), printed)
    }

    /// The arguments of each call of a stand-in.
    pub(crate) fn calls(&self) -> Vec<Vec<String>> {
        let calls = self.read("calls");
        let argument = |line: &str| line.trim_start_matches('[').trim_end_matches(']').to_owned();
        calls.split_terminator("\n\n").map(|call| call.lines().map(argument).collect()).collect()
    }

    /// What the step left for others under this name.
    pub(crate) fn output(&self, name: &str) -> Option<String> {
        let output = self.read("output");
        output.lines().find_map(|line| Some(line.strip_prefix(name)?.strip_prefix('=')?.to_owned()))
    }
}
