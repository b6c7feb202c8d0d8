//! Threads that wait on a memory: threads, "Wait and Notify Operators".

use std::{
    sync::{Arc, MutexGuard, PoisonError},
    time::{Duration, Instant},
};

use super::{MemoryInstance, SharedMemory};

/// The threads that wait, in the order in which they came.
#[derive(Debug, Default)]
pub(super) struct Waiters {
    queue: Vec<Waiter>,
    next: u64,
}

/// A thread that waits: the effective address, and a number that nobody else has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Waiter {
    address: u128,
    number: u64,
}

impl Waiters {
    fn add(&mut self, address: u128) -> Waiter {
        let waiter = Waiter { address, number: self.next };
        self.next += 1;
        self.queue.push(waiter);
        waiter
    }

    /// Removes a thread that waits no more. Answers if it was still there: nobody had notified it.
    fn remove(&mut self, waiter: Waiter) -> bool {
        let position = self.queue.iter().position(|other| *other == waiter);
        position.map(|position| self.queue.remove(position)).is_some()
    }
}

/// How a wait ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Wait {
    /// Another thread notified this one.
    Notified,
    /// Its time is over.
    TimedOut,
    /// Nobody ended it, as far as anybody cares to wait.
    NotEnded,
}

impl SharedMemory {
    /// Waits at an effective address until notified, or for `timeout` nanoseconds; a negative one has no end.
    ///
    /// `memory` is this memory, locked since the value there was found to be the expected one. No wait is longer than
    /// `patience`, and none takes time where no other store has the memory: nobody could notify.
    pub(crate) fn wait(
        &self,
        memory: MutexGuard<'_, MemoryInstance>,
        address: u128,
        timeout: i64,
        patience: Duration,
    ) -> Wait {
        let timeout = u64::try_from(timeout).ok().map(Duration::from_nanos);
        let over = || if timeout.is_some_and(|timeout| timeout <= patience) { Wait::TimedOut } else { Wait::NotEnded };
        if Arc::strong_count(&self.0) == 1 {
            return if timeout.is_some() { Wait::TimedOut } else { Wait::NotEnded };
        }
        let deadline = Instant::now() + timeout.map_or(patience, |timeout| timeout.min(patience));
        let mut memory = memory;
        let waiter = memory.waiters.add(address);
        loop {
            let left = deadline.saturating_duration_since(Instant::now());
            let woken = self.0.notified.wait_timeout(memory, left);
            memory = woken.unwrap_or_else(PoisonError::into_inner).0;
            if !memory.waiters.queue.contains(&waiter) {
                return Wait::Notified;
            }
            if Instant::now() >= deadline {
                memory.waiters.remove(waiter);
                return over();
            }
        }
    }

    /// Wakes the first `count` threads that wait at an effective address. Answers how many there were.
    ///
    /// `memory` is this memory, locked.
    pub(crate) fn notify(&self, memory: &mut MemoryInstance, address: u128, count: u32) -> u32 {
        let waiting = memory.waiters.queue.iter().copied().filter(|waiter| waiter.address == address);
        let notified: Vec<Waiter> = waiting.take(count as usize).collect();
        for waiter in &notified {
            memory.waiters.remove(*waiter);
        }
        self.0.notified.notify_all();
        notified.len() as u32
    }
}
