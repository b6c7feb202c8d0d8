//! Threads that a script started: each runs its commands in a store of its own.

use std::{
    collections::BTreeMap,
    panic::resume_unwind,
    thread::{self, JoinHandle},
};

use crate::{Observation, Observed, Stage, ThreadId};

/// The threads of a store that nobody has waited for yet.
#[derive(Default)]
pub(super) struct Threads(BTreeMap<ThreadId, JoinHandle<Vec<Observation>>>);

impl Threads {
    /// Starts a thread.
    pub(super) fn start(
        &mut self,
        id: ThreadId,
        work: impl FnOnce() -> Vec<Observation> + Send + 'static,
    ) -> Observed<()> {
        let started = thread::Builder::new().name(id.to_string()).spawn(work);
        let started = started.map_err(|error| Observation::refused(Stage::Allocation, error))?;
        self.0.insert(id, started);
        Ok(())
    }

    /// Waits until a thread has done its commands: what it observed, command by command.
    ///
    /// # Panics
    ///
    /// If the thread did: whoever waits is the first who can be told.
    pub(super) fn wait(&mut self, id: ThreadId) -> Observed<Vec<Observation>> {
        let thread = self.0.remove(&id).ok_or_else(|| Observation::missing(id))?;
        Ok(thread.join().unwrap_or_else(|panic| resume_unwind(panic)))
    }
}

impl Drop for Threads {
    /// Lets threads go on that are not done: only the process' end stops them. One that has panicked is not passed over.
    fn drop(&mut self) {
        let done = std::mem::take(&mut self.0).into_values().filter(JoinHandle::is_finished);
        for panic in done.filter_map(|thread| thread.join().err()) {
            if !thread::panicking() {
                resume_unwind(panic);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use super::*;

    const THREAD: ThreadId = ThreadId(1);

    /// Threads of which one has panicked.
    fn panicked() -> Threads {
        let mut threads = Threads::default();
        threads.start(THREAD, || panic!("on purpose")).unwrap();
        while !threads.0[&THREAD].is_finished() {
            thread::yield_now();
        }
        threads
    }

    #[test]
    fn who_waits_for_a_thread_that_panicked_panics() {
        let mut threads = panicked();
        let panic = catch_unwind(AssertUnwindSafe(|| threads.wait(THREAD))).unwrap_err();
        assert_eq!(panic.downcast_ref(), Some(&"on purpose"));
        assert_eq!(threads.wait(THREAD), Err(Observation::missing("thread 1")));
    }

    #[test]
    fn a_panic_that_nobody_waited_for_is_not_lost() {
        let threads = panicked();
        assert!(catch_unwind(AssertUnwindSafe(|| drop(threads))).is_err());
    }
}
