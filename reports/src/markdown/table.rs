//! The matrix as a table: chapters by engines.

use super::NAME;
use crate::{
    Digest, RunLog, Verdict,
    log::Engine,
    marked,
    model::{Grid, Results, sheet::Cell},
};

/// The table, and the legend of the signs in it.
pub(super) fn table(log: &RunLog, digest: &Digest) -> String {
    let (grid, results) = (Grid::of(digest), Results::of(log));
    let row = |first: &str, rest: Vec<String>| format!("| {first} | {} |\n", rest.join(" | "));
    let mut table = row("chapter", grid.engines.iter().map(|id| marked::code(id, NAME)).collect());
    table.push_str(&row(":--", vec![":--".into(); grid.engines.len()]));
    for (chapter, (folder, cells)) in grid.chapters.iter().zip(&results.chapters) {
        let name = folder.map_or_else(|| "(no chapter)".into(), |folder| marked::text(folder, NAME));
        let own = if chapter.tagged { "" } else { " <sup>own</sup>" };
        table.push_str(&row(&format!("{name}{own}"), cells.iter().map(shown).collect()));
    }
    table.push_str(&row("**total**", results.engines.iter().map(shown).collect()));
    table.push('\n');
    let given = |verdict: &Verdict| grid.totals.iter().any(|totals| totals.get(*verdict) > 0);
    let legend: Vec<String> = Verdict::ALL
        .iter()
        .filter(|verdict| given(verdict))
        .map(|verdict| format!("{} {verdict}", sign(*verdict)))
        .collect();
    table.push_str(&format!("<sub>Counts of directives: {}", legend.join(", ")));
    if grid.chapters.iter().any(|chapter| !chapter.tagged) {
        table.push_str("; own: scripts without tags, judged by their own expectation and not by the specification");
    }
    table.push_str("</sub>");
    table
}

/// Each engine in one line, where the table has no room.
pub(super) fn totals(log: &RunLog) -> Vec<String> {
    let results = Results::of(log);
    let line = |(engine, cell): (&Engine, &Cell)| format!("- {}: {}", marked::code(&engine.id, NAME), shown(cell));
    log.engines().iter().zip(&results.engines).map(line).collect()
}

/// A sign as it can stand in Markdown: two tildes would strike out what is between them.
pub(super) fn sign(verdict: Verdict) -> String {
    match verdict {
        Verdict::Limit => "&#126;".into(),
        _ => verdict.sign().to_string(),
    }
}

fn shown(cell: &Cell) -> String {
    let counts: Vec<String> =
        cell.totals.given().map(|(verdict, count)| format!("{} {count}", sign(verdict))).collect();
    let mut text = counts.join(" ");
    if cell.unexpected > 0 {
        text.push_str(&format!(" **({} not as expected)**", cell.unexpected));
    } else if cell.known > 0 {
        text.push_str(" (known)");
    }
    text
}
