//! The comparison for a terminal.

use std::collections::BTreeMap;

use super::{At, Change, Comparison, EngineChanges, shown};
use crate::{
    Verdict, harmless,
    log::Directive,
    terminal::{Style, counted, wrap},
};

/// How many characters of a name are shown.
pub(super) const NAME: usize = 200;
/// How many characters of a text that an engine or the corpus provides are shown.
pub(super) const TEXT: usize = 400;
/// How many changes of a kind are shown one by one.
pub(super) const CHANGES: usize = 100;
/// How many scripts are named where they stand for many changes.
const SCRIPTS: usize = 8;

/// What changed, and what it adds up to.
#[must_use]
pub fn text(comparison: &Comparison<'_>, style: Style) -> String {
    let mut text = String::new();
    for note in &comparison.notes {
        for line in wrap::words(note, style.width) {
            text.push_str(&format!("{line}\n"));
        }
    }
    if !comparison.notes.is_empty() {
        text.push('\n');
    }
    for changes in &comparison.engines {
        text.push_str(&engine(changes, style));
    }
    for (engines, what) in [(&comparison.new, "only in the new run"), (&comparison.gone, "only in the old run")] {
        for engine in engines {
            text.push_str(&format!("{}  {what}\n\n", style.strong(&identity(&engine.id, &engine.version))));
        }
    }
    text + &closing(comparison) + "\n"
}

