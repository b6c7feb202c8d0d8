//! How the report is to look.

use anstyle::{AnsiColor, Effects};

use crate::Verdict;

/// What the reader's terminal can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// How many columns a line may take. What cannot be broken (a command, a line of source) may take more.
    pub width: usize,
    /// Whether to write ANSI colours.
    pub colour: bool,
}

impl Style {
    pub(crate) fn strong(self, text: &str) -> String {
        self.paint(anstyle::Style::new().effects(Effects::BOLD), text)
    }

    pub(crate) fn faint(self, text: &str) -> String {
        self.paint(anstyle::Style::new().effects(Effects::DIMMED), text)
    }

    pub(crate) fn verdict(self, verdict: Verdict, text: &str) -> String {
        let style = match verdict {
            Verdict::Pass => AnsiColor::Green.on_default(),
            Verdict::Fail => AnsiColor::Red.on_default().bold(),
            Verdict::Crash | Verdict::Timeout | Verdict::Memory => AnsiColor::Magenta.on_default().bold(),
            Verdict::Limit => AnsiColor::Yellow.on_default(),
            Verdict::Unsupported | Verdict::Blocked | Verdict::NotRun => anstyle::Style::new().dimmed(),
        };
        self.paint(style, text)
    }

    fn paint(self, style: anstyle::Style, text: &str) -> String {
        if self.colour { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }
}
