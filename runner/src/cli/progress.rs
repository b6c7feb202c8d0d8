//! How far a run is: a bar on a terminal, plain lines elsewhere.

use indicatif::{ProgressBar, ProgressStyle};
use memlimits_reports::{
    Verdict,
    log::{ScriptEntry, Totals},
};

use super::output;
use crate::run;

/// Shows the scripts of a run as they end, on standard error.
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

    pub(super) fn show(&self, progress: &run::Progress<'_>) {
        let entry = progress.entry;
        match self {
            Self::Bar(bar) => {
                bar.set_message(format!("{} {}", entry.engine, entry.script));
                bar.inc(1);
            }
            Self::Lines => {
                eprintln!("[{}/{}] {} {}: {}", progress.done, progress.of, entry.engine, entry.script, counts(entry));
            }
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
fn counts(entry: &ScriptEntry) -> String {
    let totals = Totals::of(std::slice::from_ref(entry));
    let given = Verdict::ALL.iter().filter(|verdict| totals.get(**verdict) > 0);
    given.map(|verdict| format!("{} {}", totals.get(*verdict), verdict.name())).collect::<Vec<_>>().join(", ")
}
