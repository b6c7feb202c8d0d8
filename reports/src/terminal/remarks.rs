//! What is no failure, and must not pass in silence.

use super::{Style, counted::counted, wrap};
use crate::{
    Digest, Verdict, harmless,
    log::LeftOut,
    model::{self, Finding, Refusals, Unjudged},
};

/// How many scripts are named for each engine that refused a resource.
const MOST_SCRIPTS: usize = 4;
/// How many reasons are named for each engine and verdict.
const MOST_REASONS: usize = 6;
/// How many known failures are named.
const MOST_KNOWN: usize = 20;
/// How many characters of a name are shown.
const NAME: usize = 200;
/// How many characters of a reason are shown.
const REASON: usize = 200;

/// Known failures, refusals, and what was not judged, each with its heading; nothing where there is nothing to say.
pub(super) fn remarks(digest: &Digest, style: Style) -> String {
    let sections = [
        ("Failures that are known".to_owned(), known(&model::known(digest), style)),
        (format!("Limits: {}", Verdict::Limit.meaning()), refused(&model::refusals(digest), style)),
        ("Not judged".to_owned(), not_judged(&model::unjudged(digest), style)),
        ("Left out: not there".to_owned(), left_out(&digest.header().left_out)),
    ];
    let mut text = String::new();
    for (heading, lines) in sections {
        if !lines.is_empty() {
            text.push_str(&style.strong(&heading));
            text.push('\n');
            text.push_str(&lines);
            text.push('\n');
        }
    }
    text
}

fn left_out(engines: &[LeftOut]) -> String {
    let line = |engine: &LeftOut| format!("  {}: {}\n", harmless(&engine.id, NAME), harmless(&engine.reason, REASON));
    engines.iter().map(line).collect()
}

