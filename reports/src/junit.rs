//! What continuous integration reads as the result of tests: JUnit's XML.
//!
//! A suite for each engine, a case for each script. Only a case whose every directive was judged, and did what it should,
//! is a success: known failures and what was not judged make it skipped, with a message that says which. Nothing that
//! changes from run to run, such as a time, stands in it.

use quick_junit::{NonSuccessKind, Property, Report, TestCase, TestCaseStatus, TestSuite};

use crate::{
    Digest, Explain, Verdict,
    digest::Summary,
    harmless,
    log::{Directive, Engine},
    model::{Standing, Unjudged},
};

/// How many characters of a name are shown.
const NAME: usize = 200;
/// How many characters of a text that an engine or the corpus provides are shown.
const TEXT: usize = 1_000;
/// How many directives of a script are told one by one.
const MOST: usize = 50;

/// The run as a JUnit report.
///
/// Control characters, which XML cannot hold, are shown as escapes.
#[must_use]
pub fn junit(digest: &Digest, explain: &dyn Explain) -> String {
    let mut report = Report::new("memlimits");
    for engine in digest.engines() {
        report.add_test_suite(suite(digest, engine, explain));
    }
    report.to_string().expect("a string can be written to, and holds no character that XML cannot")
}

fn suite(digest: &Digest, engine: &Engine, explain: &dyn Explain) -> TestSuite {
    let mut suite = TestSuite::new(harmless(&engine.id, NAME));
    suite.add_property(Property::new("engine", harmless(&engine.name, NAME)));
    suite.add_property(Property::new("version", harmless(&engine.version, NAME)));
    suite.add_property(Property::new("memlimits", harmless(&digest.header().suite.version, NAME)));
    for summary in digest.scripts().iter().filter(|summary| summary.engine() == engine.id) {
        suite.add_test_case(case(summary, explain));
    }
    if !digest.is_complete() {
        // Without it, what never ran would look like a run in which everything passed.
        let mut status = TestCaseStatus::non_success(NonSuccessKind::Error);
        status.set_type("incomplete").set_message("the run did not come to its end: some scripts are missing");
        suite.add_test_case(named("(the run)", engine.id.as_str(), status));
    }
    suite
}

fn case(summary: &Summary, explain: &dyn Explain) -> TestCase {
    let mut case = named(summary.script(), summary.engine(), status(summary, explain));
    case.set_assertions(usize::try_from(summary.assertions()).unwrap_or(usize::MAX));
    case
}

fn named(name: &str, engine: &str, status: TestCaseStatus) -> TestCase {
    let mut case = TestCase::new(harmless(name, NAME), status);
    case.set_classname(harmless(engine, NAME));
    case
}

fn status(summary: &Summary, explain: &dyn Explain) -> TestCaseStatus {
    let unexpected: Vec<&Directive> =
        summary.notable().iter().filter(|directive| directive.standing() == Standing::Unexpected).collect();
    if let Some(first) = unexpected.first() {
        // An engine that failed to answer is an error; one that answered wrongly is a failure.
        let is_error = |directive: &&Directive| directive.verdict.is_failure() && directive.verdict != Verdict::Fail;
        let kind = if unexpected.iter().any(is_error) { NonSuccessKind::Error } else { NonSuccessKind::Failure };
        let mut status = TestCaseStatus::non_success(kind);
        let others = if unexpected.len() > 1 { format!(" (and {} more)", unexpected.len() - 1) } else { String::new() };
        status.set_type(first.verdict.name()).set_message(format!("{}{others}", sentence(summary, first)));
        status.set_description(description(summary, &unexpected, explain));
        return status;
    }
    let reasons = reasons(summary);
    if reasons.is_empty() {
        return TestCaseStatus::success();
    }
    let mut status = TestCaseStatus::skipped();
    status.set_message(reasons.join("; "));
    status
}

/// Why a script without a surprise is no success: its known failures, and what was not judged.
fn reasons(summary: &Summary) -> Vec<String> {
    let mut reasons = Vec::new();
    for directive in summary.notable().iter().filter(|directive| directive.verdict.is_failure()).take(MOST) {
        let Some(known) = &directive.known else { continue };
        let link = known.link.as_deref().map_or_else(String::new, |link| format!(" ({})", harmless(link, NAME)));
        let reason = harmless(&known.reason, TEXT);
        reasons.push(format!("known {} at {}:{}: {reason}{link}", directive.verdict, directive.line, directive.column));
    }
    let all = summary.totals().sum();
    for Unjudged { verdict, reason, count, .. } in summary.unjudged().take(MOST) {
        let reason = reason.map_or_else(|| verdict.meaning().to_owned(), |reason| harmless(reason, TEXT));
        reasons.push(format!("{count} of {all} directives {verdict}: {reason}"));
    }
    reasons
}

/// A directive in one line.
fn sentence(summary: &Summary, directive: &Directive) -> String {
    let Directive { line, column, verdict, .. } = directive;
    let mut sentence = format!("{}:{line}:{column}: {verdict}", harmless(summary.script(), NAME));
    if let Some(known) = directive.known.as_ref().filter(|known| known.verdict != *verdict) {
        let reason = harmless(&known.reason, TEXT);
        sentence.push_str(&format!(", where a {} was known: {reason}", known.verdict));
    }
    let reason = summary.reason_of(directive).filter(|reason| Some(*reason) != directive.observed.as_deref());
    let texts = [
        ("expected", &directive.expected.as_deref()),
        ("observed", &directive.observed.as_deref()),
        ("reason", &reason),
    ];
    let texts = texts.into_iter().filter_map(|(label, text)| Some(format!("{label} {}", harmless((*text)?, TEXT))));
    let texts: Vec<String> = texts.collect();
    if !texts.is_empty() {
        sentence.push_str(&format!(": {}", texts.join(", ")));
    }
    sentence
}

