//! Directives that a report shows one by one.

use std::collections::HashMap;

use super::Standing;
use crate::{
    Digest,
    log::{Directive, ScriptEntry},
};

/// A directive that did the same on one or several engines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding<'a> {
    /// The script's name.
    pub script: &'a str,
    /// Whether the script is tagged, so that the verdict is the specification's and not only the script's.
    pub tagged: bool,
    /// The directive, as each of the engines left it.
    pub directive: &'a Directive,
    /// Why the verdict is what it is: the directive's reason, or the script's where that is the one there is.
    pub reason: Option<&'a str>,
    /// The engines' ids, in the log's order.
    pub engines: Vec<&'a str>,
}

/// The directives that are not as expected, in the order of scripts and lines.
#[must_use]
pub fn unexpected(digest: &Digest) -> Vec<Finding<'_>> {
    grouped(digest, |directive| directive.standing() == Standing::Unexpected)
}

/// The failures that were known and are still there, in the order of scripts and lines.
#[must_use]
pub fn known(digest: &Digest) -> Vec<Finding<'_>> {
    grouped(digest, |directive| directive.verdict.is_failure() && directive.standing() == Standing::Expected)
}

fn grouped(digest: &Digest, wanted: impl Fn(&Directive) -> bool) -> Vec<Finding<'_>> {
    let mut findings: Vec<Finding<'_>> = Vec::new();
    let mut places = HashMap::new();
    for summary in digest.scripts() {
        for directive in summary.notable().iter().filter(|directive| wanted(directive)) {
            let reason = summary.reason_of(directive);
            let place = *places.entry((summary.script(), directive, reason)).or_insert_with(|| {
                findings.push(Finding {
                    script: summary.script(),
                    tagged: summary.tagged(),
                    directive,
                    reason,
                    engines: Vec::new(),
                });
                findings.len() - 1
            });
            findings[place].engines.push(summary.engine());
        }
    }
    // Stable: at one directive, the engines' order stays.
    findings.sort_by_key(|finding| (finding.script, finding.directive.line, finding.directive.column));
    findings
}

/// The reason for a directive's verdict. The script's reason is that of the verdict which its outcome names, and of no
/// other.
pub(crate) fn reason_of<'a>(entry: &'a ScriptEntry, directive: &'a Directive) -> Option<&'a str> {
    let of_script = entry.outcome.verdict() == Some(directive.verdict);
    directive.reason.as_deref().or(if of_script { entry.reason.as_deref() } else { None })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Verdict, sample};

    #[test]
    fn the_same_finding_on_several_engines_is_one() {
        let fails = |engine| sample::script(engine, "grow/a.wast", [sample::directive(3, Verdict::Fail)]);
        let mut other = fails("third");
        other.directives[0].observed = Some(String::from("something else"));
        let digest = Digest::of(&sample::log([fails("first"), fails("second"), other]));
        let found: Vec<_> = unexpected(&digest).into_iter().map(|finding| finding.engines).collect();
        assert_eq!(found, [vec!["first", "second"], vec!["third"]]);
    }

    #[test]
    fn a_known_failure_is_no_unexpected_one() {
        let digest = Digest::of(&sample::every_verdict());
        assert!(known(&digest).iter().all(|finding| finding.directive.known.is_some()));
        assert_eq!(known(&digest).len(), 1);
        let engines: usize = unexpected(&digest).iter().map(|finding| finding.engines.len()).sum();
        assert_eq!(engines as u64, digest.footer().unexpected);
    }
}
