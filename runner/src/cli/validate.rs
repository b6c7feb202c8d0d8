//! `--validate`: the protocol held against its schema, both ways.

use std::{
    collections::BTreeMap,
    sync::{
        Arc, Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
};

use memlimits_reports::harmless;

use crate::{
    lines,
    link::{Side, Tap},
};

/// How many characters of a line are shown.
const SHOWN: usize = 200;

/// How many different misfits are kept and shown: an engine whose every line is wrong is one that says little new.
const MOST: usize = 50;

/// The lines that were heard, and what is wrong with some of them.
#[derive(Default)]
pub(super) struct Validation {
    heard: AtomicU64,
    misfits: Mutex<Misfits>,
}

#[derive(Default)]
struct Misfits {
    lines: u64,
    /// The first line of each kind, and how many there were.
    kinds: BTreeMap<Kind, (String, u64)>,
}

/// Misfits of one kind: the engine, who said it, and what is wrong.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Kind {
    engine: String,
    side: &'static str,
    wrong: String,
}

impl Validation {
    /// Hears the lines of an engine.
    pub(super) fn tap(self: &Arc<Self>, engine: &str) -> Tap {
        let (validation, engine) = (Arc::clone(self), engine.to_owned());
        Arc::new(move |_, side, line| {
            validation.heard.fetch_add(1, Ordering::Relaxed);
            if let Some(wrong) = lines::wrong(side, line) {
                validation.add(&engine, side, &wrong, line);
            }
        })
    }

    fn add(&self, engine: &str, side: Side, wrong: &str, line: &[u8]) {
        let side = match side {
            Side::Runner => "memlimits said",
            Side::Engine => "the engine said",
        };
        let kind = Kind { engine: engine.to_owned(), side, wrong: harmless(wrong, SHOWN) };
        let mut misfits = self.misfits.lock().unwrap_or_else(PoisonError::into_inner);
        misfits.lines += 1;
        if let Some((_, count)) = misfits.kinds.get_mut(&kind) {
            *count += 1;
        } else if misfits.kinds.len() < MOST {
            let line = harmless(String::from_utf8_lossy(line).trim_end_matches(['\r', '\n']), SHOWN);
            misfits.kinds.insert(kind, (line, 1));
        }
    }

    /// Whether every line fits, and what there is to say about it.
    pub(super) fn conclude(&self) -> (bool, String) {
        let heard = self.heard.load(Ordering::Relaxed);
        let misfits = self.misfits.lock().unwrap_or_else(PoisonError::into_inner);
        if misfits.lines == 0 {
            return (true, format!("--validate: all {heard} lines of the protocol are as its schema has them"));
        }
        let mut text = format!(
            "--validate: {} of {heard} lines of the protocol are not as its schema has them (engines/PROTOCOL.md)\n",
            misfits.lines
        );
        for (Kind { engine, side, wrong }, (line, count)) in &misfits.kinds {
            let times = if *count == 1 { String::new() } else { format!(" ({count} times)") };
            text.push_str(&format!("  {engine}: {wrong}{times}\n    {side} {line}\n"));
        }
        let shown: u64 = misfits.kinds.values().map(|(_, count)| count).sum();
        if shown < misfits.lines {
            text.push_str(&format!("  and {} more lines\n", misfits.lines - shown));
        }
        (false, text)
    }
}

/// A tap for both of two, where there are any.
pub(super) fn both(one: Option<Tap>, other: Option<Tap>) -> Option<Tap> {
    match (one, other) {
        (Some(one), Some(other)) => Some(Arc::new(move |process, side, line| {
            one(process, side, line);
            other(process, side, line);
        })),
        (one, other) => one.or(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn misfits_of_one_kind_are_told_once() {
        let validation = Arc::new(Validation::default());
        let tap = validation.tap("bad");
        tap(1, Side::Runner, b"{\"run\":[1,{\"do\":\"store\"}]}\n");
        tap(1, Side::Engine, b"{\"ran\":[1,\"done\"]}\n");
        assert!(validation.conclude().0);
        for number in 0..3 {
            tap(1, Side::Engine, format!("{{\"ran\":[{number},\"fine\"]}}\n").as_bytes());
        }
        let (is_good, text) = validation.conclude();
        assert!(!is_good);
        assert!(text.starts_with("--validate: 3 of 5 lines"), "{text}");
        assert!(text.contains("bad: at /ran/1: unknown variant `fine`") && text.contains("(3 times)"), "{text}");
        assert!(text.contains("the engine said {\"ran\":[0,\"fine\"]}"), "{text}");
    }

    #[test]
    fn a_flood_of_misfits_is_cut() {
        let validation = Arc::new(Validation::default());
        let tap = validation.tap("bad");
        for number in 0..1_000 {
            tap(1, Side::Engine, format!("{{\"ran\":[0,\"{number}\"]}}\n").as_bytes());
        }
        let (_, text) = validation.conclude();
        assert!(text.ends_with("  and 950 more lines\n") && text.lines().count() < 2 * MOST + 3, "{text}");
    }
}
