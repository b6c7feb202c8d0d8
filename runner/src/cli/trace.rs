//! `--trace`: the protocol, as it is spoken.

use std::sync::Arc;

use memlimits_reports::harmless;

use crate::link::{Side, Tap};

/// How many characters of a line a terminal shows; a file gets all of them.
const ON_A_TERMINAL: usize = 1_000;

/// Writes each line of an engine's protocol to standard error at once, so that the last one before a crash is there.
pub(super) fn tap(engine: &str) -> Tap {
    let engine = engine.to_owned();
    let most = if super::output::is_watched() { ON_A_TERMINAL } else { usize::MAX };
    Arc::new(move |process, side, line| {
        let arrow = match side {
            Side::Runner => "->",
            Side::Engine => "<-",
        };
        let line = String::from_utf8_lossy(line);
        eprintln!("{engine}[{process}] {arrow} {}", harmless(line.trim_end_matches(['\r', '\n']), most));
    })
}