fn description(summary: &Summary, unexpected: &[&Directive], explain: &dyn Explain) -> String {
    let mut text = String::new();
    for directive in unexpected.iter().take(MOST) {
        text.push_str(&format!("{}\n", sentence(summary, directive)));
        for id in &directive.requirements {
            let words = explain.requirement(id).map_or_else(String::new, |words| {
                let (sentence, section) = (harmless(words.sentence, TEXT), harmless(words.section, NAME));
                format!(" ({}): {sentence} {section}", harmless(words.strength, NAME))
            });
            text.push_str(&format!("  requires {}{words}\n", harmless(id, NAME)));
        }
        if let Some(command) = explain.rerun(&[summary.engine()], summary.script(), directive.line) {
            text.push_str(&format!("  rerun {}\n", harmless(&command, TEXT)));
        }
    }
    if let Some(more @ 1..) = unexpected.len().checked_sub(MOST) {
        text.push_str(&format!("… and {more} more: the run log has them all\n"));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RunLog, Unexplained, log::Outcome, sample};

    /// Reads a report back, as others will.
    fn parsed(log: &RunLog) -> Report {
        Report::deserialize_from_str(&junit(&Digest::of(log), &Unexplained)).unwrap()
    }

    fn case_of(report: &Report, engine: &str, script: &str) -> TestCase {
        let suite = report.test_suites.iter().find(|suite| suite.name.as_str() == engine).unwrap();
        suite.test_cases.iter().find(|case| case.name.as_str() == script).unwrap().clone()
    }

    #[test]
    fn every_script_is_a_case_and_only_clean_ones_are_successes() {
        let log = sample::every_verdict();
        let report = parsed(&log);
        assert_eq!(report.tests, log.scripts().len());
        assert_eq!((report.errors, report.failures, report.skipped), (3, 1, 2));
        let is = |engine, script| match case_of(&report, engine, script).status {
            TestCaseStatus::Success { .. } => "success".to_owned(),
            TestCaseStatus::NonSuccess { kind, message, .. } => format!("{kind:?}: {}", message.unwrap().as_str()),
            TestCaseStatus::Skipped { message, .. } => format!("skipped: {}", message.unwrap().as_str()),
        };
        assert_eq!(is("wasmtime", "grow/returns.wast"), "success");
        assert_eq!(is("wasmtime", "cap/grow-to-cap.wast"), "success");
        assert_eq!(
            is("wasmtime", "own.wast"),
            "Error: own.wast:2:1: timeout: expected i32 1, observed i32 -1, reason no answer within 10 s"
        );
        assert_eq!(is("wasmi", "memory64/wide.wast"), "skipped: 2 of 2 directives unsupported: memory64 is not there");
        assert_eq!(
            is("wasmi", "cap/grow-to-cap.wast"),
            "skipped: 3 of 3 directives not-run: needs 4.0 GiB, and the budget is 2.0 GiB"
        );
        assert_eq!(
            is("wasmi", "grow/returns.wast"),
            "Failure: grow/returns.wast:3:1: fail: expected i32 1, observed i32 -1"
        );
    }

    #[test]
    fn a_known_failure_is_skipped_and_says_why() {
        let mut fails = sample::directive(2, Verdict::Fail);
        let link = Some("https://example.org/issues/7".to_owned());
        fails.known =
            Some(crate::log::Known { verdict: Verdict::Fail, reason: "off by one".into(), link, flaky: false });
        let mut passes = fails.clone();
        passes.verdict = Verdict::Pass;
        (passes.expected, passes.observed) = (None, None);
        let log = sample::log([
            sample::script("e", "a.wast", [sample::directive(1, Verdict::Pass), fails]),
            sample::script("e", "b.wast", [passes]),
        ]);
        let report = parsed(&log);
        let TestCaseStatus::Skipped { message, .. } = case_of(&report, "e", "a.wast").status else {
            panic!("not skipped")
        };
        assert_eq!(message.unwrap().as_str(), "known fail at 2:1: off by one (https://example.org/issues/7)");
        let TestCaseStatus::NonSuccess { kind, message, .. } = case_of(&report, "e", "b.wast").status else {
            panic!("a pass where a failure was known is a surprise")
        };
        assert_eq!(kind, NonSuccessKind::Failure);
        assert_eq!(message.unwrap().as_str(), "b.wast:2:1: pass, where a fail was known: off by one");
    }

    #[test]
    fn a_run_that_was_cut_short_is_no_success() {
        let report = parsed(&sample::interrupted());
        assert_eq!((report.tests, report.errors), (2, 1));
    }

    #[test]
    fn hostile_texts_are_well_formed_xml() {
        let hostile = sample::hostile();
        let text = junit(&Digest::of(&hostile), &Unexplained);
        assert!(text.len() < 20_000, "{}", text.len());
        let bad = text.chars().find(|character| {
            (character.is_control() && *character != '\n') || ['\u{202e}', '\u{fffe}', '\u{ffff}'].contains(character)
        });
        assert_eq!(bad, None);
        assert!(!text.contains("</script>"));
        assert!(text.contains(r"\u{1b}[2J"), "{text}");
        assert_eq!(parsed(&hostile).failures, 1);

        let mut noncharacter = sample::script("e", "a.wast", [sample::directive(1, Verdict::NotRun)]);
        noncharacter = sample::stopped(Outcome::NotRun, "\u{ffff}\u{fffe}\u{1}]]>", noncharacter);
        let text = junit(&Digest::of(&sample::log([noncharacter])), &Unexplained);
        assert!(text.contains(r"\u{ffff}\u{fffe}\u{1}]]&gt;"), "{text}");
    }
}
