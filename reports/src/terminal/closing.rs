//! The last lines: how each engine did, in sums that can be checked.

use super::{Style, counted::counted};
use crate::{Digest, digest::Summary, harmless, model::Standings};

/// How many characters of an engine's id are shown.
const ENGINE: usize = 40;

/// One line for each engine, and one for all where there are several.
pub(super) fn closing(digest: &Digest, style: Style) -> String {
    let mut lines: Vec<(String, Standings)> = digest
        .engines()
        .iter()
        .map(|engine| {
            let scripts = digest.scripts().iter().filter(|summary| summary.engine() == engine.id);
            (harmless(&engine.id, ENGINE), scripts.map(Summary::standings).sum())
        })
        .collect();
    if lines.len() > 1 {
        lines.push(("all engines".to_owned(), digest.scripts().iter().map(Summary::standings).sum()));
    }
    let width = lines.iter().map(|(name, _)| name.chars().count() + 1).max().unwrap_or(0);
    let mut text = String::new();
    for (name, standings) in &lines {
        let name = format!("{:<width$}", format!("{name}:"));
        text.push_str(&format!("{} {}\n", style.strong(&name), sentence(standings)));
    }
    if !digest.is_complete() {
        text.push_str("The run did not come to its end: some scripts are missing from these counts.\n");
    }
    text
}

fn sentence(standings: &Standings) -> String {
    let Standings { expected, unexpected, unjudged } = standings;
    let directives = counted(standings.sum(), "directive");
    format!("{directives}: {expected} as expected, {unexpected} not as expected, {unjudged} not judged")
}
