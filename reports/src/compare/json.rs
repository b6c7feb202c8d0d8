//! The comparison for other programs.

use schemars::JsonSchema;
use serde::Serialize;

use super::{At, Comparison, text::TEXT};
use crate::{
    Verdict, harmless,
    log::{self, Directive},
};

/// What changed between two runs, engine by engine.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Comparison")]
struct Document<'a> {
    /// What the document is: `compare`.
    #[schemars(extend("const" = "compare"))]
    r#type: &'static str,
    /// The version of this format: 1.
    format: u32,
    /// What makes the runs hard to compare, one sentence each: another corpus, selection or machine, an unfinished run.
    notes: &'a [String],
    /// How many directives are regressions, over all engines.
    regressions: usize,
    /// The engines of both runs, in the new log's order.
    engines: Vec<Engine<'a>>,
    /// The engines that only the new run has.
    new_engines: Vec<Identity<'a>>,
    /// The engines that only the old run has.
    gone_engines: Vec<Identity<'a>>,
}

/// An engine of one of the runs.
#[derive(Serialize, JsonSchema)]
struct Identity<'a> {
    /// The id by which users name it.
    id: &'a str,
    /// Its version; empty where it was not there to tell.
    version: &'a str,
}

/// What changed for an engine of both runs.
#[derive(Serialize, JsonSchema)]
struct Engine<'a> {
    /// The id by which users name it.
    id: &'a str,
    /// Its version in the old run; empty where it was not there to tell.
    old_version: &'a str,
    /// Its version in the new run; empty where it was not there to tell.
    new_version: &'a str,
    /// How many directives have the same verdict in both runs.
    unchanged: usize,
    /// What passed, was refused properly or was known to fail, and now fails unexpectedly.
    regressions: Vec<Change<'a>>,
    /// What failed, known or not, and now passes or is refused properly.
    fixes: Vec<Change<'a>>,
    /// Every other change of verdict, and failures that have become known.
    others: Vec<Change<'a>>,
    /// Assertions that only the new run has.
    new: Vec<Assertion<'a>>,
    /// Assertions that only the old run has.
    gone: Vec<Assertion<'a>>,
}

/// A directive whose verdict changed.
#[derive(Serialize, JsonSchema)]
struct Change<'a> {
    /// The script's name.
    script: &'a str,
    /// The directive's keyword.
    kind: &'a str,
    /// The ids of the requirements that it is evidence for.
    requirements: &'a [String],
    /// Whether the script was edited, so that order says which directive is which.
    by_order: bool,
    /// The directive in the old run.
    old: State,
    /// The directive in the new run.
    new: State,
    /// Why the new verdict is what it is; null where nobody says so.
    reason: Option<String>,
}

/// A directive in one of the runs.
#[derive(Serialize, JsonSchema)]
struct State {
    /// The line of its opening parenthesis, counted from 1.
    line: u32,
    /// The column of its opening parenthesis, counted from 1.
    column: u32,
    /// The judge's verdict.
    verdict: Verdict,
    /// Whether something was known of it before the run.
    known: bool,
    /// What the script expects; null where the verdict is `pass`.
    expected: Option<String>,
    /// What the engine did; null where the verdict is `pass`, or the engine did nothing.
    observed: Option<String>,
}

/// An assertion of one of the runs.
#[derive(Serialize, JsonSchema)]
struct Assertion<'a> {
    /// The script's name.
    script: &'a str,
    /// The assertion's keyword.
    kind: &'a str,
    /// The ids of the requirements that it is evidence for.
    requirements: &'a [String],
    /// Whether the whole script is only in this run.
    with_script: bool,
    #[serde(flatten)]
    state: State,
}

/// The JSON Schema of [`json()`]'s documents. It is checked in as `schema/compare.schema.json`, derived from the types of
/// this module; a test holds the two against each other, and `BLESS=1 cargo test -p memlimits-reports` rewrites the file.
#[must_use]
pub const fn schema() -> &'static str {
    include_str!("../../schema/compare.schema.json")
}

/// What changed as one JSON object, in format 1, which [`schema()`] describes. Names are those of the logs; what engines said is made harmless and cut
/// short.
#[must_use]
pub fn json(comparison: &Comparison<'_>) -> String {
    let document = Document {
        r#type: "compare",
        format: 1,
        notes: &comparison.notes,
        regressions: comparison.regressions(),
        engines: comparison
            .engines
            .iter()
            .map(|engine| Engine {
                id: &engine.now.id,
                old_version: &engine.old.version,
                new_version: &engine.now.version,
                unchanged: engine.unchanged,
                regressions: engine.regressions.iter().map(change).collect(),
                fixes: engine.fixes.iter().map(change).collect(),
                others: engine.others.iter().map(change).collect(),
                new: engine.new.iter().map(assertion).collect(),
                gone: engine.gone.iter().map(assertion).collect(),
            })
            .collect(),
        new_engines: comparison.new.iter().map(|engine| identity(engine)).collect(),
        gone_engines: comparison.gone.iter().map(|engine| identity(engine)).collect(),
    };
    serde_json::to_string_pretty(&document).expect("names and numbers are JSON") + "\n"
}

fn identity(engine: &log::Engine) -> Identity<'_> {
    Identity { id: &engine.id, version: &engine.version }
}

fn change<'a>(change: &super::Change<'a>) -> Change<'a> {
    Change {
        script: change.script,
        kind: &change.now.kind,
        requirements: &change.now.requirements,
        by_order: change.by_order,
        old: state(change.old),
        new: state(change.now),
        reason: change.reason.map(|reason| harmless(reason, TEXT)),
    }
}

fn assertion<'a>(at: &At<'a>) -> Assertion<'a> {
    Assertion {
        script: at.script,
        kind: &at.directive.kind,
        requirements: &at.directive.requirements,
        with_script: at.with_script,
        state: state(at.directive),
    }
}

fn state(directive: &Directive) -> State {
    let shown = |text: &Option<String>| text.as_deref().map(|text| harmless(text, TEXT));
    State {
        line: directive.line,
        column: directive.column,
        verdict: directive.verdict,
        known: directive.known.is_some(),
        expected: shown(&directive.expected),
        observed: shown(&directive.observed),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::schema::assert_derived_from;

    #[test]
    fn the_schema_is_that_of_the_types() {
        assert_derived_from::<Document<'_>>("compare", schema());
    }
}
