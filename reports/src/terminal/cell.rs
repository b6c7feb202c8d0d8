//! What stands in a cell of the matrix.

use super::Style;
use crate::{Verdict, log::Totals};

/// What stands between two verdicts beside each other.
const GAP: &str = "  ";

/// How the cells of one engine's column show their counts: a verdict stands at the same place in all of them.
pub(super) struct CellLayout {
    /// Every verdict that the engine was given at all.
    parts: Vec<Part>,
    /// Whether verdicts stand below each other, because there is no room beside.
    stacked: bool,
}

/// One verdict's place in a cell.
struct Part {
    verdict: Verdict,
    /// The digits of the column's largest count.
    digits: usize,
}

impl CellLayout {
    /// The layout for an engine with these totals, where a cell may take `room` columns of the terminal.
    pub(super) fn of(total: &Totals, room: usize) -> Self {
        let parts = total.given().map(|(verdict, count)| Part { verdict, digits: count.to_string().len() }).collect();
        let beside = Self { parts, stacked: false };
        Self { stacked: beside.width() > room, ..beside }
    }

    /// The width of a cell, in columns of the terminal.
    pub(super) fn width(&self) -> usize {
        let widths = self.parts.iter().map(Part::width);
        if self.stacked {
            widths.max().unwrap_or(0)
        } else {
            widths.sum::<usize>() + GAP.len() * self.parts.len().saturating_sub(1)
        }
    }

    /// The cell with these counts. What is zero is left out, so that the eye finds what is not.
    pub(super) fn cell(&self, totals: &Totals, style: Style) -> String {
        let texts = self.parts.iter().map(|part| match totals.get(part.verdict) {
            0 => None,
            count => Some(part.text(count, style)),
        });
        if self.stacked {
            texts.flatten().collect::<Vec<_>>().join("\n")
        } else {
            let blank = |part: &Part| " ".repeat(part.width());
            let filled = texts.zip(&self.parts).map(|(text, part)| text.unwrap_or_else(|| blank(part)));
            filled.collect::<Vec<_>>().join(GAP)
        }
    }
}

impl Part {
    /// A sign, a blank, the digits: in columns of the terminal.
    const fn width(&self) -> usize {
        2 + self.digits
    }

    fn text(&self, count: u64, style: Style) -> String {
        let Self { verdict, digits } = *self;
        style.verdict(verdict, &format!("{} {count:>digits$}", verdict.sign()))
    }
}