/// What all of it adds up to, in one sentence.
pub(super) fn closing(comparison: &Comparison<'_>) -> String {
    let sum = |count: fn(&EngineChanges<'_>) -> usize| comparison.engines.iter().map(count).sum::<usize>();
    if comparison.engines.is_empty() {
        return "The runs have no engine in common: there is nothing to compare.".to_owned();
    }
    format!(
        "{}, {}, {}; assertions: {} new, {} gone, in {}.",
        counted(sum(|engine| engine.regressions.len()) as u64, "regression"),
        fixes(sum(|engine| engine.fixes.len())),
        counted(sum(|engine| engine.others.len()) as u64, "other change"),
        sum(|engine| engine.new.len()),
        sum(|engine| engine.gone.len()),
        counted(comparison.engines.len() as u64, "engine"),
    )
}

fn fixes(count: usize) -> String {
    if count == 1 { "1 fix".to_owned() } else { format!("{count} fixes") }
}

/// What changed for an engine, in numbers.
pub(crate) fn summary(changes: &EngineChanges<'_>) -> String {
    format!(
        "{}, {}, {}; {} as before",
        counted(changes.regressions.len() as u64, "regression"),
        fixes(changes.fixes.len()),
        counted(changes.others.len() as u64, "other change"),
        counted(changes.unchanged as u64, "directive")
    )
}

/// An engine by its id and version.
pub(super) fn identity(id: &str, version: &str) -> String {
    format!("{} {}", harmless(id, NAME), harmless(version, NAME)).trim_end().to_owned()
}

/// The version, or both where they differ.
pub(super) fn versions(changes: &EngineChanges<'_>) -> String {
    let identity = identity(&changes.now.id, &changes.old.version);
    if changes.has_other_version() {
        format!("{identity} → {}", harmless(&changes.now.version, NAME))
    } else {
        identity
    }
}

fn engine(changes: &EngineChanges<'_>, style: Style) -> String {
    let mut text = format!("{}\n", style.strong(&versions(changes)));
    text.push_str(&listed("Regressions", &changes.regressions, style));
    text.push_str(&listed("Fixes", &changes.fixes, style));
    if !changes.others.is_empty() {
        text.push_str(&format!("  {}\n", style.strong("Other changes")));
        for line in summed(&changes.others) {
            text.push_str(&format!("    {line}\n"));
        }
    }
    for (what, all) in [("New assertions", &changes.new), ("Assertions that are gone", &changes.gone)] {
        if !all.is_empty() {
            text.push_str(&format!("  {}: {}\n", style.strong(what), by_script(all)));
        }
    }
    let failures: Vec<&At<'_>> = changes.new_failures().collect();
    if !failures.is_empty() {
        text.push_str(&format!("  {}\n", style.strong("Of the new assertions, not as expected")));
        for at in failures.iter().take(CHANGES) {
            let verdict = at.directive.verdict;
            let shown = style.verdict(verdict, &format!("{} {verdict}", verdict.sign()));
            text.push_str(&format!("    {}  {shown}\n", place(at.script, at.directive)));
            text.push_str(&observed(at.directive, None));
        }
        text.push_str(&left_out(failures.len()));
    }
    text + &format!("  {} as before\n\n", counted(changes.unchanged as u64, "directive"))
}

fn listed(what: &str, changes: &[Change<'_>], style: Style) -> String {
    if changes.is_empty() {
        return String::new();
    }
    let mut text = format!("  {}\n", style.strong(what));
    for change in changes.iter().take(CHANGES) {
        let verdict = |directive: &Directive| {
            style.verdict(directive.verdict, &format!("{} {}", directive.verdict.sign(), shown(directive)))
        };
        text.push_str(&format!(
            "    {}  {} → {}\n",
            place(change.script, change.now),
            verdict(change.old),
            verdict(change.now)
        ));
        if let Some(moved) = moved(change) {
            text.push_str(&format!("      {moved}\n"));
        }
        text.push_str(&observed(change.now, change.reason));
    }
    text + &left_out(changes.len())
}

fn left_out(count: usize) -> String {
    match count.checked_sub(CHANGES) {
        Some(more @ 1..) => format!("    … and {more} more: --format json has them all\n"),
        _ => String::new(),
    }
}

/// How certain it is that this is the same directive, where its script was edited.
pub(crate) fn moved(change: &Change<'_>) -> Option<String> {
    let at = |directive: &Directive| format!("{}:{}", directive.line, directive.column);
    change.by_order.then(|| format!("the script was edited; matched by order with {} of the old run", at(change.old)))
}

/// Where a directive stands and what it is about.
pub(crate) fn place(script: &str, directive: &Directive) -> String {
    let mut place = format!("{}:{}:{}", harmless(script, NAME), directive.line, directive.column);
    place.push_str(&format!("  {}", harmless(&directive.kind, NAME)));
    for requirement in directive.requirements.iter().take(SCRIPTS) {
        place.push_str(&format!(" {}", harmless(requirement, NAME)));
    }
    place
}

fn observed(directive: &Directive, reason: Option<&str>) -> String {
    if directive.verdict == Verdict::Pass {
        return String::new();
    }
    let lines =
        [("expected", directive.expected.as_deref()), ("observed", directive.observed.as_deref()), ("reason", reason)];
    let lines = lines.into_iter().filter_map(|(label, text)| Some((label, text?)));
    lines.map(|(label, text)| format!("      {label:<8} {}\n", harmless(text, TEXT))).collect()
}

/// Changes by their kind: `pass → unsupported: 12 (memory64/a.wast 10, memory64/b.wast 2)`.
pub(crate) fn summed(changes: &[Change<'_>]) -> Vec<String> {
    let mut kinds: BTreeMap<(Verdict, Verdict, String), BTreeMap<&str, usize>> = BTreeMap::new();
    for change in changes {
        let kind = format!("{} → {}", shown(change.old), shown(change.now));
        let scripts = kinds.entry((change.old.verdict, change.now.verdict, kind)).or_default();
        *scripts.entry(change.script).or_default() += 1;
    }
    let line = |((_, _, kind), scripts): (_, BTreeMap<&str, usize>)| {
        format!("{kind}: {} ({})", scripts.values().sum::<usize>(), counts(&scripts))
    };
    kinds.into_iter().map(line).collect()
}

/// Assertions by their scripts.
pub(crate) fn by_script(all: &[At<'_>]) -> String {
    let mut scripts: BTreeMap<&str, usize> = BTreeMap::new();
    for at in all {
        *scripts.entry(at.script).or_default() += 1;
    }
    format!("{} ({})", all.len(), counts(&scripts))
}

fn counts(scripts: &BTreeMap<&str, usize>) -> String {
    let named = scripts.iter().take(SCRIPTS).map(|(script, count)| format!("{} {count}", harmless(script, NAME)));
    let mut named: Vec<String> = named.collect();
    if let Some(more @ 1..) = scripts.len().checked_sub(SCRIPTS) {
        named.push(format!("and {}", counted(more as u64, "more script")));
    }
    named.join(", ")
}
