//! Known failures: what an engine is known to do wrong, why, and in which versions.

mod refresh;

use std::ops::Range;

use memlimits_reports::{
    Verdict,
    log::{Directive, Known, ScriptEntry},
};
use memlimits_suite::{Position, nearest};
use semver::{Version, VersionReq};
use serde::Deserialize;
use serde_spanned::Spanned;

use crate::plan::{Plan, Step};

pub use refresh::{Failure, Found, Refreshed, refresh};

/// The known failures of one engine.
#[derive(Debug, Default)]
pub struct Expectations {
    /// The file's name, for messages.
    name: String,
    entries: Vec<(Position, Entry)>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    #[serde(default)]
    known: Vec<Spanned<Entry>>,
}

/// One known failure.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Entry {
    /// The script's name.
    script: String,
    /// `fail`, for one assertion; or `crash`, `timeout` or `memory`, for the script.
    verdict: Verdict,
    /// For a `fail`: the line where the directive begins, and a requirement that it is evidence for, if it is for any.
    requirement: Option<String>,
    line: Option<u32>,
    /// The versions of the engine that do so, as cargo writes ranges; all where it is left out.
    versions: Option<VersionReq>,
    reason: String,
    /// Where it is reported.
    link: Option<String>,
    /// Whether it happens in some runs only, as it may where threads race. A stop that does is of everything that goes
    /// wrong in its script.
    #[serde(default)]
    flaky: bool,
}

impl Expectations {
    /// Reads the text of a file of that name.
    ///
    /// # Errors
    ///
    /// A message with file, line and column.
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
        let expectations = Self::parse_unfinished(name, text)?;
        match expectations.entries.iter().find(|(_, entry)| entry.lacks_reason()) {
            Some((position, _)) => Err(format!("{name}:{position}: a known failure needs a reason")),
            None => Ok(expectations),
        }
    }

    /// Reads a text in which reasons may still be missing.
    ///
    /// # Errors
    ///
    /// A message with file, line and column.
    pub fn parse_unfinished(name: &str, text: &str) -> Result<Self, String> {
        let at = |span: Range<usize>| Position::of(text, span.start);
        let document: Document = toml::from_str(text).map_err(|error| match error.span() {
            Some(span) => format!("{name}:{}: {}", at(span), error.message()),
            None => format!("{name}: {}", error.message()),
        })?;
        let entries: Vec<(Position, Entry)> =
            document.known.into_iter().map(|entry| (at(entry.span()), entry.into_inner())).collect();
        for (position, entry) in &entries {
            entry.check().map_err(|message| format!("{name}:{position}: {message}"))?;
        }
        Ok(Self { name: name.to_owned(), entries })
    }

    /// Notes in a script's entry what is known of it, for an engine of that version.
    ///
    /// An entry that did not come true stands where it will be seen: the directive passes although a failure is known.
    pub fn apply(&self, version: &str, entry: &mut ScriptEntry) {
        let version = comparable(version);
        for (_, known) in &self.entries {
            if known.script != entry.script || !known.is_of(version.as_ref()) {
                continue;
            }
            if known.covers_script() {
                let failed = entry.directives.iter_mut().filter(|directive| directive.verdict.is_failure());
                failed.for_each(|directive| directive.known = Some(known.note(directive.verdict)));
                continue;
            }
            let directive = match known.verdict {
                Verdict::Fail => entry.directives.iter_mut().find(|directive| known.names(directive)),
                stop => {
                    let directives = &mut entry.directives;
                    let stopped = directives.iter().position(|directive| directive.verdict == stop);
                    let last = || directives.iter().rposition(|directive| directive.verdict == Verdict::Pass);
                    stopped.or_else(last).map(|position| &mut directives[position])
                }
            };
            if let Some(directive) = directive {
                directive.known = Some(known.note(known.verdict));
            }
        }
    }

    /// Whether a script is known, in some version, to end its engine.
    pub fn has_stop(&self, script: &str) -> bool {
        self.entries.iter().any(|(_, known)| known.script == script && known.verdict != Verdict::Fail)
    }

    /// What is wrong with entries that name nothing in the corpus.
    pub fn stale<'a>(&self, corpus: impl IntoIterator<Item = &'a Plan> + Clone) -> Vec<String> {
        let stale = |(position, entry): &(Position, Entry)| {
            let message = entry.names_nothing(corpus.clone())?;
            Some(format!("{}:{position}: {message}", self.name))
        };
        self.entries.iter().filter_map(stale).collect()
    }
}

