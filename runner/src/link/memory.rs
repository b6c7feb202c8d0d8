//! Watches the resident memory of one process, and of those that it started where there may be any.

use std::{
    iter,
    time::{Duration, Instant},
};

use sysinfo::{Pid, ProcessRefreshKind, ProcessesToUpdate, System};

/// How often a busy process is looked at. A machine that commits 4 GiB a second gets 100 MiB ahead in this time.
pub(super) const INTERVAL: Duration = Duration::from_millis(25);

/// The same for a process with others below it: to find them, the system is asked about every process that it has.
const FAMILY_INTERVAL: Duration = Duration::from_millis(200);

/// How many generations a family has at most: whatever the system says of parents, the search ends.
const DEEPEST: usize = 64;

/// A look at resident memory, now and then.
#[derive(Debug)]
pub(crate) struct Watch {
    system: Option<System>,
    process: Pid,
    last: Instant,
    /// None where there is no family.
    last_family: Option<Instant>,
}

impl Watch {
    pub(crate) fn new(process: u32, has_family: bool) -> Self {
        let now = Instant::now();
        let last_family = has_family.then_some(now);
        Self { system: System::new().ok(), process: Pid::from_u32(process), last: now, last_family }
    }

    /// The resident memory in bytes, if it is time to look again.
    pub(crate) fn look(&mut self) -> Option<u64> {
        if self.last.elapsed() < INTERVAL {
            return None;
        }
        self.last = Instant::now();
        let is_time = self.last_family.is_some_and(|last| last.elapsed() >= FAMILY_INTERVAL);
        self.resident(is_time)
    }

    /// The resident memory of all of the family in bytes, whatever the time.
    pub(crate) fn look_now(&mut self) -> Option<u64> {
        self.resident(true)
    }

    fn resident(&mut self, of_family: bool) -> Option<u64> {
        let alone = [self.process];
        let at = match &mut self.last_family {
            Some(last) if of_family => {
                *last = Instant::now();
                ProcessesToUpdate::All
            }
            _ => ProcessesToUpdate::Some(&alone),
        };
        // Where the system cannot be asked, nothing is known of memory, and nothing is guessed.
        let system = self.system.as_mut()?;
        // Threads would count as processes, each with the memory of all.
        let what = ProcessRefreshKind::nothing().with_memory().without_tasks();
        system.refresh_processes_specifics(at, true, what);
        let processes = system.processes();
        let own = processes.get(&self.process)?.memory();
        if let ProcessesToUpdate::Some(_) = at {
            return Some(own);
        }
        let parent = |process: &Pid| processes.get(process)?.parent();
        let is_of_family =
            |process: Pid| iter::successors(Some(process), parent).take(DEEPEST).any(|above| above == self.process);
        Some(processes.iter().filter(|(id, _)| is_of_family(**id)).map(|(_, process)| process.memory()).sum())
    }
}
