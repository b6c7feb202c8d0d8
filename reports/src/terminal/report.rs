//! The whole report, in the order in which it is read.

use super::{Style, closing::closing, counted::counted, findings::findings, matrix::matrix, remarks::remarks, wrap};
use crate::{
    Digest, Explain, harmless,
    log::Header,
    model::{self, Grid},
};

/// How many characters of an engine's id and version are shown.
const ENGINE: usize = 80;

/// The report: what ran, the matrix, each directive that is not as expected, refusals and what was not judged, and how
/// it all adds up.
#[must_use]
pub fn report(digest: &Digest, explain: &dyn Explain, style: Style) -> String {
    let mut text = what_ran(digest.header(), style);
    text.push('\n');
    text.push_str(&matrix(&Grid::of(digest), style));
    text.push('\n');
    text.push_str(&unexpected(digest, explain, style));
    text.push_str(&remarks(digest, style));
    text.push_str(&closing(digest, style));
    text
}

/// The short report: each directive that is not as expected, and how it all adds up.
#[must_use]
pub fn quiet_report(digest: &Digest, explain: &dyn Explain, style: Style) -> String {
    unexpected(digest, explain, style) + &closing(digest, style)
}

fn what_ran(header: &Header, style: Style) -> String {
    let selection = &header.selection;
    let shard = header.shard.map_or_else(String::new, |shard| format!("shard {shard} of "));
    let scripts = counted(selection.scripts, "script");
    let assertions = counted(selection.assertions, "assertion");
    let engines = header
        .engines
        .iter()
        .map(|engine| harmless(format!("{} {}", engine.id, engine.version).trim_end(), ENGINE))
        .collect::<Vec<_>>()
        .join(", ");
    let version = harmless(&header.suite.version, ENGINE);
    let line = format!("memlimits {version}: {shard}{scripts} with {assertions} on {engines}");
    wrap::words(&line, style.width).iter().map(|line| line.to_owned() + "\n").collect()
}

