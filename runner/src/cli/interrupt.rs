//! Ctrl-C, SIGTERM and SIGHUP.

use std::{
    process,
    sync::{
        Once,
        atomic::{AtomicBool, Ordering},
    },
};

use super::exit::Exit;
use crate::stop::Stop;

/// What the first signal asks for: workers end, what is finished is written. The second ends this process at once; the
/// finished scripts are in the part file.
pub(super) fn heed() -> Stop {
    static ONCE: Once = Once::new();
    let stop = Stop::default();
    let asked = stop.clone();
    // There is one command in a process, so one stop.
    ONCE.call_once(move || {
        let again = AtomicBool::new(false);
        let handler = move || {
            if again.swap(true, Ordering::SeqCst) {
                process::exit(Exit::INTERRUPTED_CODE);
            }
            asked.now();
        };
        // Where signals cannot be had, they do what they do to any program.
        let _ = ctrlc::set_handler(handler);
    });
    stop
}
