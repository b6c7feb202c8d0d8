//! The differences for other programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::{Differences, Word};
use crate::{Verdict, model::sheet::Subject};

/// Where the engines of a run differ, and what the specification says of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Differences")]
struct Document<'a> {
    /// What the document is: `diff`.
    #[schemars(extend("const" = "diff"))]
    r#type: &'static str,
    /// The version of this format: 1.
    format: u32,
    /// The ids of the engines that were compared, in the log's order.
    engines: Vec<&'a str>,
    /// How many independent witnesses they are: engines that share a part count as one.
    lineages: usize,
    /// How many directives at least two of the engines were judged on.
    compared: usize,
    /// At how many of these they differ. A directive that is evidence for several requirements counts once.
    differing: usize,
    /// Whether the log holds everything that the run was to do: false after an interrupted run, and in a part of a run.
    whole: bool,
    /// What the differences are about: chapters in reading order, requirements in the catalogue's, then scripts.
    groups: Vec<Group<'a>>,
}

/// The differences about one requirement, or in the directives of a script that no requirement covers.
#[derive(Serialize, JsonSchema)]
struct Group<'a> {
    /// The requirement's id; null where the group is a script's.
    requirement: Option<&'a str>,
    /// The script's name; null where the group is a requirement's.
    script: Option<&'a str>,
    /// How strongly the requirement binds: `must`, `may`, `implementation-defined` or `open`; null where there is none in
    /// the catalogue.
    strength: Option<&'a str>,
    /// The requirement, as one sentence; null where there is none in the catalogue.
    sentence: Option<&'a str>,
    /// The section of the specification that it comes from; null where there is none in the catalogue.
    link: Option<&'a str>,
    /// The differences, by script and line. One that is evidence for several requirements stands in each of their groups.
    differences: Vec<Difference<'a>>,
}

/// Directives of a script at which the engines differ in the same way.
#[derive(Serialize, JsonSchema)]
struct Difference<'a> {
    /// The script's name.
    script: &'a str,
    /// The directives' keyword.
    kind: &'a str,
    /// Where they stand.
    places: Vec<Place>,
    /// The ids of all requirements that they are evidence for.
    requirements: &'a [String],
    /// What the script expects; null where the log does not say it.
    expected: Option<&'a str>,
    /// What the engines did: those that did as expected first, then the verdicts in their order.
    stances: Vec<Stance<'a>>,
}

/// The place of a directive's opening parenthesis.
#[derive(Serialize, JsonSchema)]
struct Place {
    /// The line, counted from 1.
    line: u32,
    /// The column, counted from 1.
    column: u32,
}

/// What some of the engines did at a directive.
#[derive(Serialize, JsonSchema)]
struct Stance<'a> {
    /// The judge's verdict.
    verdict: Verdict,
    /// What they did, without their own words for it; null where it was what the script expects.
    observed: Option<&'a str>,
    /// The engines' ids.
    engines: Vec<&'a str>,
    /// How many independent witnesses they are.
    lineages: usize,
    /// What the specification says of it.
    specification: Word,
}

/// The JSON Schema of [`json()`]'s documents. It is checked in as `schema/diff.schema.json`, derived from the types of
/// this module; a test holds the two against each other, and `BLESS=1 cargo test -p memlimits-reports` rewrites the file.
#[must_use]
pub const fn schema() -> &'static str {
    include_str!("../../schema/diff.schema.json")
}

/// The differences as one JSON object, in format 1, which [`schema()`] describes. Names are those of the log; `observed` is null where the engines
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::assert_derived_from;

    #[test]
    fn the_schema_is_that_of_the_types() {
        assert_derived_from::<Document<'_>>("diff", schema());
    }
}