impl Entry {
    fn check(&self) -> Result<(), String> {
        match (self.verdict, &self.requirement, self.line) {
            (Verdict::Fail, _, Some(_)) => Ok(()),
            (Verdict::Fail, ..) => {
                Err("a known `fail` names a `line`, and a `requirement` of the directive there".into())
            }
            (Verdict::Crash | Verdict::Timeout | Verdict::Memory, None, None) => Ok(()),
            (Verdict::Crash | Verdict::Timeout | Verdict::Memory, ..) => {
                Err(format!("a known `{}` is a script's: it has no `requirement` and no `line`", self.verdict))
            }
            (other, ..) => Err(format!("`{other}` is no failure: `fail`, `crash`, `timeout` and `memory` are")),
        }
    }

    fn lacks_reason(&self) -> bool {
        self.reason.trim().is_empty()
    }

    /// Whether it is of whatever goes wrong in its script: an engine that damages its own memory may end at any later
    /// directive, or give wrong values first.
    fn covers_script(&self) -> bool {
        self.flaky && self.verdict != Verdict::Fail
    }

    /// What the log says of it, at a directive of that verdict.
    fn note(&self, verdict: Verdict) -> Known {
        Known { verdict, reason: self.reason.clone(), link: self.link.clone(), flaky: self.flaky }
    }

    /// Whether it is known of an engine of that version.
    fn is_of(&self, version: Option<&Version>) -> bool {
        match (&self.versions, version) {
            (Some(range), Some(version)) => range.matches(version),
            (Some(_), None) => false,
            (None, _) => true,
        }
    }

    /// Whether a known `fail` is that of a directive of its script.
    fn names(&self, directive: &Directive) -> bool {
        Some(directive.line) == self.line && self.names_one_of(&directive.requirements)
    }

    /// A directive with tags is known by one of them; one without, by its line alone.
    fn names_one_of(&self, requirements: &[String]) -> bool {
        match &self.requirement {
            Some(wanted) => requirements.iter().any(|id| id == wanted),
            None => requirements.is_empty(),
        }
    }

    fn names_nothing<'a>(&self, corpus: impl IntoIterator<Item = &'a Plan> + Clone) -> Option<String> {
        let Some(plan) = corpus.clone().into_iter().find(|plan| plan.script == self.script) else {
            let near = nearest(&self.script, corpus.into_iter().map(|plan| plan.script.as_str()));
            let help = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            return Some(format!("there is no script `{}`{help}", self.script));
        };
        if self.flaky && self.verdict == Verdict::Fail && !has_threads(plan) {
            return Some(format!("{}: no failure is flaky in a script without threads", self.script));
        }
        let line = self.line?;
        let mut at_line = plan.steps.iter().flat_map(Step::flat).filter(|step| step.at.line == line).peekable();
        if at_line.peek().is_none() {
            return Some(format!("{}: no directive begins at line {line}", self.script));
        }
        let mut tags = at_line.map(|step| step.requirements.iter().map(ToString::to_string).collect::<Vec<_>>());
        if tags.any(|tags| self.names_one_of(&tags)) {
            return None;
        }
        Some(match &self.requirement {
            Some(requirement) => format!("{}:{line}: the directive is no evidence for {requirement}", self.script),
            None => format!("{}:{line}: the directive has requirements: name one", self.script),
        })
    }
}

/// Whether what a script observes can depend on which thread is faster: in JavaScript, on which worker.
fn has_threads(plan: &Plan) -> bool {
    plan.steps.iter().any(|step| !step.nested.is_empty())
}

