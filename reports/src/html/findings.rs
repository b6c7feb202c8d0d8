//! Directives one by one, where a page lists them itself.

use askama::Template;

use super::{Run, counted};
use crate::{Verdict, harmless, harmless::is_web, model::Finding};

/// How many findings a page lists before it leaves the rest to the matrix.
const MOST: usize = 50;
/// How many characters of a text that an engine or the corpus provides a page shows; the matrix' panel has more.
const TEXT: usize = 400;

/// Findings as a list.
#[derive(Template)]
#[template(path = "findings.html")]
pub(super) struct Findings {
    items: Vec<Item>,
    /// What is said of those that are left out; empty where none are.
    more: String,
    /// Where they are.
    more_link: String,
}

struct Item {
    verdict: Verdict,
    place: String,
    place_link: String,
    /// The requirements and where each leads.
    requirements: Vec<(String, String)>,
    tagged: bool,
    expected: Option<String>,
    observed: Option<String>,
    reason: Option<String>,
    known: Option<Known>,
    rerun: Option<String>,
}

struct Known {
    text: String,
    link: Option<String>,
    /// Whether it is a failure that did not happen any more.
    over: bool,
}

impl Findings {
    /// The findings that concern this engine.
    pub(super) fn of(run: &Run<'_>, engine: usize, findings: &[Finding<'_>]) -> Self {
        let id = &run.input.log.engines()[engine].id;
        let name = &run.names.engines[engine];
        let mut items = Vec::new();
        let (mut count, mut first) = (0, None);
        for finding in findings.iter().filter(|finding| finding.engines.contains(&id.as_str())) {
            count += 1;
            first.get_or_insert(finding.directive.verdict);
            if items.len() < MOST {
                items.push(item(run, id, name, finding));
            }
        }
        let more = match count - items.len() {
            0 => String::new(),
            more => format!("{} more: the matrix has them all", counted(more as u64, "directive")),
        };
        Self { items, more, more_link: run.links.verdict(first.unwrap_or(Verdict::Fail).name()) }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.items.is_empty()
    }
}

fn item(run: &Run<'_>, id: &str, engine: &str, finding: &Finding<'_>) -> Item {
    let directive = finding.directive;
    let script = run.script(finding.script);
    let cut = |text: &str| harmless(text, TEXT);
    let requirement = |id: &String| {
        let id = run.names.requirement(id);
        let link = run.links.requirement(&id, Some(engine));
        (id, link)
    };
    Item {
        verdict: directive.verdict,
        place: format!("{script}:{}:{}", directive.line, directive.column),
        place_link: run.links.script(script, Some(engine)),
        requirements: directive.requirements.iter().map(requirement).collect(),
        tagged: finding.tagged,
        expected: directive.expected.as_deref().map(cut),
        observed: directive.observed.as_deref().map(cut),
        reason: finding.reason.filter(|reason| Some(*reason) != directive.observed.as_deref()).map(cut),
        known: directive.known.as_ref().map(|known| Known {
            text: cut(&known.reason),
            link: known.link.clone().filter(|link| is_web(link)),
            over: known.verdict != directive.verdict,
        }),
        rerun: run.input.explain.rerun(&[id], finding.script, directive.line).map(|command| harmless(&command, TEXT)),
    }
}
