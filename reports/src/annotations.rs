//! What GitHub shows beside the lines of a change: workflow commands.

use crate::{
    Digest, Explain, Verdict,
    digest::Summary,
    harmless,
    model::{Finding, Standings, unexpected},
};

/// How many characters of a name are shown.
const NAME: usize = 200;
/// How many characters of a text that an engine or the corpus provides are shown.
const TEXT: usize = 400;
/// How many errors are told. GitHub shows ten of a step, and fifty of a job.
const MOST: usize = 50;

/// An error for each directive that is not as expected, at its line, and a notice of how it all adds up.
#[must_use]
pub fn annotations(digest: &Digest, explain: &dyn Explain) -> String {
    let found = unexpected(digest);
    let mut text: String = found.iter().take(MOST).map(|finding| error(finding, explain)).collect();
    let mut sum = sum(digest);
    if let Some(more @ 1..) = found.len().checked_sub(MOST) {
        sum.push_str(&format!("\n{more} more are not told one by one: the run log has them all"));
    }
    text.push_str(&command("notice", &[("title", "memlimits".into())], &sum));
    text
}

fn error(finding: &Finding<'_>, explain: &dyn Explain) -> String {
    let directive = finding.directive;
    let engines: Vec<String> = finding.engines.iter().map(|id| harmless(id, NAME)).collect();
    let engines = engines.join(", ");
    let file = explain.file(finding.script).unwrap_or_else(|| finding.script.to_owned());
    let properties = [
        ("file", harmless(&file, NAME)),
        ("line", directive.line.to_string()),
        ("col", directive.column.to_string()),
        ("title", format!("memlimits: {} on {engines}", directive.verdict)),
    ];
    let mut lines = Vec::new();
    for id in &directive.requirements {
        let words = explain.requirement(id).map_or_else(String::new, |words| {
            format!(" ({}): {}", harmless(words.strength, NAME), harmless(words.sentence, TEXT))
        });
        lines.push(format!("{}{words}", harmless(id, NAME)));
    }
    if !finding.tagged {
        lines.push("a script without tags: its own expectation, not the specification's".into());
    }
    if let Some(known) = &directive.known {
        lines.push(format!("known as {}, which is no longer so: {}", known.verdict, harmless(&known.reason, TEXT)));
    }
    let reason = finding.reason.filter(|reason| Some(*reason) != directive.observed.as_deref());
    let texts =
        [("expected", directive.expected.as_deref()), ("observed", directive.observed.as_deref()), ("reason", reason)];
    for (label, text) in texts {
        lines.extend(text.map(|text| format!("{label} {}", harmless(text, TEXT))));
    }
    if let Some(command) = explain.rerun(&finding.engines, finding.script, directive.line) {
        lines.push(format!("rerun {}", harmless(&command, TEXT)));
    }
    if lines.is_empty() {
        // GitHub shows no annotation without a message.
        lines.push(directive.verdict.meaning().into());
    }
    command("error", &properties, &lines.join("\n"))
}

fn sum(digest: &Digest) -> String {
    let standings: Standings = digest.scripts().iter().map(Summary::standings).sum();
    let Standings { expected, unexpected, unjudged } = standings;
    let limits = digest.footer().totals.get(Verdict::Limit);
    let refused = if limits > 0 {
        format!(" ({limits} by refusing a resource, as the specification allows)")
    } else {
        String::new()
    };
    let mut sum = format!(
        "{} directives: {expected} as expected{refused}, {unexpected} not as expected, {unjudged} not judged",
        standings.sum()
    );
    if !digest.is_complete() {
        sum.push_str("\nThe run did not come to its end: some scripts are missing from these counts");
    }
    sum
}

/// A workflow command, as GitHub's runner reads it from standard output.
fn command(name: &str, properties: &[(&str, String)], message: &str) -> String {
    let properties: Vec<String> = properties
        .iter()
        .map(|(name, value)| format!("{name}={}", escaped(value).replace(':', "%3A").replace(',', "%2C")))
        .collect();
    format!("::{name} {}::{}\n", properties.join(","), escaped(message))
}

/// Whatever would end the command or be taken for an escape.
fn escaped(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{RequirementText, RunLog, Unexplained, sample};

    struct Corpus;

    impl Explain for Corpus {
        fn requirement(&self, _: &str) -> Option<RequirementText<'_>> {
            Some(RequirementText { sentence: "It holds, 100%.", strength: "must", ..RequirementText::default() })
        }

        fn file(&self, script: &str) -> Option<String> {
            Some(format!("suite/corpus/{script}"))
        }

        fn rerun(&self, engines: &[&str], script: &str, _: u32) -> Option<String> {
            Some(format!("memlimits run {script} --engine {}", engines.join(",")))
        }
    }

    #[test]
    fn each_surprise_is_an_error_at_its_line() {
        let fails = |engine| sample::script(engine, "grow/a,b:c.wast", [sample::directive(3, Verdict::Fail)]);
        let log = sample::log([fails("one"), fails("two")]);
        let expected = "\
::error file=suite/corpus/grow/a%2Cb%3Ac.wast,line=3,col=1,title=memlimits%3A fail on one%2C two::GROW-RET-OLD (must): It \
holds, 100%25.%0Aexpected i32 1%0Aobserved i32 -1%0Arerun memlimits run grow/a,b:c.wast --engine one,two
::notice title=memlimits::2 directives: 0 as expected, 2 not as expected, 0 not judged
";
        assert_eq!(annotations(&Digest::of(&log), &Corpus), expected);
    }

    #[test]
    fn known_failures_and_refusals_are_no_errors() {
        let digest = Digest::of(&sample::every_verdict());
        let text = annotations(&digest, &Unexplained);
        let errors = text.lines().filter(|line| line.starts_with("::error ")).count();
        assert_eq!(errors, unexpected(&digest).len());
        assert!(text.lines().all(|line| line.starts_with("::error ") || line.starts_with("::notice ")));
        assert!(!text.contains("counts pages of 1 KiB"));
        assert!(text.contains("(2 by refusing a resource, as the specification allows)"));
    }

    #[test]
    fn hostile_texts_are_no_commands() {
        let mut log = sample::hostile();
        let mut entry = log.scripts()[0].clone();
        entry.directives[0].observed = Some("x\n::set-output name=a::b\r\n::stop-commands::t%0A::warning::w".into());
        log = RunLog::new(log.header().clone(), vec![entry], true).unwrap();
        let text = annotations(&Digest::of(&log), &Unexplained);
        assert_eq!(text.lines().count(), 2);
        assert!(text.lines().all(|line| line.starts_with("::error ") || line.starts_with("::notice ")));
        assert!(text.contains("%250A::warning"), "{text}");
        assert!(text.chars().all(|character| character == '\n' || !character.is_control()));
        let long = annotations(&Digest::of(&sample::hostile()), &Unexplained);
        assert!(long.len() < 5_000 && long.lines().count() == 2);
    }

    #[test]
    fn a_flood_ends_in_a_count() {
        let fails = (1..=60).map(|line| sample::directive(line, Verdict::Fail)).collect::<Vec<_>>();
        let text = annotations(&Digest::of(&sample::log([sample::script("e", "a.wast", fails)])), &Unexplained);
        assert_eq!(text.lines().count(), MOST + 1);
        assert!(text.ends_with("%0A10 more are not told one by one: the run log has them all\n"));
    }
}
