//! The comparison for a pull request.

use super::{
    Change, Comparison, EngineChanges, shown,
    text::{CHANGES, NAME, TEXT, by_script, closing, identity, moved, summary, summed, versions},
};
use crate::{log::Directive, marked};

/// What changed, as Markdown: regressions and fixes in tables, the rest in numbers.
#[must_use]
pub fn markdown(comparison: &Comparison<'_>) -> String {
    let mut page = format!("{}\n", closing(comparison));
    for note in &comparison.notes {
        page.push_str(&format!("\n> {}\n", marked::text(note, TEXT)));
    }
    for changes in &comparison.engines {
        page.push_str(&engine(changes));
    }
    for (engines, what) in [(&comparison.new, "new"), (&comparison.gone, "gone")] {
        for engine in engines {
            let identity = identity(&engine.id, &engine.version);
            page.push_str(&format!("\n### {}\n\nThis engine is {what}.\n", marked::text(&identity, TEXT)));
        }
    }
    page
}

fn engine(changes: &EngineChanges<'_>) -> String {
    let mut page = format!("\n### {}\n\n", marked::text(&versions(changes), TEXT));
    page.push_str(&format!("{}\n", summary(changes)));
    page.push_str(&table("Regressions", &changes.regressions));
    page.push_str(&table("Fixes", &changes.fixes));
    let mut lines: Vec<String> = summed(&changes.others).iter().map(|line| marked::text(line, TEXT)).collect();
    for (what, all) in [("new", &changes.new), ("gone", &changes.gone)] {
        if !all.is_empty() {
            lines.push(format!("assertions {what}: {}", marked::text(&by_script(all), TEXT)));
        }
    }
    for at in changes.new_failures().take(CHANGES) {
        lines.push(format!("new, and not as expected: {}: {}", place(at.script, at.directive), at.directive.verdict));
    }
    if !lines.is_empty() {
        page.push('\n');
        lines.iter().for_each(|line| page.push_str(&format!("- {line}\n")));
    }
    page
}

fn table(what: &str, changes: &[Change<'_>]) -> String {
    if changes.is_empty() {
        return String::new();
    }
    let mut page = format!(
        "\n**{what}**\n\n| Where | Requirements | Old | New | Expected | Observed |\n|---|---|---|---|---|---|\n"
    );
    for change in changes.iter().take(CHANGES) {
        let verdict = |directive: &Directive| format!("{} {}", directive.verdict.sign(), shown(directive));
        let literal = |text: &Option<String>| text.as_deref().map(|text| marked::code(text, TEXT)).unwrap_or_default();
        let edited = moved(change).map(|moved| format!(" ({moved})")).unwrap_or_default();
        page.push_str(&format!(
            "| {}{edited} | {} | {} | {} | {} | {} |\n",
            place(change.script, change.now),
            marked::text(&change.now.requirements.join(", "), TEXT),
            verdict(change.old),
            verdict(change.now),
            literal(&change.now.expected),
            literal(&change.now.observed),
        ));
    }
    if let Some(more @ 1..) = changes.len().checked_sub(CHANGES) {
        page.push_str(&format!("\n… and {more} more\n"));
    }
    page
}

fn place(script: &str, directive: &Directive) -> String {
    format!("{}:{}:{}", marked::code(script, NAME), directive.line, directive.column)
}
