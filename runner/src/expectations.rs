//! Known failures: what an engine is known to do wrong, why, and in which versions.

use std::ops::Range;

use memlimits_reports::{
    Verdict,
    log::{Known, ScriptEntry},
};
use memlimits_suite::{Position, nearest};
use semver::{Version, VersionReq};
use serde::Deserialize;
use serde_spanned::Spanned;

use crate::plan::Plan;

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
    /// For a `fail`: the requirement that the assertion is evidence for, and the line where it begins.
    requirement: Option<String>,
    line: Option<u32>,
    /// The versions of the engine that do so, as cargo writes ranges; all where it is left out.
    versions: Option<VersionReq>,
    reason: String,
    /// Where it is reported.
    link: Option<String>,
}

impl Expectations {
    /// Reads the text of a file of that name.
    ///
    /// # Errors
    ///
    /// A message with file, line and column.
    pub fn parse(name: &str, text: &str) -> Result<Self, String> {
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
            let in_range = match (&known.versions, &version) {
                (Some(range), Some(version)) => range.matches(version),
                (Some(_), None) => false,
                (None, _) => true,
            };
            if known.script != entry.script || !in_range {
                continue;
            }
            let directive = match known.verdict {
                Verdict::Fail => entry.directives.iter_mut().find(|directive| {
                    Some(directive.line) == known.line
                        && directive.requirements.iter().any(|id| Some(id) == known.requirement.as_ref())
                }),
                stop => {
                    let directives = &mut entry.directives;
                    let stopped = directives.iter().position(|directive| directive.verdict == stop);
                    let last = || directives.iter().rposition(|directive| directive.verdict == Verdict::Pass);
                    stopped.or_else(last).map(|position| &mut directives[position])
                }
            };
            if let Some(directive) = directive {
                directive.known =
                    Some(Known { verdict: known.verdict, reason: known.reason.clone(), link: known.link.clone() });
            }
        }
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
        if self.reason.trim().is_empty() {
            return Err("a known failure needs a reason".into());
        }
        match (self.verdict, &self.requirement, self.line) {
            (Verdict::Fail, Some(_), Some(_)) => Ok(()),
            (Verdict::Fail, ..) => Err("a known `fail` names a `requirement` and a `line`".into()),
            (Verdict::Crash | Verdict::Timeout | Verdict::Memory, None, None) => Ok(()),
            (Verdict::Crash | Verdict::Timeout | Verdict::Memory, ..) => {
                Err(format!("a known `{}` is a script's: it has no `requirement` and no `line`", self.verdict))
            }
            (other, ..) => Err(format!("`{other}` is no failure: `fail`, `crash`, `timeout` and `memory` are")),
        }
    }

    fn names_nothing<'a>(&self, corpus: impl IntoIterator<Item = &'a Plan> + Clone) -> Option<String> {
        let Some(plan) = corpus.clone().into_iter().find(|plan| plan.script == self.script) else {
            let near = nearest(&self.script, corpus.into_iter().map(|plan| plan.script.as_str()));
            let help = near.map(|near| format!("; did you mean `{near}`?")).unwrap_or_default();
            return Some(format!("there is no script `{}`{help}", self.script));
        };
        let (requirement, line) = (self.requirement.as_ref()?, self.line?);
        let at_line = plan.steps.iter().find(|step| step.at.line == line);
        match at_line {
            None => Some(format!("{}: no directive begins at line {line}", self.script)),
            Some(step) if step.requirements.iter().any(|id| id.as_str() == requirement) => None,
            Some(_) => Some(format!("{}:{line}: the directive is no evidence for {requirement}", self.script)),
        }
    }
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
    use memlimits_reports::log::{Directive, Outcome};

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
            "e.toml:1:1: a known `fail` names a `requirement` and a `line`"
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
