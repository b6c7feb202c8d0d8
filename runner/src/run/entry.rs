//! A script's line of the log, from what came of it.

use memlimits_reports::{
    Verdict,
    log::{Directive, Outcome, ScriptEntry},
};

use crate::{
    judge::Judgement,
    plan::{Plan, Step},
};

/// The line of a script that an engine was given.
pub(super) fn ran(engine: &str, plan: &Plan, judgements: Vec<Judgement>) -> ScriptEntry {
    let ended = judgements.iter().find_map(|judgement| {
        let outcome = match judgement.verdict {
            Verdict::Crash => Outcome::Crash,
            Verdict::Timeout => Outcome::Timeout,
            Verdict::Memory => Outcome::Memory,
            _ => return None,
        };
        Some((outcome, judgement.observed.clone()))
    });
    let unsupported = || judgements.iter().all(|judgement| judgement.verdict == Verdict::Unsupported);
    let (outcome, reason) = match ended {
        Some((outcome, reason)) => (outcome, reason),
        None if !judgements.is_empty() && unsupported() => {
            (Outcome::Unsupported, judgements.first().and_then(|judgement| judgement.reason.clone()))
        }
        None => (Outcome::Ran, None),
    };
    entry(engine, plan, outcome, reason, judgements)
}

/// The line of a script that was not started, and why.
pub(super) fn not_run(engine: &str, plan: &Plan, reason: &str) -> ScriptEntry {
    let judgement = Judgement { verdict: Verdict::NotRun, observed: None, reason: None };
    entry(engine, plan, Outcome::NotRun, Some(reason.into()), vec![judgement; plan.directives()])
}

fn entry(
    engine: &str,
    plan: &Plan,
    outcome: Outcome,
    reason: Option<String>,
    judgements: Vec<Judgement>,
) -> ScriptEntry {
    let directives = plan.steps.iter().flat_map(Step::flat).zip(judgements);
    ScriptEntry {
        engine: engine.to_owned(),
        script: plan.script.clone(),
        tagged: plan.tagged,
        outcome,
        reason,
        directives: directives.map(|(step, judgement)| directive(step, judgement)).collect(),
    }
}

fn directive(step: &Step, judgement: Judgement) -> Directive {
    Directive {
        line: step.at.line,
        column: step.at.column,
        kind: step.kind.name().to_owned(),
        requirements: step.requirements.iter().map(ToString::to_string).collect(),
        verdict: judgement.verdict,
        expected: (judgement.verdict != Verdict::Pass).then(|| step.expectation.to_string()),
        observed: judgement.observed,
        reason: judgement.reason,
        known: None,
    }
}
