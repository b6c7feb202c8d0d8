//! The last lines: how each engine did, in sums that can be checked.

use super::{Style, counted::counted};
use crate::{RunLog, harmless, model::Standings};

/// How many characters of an engine's id are shown.
const ENGINE: usize = 40;

/// One line for each engine, and one for all where there are several.
pub(super) fn closing(log: &RunLog, style: Style) -> String {
    let mut lines: Vec<(String, Standings)> = log
        .engines()
        .iter()
        .map(|engine| {
            let scripts = log.scripts().iter().filter(|entry| entry.engine == engine.id);
            (harmless(&engine.id, ENGINE), Standings::of(scripts))
        })
        .collect();
    if lines.len() > 1 {
        lines.push(("all engines".to_owned(), Standings::of(log.scripts())));
    }
    let width = lines.iter().map(|(name, _)| name.chars().count() + 1).max().unwrap_or(0);
    let mut text = String::new();
    for (name, standings) in &lines {
        let name = format!("{:<width$}", format!("{name}:"));
        text.push_str(&format!("{} {}\n", style.strong(&name), sentence(standings)));
    }
    if !log.is_complete() {
        text.push_str("The run did not come to its end: some scripts are missing from these counts.\n");
    }
    text
}

fn sentence(standings: &Standings) -> String {
    let Standings { expected, unexpected, unjudged } = standings;
    let directives = counted(standings.sum(), "directive");
    format!("{directives}: {expected} as expected, {unexpected} not as expected, {unjudged} not judged")
}
