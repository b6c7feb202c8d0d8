//! How a run is asked to end before it is done.

use std::sync::{
    Arc,
    atomic::{AtomicU8, Ordering},
};

/// Asks a run to end before it is done. Clones ask the same run.
#[derive(Clone, Debug, Default)]
pub struct Stop(Arc<AtomicU8>);

const NO: u8 = 0;
const STARTS_NO_MORE: u8 = 1;
const NOW: u8 = 2;

impl Stop {
    /// Starts no more scripts; those that run go on to their end.
    pub fn start_no_more(&self) {
        self.0.fetch_max(STARTS_NO_MORE, Ordering::SeqCst);
    }

    /// Starts no more scripts and gives up those that run, with their workers.
    pub fn now(&self) {
        self.0.fetch_max(NOW, Ordering::SeqCst);
    }

    /// Whether scripts may still be started.
    pub fn may_start(&self) -> bool {
        self.0.load(Ordering::SeqCst) == NO
    }

    /// Whether what runs is given up.
    pub fn is_now(&self) -> bool {
        self.0.load(Ordering::SeqCst) == NOW
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stop_never_becomes_weaker() {
        let stop = Stop::default();
        assert!(stop.may_start() && !stop.is_now());
        stop.clone().start_no_more();
        assert!(!stop.may_start() && !stop.is_now());
        stop.now();
        stop.start_no_more();
        assert!(!stop.may_start() && stop.is_now());
    }
}
