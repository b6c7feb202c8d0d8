//! The differences for other programs.

use serde::Serialize;

use super::{Differences, Word};
use crate::{Verdict, model::sheet::Subject};

#[derive(Serialize)]
struct Document<'a> {
    r#type: &'static str,
    format: u32,
    engines: Vec<&'a str>,
    lineages: usize,
    compared: usize,
    differing: usize,
    whole: bool,
    groups: Vec<Group<'a>>,
}

#[derive(Serialize)]
struct Group<'a> {
    requirement: Option<&'a str>,
    script: Option<&'a str>,
    strength: Option<&'a str>,
    sentence: Option<&'a str>,
    link: Option<&'a str>,
    differences: Vec<Difference<'a>>,
}

#[derive(Serialize)]
struct Difference<'a> {
    script: &'a str,
    kind: &'a str,
    places: Vec<Place>,
    requirements: &'a [String],
    expected: Option<&'a str>,
    stances: Vec<Stance<'a>>,
}

#[derive(Serialize)]
struct Place {
    line: u32,
    column: u32,
}

#[derive(Serialize)]
struct Stance<'a> {
    verdict: Verdict,
    observed: Option<&'a str>,
    engines: Vec<&'a str>,
    lineages: usize,
    specification: Word,
}

/// The differences as one JSON object, in format 1. Names are those of the log; `observed` is null where the engines
/// did as expected, and leaves out their own words.
#[must_use]
pub fn json(differences: &Differences<'_>) -> String {
    let ids = |engines: &[usize]| engines.iter().map(|engine| differences.of[*engine].id.as_str()).collect();
    let document = Document {
        r#type: "diff",
        format: 1,
        engines: ids(&differences.engines),
        lineages: differences.lineages,
        compared: differences.compared,
        differing: differences.differing,
        whole: differences.whole,
        groups: differences
            .groups
            .iter()
            .map(|group| Group {
                requirement: match group.subject {
                    Subject::Requirement(id) => Some(id),
                    Subject::Script(_) => None,
                },
                script: match group.subject {
                    Subject::Requirement(_) => None,
                    Subject::Script(script) => Some(script),
                },
                strength: group.words.map(|words| words.strength),
                sentence: group.words.map(|words| words.sentence),
                link: group.words.map(|words| words.section),
                differences: group
                    .differences
                    .iter()
                    .map(|difference| Difference {
                        script: difference.script,
                        kind: difference.kind,
                        places: difference.places.iter().map(|&(line, column)| Place { line, column }).collect(),
                        requirements: difference.requirements,
                        expected: difference.expected,
                        stances: difference
                            .stances
                            .iter()
                            .map(|stance| Stance {
                                verdict: stance.verdict,
                                observed: stance.observed,
                                engines: ids(&stance.engines),
                                lineages: stance.lineages,
                                specification: stance.word,
                            })
                            .collect(),
                    })
                    .collect(),
            })
            .collect(),
    };
    serde_json::to_string_pretty(&document).expect("names and numbers are JSON") + "\n"
}
