//! Chapters by engines, with the counts of each verdict.

use std::collections::BTreeSet;

use comfy_table::{ContentArrangement, Table, presets};

use super::{Style, cell::CellLayout, wrap};
use crate::{
    Verdict, harmless,
    model::{Chapter, Grid},
};

/// Blanks between two columns of the table.
const GAP: u16 = 3;
/// How narrow a chapter's name may get, in characters, in order to leave room for the counts.
const SHORTEST_NAME: usize = 14;
/// How many characters of an engine's id are shown.
const ENGINE: usize = 40;
/// What marks a chapter with scripts that are not tagged.
const UNTAGGED: &str = " *";

/// The matrix and its legend. Engines that do not fit beside each other get a table below.
pub(super) fn matrix(grid: &Grid<'_>, style: Style) -> String {
    let names = Names::of(grid, style);
    let mut blocks: Vec<Vec<Column>> = Vec::new();
    let mut room = 0;
    for (place, id) in grid.engines.iter().enumerate() {
        let column = Column::of(grid, place, id, &names, style);
        let needed = usize::from(GAP) + column.width;
        match blocks.last_mut() {
            Some(block) if needed <= room => block.push(column),
            _ => {
                room = style.width.saturating_sub(names.width);
                blocks.push(vec![column]);
            }
        }
        room = room.saturating_sub(needed);
    }
    let mut text = String::new();
    for block in blocks {
        text.push_str(&table(&names, &block, style));
        text.push_str("\n\n");
    }
    text.push_str(&legend(grid, style));
    text
}

fn table(names: &Names, columns: &[Column], style: Style) -> String {
    let mut table = Table::new();
    table.load_style(presets::NOTHING).set_content_arrangement(ContentArrangement::Disabled);
    let rule = |width: usize| style.faint(&"─".repeat(width));
    let rules: Vec<String> =
        [names.width].into_iter().chain(columns.iter().map(|column| column.width)).map(rule).collect();
    let headings = columns.iter().map(|column| style.strong(&column.heading));
    table.add_row([style.strong("chapter")].into_iter().chain(headings));
    table.add_row(rules.clone());
    for (row, name) in names.rows.iter().enumerate() {
        table.add_row([name.as_str()].into_iter().chain(columns.iter().map(|column| column.cells[row].as_str())));
    }
    table.add_row(rules);
    let totals = columns.iter().map(|column| column.total.clone());
    table.add_row([style.strong("total")].into_iter().chain(totals));
    for column in table.column_iter_mut() {
        column.set_padding((0, GAP));
    }
    table.trim_fmt()
}

/// The first column.
struct Names {
    rows: Vec<String>,
    width: usize,
}

impl Names {
    fn of(grid: &Grid<'_>, style: Style) -> Self {
        let most = (style.width / 3).max(SHORTEST_NAME);
        let rows: Vec<String> = grid.chapters.iter().map(|chapter| name(chapter, most)).collect();
        let width = rows.iter().map(|name| name.chars().count()).max().unwrap_or(0).max("chapter".len());
        Self { rows, width }
    }
}

/// A chapter's name in at most `most` characters. A long path keeps its end, which tells more than its beginning.
fn name(chapter: &Chapter<'_>, most: usize) -> String {
    let mark = if chapter.tagged { "" } else { UNTAGGED };
    let name = match chapter.folder {
        None => String::from("(no folder)"),
        // An absolute path's first character is a separator: a script below the root has an empty folder.
        Some("") => String::from("/"),
        Some(folder) => harmless(folder, usize::MAX),
    };
    let (length, room) = (name.chars().count(), most - mark.len());
    if length <= room {
        return name + mark;
    }
    let end: String = name.chars().skip(length - (room - 1)).collect();
    format!("…{end}{mark}")
}

/// One engine's column.
struct Column {
    heading: String,
    /// A cell for each chapter.
    cells: Vec<String>,
    total: String,
    /// The widest cell, in columns of the terminal.
    width: usize,
}

impl Column {
    fn of(grid: &Grid<'_>, place: usize, id: &str, names: &Names, style: Style) -> Self {
        let total = &grid.totals[place];
        let layout = CellLayout::of(total, style.width.saturating_sub(names.width + usize::from(GAP)));
        let heading = harmless(id, ENGINE);
        Self {
            cells: grid.chapters.iter().map(|chapter| layout.cell(&chapter.totals[place], style)).collect(),
            total: layout.cell(total, style),
            width: layout.width().max(heading.chars().count()),
            heading,
        }
    }
}

