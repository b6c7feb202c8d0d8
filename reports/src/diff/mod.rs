//! Where the engines of a run differ, and what the specification says of it.
//!
//! Two engines differ at a directive that both were judged on and where they did not do the same. What an engine said in
//! its own words is never compared: of an observation such as `trap (memory out of bounds): …` it is what stands before
//! the first `: `; values are compared whole. Who is right is the judge's word, not the majority's; how many agree is
//! counted by lineage, since engines that share a part are not independent witnesses.

mod json;
mod markdown;
#[cfg(test)]
mod tests;
mod text;

use std::collections::HashMap;

pub use json::{json, schema};
pub use markdown::markdown;
pub use text::text;

use crate::{
    Explain, RequirementText, RunLog, Verdict,
    log::{Directive, Engine, Known},
    model::{
        Sheet, behaviour,
        sheet::{Seen, Subject},
        votes,
    },
};

/// Where engines of a run differ.
#[derive(Clone, Debug)]
pub struct Differences<'a> {
    /// All engines of the log; places in it are what [`Stance::engines`] holds.
    pub of: &'a [Engine],
    /// The engines that were compared, as places in the log's order.
    pub engines: Vec<usize>,
    /// How many independent witnesses they are.
    pub lineages: usize,
    /// What the differences are about: chapters in reading order, requirements in the catalogue's, then scripts.
    pub groups: Vec<Group<'a>>,
    /// How many directives at least two of the engines were judged on.
    pub compared: usize,
    /// At how many of these they differ. A directive that is evidence for several requirements counts once.
    pub differing: usize,
    /// Whether the log holds everything that the run was to do: it was not interrupted and is no shard.
    pub whole: bool,
}

/// The differences about one requirement, or in the directives of a script that no requirement covers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group<'a> {
    /// What they are about.
    pub subject: Subject<'a>,
    /// The requirement's words, where somebody knows them.
    pub words: Option<RequirementText<'a>>,
    /// The differences, by script and line.
    pub differences: Vec<Difference<'a>>,
}

/// Directives of a script at which the engines differ in the same way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Difference<'a> {
    /// The script's name.
    pub script: &'a str,
    /// The directives' keyword.
    pub kind: &'a str,
    /// The ids of all requirements that they are evidence for.
    pub requirements: &'a [String],
    /// Lines and columns, counted from 1.
    pub places: Vec<(u32, u32)>,
    /// What the script expects, where an engine did something else.
    pub expected: Option<&'a str>,
    /// What the engines did: those that did as expected first, then the verdicts in their order.
    pub stances: Vec<Stance<'a>>,
}

/// What some of the engines did at a directive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stance<'a> {
    /// The judge's verdict.
    pub verdict: Verdict,
    /// What they did, without their own words for it; none where it was what the script expects.
    pub observed: Option<&'a str>,
    /// The engines, as places in the log's order.
    pub engines: Vec<usize>,
    /// How many independent witnesses they are.
    pub lineages: usize,
    /// What the specification says of it.
    pub word: Word,
    /// What was known of it before the run, and of which engine.
    pub known: Vec<(usize, &'a Known)>,
}

/// What the specification says of an engine's behaviour.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, serde::Serialize, schemars::JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Word {
    /// It is what has to be done.
    Right,
    /// It makes use of a freedom: the resource may be refused.
    Freedom,
    /// The text leaves it open, or to the implementation: nobody is wrong.
    Open,
    /// It breaks a requirement.
    Wrong,
    /// The engine gave no answer: it died, took too long or used too much memory.
    NoAnswer,
    /// The script has no tags: its expectation is its author's, and was met.
    AsScripted,
    /// The script has no tags: its expectation is its author's, and was not met.
    NotAsScripted,
}

impl Word {
    /// The word, for people.
    #[must_use]
    pub const fn text(self) -> &'static str {
        match self {
            Self::Right => "right",
            Self::Freedom => "right: the specification allows to refuse the resource",
            Self::Open => "the specification leaves it open, or to the implementation",
            Self::Wrong => "wrong",
            Self::NoAnswer => "no answer",
            Self::AsScripted => "what the script expects, which is no word of the specification",
            Self::NotAsScripted => "not what the script expects, which is no word of the specification",
        }
    }
}

