//! A process that ends what a runner that was killed left behind.
//!
//! A worker of ours sees that its runner is gone and ends. A foreign adapter may be busy, and may have processes of its
//! own. Their process groups are told to the guard, which sees the runner's end as the end of its own input.
//!
//! The folders that a browser was given go with it.
//!
//! Where there are no process groups the guard ends nothing. On Windows, a job object ends with its runner by itself.

use std::{
    collections::BTreeSet,
    io::{self, BufRead, Write},
    path::{Path, PathBuf},
    process::{Child, ChildStdin, Command, ExitCode, Stdio},
    sync::{Mutex, PoisonError},
};

use crate::browser::remove;

/// The environment variable that makes a binary a guard.
const VARIABLE: &str = "MEMLIMITS_GUARD";

/// The running guard of this process.
#[derive(Debug)]
pub struct Guard {
    process: Child,
    /// None once it is to end.
    reports: Mutex<Option<ChildStdin>>,
}

impl Guard {
    /// Starts a guard. `program` must call [`serve_if_asked`] before it does anything else.
    ///
    /// # Errors
    ///
    /// Where the program cannot be started.
    pub fn start(program: &Path) -> io::Result<Self> {
        let mut command = Command::new(program);
        command.env(VARIABLE, "1").stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        // In a group of its own it is not interrupted together with the runner.
        #[cfg(unix)]
        std::os::unix::process::CommandExt::process_group(&mut command, 0);
        let mut process = command.spawn()?;
        let reports = Mutex::new(process.stdin.take());
        Ok(Self { process, reports })
    }

    /// From now on this process group ends with the runner.
    pub(super) fn watch(&self, group: u32) {
        self.report("+", &group.to_string());
    }

    /// The process group has ended; its number may soon be another's.
    pub(super) fn forget(&self, group: u32) {
        self.report("-", &group.to_string());
    }

    /// From now on this folder is removed when the runner ends.
    pub(crate) fn watch_folder(&self, folder: &Path) {
        self.report_folder("+", folder);
    }

    /// The folder is gone.
    pub(crate) fn forget_folder(&self, folder: &Path) {
        self.report_folder("-", folder);
    }

    fn report_folder(&self, sign: &str, folder: &Path) {
        // A path that is no text, or has lines, is not worth a format of its own.
        if let Some(path) = folder.to_str().filter(|path| !path.contains('\n')) {
            self.report(sign, path);
        }
    }

    fn report(&self, sign: &str, what: &str) {
        if let Some(reports) = self.reports.lock().unwrap_or_else(PoisonError::into_inner).as_mut() {
            // A guard that somebody ended can guard nothing, which is no reason not to run.
            let _ = reports.write_all(format!("{sign}{what}\n").as_bytes());
        }
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        *self.reports.get_mut().unwrap_or_else(PoisonError::into_inner) = None;
        let _ = self.process.wait();
    }
}

/// Guards, if this process was started for that; does nothing otherwise.
pub fn serve_if_asked() -> Option<ExitCode> {
    std::env::var_os(VARIABLE)?;
    let (mut groups, mut folders) = (BTreeSet::new(), BTreeSet::new());
    for report in io::stdin().lock().lines().map_while(Result::ok) {
        let Some((sign, what)) = report.split_at_checked(1) else { continue };
        match (sign, what.parse::<i32>()) {
            ("+", Ok(group)) => drop(groups.insert(group)),
            (_, Ok(group)) => drop(groups.remove(&group)),
            ("+", Err(_)) => drop(folders.insert(PathBuf::from(what))),
            (_, Err(_)) => drop(folders.remove(Path::new(what))),
        };
    }
    groups.into_iter().for_each(kill);
    folders.iter().for_each(|folder| remove(folder));
    Some(ExitCode::SUCCESS)
}

#[cfg(unix)]
fn kill(group: i32) {
    use nix::{
        sys::signal::{Signal, killpg},
        unistd::Pid,
    };
    // It fails where the group has ended by itself.
    let _ = killpg(Pid::from_raw(group), Signal::SIGKILL);
}

#[cfg(not(unix))]
fn kill(_group: i32) {}
