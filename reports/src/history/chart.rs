//! Stacked bars, one for each run of an engine: the geometry, in units of the drawing.

use crate::{Verdict, log::Totals};

/// The drawing's width.
pub(super) const WIDTH: f64 = 800.0;
/// The width that is left of the bars for the versions.
pub(super) const LABELS: f64 = 150.0;
/// From the top of one bar to the top of the next.
pub(super) const STEP: f64 = 30.0;
/// A bar's height.
pub(super) const HEIGHT: f64 = 22.0;
/// The narrowest part of a bar that has room for its number.
const ROOM: f64 = 44.0;
/// What keeps a part visible, however few its directives are.
const THINNEST: f64 = 2.0;

/// A part of a bar: the directives with one verdict.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Part {
    pub(super) verdict: Verdict,
    pub(super) count: u64,
    pub(super) x: f64,
    pub(super) width: f64,
    /// Whether its sign and number fit into it.
    pub(super) is_labelled: bool,
}

/// The bar of these totals, as far as the verdicts are among `of`, where a bar of full width stands for `most`.
pub(super) fn bar(totals: &Totals, of: &[Verdict], most: u64) -> Vec<Part> {
    let shown: Vec<(Verdict, u64)> =
        of.iter().map(|verdict| (*verdict, totals.get(*verdict))).filter(|(_, count)| *count > 0).collect();
    let room = WIDTH - LABELS;
    // The thinnest parts take from the others what they need, so that no bar is longer than its numbers say.
    #[expect(clippy::cast_precision_loss, reason = "a drawing is not that exact")]
    let share = |count: u64| room * count as f64 / most.max(1) as f64;
    let added: f64 = shown.iter().map(|(_, count)| (THINNEST - share(*count)).max(0.0)).sum();
    let thick: f64 = shown.iter().map(|(_, count)| share(*count)).filter(|width| *width > THINNEST).sum();
    let shrunk = if thick > added { (thick - added) / thick } else { 1.0 };
    let mut x = LABELS;
    let part = |(verdict, count)| {
        let exact = share(count);
        let width = if exact > THINNEST { exact * shrunk } else { THINNEST };
        let part = Part { verdict, count, x, width, is_labelled: width >= ROOM };
        x += width;
        part
    };
    shown.into_iter().map(part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bar_is_as_long_as_its_numbers_and_every_part_is_visible() {
        let totals = Totals { pass: 20_000, fail: 1, limit: 3, crash: 1, ..Totals::default() };
        let parts = bar(&totals, &Verdict::ALL, totals.sum());
        assert_eq!(parts.iter().map(|part| part.count).sum::<u64>(), totals.sum());
        assert!(parts.iter().all(|part| part.width >= THINNEST));
        let end = parts.last().map(|part| part.x + part.width).unwrap();
        assert!((end - WIDTH).abs() < 0.01, "{end}");
    }

    #[test]
    fn parts_stand_beside_each_other_on_one_scale() {
        let totals = Totals { pass: 3, fail: 1, unsupported: 9, ..Totals::default() };
        let parts = bar(&totals, &[Verdict::Pass, Verdict::Fail], 8);
        assert_eq!(parts.len(), 2);
        assert!((parts[0].width - 3.0 * parts[1].width).abs() < 0.01);
        assert!((parts[0].x + parts[0].width - parts[1].x).abs() < 0.01);
        assert!((parts[1].x + parts[1].width - (LABELS + (WIDTH - LABELS) / 2.0)).abs() < 0.01);
    }

    #[test]
    fn nothing_is_no_bar() {
        assert_eq!(bar(&Totals::default(), &Verdict::ALL, 0), []);
    }
}
