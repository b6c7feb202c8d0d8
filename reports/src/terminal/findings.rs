//! Directives one by one, with everything that helps to understand them.

use super::{Style, counted::counted, wrap};
use crate::{Explain, Verdict, harmless, model::Finding};

/// How many findings are shown before the report points to the log.
const MOST_FINDINGS: usize = 50;
/// How many lines of a directive's source are shown.
const MOST_SOURCE_LINES: usize = 12;
/// How many lines of an engine's last words are shown: a panic's message, not its backtrace.
const MOST_LAST_WORDS: usize = 3;
/// How many characters of a name (script, engine, requirement) are shown.
const NAME: usize = 200;
/// How many characters of a text that an engine or the corpus provides are shown.
const TEXT: usize = 400;
/// The columns that a finding's labels take, with their indentation.
const LABELS: usize = 14;

/// The findings, as many as a person will read.
pub(super) fn findings(findings: &[Finding<'_>], explain: &dyn Explain, style: Style) -> String {
    let mut text = String::new();
    for finding in findings.iter().take(MOST_FINDINGS) {
        text.push_str(&self::finding(finding, explain, style));
        text.push('\n');
    }
    if let Some(more @ 1..) = findings.len().checked_sub(MOST_FINDINGS) {
        text.push_str(&format!("… and {more} more: the run log has them all\n\n"));
    }
    text
}

fn finding(finding: &Finding<'_>, explain: &dyn Explain, style: Style) -> String {
    let directive = finding.directive;
    let place = format!("{}:{}:{}", harmless(finding.script, NAME), directive.line, directive.column);
    let engines = finding.engines.iter().map(|id| harmless(id, NAME)).collect::<Vec<_>>().join(", ");
    let verdict = style.verdict(directive.verdict, &format!("{} {}", directive.verdict.sign(), directive.verdict));
    let mut details = Details { text: format!("{verdict}  {}  {engines}\n", style.strong(&place)), style };
    match explain.source(finding.script, directive.line, directive.column) {
        Some(source) => details.source(&source),
        None => details.prose("directive", &harmless(&directive.kind, NAME)),
    }
    for id in &directive.requirements {
        details.requirement(id, explain);
    }
    if !finding.tagged {
        details.prose("note", "a script without tags: its own expectation, not the specification's");
    }
    if let Some(known) = &directive.known {
        let reason = harmless(&known.reason, TEXT);
        details.prose("known as", &format!("{}: {reason} (no longer so)", known.verdict));
    }
    let texts = [
        ("expected", directive.expected.as_deref()),
        ("observed", directive.observed.as_deref()),
        ("reason", finding.reason.filter(|reason| Some(*reason) != directive.observed.as_deref())),
    ];
    for (label, text) in texts {
        if let Some(text) = text {
            details.prose(label, &harmless(text, TEXT));
        }
    }
    if matches!(directive.verdict, Verdict::Crash | Verdict::Timeout | Verdict::Memory) {
        for engine in &finding.engines {
            let words = explain.last_words(engine, finding.script).unwrap_or_default();
            for line in words.lines().take(MOST_LAST_WORDS) {
                details.prose("said", &harmless(line, TEXT));
            }
        }
    }
    if let Some(command) = explain.rerun(&finding.engines, finding.script, directive.line) {
        details.unbroken("rerun", &harmless(&command, usize::MAX));
    }
    details.text
}

/// The lines below a finding's headline: labels on the left, texts on the right.
struct Details {
    text: String,
    style: Style,
}

impl Details {
    fn line(&mut self, label: &str, text: &str) {
        let label = self.style.faint(&format!("    {label:<width$}", width = LABELS - 4));
        self.text.push_str(format!("{label}{text}").trim_end());
        self.text.push('\n');
    }

    /// Text that may be broken between words.
    fn prose(&mut self, label: &str, text: &str) {
        let lines = wrap::words(text, self.style.width.saturating_sub(LABELS));
        for (place, line) in lines.iter().enumerate() {
            self.line(if place == 0 { label } else { "" }, line);
        }
    }

    /// Text that is to be copied, and so stays on one line.
    fn unbroken(&mut self, label: &str, text: &str) {
        self.line(label, text);
    }

    fn source(&mut self, source: &str) {
        let lines: Vec<&str> = source.lines().collect();
        for (place, line) in lines.iter().take(MOST_SOURCE_LINES).enumerate() {
            // A tab in a source is harmless, but its width is anyone's guess.
            let line = harmless(&line.replace('\t', "    "), TEXT);
            self.line(if place == 0 { "directive" } else { "" }, &line);
        }
        if let Some(more @ 1..) = lines.len().checked_sub(MOST_SOURCE_LINES) {
            self.line("", &format!("… ({})", counted(more, "more line")));
        }
    }

    fn requirement(&mut self, id: &str, explain: &dyn Explain) {
        let shown = harmless(id, NAME);
        match explain.requirement(id) {
            None => self.prose("requires", &shown),
            Some(words) => {
                let sentence = harmless(words.sentence, TEXT);
                self.prose("requires", &format!("{shown} ({}): {sentence}", harmless(words.strength, NAME)));
                self.unbroken("", &harmless(words.section, NAME));
            }
        }
    }
}
