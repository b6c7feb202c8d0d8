//! How far a run is: a bar on a terminal, plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use memlimits_reports::{
    Verdict,
    log::{ScriptEntry, Totals},
};

use super::output;
use crate::run;

/// Shows how far a command is, on standard error.
pub(super) enum Progress {
    Bar(ProgressBar),
    Lines,
    Silent,
}

impl Progress {
    pub(super) fn new(of: usize, quiet: bool) -> Self {
        if quiet {
            return Self::Silent;
        }
        if !output::is_watched() {
            return Self::Lines;
        }
        let bar = ProgressBar::new(of as u64);
        let style = ProgressStyle::with_template("{wide_bar} {pos}/{len} {msg:40!}");
        bar.set_style(style.expect("the template is tested").progress_chars("━╸ "));
        Self::Bar(bar)
    }

    /// Progress in lines, on a terminal too.
    pub(super) fn plain(quiet: bool) -> Self {
        if quiet { Self::Silent } else { Self::Lines }
    }

    pub(super) fn show(&self, ended: &run::Ended) {
        let entry = &ended.finished.entry;
        self.advance(ended.done, ended.of, &format!("{} {}", entry.engine, entry.script), &counts(entry));
        if let Some(conversation) = &ended.conversation {
            self.say(conversation);
        }
    }

    /// Says something beside the progress, on standard error.
    pub(super) fn say(&self, text: &str) {
        let text = text.trim_end();
        match self {
            Self::Bar(bar) => bar.suspend(|| eprintln!("{text}")),
            Self::Lines | Self::Silent => eprintln!("{text}"),
        }
    }

    /// So much was done before.
    pub(super) fn begin_at(&self, done: usize) {
        if let Self::Bar(bar) = self {
            bar.set_position(done as u64);
        }
    }

    /// Shows that one more of many is done, and what came of it.
    pub(super) fn advance(&self, done: usize, of: usize, what: &str, outcome: &str) {
        match self {
            Self::Bar(bar) => {
                bar.set_message(what.to_owned());
                bar.inc(1);
            }
            Self::Lines => eprintln!("[{done}/{of}] {what}: {outcome}"),
            Self::Silent => {}
        }
    }

    pub(super) fn end(&self) {
        if let Self::Bar(bar) = self {
            bar.finish_and_clear();
        }
    }
}

/// How many directives got which verdict: `12 pass, 1 limit`.
pub(super) fn counts(entry: &ScriptEntry) -> String {
    let totals = Totals::of(std::slice::from_ref(entry));
    let given = Verdict::ALL.iter().filter(|verdict| totals.get(**verdict) > 0);
    given.map(|verdict| format!("{} {}", totals.get(*verdict), verdict.name())).collect::<Vec<_>>().join(", ")
}
