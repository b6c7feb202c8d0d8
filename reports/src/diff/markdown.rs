//! The differences for a pull request or a README.

use super::{
    Differences, Group,
    text::{NAME, TEXT, closing, ids, observed, places, voices},
};
use crate::{marked, model::sheet::Subject};

/// The differences as Markdown: a table for each requirement.
#[must_use]
pub fn markdown(differences: &Differences<'_>) -> String {
    let mut page = format!("{}\n", closing(differences));
    for group in &differences.groups {
        page.push_str(&format!("\n### {}\n\n", heading(group)));
        if let Some(words) = group.words {
            page.push_str(&format!("{}\n\n", marked::text(words.sentence, TEXT)));
        }
        page.push_str("| Where | Observed | Verdict | Engines | The specification |\n|---|---|---|---|---|\n");
        for difference in &group.differences {
            let mut place = format!("{}:{}", marked::code(difference.script, NAME), places(difference));
            for stance in &difference.stances {
                page.push_str(&format!(
                    "| {place} | {} | {} {} | {} ({}) | {} |\n",
                    marked::text(&observed(difference, stance), TEXT),
                    stance.verdict.sign(),
                    stance.verdict,
                    marked::text(&ids(differences, &stance.engines), TEXT),
                    voices(stance),
                    stance.word.text(),
                ));
                place.clear();
            }
        }
    }
    page
}

fn heading(group: &Group<'_>) -> String {
    match (group.subject, group.words) {
        (Subject::Script(script), _) => format!("{}, without a requirement", marked::code(script, NAME)),
        (Subject::Requirement(id), None) => marked::text(id, NAME),
        (Subject::Requirement(id), Some(words)) => {
            format!("{} ({})", marked::link(&marked::text(id, NAME), words.section), words.strength)
        }
    }
}
