//! The differences for a terminal.

use super::{Difference, Differences, Group, Stance};
use crate::{
    Verdict, harmless,
    model::sheet::Subject,
    terminal::{Style, counted, wrap},
};

/// How many characters of a name are shown.
pub(super) const NAME: usize = 200;
/// How many characters of a text that an engine or the corpus provides are shown.
pub(super) const TEXT: usize = 400;
/// How many places of alike differences are shown.
pub(super) const PLACES: usize = 12;

/// The differences, and what they add up to.
#[must_use]
pub fn text(differences: &Differences<'_>, style: Style) -> String {
    let mut text = String::new();
    for group in &differences.groups {
        text.push_str(&heading(group, style));
        for difference in &group.differences {
            text.push_str(&self::difference(differences, difference, style));
        }
        text.push('\n');
    }
    text + &closing(differences) + "\n"
}

/// What the differences add up to, in one or two sentences.
pub(super) fn closing(differences: &Differences<'_>) -> String {
    let engines = counted(differences.engines.len() as u64, "engine");
    let lineages = counted(differences.lineages as u64, "lineage");
    let compared = counted(differences.compared as u64, "directive");
    let partial = if differences.whole { "" } else { " The log is only a part of a run." };
    let found = match (differences.compared, differences.differing) {
        (0, _) => "No directive was judged on two engines: there is nothing to compare.".to_owned(),
        (_, 0) => "They agree everywhere.".to_owned(),
        (_, differing) => format!("They differ at {differing}."),
    };
    format!("{engines}, {lineages}: {compared} judged on at least two. {found}{partial}")
}

fn heading(group: &Group<'_>, style: Style) -> String {
    match (group.subject, group.words) {
        (Subject::Script(script), _) => {
            format!("{}  no requirement covers these directives\n", style.strong(&harmless(script, NAME)))
        }
        (Subject::Requirement(id), None) => format!("{}\n", style.strong(&harmless(id, NAME))),
        (Subject::Requirement(id), Some(words)) => {
            let mut text = format!("{}  {}\n", style.strong(&harmless(id, NAME)), words.strength);
            for line in wrap::words(words.sentence, style.width.saturating_sub(2)) {
                text.push_str(&format!("  {line}\n"));
            }
            text + &format!("  {}\n", style.faint(words.section))
        }
    }
}

fn difference(differences: &Differences<'_>, difference: &Difference<'_>, style: Style) -> String {
    let script = harmless(difference.script, NAME);
    let mut text = format!("  {script}:{}  {}\n", places(difference), harmless(difference.kind, NAME));
    for stance in &difference.stances {
        let sign = style.verdict(stance.verdict, &stance.verdict.sign().to_string());
        text.push_str(&format!(
            "    {sign} {}: {} ({}); {}\n",
            observed(difference, stance),
            ids(differences, &stance.engines),
            voices(stance),
            stance.word.text()
        ));
        for (engine, known) in &stance.known {
            let link = known.link.as_deref().map(|link| format!(" {}", harmless(link, TEXT))).unwrap_or_default();
            let engine = harmless(&differences.of[*engine].id, NAME);
            text.push_str(&format!("      known of {engine}: {}{link}\n", harmless(&known.reason, TEXT)));
        }
    }
    text
}

/// Lines and columns, as many as a person will read.
pub(super) fn places(difference: &Difference<'_>) -> String {
    let shown = difference.places.iter().take(PLACES).map(|(line, column)| format!("{line}:{column}"));
    let shown = shown.collect::<Vec<_>>().join(", ");
    match difference.places.len().checked_sub(PLACES) {
        Some(more @ 1..) => format!("{shown} and {more} more"),
        _ => shown,
    }
}

/// What the engines of a stance did.
pub(super) fn observed(difference: &Difference<'_>, stance: &Stance<'_>) -> String {
    match (stance.observed, difference.expected) {
        (None, Some(expected)) => format!("as expected, {}", harmless(expected, TEXT)),
        (None, None) => "as expected".to_owned(),
        (Some(observed), _) => match stance.verdict {
            Verdict::Crash | Verdict::Timeout | Verdict::Memory => {
                format!("{}, {}", stance.verdict, harmless(observed, TEXT))
            }
            _ => harmless(observed, TEXT),
        },
    }
}

/// The ids of engines, with commas between them.
pub(super) fn ids(differences: &Differences<'_>, engines: &[usize]) -> String {
    engines.iter().map(|engine| harmless(&differences.of[*engine].id, NAME)).collect::<Vec<_>>().join(", ")
}

/// How many agree: `2 engines, 1 lineage`.
pub(super) fn voices(stance: &Stance<'_>) -> String {
    let engines = counted(stance.engines.len() as u64, "engine");
    format!("{engines}, {}", counted(stance.lineages as u64, "lineage"))
}
