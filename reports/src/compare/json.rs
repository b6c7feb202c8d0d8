//! The comparison for other programs.

use serde::Serialize;

use super::{At, Comparison, text::TEXT};
use crate::{
    Verdict, harmless,
    log::{self, Directive},
};

#[derive(Serialize)]
struct Document<'a> {
    r#type: &'static str,
    format: u32,
    notes: &'a [String],
    regressions: usize,
    engines: Vec<Engine<'a>>,
    new_engines: Vec<Identity<'a>>,
    gone_engines: Vec<Identity<'a>>,
}

#[derive(Serialize)]
struct Identity<'a> {
    id: &'a str,
    version: &'a str,
}

#[derive(Serialize)]
struct Engine<'a> {
    id: &'a str,
    old_version: &'a str,
    new_version: &'a str,
    unchanged: usize,
    regressions: Vec<Change<'a>>,
    fixes: Vec<Change<'a>>,
    others: Vec<Change<'a>>,
    new: Vec<Assertion<'a>>,
    gone: Vec<Assertion<'a>>,
}

#[derive(Serialize)]
struct Change<'a> {
    script: &'a str,
    kind: &'a str,
    requirements: &'a [String],
    by_order: bool,
    old: State,
    new: State,
    reason: Option<String>,
}

#[derive(Serialize)]
struct State {
    line: u32,
    column: u32,
    verdict: Verdict,
    known: bool,
    expected: Option<String>,
    observed: Option<String>,
}

#[derive(Serialize)]
struct Assertion<'a> {
    script: &'a str,
    kind: &'a str,
    requirements: &'a [String],
    with_script: bool,
    #[serde(flatten)]
    state: State,
}

/// What changed as one JSON object, in format 1. Names are those of the logs; what engines said is made harmless and cut
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