/// What the signs mean: only those in use.
fn legend(grid: &Grid<'_>, style: Style) -> String {
    let given: BTreeSet<Verdict> =
        grid.totals.iter().flat_map(|totals| totals.given().map(|(verdict, _)| verdict)).collect();
    let items = Verdict::ALL
        .into_iter()
        .filter(|verdict| given.contains(verdict))
        .map(|verdict| format!("{} {verdict}", verdict.sign()));
    let mut lines = wrap::joined(["directives:".to_owned()].into_iter().chain(items), "  ", style.width);
    if grid.chapters.iter().any(|chapter| !chapter.tagged) {
        let note = "* without tags: these verdicts are the scripts' own expectation, not the specification's";
        lines.extend(wrap::words(note, style.width));
    }
    lines.iter().map(|line| style.faint(line) + "\n").collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Digest, RunLog, sample};

    fn shown(log: &RunLog, width: usize) -> String {
        matrix(&Grid::of(&Digest::of(log)), Style { width, colour: false })
    }

    #[test]
    fn counts_stand_below_each_other() {
        let expected = "\
chapter         wasmtime                  wasmi
─────────────   ───────────────────────   ────────────────────────────
cap             ✓ 1       ▲ 1  ~ 2  · 1             ! 1       · 1  ○ 3
grow            ✓ 3                       ✓ 1  ✗ 2
memory64        ✓ 2                                      – 2
(no folder) *   ✓ 1  ∞ 1                  ✓ 2
─────────────   ───────────────────────   ────────────────────────────
total           ✓ 7  ∞ 1  ▲ 1  ~ 2  · 1   ✓ 3  ✗ 2  ! 1  – 2  · 1  ○ 3

directives:  ✓ pass  ✗ fail  ! crash  ∞ timeout  ▲ memory  ~ limit
– unsupported  · blocked  ○ not-run
* without tags: these verdicts are the scripts' own expectation, not the
specification's
";
        assert_eq!(shown(&sample::every_verdict(), 80), expected);
    }

    #[test]
    fn the_legend_names_only_signs_in_use() {
        let log = sample::log([sample::script("wasmi", "grow/a.wast", [sample::directive(1, Verdict::Pass)])]);
        let expected = "\
chapter   wasmi
───────   ─────
grow      ✓ 1
───────   ─────
total     ✓ 1

directives:  ✓ pass
";
        assert_eq!(shown(&log, 80), expected);
    }

    #[test]
    fn counts_are_aligned_by_their_last_digit() {
        let passes = |count| vec![sample::directive(1, Verdict::Pass); count];
        let log = sample::log([
            sample::script("wasmi", "cap/a.wast", passes(7)),
            sample::script("wasmi", "grow/b.wast", passes(1234)),
        ]);
        assert!(shown(&log, 80).contains("\ncap       ✓    7\ngrow      ✓ 1234\n"));
    }

    #[test]
    fn engines_that_do_not_fit_stand_below() {
        let engines: Vec<String> = (1..=30).map(|number| format!("engine-{number}")).collect();
        let log = sample::log(
            engines
                .iter()
                .map(|engine| sample::script(engine, "grow/a.wast", [sample::directive(1, Verdict::Pass)]))
                .collect::<Vec<_>>(),
        );
        let shown = shown(&log, 80);
        assert!(shown.lines().all(|line| line.chars().count() <= 80), "{shown}");
        assert!(engines.iter().all(|engine| shown.contains(engine)), "{shown}");
        assert_eq!(shown.matches("\ntotal").count(), 5, "{shown}");
    }

    #[test]
    fn in_a_narrow_terminal_verdicts_stand_below_each_other() {
        let expected = "\
chapter         wasmtime
─────────────   ────────
cap             ✓ 1
                ▲ 1
                ~ 2
                · 1
grow            ✓ 3
memory64        ✓ 2
(no folder) *   ✓ 1
                ∞ 1
─────────────   ────────
total           ✓ 7
                ∞ 1
                ▲ 1
                ~ 2
                · 1
";
        let shown = shown(&sample::every_verdict(), 30);
        assert!(shown.starts_with(expected), "{shown}");
        assert!(shown.lines().all(|line| line.chars().count() <= 30), "{shown}");
    }

    #[test]
    fn long_paths_keep_their_end() {
        let path = "/somewhere/far/away/in/a/deep/folder/spec/test/core/memory_grow.wast";
        let log = sample::log([sample::script("wasmi", path, [sample::directive(1, Verdict::Pass)])]);
        assert!(shown(&log, 60).contains("\n…lder/spec/test/core   ✓ 1\n"), "{}", shown(&log, 60));
    }

    #[test]
    fn colours_change_nothing_but_the_colour() {
        let log = sample::every_verdict();
        let coloured = matrix(&Grid::of(&Digest::of(&log)), Style { width: 80, colour: true });
        assert!(coloured.contains("\x1b[32m✓ 1\x1b[0m"));
        assert_eq!(sample::uncoloured(&coloured), shown(&log, 80));
    }
}