/// The first three numbers of a version, however many an engine gives.
fn comparable(version: &str) -> Option<Version> {
    let numbers: String =
        version.chars().skip_while(|c| !c.is_ascii_digit()).take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let mut parts = numbers.split('.').map_while(|part| part.parse().ok());
    let major = parts.next()?;
    Some(Version::new(major, parts.next().unwrap_or_default(), parts.next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use memlimits_reports::log::Outcome;

    use super::*;

    const KNOWN: &str = "[[known]]\nscript = \"a/x.wast\"\nverdict = \"crash\"\nversions = \">=1.2\"\nreason = \"r\"\n\
                         [[known]]\nscript = \"a/x.wast\"\nverdict = \"fail\"\nrequirement = \"R\"\nline = 3\nreason = \"r\"\nlink = \"l\"\n";

    fn entry(verdicts: &[Verdict]) -> ScriptEntry {
        let directive = |(line, verdict): (u32, &Verdict)| Directive {
            line,
            column: 1,
            kind: "assert_return".into(),
            requirements: vec!["R".into()],
            verdict: *verdict,
            expected: None,
            observed: None,
            reason: None,
            known: None,
        };
        ScriptEntry {
            engine: "e".into(),
            script: "a/x.wast".into(),
            tagged: true,
            outcome: Outcome::Ran,
            reason: None,
            directives: (1..).zip(verdicts).map(directive).collect(),
        }
    }

    /// The lines of an entry that got a note.
    fn noted(version: &str, verdicts: &[Verdict]) -> Vec<u32> {
        let mut entry = entry(verdicts);
        Expectations::parse("e.toml", KNOWN).unwrap().apply(version, &mut entry);
        entry.directives.iter().filter(|directive| directive.known.is_some()).map(|directive| directive.line).collect()
    }

    #[test]
    fn a_failure_is_known_by_line_and_requirement_and_a_crash_where_it_happens() {
        use Verdict::{Blocked, Crash, Fail, Pass};
        assert_eq!(noted("1.2.0", &[Pass, Crash, Blocked]), [2, 3]);
        assert_eq!(noted("1.2.0", &[Pass, Pass, Fail]), [2, 3]);
    }

    #[test]
    fn a_flaky_stop_is_of_everything_that_goes_wrong_in_its_script() {
        use Verdict::{Blocked, Crash, Fail, Pass};
        let text = "[[known]]\nscript = \"a/x.wast\"\nverdict = \"crash\"\nflaky = true\nreason = \"r\"\n";
        let expectations = Expectations::parse("e.toml", text).unwrap();
        for verdicts in [&[Pass, Fail, Crash, Blocked][..], &[Pass, Crash, Blocked, Blocked], &[Pass, Pass, Pass, Pass]]
        {
            let mut entry = entry(verdicts);
            expectations.apply("1.0.0", &mut entry);
            for directive in entry.directives {
                let known = directive.verdict.is_failure().then_some(directive.verdict);
                assert_eq!(directive.known.map(|known| known.verdict), known);
            }
        }
    }

    #[test]
    fn what_did_not_come_true_stands_at_a_pass() {
        use Verdict::Pass;
        assert_eq!(noted("1.2.0", &[Pass, Pass, Pass, Pass]), [3, 4]);
    }

    #[test]
    fn versions_bound_what_is_known() {
        use Verdict::{Crash, Pass};
        assert_eq!(noted("1.1.9", &[Pass, Crash]), [] as [u32; 0]);
        assert_eq!(noted("1.2.0.77", &[Pass, Crash]), [2]);
        assert_eq!(noted("v1.3-dev", &[Pass, Crash]), [2]);
        assert_eq!(noted("unknown", &[Pass, Crash]), [] as [u32; 0]);
    }

    #[test]
    fn errors_say_where() {
        let wrong = |text: &str| Expectations::parse("e.toml", text).unwrap_err();
        assert_eq!(
            wrong("[[known]]\nscript = \"x\"\nverdict = \"fail\"\nreason = \"r\"\n"),
            "e.toml:1:1: a known `fail` names a `line`, and a `requirement` of the directive there"
        );
        assert_eq!(
            wrong("[[known]]\nscript = \"x\"\nverdict = \"crash\"\nline = 1\nreason = \"r\"\n"),
            "e.toml:1:1: a known `crash` is a script's: it has no `requirement` and no `line`"
        );
        assert_eq!(
            wrong("\n[[known]]\nscript = \"x\"\nverdict = \"crash\"\nreason = \" \"\n"),
            "e.toml:2:1: a known failure needs a reason"
        );
        assert_eq!(
            wrong("[[known]]\nscript = \"x\"\nverdict = \"pass\"\nreason = \"r\"\n"),
            "e.toml:1:1: `pass` is no failure: `fail`, `crash`, `timeout` and `memory` are"
        );
        assert!(
            wrong("[[known]]\nscript = \"x\"\nverdict = \"crash\"\nresaon = \"r\"\n")
                .starts_with("e.toml:4:1: unknown field `resaon`")
        );
        assert!(
            wrong("[[known]]\nscript = \"x\"\nverdict = \"crash\"\nversions = \"?\"\nreason = \"r\"")
                .starts_with("e.toml:4:12: ")
        );
    }
}
