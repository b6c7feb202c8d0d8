//! What trials that run at the same time share: memory, and for the largest scripts a turn.

use std::{
    fs::File,
    sync::{Condvar, Mutex, PoisonError},
};

use crate::run::Task;

/// Scripts with a larger peak than this, in bytes, take turns between processes too: under nextest every trial is one.
const LARGE: u64 = 1 << 30;

/// Memory that trials of this process share, and for the largest scripts a lock that processes share.
pub(super) struct Budget {
    all: u64,
    free: Mutex<u64>,
    freed: Condvar,
}

impl Budget {
    /// A budget of so many bytes.
    pub(super) fn new(all: u64) -> Self {
        Self { all, free: Mutex::new(all), freed: Condvar::new() }
    }

    /// Does a job when there is memory for its script. What nobody knows takes it all.
    pub(super) fn with<R>(&self, task: &Task, job: impl FnOnce() -> R) -> R {
        let cost = task.peak.unwrap_or(self.all).min(self.all);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free < cost).unwrap_or_else(PoisonError::into_inner);
        *free -= cost;
        drop(free);
        let _turn = (cost > LARGE).then(turn).flatten();
        let result = job();
        *self.free.lock().unwrap_or_else(PoisonError::into_inner) += cost;
        self.freed.notify_all();
        result
    }
}

/// Waits for the turn of a large script; it lasts as long as the file is open. Where there can be no lock there are no
/// turns, which is no reason not to run.
fn turn() -> Option<File> {
    let file = File::create(std::env::temp_dir().join("memlimits-large-scripts.lock")).ok()?;
    file.lock().ok()?;
    Some(file)
}
