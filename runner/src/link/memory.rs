//! Watches the resident memory of one process.

use std::time::{Duration, Instant};

use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

/// How often a busy process is looked at. A machine that commits 4 GiB a second gets 100 MiB ahead in this time.
pub(super) const INTERVAL: Duration = Duration::from_millis(25);

/// A look at one process' resident memory, now and then.
pub(super) struct Watch {
    system: Option<System>,
    process: Pid,
    last: Instant,
}

impl Watch {
    pub(super) fn new(process: u32) -> Self {
        Self { system: System::new().ok(), process: Pid::from_u32(process), last: Instant::now() }
    }

    /// The process' resident memory in bytes, if it is time to look again.
    pub(super) fn look(&mut self) -> Option<u64> {
        if self.last.elapsed() < INTERVAL {
            return None;
        }
        self.last = Instant::now();
        let only = ProcessesToUpdate::Some(&[self.process]);
        // Where the system cannot be asked, nothing is known of memory, and nothing is guessed.
        let system = self.system.as_mut()?;
        system.refresh_processes_specifics(only, true, ProcessRefreshKind::nothing().with_memory());
        system.process(self.process).map(sysinfo::Process::memory)
    }
}