impl<'a> Differences<'a> {
    /// Where these engines (places in the log's order) differ; all engines of the log are `0..log.engines().len()`.
    #[must_use]
    pub fn of(log: &'a RunLog, explain: &'a dyn Explain, engines: impl IntoIterator<Item = usize>) -> Self {
        let mut engines: Vec<usize> = engines.into_iter().collect();
        engines.sort_unstable();
        engines.dedup();
        let sheet = Sheet::of(log, explain);
        let differing: Vec<Option<Difference<'a>>> =
            (0..sheet.places.len()).map(|place| difference(log, &sheet, explain, &engines, place)).collect();
        let is_compared =
            |place: &usize| engines.iter().filter(|engine| judged(&sheet, **engine, *place).is_some()).count() > 1;
        let rows = sheet.chapters.iter().flat_map(|chapter| &chapter.rows);
        let group = |subject, places: &[usize]| {
            let words = match subject {
                Subject::Requirement(id) => explain.requirement(id),
                Subject::Script(_) => None,
            };
            Group {
                subject,
                words,
                differences: gathered(places.iter().filter_map(|place| differing[*place].as_ref())),
            }
        };
        Self {
            of: log.engines(),
            lineages: votes(log.engines(), &engines),
            groups: rows
                .map(|row| group(row.subject, &row.places))
                .filter(|group| !group.differences.is_empty())
                .collect(),
            compared: (0..sheet.places.len()).filter(is_compared).count(),
            differing: differing.iter().flatten().count(),
            whole: log.is_complete() && log.header().shard.is_none(),
            engines,
        }
    }
}

/// What an engine did at a place, if it was judged there.
fn judged<'a>(sheet: &Sheet<'a>, engine: usize, place: usize) -> Option<Seen<'a>> {
    sheet.seen[engine][place].filter(|seen| seen.directive.verdict.is_judged())
}

/// The difference at one place, if there is one.
fn difference<'a>(
    log: &'a RunLog,
    sheet: &Sheet<'a>,
    explain: &dyn Explain,
    engines: &[usize],
    place: usize,
) -> Option<Difference<'a>> {
    let mut stances: Vec<Stance<'a>> = Vec::new();
    let script = sheet.scripts[sheet.places[place].script];
    let mut expected = None;
    for engine in engines {
        let Some(Seen { directive, .. }) = judged(sheet, *engine, place) else { continue };
        expected = expected.or(directive.expected.as_deref());
        let (verdict, observed) = (directive.verdict, behaviour(directive));
        let same = |stance: &&mut Stance<'_>| (stance.verdict, stance.observed) == (verdict, observed);
        let stance = match stances.iter_mut().find(same) {
            Some(stance) => stance,
            None => {
                let word = word(directive, script.tagged, explain);
                let (engines, known) = (Vec::new(), Vec::new());
                stances.push(Stance { verdict, observed, engines, lineages: 0, word, known });
                stances.last_mut()?
            }
        };
        stance.engines.push(*engine);
        stance.known.extend(directive.known.as_ref().map(|known| (*engine, known)));
    }
    // The same behaviour may be judged in two ways, by the engines' profiles. That is no difference in behaviour.
    if stances.iter().all(|stance| stance.observed == stances[0].observed) {
        return None;
    }
    for stance in &mut stances {
        stance.lineages = votes(log.engines(), &stance.engines);
    }
    stances.sort_by_key(|stance| Verdict::ALL.iter().position(|verdict| *verdict == stance.verdict));
    let at = sheet.places[place].directive;
    Some(Difference {
        script: script.name,
        kind: &at.kind,
        requirements: &at.requirements,
        places: vec![(at.line, at.column)],
        expected,
        stances,
    })
}

fn word(directive: &Directive, tagged: bool, explain: &dyn Explain) -> Word {
    let is_open = |id: &String| {
        let strength = explain.requirement(id).map(|requirement| requirement.strength.to_owned());
        matches!(strength.as_deref(), Some("open" | "implementation-defined"))
    };
    let open = !directive.requirements.is_empty() && directive.requirements.iter().all(is_open);
    match directive.verdict {
        Verdict::Crash | Verdict::Timeout | Verdict::Memory => Word::NoAnswer,
        Verdict::Pass if !tagged => Word::AsScripted,
        _ if !tagged => Word::NotAsScripted,
        _ if open => Word::Open,
        Verdict::Pass => Word::Right,
        Verdict::Limit => Word::Freedom,
        _ => Word::Wrong,
    }
}

/// Differences, with those of a script that are alike as one.
fn gathered<'d, 'a: 'd>(all: impl Iterator<Item = &'d Difference<'a>>) -> Vec<Difference<'a>> {
    let mut gathered: Vec<Difference<'a>> = Vec::new();
    let mut alike: HashMap<(&str, &str), Vec<usize>> = HashMap::new();
    for difference in all {
        let same_script = alike.entry((difference.script, difference.kind)).or_default();
        let same = |place: &&usize| {
            let other: &Difference<'a> = &gathered[**place];
            (&other.stances, other.expected, other.requirements)
                == (&difference.stances, difference.expected, difference.requirements)
        };
        match same_script.iter().find(same).copied() {
            Some(place) => gathered[place].places.extend(&difference.places),
            None => {
                same_script.push(gathered.len());
                gathered.push(difference.clone());
            }
        }
    }
    gathered
}
