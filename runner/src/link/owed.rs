//! How many replies a process owes, and how long it is left alone with them.
//!
//! A process that writes to a pipe at which somebody waits has to wake whoever does. Where each reply wakes the reader, and
//! that in turn the judge, this costs more than most commands. So replies gather while many are owed, as packets do in a
//! network card. Nobody is kept waiting for the last ones.

use std::{
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
    time::Duration,
};

/// About the least time that a command takes in a process: while replies gather so long for each that is owed, more stay
/// owed, and the last ones are not late.
const QUICKEST: Duration = Duration::from_micros(2);

/// The longest time that replies gather: an end of the process is found so much later.
const LONGEST: Duration = Duration::from_millis(1);

/// A time to gather that is not worth going to sleep for.
const TOO_SHORT: Duration = Duration::from_micros(50);

/// The number of replies that a process owes: known to who asks and to who reads.
#[derive(Debug, Default)]
pub(super) struct Owed(AtomicUsize);

impl Owed {
    /// So many requests will be sent.
    pub(super) fn more(&self, requests: usize) {
        self.0.fetch_add(requests, Relaxed);
    }

    /// So many lines came. A process may say what nobody asked.
    pub(super) fn fewer(&self, lines: usize) {
        let _ = self.0.fetch_update(Relaxed, Relaxed, |owed| Some(owed.saturating_sub(lines)));
    }

    /// How long the next replies may gather; none where whoever reads should wait for the very next.
    pub(super) fn time_to_gather(&self) -> Option<Duration> {
        let owed = u32::try_from(self.0.load(Relaxed)).unwrap_or(u32::MAX);
        Some(QUICKEST.saturating_mul(owed).min(LONGEST)).filter(|time| *time >= TOO_SHORT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_more_is_owed_the_longer_it_may_take() {
        let owed = Owed::default();
        assert_eq!(owed.time_to_gather(), None);
        owed.more(100);
        assert_eq!(owed.time_to_gather(), Some(100 * QUICKEST));
        owed.more(1_000_000);
        assert_eq!(owed.time_to_gather(), Some(LONGEST));
    }

    #[test]
    fn nobody_waits_for_the_last_ones() {
        let owed = Owed::default();
        owed.more(100);
        owed.fewer(98);
        assert_eq!(owed.time_to_gather(), None);
    }

    #[test]
    fn what_nobody_asked_is_not_owed() {
        let owed = Owed::default();
        owed.fewer(3);
        owed.more(50);
        assert_eq!(owed.time_to_gather(), Some(50 * QUICKEST));
    }
}