fn known(findings: &[Finding<'_>], style: Style) -> String {
    let mut text = String::new();
    for finding in findings.iter().take(MOST_KNOWN) {
        let Some(known) = &finding.directive.known else { continue };
        let verdict = finding.directive.verdict;
        let engines = finding.engines.iter().map(|id| harmless(id, NAME)).collect::<Vec<_>>().join(", ");
        let sign = style.verdict(verdict, &verdict.sign().to_string());
        let (script, line) = (harmless(finding.script, NAME), finding.directive.line);
        text.push_str(&format!("  {sign} {script}:{line}  {engines}: {}", harmless(&known.reason, REASON)));
        if let Some(link) = &known.link {
            text.push_str(&format!(" ({})", harmless(link, REASON)));
        }
        text.push('\n');
    }
    if let Some(more @ 1..) = findings.len().checked_sub(MOST_KNOWN) {
        text.push_str(&format!("  … and {}\n", counted(more, "more known failure")));
    }
    text
}

fn refused(refusals: &[Refusals<'_>], style: Style) -> String {
    let sign = style.verdict(Verdict::Limit, &Verdict::Limit.sign().to_string());
    let mut text = String::new();
    for Refusals { engine, scripts } in refusals {
        let count: u64 = scripts.iter().map(|(_, count)| count).sum();
        let mut named: Vec<String> = match scripts.as_slice() {
            // Its count is the engine's, which is said already.
            [(script, _)] => vec![harmless(script, NAME)],
            _ => scripts
                .iter()
                .take(MOST_SCRIPTS)
                .map(|(script, count)| format!("{} ({count})", harmless(script, NAME)))
                .collect(),
        };
        if let Some(more @ 1..) = scripts.len().checked_sub(MOST_SCRIPTS) {
            named.push(format!("and {}", counted(more, "more script")));
        }
        // The commas belong to the names, so that they also stand where a line ends.
        if let Some((_, before_last)) = named.split_last_mut() {
            before_last.iter_mut().for_each(|name| name.push(','));
        }
        let beginning = format!("{}: {count} in ", harmless(engine, NAME));
        let indent = "  ~ ".len() + beginning.chars().count();
        let lines = wrap::joined(named, " ", style.width.saturating_sub(indent));
        for (place, line) in lines.iter().enumerate() {
            let before = if place == 0 { format!("  {sign} {beginning}") } else { " ".repeat(indent) };
            text.push_str(&format!("{before}{line}\n"));
        }
    }
    text
}

fn not_judged(unjudged: &[Unjudged<'_>], style: Style) -> String {
    let mut text = String::new();
    for group in unjudged.chunk_by(|a, b| (a.engine, a.verdict) == (b.engine, b.verdict)) {
        let Unjudged { engine, verdict, .. } = group[0];
        let (named, others) = group.split_at(group.len().min(MOST_REASONS));
        let sign = style.verdict(verdict, &verdict.sign().to_string());
        let beginning = format!("  {sign} {}: ", harmless(engine, NAME));
        for Unjudged { reason, count, .. } in named {
            let reason = reason.map_or_else(|| verdict.meaning().to_owned(), |reason| harmless(reason, REASON));
            text.push_str(&format!("{beginning}{count} {verdict}: {reason}\n"));
        }
        let left: u64 = others.iter().map(|other| other.count).sum();
        if left > 0 {
            text.push_str(&format!("{beginning}{left} {verdict} for {}\n", counted(others.len(), "other reason")));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        log::{Directive, Known, Outcome},
        sample,
    };

    const PLAIN: Style = Style { width: 80, colour: false };

    #[test]
    fn nothing_to_say_is_not_said() {
        let log = sample::log([sample::script("wasmi", "grow/a.wast", [sample::directive(1, Verdict::Pass)])]);
        assert_eq!(remarks(&Digest::of(&log), PLAIN), "");
    }

    #[test]
    fn refusals_are_counted_by_script() {
        let refusing =
            |script: &str, count| sample::script("wasmi", script, vec![sample::directive(1, Verdict::Limit); count]);
        let log = sample::log([1, 2, 3, 4, 5, 6].map(|number| refusing(&format!("cap/script-{number}.wast"), number)));
        let expected = "\
Limits: refused a resource, as the specification allows
  ~ wasmi: 21 in cap/script-1.wast (1), cap/script-2.wast (2),
                 cap/script-3.wast (3), cap/script-4.wast (4),
                 and 2 more scripts

";
        assert_eq!(remarks(&Digest::of(&log), PLAIN), expected);
    }

    #[test]
    fn reasons_are_counted_and_the_rarest_left_out() {
        let unsupported = |line: u32| Directive {
            reason: Some(format!("feature-{} is not there", line.min(8))),
            ..sample::directive(line, Verdict::Unsupported)
        };
        let not_run = sample::script("wasmi", "cap/big.wast", vec![sample::directive(1, Verdict::NotRun); 2]);
        let log = sample::log([
            sample::stopped(Outcome::NotRun, "needs 4.0 GiB", not_run),
            sample::script("wasmi", "grow/a.wast", (1..=10).map(unsupported).collect::<Vec<_>>()),
        ]);
        let expected = "\
Not judged
  – wasmi: 3 unsupported: feature-8 is not there
  – wasmi: 1 unsupported: feature-1 is not there
  – wasmi: 1 unsupported: feature-2 is not there
  – wasmi: 1 unsupported: feature-3 is not there
  – wasmi: 1 unsupported: feature-4 is not there
  – wasmi: 1 unsupported: feature-5 is not there
  – wasmi: 2 unsupported for 2 other reasons
  ○ wasmi: 2 not-run: needs 4.0 GiB

";
        assert_eq!(remarks(&Digest::of(&log), PLAIN), expected);
    }

    #[test]
    fn a_flood_of_known_failures_ends_in_a_count() {
        let known = |line| Directive {
            known: Some(Known { verdict: Verdict::Fail, reason: String::from("off by one"), link: None, flaky: false }),
            ..sample::directive(line, Verdict::Fail)
        };
        let log = sample::log([sample::script("wasmi", "grow/a.wast", (1..=23).map(known).collect::<Vec<_>>())]);
        let shown = remarks(&Digest::of(&log), PLAIN);
        assert!(shown.starts_with("Failures that are known\n  ✗ grow/a.wast:1  wasmi: off by one\n"), "{shown}");
        assert!(shown.ends_with("\n  … and 3 more known failures\n\n"), "{shown}");
    }
}
