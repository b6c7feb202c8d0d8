//! What trials that run at the same time share: memory, and for the largest scripts a turn.

use std::{
    fs::File,
    sync::{Condvar, Mutex, PoisonError},
};

/// Scripts that cost their engine more than this, in bytes, take turns between processes too: under nextest every trial is
/// one.
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

    /// Does a job when there is memory for its script, which costs so many bytes.
    pub(super) fn with<R>(&self, cost: u64, job: impl FnOnce() -> R) -> R {
        let share = self.take(cost);
        let _turn = (share.cost > LARGE).then(turn).flatten();
        job()
    }

    fn take(&self, cost: u64) -> Share<'_> {
        let cost = cost.min(self.all);
        let free = self.free.lock().unwrap_or_else(PoisonError::into_inner);
        let mut free = self.freed.wait_while(free, |free| *free < cost).unwrap_or_else(PoisonError::into_inner);
        *free -= cost;
        Share { budget: self, cost }
    }
}

/// Memory that a trial has; it gives it back when it ends, by a panic too.
struct Share<'a> {
    budget: &'a Budget,
    cost: u64,
}

impl Drop for Share<'_> {
    fn drop(&mut self) {
        *self.budget.free.lock().unwrap_or_else(PoisonError::into_inner) += self.cost;
        self.budget.freed.notify_all();
    }
}

/// Waits for the turn of a large script; it lasts as long as the file is open. Where there can be no lock there are no
/// turns, which is no reason not to run.
fn turn() -> Option<File> {
    let file = File::create(std::env::temp_dir().join("memlimits-large-scripts.lock")).ok()?;
    file.lock().ok()?;
    Some(file)
}

#[cfg(test)]
mod tests {
    use std::{
        panic::{AssertUnwindSafe, catch_unwind},
        sync::mpsc,
        thread,
        time::Duration,
    };

    use super::*;

    #[test]
    fn the_largest_scripts_take_turns() {
        // Another process' turn is only waited for.
        let first = turn();
        assert!(first.is_some(), "there can be a lock here");
        let (sender, receiver) = mpsc::channel();
        let second = thread::spawn(move || {
            let turn = turn();
            sender.send(()).unwrap();
            turn
        });
        assert!(receiver.recv_timeout(Duration::from_millis(100)).is_err(), "two had the turn at once");
        drop(first);
        receiver.recv_timeout(Duration::from_secs(600)).expect("the turn is handed on");
        drop(second.join());
    }

    #[test]
    fn a_trial_that_panics_gives_its_memory_back() {
        let budget = Budget::new(10);
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            let _share = budget.take(u64::MAX);
            panic!("on purpose");
        }));
        assert!(panicked.is_err());
        assert_eq!(*budget.free.lock().unwrap_or_else(PoisonError::into_inner), 10);
    }
}