fn unexpected(digest: &Digest, explain: &dyn Explain, style: Style) -> String {
    let found = model::unexpected(digest);
    if found.is_empty() {
        return String::new();
    }
    let heading = style.strong(&format!("Not as expected: {}", counted(digest.footer().unexpected, "directive")));
    format!("{heading}\n\n{}", findings(&found, explain, style))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RequirementText, RunLog, Unexplained, Verdict, sample};

    const PLAIN: Style = Style { width: 80, colour: false };

    /// A caller that knows everything.
    struct Omniscient;

    impl Explain for Omniscient {
        fn requirement(&self, id: &str) -> Option<RequirementText<'_>> {
            (id == "GROW-RET-OLD").then_some(RequirementText {
                sentence: "memory.grow returns the size before the growth, in pages, if it grows the memory.",
                strength: "must",
                section: "https://example.org/core/exec#memory-grow",
                ..RequirementText::default()
            })
        }

        fn source(&self, _: &str, line: u32, column: u32) -> Option<String> {
            Some(format!("(assert_return (invoke \"at {line}:{column}\")\n  (i32.const 1))"))
        }

        fn rerun(&self, engines: &[&str], script: &str, _: u32) -> Option<String> {
            Some(format!("memlimits run {script} --engine {}", engines.join(",")))
        }
    }

    #[test]
    fn a_failure_is_shown_with_all_that_helps() {
        let fails = |engine| sample::script(engine, "grow/returns.wast", [sample::directive(3, Verdict::Fail)]);
        let log = sample::log([fails("wasmtime"), fails("wasmi")]);
        let expected = "\
Not as expected: 2 directives

✗ fail  grow/returns.wast:3:1  wasmtime, wasmi
    directive (assert_return (invoke \"at 3:1\")
                (i32.const 1))
    requires  GROW-RET-OLD (must): memory.grow returns the size before the
              growth, in pages, if it grows the memory.
              https://example.org/core/exec#memory-grow
    expected  i32 1
    observed  i32 -1
    rerun     memlimits run grow/returns.wast --engine wasmtime,wasmi

wasmtime:    1 directive: 0 as expected, 1 not as expected, 0 not judged
wasmi:       1 directive: 0 as expected, 1 not as expected, 0 not judged
all engines: 2 directives: 0 as expected, 2 not as expected, 0 not judged
";
        assert_eq!(quiet_report(&Digest::of(&log), &Omniscient, PLAIN), expected);
    }

    #[test]
    fn a_report_says_what_ran_and_what_was_not_judged() {
        let report = report(&Digest::of(&sample::every_verdict()), &Unexplained, PLAIN);
        let first = "memlimits 0.1.0: 5 scripts with 11 assertions on wasmtime 1.0.0, wasmi 2.0.0\n\nchapter";
        assert!(report.starts_with(first), "{report}");
        let last = "
Failures that are known
  ✗ grow/returns.wast:2  wasmi: counts pages of 1 KiB (https://example.org/issues/7)

Limits: refused a resource, as the specification allows
  ~ wasmtime: 2 in cap/grow-to-cap.wast

Not judged
  · wasmtime: 1 blocked: an earlier directive did not get that far
  – wasmi: 2 unsupported: memory64 is not there
  · wasmi: 1 blocked: an earlier directive did not get that far
  ○ wasmi: 3 not-run: needs 4.0 GiB, and the budget is 2.0 GiB

wasmtime:    12 directives: 9 as expected, 2 not as expected, 1 not judged
wasmi:       12 directives: 4 as expected, 2 not as expected, 6 not judged
all engines: 24 directives: 13 as expected, 4 not as expected, 7 not judged
";
        assert!(report.ends_with(last), "{report}");
    }

    #[test]
    fn a_run_without_surprises_has_no_failures_to_show() {
        let log = sample::log([sample::script("wasmi", "grow/a.wast", [sample::directive(1, Verdict::Pass)])]);
        let expected = "wasmi: 1 directive: 1 as expected, 0 not as expected, 0 not judged\n";
        assert_eq!(quiet_report(&Digest::of(&log), &Unexplained, PLAIN), expected);
    }

    #[test]
    fn an_unexpected_pass_is_shown_with_what_was_known() {
        let mut directive = sample::directive(1, Verdict::Pass);
        directive.known = Some(crate::log::Known {
            verdict: Verdict::Fail,
            reason: String::from("off by one"),
            link: None,
            flaky: false,
        });
        let shown = quiet_report(
            &Digest::of(&sample::log([sample::script("wasmi", "grow/a.wast", [directive])])),
            &Unexplained,
            PLAIN,
        );
        assert!(shown.contains("✓ pass  grow/a.wast:1:1  wasmi\n"), "{shown}");
        assert!(shown.contains("    known as  fail: off by one (no longer so)\n"), "{shown}");
    }

    #[test]
    fn an_interrupted_run_and_a_shard_say_so() {
        let interrupted = report(&Digest::of(&sample::interrupted()), &Unexplained, PLAIN);
        assert!(
            interrupted.ends_with("The run did not come to its end: some scripts are missing from these counts.\n")
        );
        let log = sample::interrupted();
        let mut header = log.header().clone();
        header.shard = Some(crate::log::Shard { index: 2, count: 3 });
        let shard = RunLog::new(header, log.scripts().to_vec(), true).unwrap();
        assert!(
            report(&Digest::of(&shard), &Unexplained, PLAIN)
                .starts_with("memlimits 0.1.0: shard 2/3 of 2 scripts with 5 ")
        );
    }

    #[test]
    fn a_flood_of_failures_ends_in_a_count() {
        let directives: Vec<_> = (1..=60).map(|line| sample::directive(line, Verdict::Fail)).collect();
        let log = sample::log([sample::script("wasmi", "grow/a.wast", directives)]);
        let shown = quiet_report(&Digest::of(&log), &Unexplained, PLAIN);
        assert_eq!(shown.matches("✗ fail").count(), 50);
        assert!(shown.contains("\n… and 10 more: the run log has them all\n"), "{shown}");
    }

    #[test]
    fn hostile_texts_do_no_harm() {
        let shown = report(&Digest::of(&sample::hostile()), &Unexplained, PLAIN);
        assert!(!shown.chars().any(|character| character.is_control() && character != '\n'), "{shown}");
        assert!(!shown.contains('\u{202e}'), "{shown}");
        assert!(shown.len() < 3_000, "{} bytes", shown.len());
        assert!(shown.contains("(999626 more)"), "{shown}");
    }

    #[test]
    fn colours_change_nothing_but_the_colour() {
        let log = sample::every_verdict();
        let plain = report(&Digest::of(&log), &Omniscient, PLAIN);
        let coloured = report(&Digest::of(&log), &Omniscient, Style { colour: true, ..PLAIN });
        assert!(!plain.contains('\x1b'));
        assert!(coloured.contains('\x1b'));
        assert_eq!(sample::uncoloured(&coloured), plain);
    }
}
