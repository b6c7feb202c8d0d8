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

#[cfg(test)]
mod tests {
    use super::{super::tests::plan_of, *};
    use crate::plan::Plan;

    fn plan(text: &str) -> Plan {
        plan_of("x.any.js", text)
    }

    fn results(outcomes: &[TestOutcome]) -> Vec<TestResult> {
        let result = |(number, outcome): (usize, &TestOutcome)| TestResult {
            name: format!("t{number}"),
            line: None,
            outcome: *outcome,
            message: (*outcome != TestOutcome::Pass).then(|| format!("m{number}")),
        };
        outcomes.iter().enumerate().map(result).collect()
    }

    /// The judgement of a call under a tag, from what came of its tests.
    fn judged(tag: &str, outcomes: &[TestOutcome]) -> Judgement {
        let tag = if tag.is_empty() { String::new() } else { format!("//@ {tag}\n") };
        test(&plan(&format!("{tag}test();")).steps[0].nested[0], &results(outcomes), None)
    }

    #[test]
    fn the_worst_of_a_calls_tests_counts() {
        use TestOutcome::{Fail, Pass, Refused, Unsupported};
        for (outcomes, must, may_refuse, open) in [
            (&[Pass, Pass][..], Verdict::Pass, Verdict::Pass, Verdict::Pass),
            (&[Pass, Unsupported], Verdict::Unsupported, Verdict::Unsupported, Verdict::Unsupported),
            (&[Unsupported, Refused, Pass], Verdict::Fail, Verdict::Limit, Verdict::Limit),
            (&[Pass, Refused, Fail, Unsupported], Verdict::Fail, Verdict::Fail, Verdict::Limit),
            (&[], Verdict::Blocked, Verdict::Blocked, Verdict::Blocked),
        ] {
            assert_eq!(judged("MUST", outcomes).verdict, must, "{outcomes:?}");
            assert_eq!(judged("", outcomes).verdict, must, "{outcomes:?}");
            assert_eq!(judged("MUST-OR-REFUSE", outcomes).verdict, may_refuse, "{outcomes:?}");
            assert_eq!(judged("OPEN", outcomes).verdict, open, "{outcomes:?}");
        }
    }

    #[test]
    fn what_was_observed_is_told_and_cut() {
        use TestOutcome::{Fail, Pass};
        let judgement = judged("MUST", &[Pass, Fail]);
        assert_eq!(judgement.observed.as_deref(), Some("\"t1\" fails: m1"));
        let many = judged("MUST", &[Fail; 1000]).observed.unwrap();
        assert!(many.ends_with("\"t2\" fails: m2; and 997 more"), "{many}");
        let step = &plan("test();").steps[0].nested[0];
        let long = TestResult {
            name: "n".repeat(100_000),
            line: None,
            outcome: Fail,
            message: Some("\x1b[2J\n".repeat(100_000)),
        };
        let shown = test(step, &[long], None).observed.unwrap();
        assert!(shown.len() < 2_000 && !shown.contains(char::is_control), "{} bytes", shown.len());
        assert_eq!(judged("MUST", &[Pass]), PASS);
    }

    #[test]
    fn a_script_has_to_run_to_its_end() {
        use TestOutcome::{Fail, Pass, Refused, Unsupported};
        let plan = plan("test(f, 'a');\ntest(f, 'b');");
        let whole = |outcomes: &[TestOutcome], error| script(&plan.steps[0], &results(outcomes), error);
        assert_eq!(whole(&[Pass], None), PASS);
        assert_eq!(whole(&[Unsupported, Pass], None), PASS);
        let threw = whole(&[Pass, Pass], Some("x is not defined"));
        assert_eq!((threw.verdict, threw.observed.as_deref()), (Verdict::Fail, Some("x is not defined")));
        // A silent engine has not passed.
        assert_eq!(whole(&[], None).verdict, Verdict::Fail);
        // What no call can be blamed for is the script's own affair.
        let failed = whole(&[Pass, Fail], None);
        assert_eq!((failed.verdict, failed.observed.as_deref()), (Verdict::Fail, Some("\"t1\" fails: m1")));
        assert_eq!(whole(&[Refused], None).verdict, Verdict::Fail);
    }

    #[test]
    fn what_was_not_run_is_blocked_with_its_reason() {
        let step = &plan("test();").steps[0].nested[0];
        let reason = |error| test(step, &[], error).reason.unwrap();
        assert_eq!(reason(None), "the test was never run, as far as the engine tells");
        assert_eq!(reason(Some("threw")), "the script did not get this far");
    }
}
