//! How strong the evidence is: requirements by scripts, and what seeded faults they find.

use std::collections::BTreeMap;

use askama::Template;

use super::{
    Run, counted,
    page::{Entry, Marked, Page, rendered},
};
use crate::{harmless, model::sheet::Subject};

/// How many characters of a reason or a sentence are shown.
const SENTENCE: usize = 600;

#[derive(Template)]
#[template(path = "evidence.html")]
struct Evidence {
    lede: Marked,
    notes: Vec<Marked>,
    has_kills: bool,
    requirements: Vec<Line>,
    /// Requirement, sentence, and why it is not tested.
    untested: Vec<(String, Marked, Marked)>,
    /// Fault, what it does, and the requirement that it breaks.
    survivors: Vec<(String, Marked, Option<String>)>,
}

struct Line {
    id: String,
    link: String,
    strength: String,
    sentence: Marked,
    directives: usize,
    /// How many seeded faults its directives kill.
    kills: usize,
    /// Of the seeded faults that break it, how many are killed, and how many there are; none where none breaks it.
    score: Option<(usize, usize)>,
    scripts: Vec<OfScript>,
}

struct OfScript {
    name: String,
    link: String,
    directives: usize,
    kills: usize,
}

pub(super) fn page(run: &Run<'_>) -> Page {
    let explain = run.input.explain;
    let kills = run.input.kills;
    let by_script = kills.map(|kills| kills.kills()).unwrap_or_default();
    let scores = kills.map(|kills| kills.scores()).unwrap_or_default();
    let killed_for = kills.map(|kills| kills.killed_for()).unwrap_or_default();
    let rows = run.sheet.chapters.iter().flat_map(|chapter| &chapter.rows);
    let requirements: Vec<Line> = rows
        .filter_map(|row| {
            let Subject::Requirement(id) = row.subject else { return None };
            let mut scripts: BTreeMap<usize, usize> = BTreeMap::new();
            for place in &row.places {
                *scripts.entry(run.sheet.places[*place].script).or_default() += 1;
            }
            let of_script = |(script, directives): (usize, usize)| OfScript {
                name: run.names.scripts[script].clone(),
                link: run.links.script(&run.names.scripts[script], None),
                directives,
                kills: by_script.get(&(id, run.sheet.scripts[script].name)).copied().unwrap_or(0),
            };
            let shown = run.names.requirement(id);
            let words = explain.requirement(id);
            Some(Line {
                link: run.links.requirement(&shown, None),
                id: shown,
                strength: words.map_or_else(String::new, |words| words.strength.to_owned()),
                sentence: sentence(words.map_or("", |words| words.sentence)),
                directives: row.places.len(),
                kills: killed_for.get(id).copied().unwrap_or(0),
                score: scores.get(id).map(|score| (score.killed, score.of)),
                scripts: scripts.into_iter().map(of_script).collect(),
            })
        })
        .collect();
    let untested = explain.catalogue().into_iter().filter_map(|id| {
        let words = explain.requirement(id)?;
        Some((run.names.requirement(id), sentence(words.sentence), sentence(words.untested?)))
    });
    let survivors = kills.map_or(&[][..], |kills| &kills.faults).iter().filter(|fault| fault.by.is_empty());
    let survivors = survivors.map(|fault| {
        let requirement = fault.requirement.as_deref().map(|id| run.names.requirement(id));
        (harmless(&fault.name, SENTENCE), sentence(&fault.sentence), requirement)
    });
    let page = Evidence {
        lede: Marked::of(&lede(run)),
        notes: notes(run).iter().map(|note| Marked::of(note)).collect(),
        has_kills: kills.is_some(),
        requirements,
        untested: untested.collect(),
        survivors: survivors.collect(),
    };
    Page {
        slug: Entry::Evidence.slug().into(),
        title: "Evidence · memlimits".into(),
        under: Entry::Evidence,
        html: rendered(&page),
    }
}

fn sentence(text: &str) -> Marked {
    Marked::of(&harmless(text, SENTENCE))
}

fn lede(run: &Run<'_>) -> String {
    match run.input.kills {
        None => "The kill matrix was not given, so this page cannot say which seeded faults the scripts find. \
                 Write one with `memlimits mutants --full --log FILE` and give it with --kills FILE."
            .into(),
        Some(kills) => {
            let score = kills.score();
            format!(
                "The reference engine carries {}, one at a time: the specification’s rules with one mistake in them. The \
                 scripts find {} of them. A requirement whose scripts find many is well guarded; one whose scripts find \
                 none may be broken without anybody noticing.",
                counted(score.of as u64, "seeded fault"),
                score.killed,
            )
        }
    }
}

fn notes(run: &Run<'_>) -> Vec<String> {
    let Some(kills) = run.input.kills else { return Vec::new() };
    let mut notes = Vec::new();
    if kills.suite.hash != run.input.log.header().suite.hash {
        notes.push("The kill matrix was made with another version of the corpus than this run.".to_owned());
    }
    if !kills.full {
        notes.push(
            "Each fault was hunted only until the first script found it, so these counts are too small: \
             `memlimits mutants --full` hunts with every script."
                .to_owned(),
        );
    }
    notes
}
