//! Judging scripts in JavaScript and the calls of tests in them.

use memlimits_engines::{TestOutcome, TestResult};
use memlimits_reports::{Verdict, harmless};

use super::{Judgement, NOT_BINDING, unobserved};
use crate::{calls::Sorted, plan::Step};

/// How many results are shown of a call, the others being counted.
const SHOWN: usize = 3;
/// How many characters are shown of a test's name, and of its message.
const OF_NAME: usize = 100;
const OF_MESSAGE: usize = 300;

const PASS: Judgement = Judgement { verdict: Verdict::Pass, observed: None, reason: None };

/// The judgement of a script as a whole: it has to run to its end, and what no call can be blamed for is its own affair.
pub(super) fn script(step: &Step, results: &[TestResult], error: Option<&str>) -> Judgement {
    let failed = |observed: String, reason: Option<&str>| Judgement {
        verdict: Verdict::Fail,
        observed: Some(observed),
        reason: reason.map(str::to_owned),
    };
    if let Some(error) = error {
        return failed(harmless(error, OF_MESSAGE), Some("the script did not run to its end"));
    }
    if results.is_empty() {
        return failed("no test".into(), Some("the script ran to its end without any of its tests"));
    }
    let of_no_call = Sorted::new(&step.nested, results).of_no_call;
    let is_bad = |result: &&TestResult| matches!(result.outcome, TestOutcome::Fail | TestOutcome::Refused);
    let bad: Vec<&TestResult> = of_no_call.into_iter().filter(is_bad).collect();
    if bad.is_empty() { PASS } else { failed(shown(&bad), Some("which call of a test it was is not told")) }
}

/// The judgement of the call of a test, from the results that are its own: a loop makes many of one call. The worst one
/// counts, and where some of them are not offered, the others are not enough for a pass.
pub(super) fn test(step: &Step, results: &[TestResult], error: Option<&str>) -> Judgement {
    let of = |outcome| results.iter().filter(|result| result.outcome == outcome).collect::<Vec<&TestResult>>();
    let judged = |verdict, why: &[&TestResult], reason: Option<&str>| Judgement {
        verdict,
        observed: Some(shown(why)),
        reason: reason.map(str::to_owned),
    };
    let (failed, refused, missing) = (of(TestOutcome::Fail), of(TestOutcome::Refused), of(TestOutcome::Unsupported));
    match (failed.as_slice(), refused.as_slice(), missing.as_slice(), results) {
        ([_, ..], ..) if step.binding => judged(Verdict::Fail, &failed, None),
        ([_, ..], ..) => judged(Verdict::Limit, &failed, Some(NOT_BINDING)),
        (_, [_, ..], ..) if step.refusable => judged(Verdict::Limit, &refused, None),
        (_, [_, ..], ..) if step.binding => judged(Verdict::Fail, &refused, Some("nothing may be refused here")),
        (_, [_, ..], ..) => judged(Verdict::Limit, &refused, Some(NOT_BINDING)),
        (_, _, [_, ..], _) => judged(Verdict::Unsupported, &missing, None),
        (.., [_, ..]) => PASS,
        (.., []) if error.is_some() => unobserved(Verdict::Blocked, "the script did not get this far".into()),
        (.., []) => unobserved(Verdict::Blocked, "the test was never run, as far as the engine tells".into()),
    }
}

/// Results in words: the engine's and the script's own, as far as there is room.
fn shown(results: &[&TestResult]) -> String {
    let said = |result: &&TestResult| {
        let name = harmless(&result.name, OF_NAME);
        let outcome = match result.outcome {
            TestOutcome::Pass => "passes",
            TestOutcome::Fail => "fails",
            TestOutcome::Refused => "refused",
            TestOutcome::Unsupported => "not offered",
        };
        match &result.message {
            Some(message) => format!("\"{name}\" {outcome}: {}", harmless(message, OF_MESSAGE)),
            None => format!("\"{name}\" {outcome}"),
        }
    };
    let mut text = results.iter().take(SHOWN).map(said).collect::<Vec<String>>().join("; ");
    if results.len() > SHOWN {
        text.push_str(&format!("; and {} more", results.len() - SHOWN));
    }
    text
}
