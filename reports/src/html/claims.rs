//! The guide's claims: what the specification makes of each, and what engines do.

use askama::Template;

use super::{
    Run, counted,
    page::{Entry, Marked, Page, rendered},
};
use crate::{ClaimText, Verdict, harmless};

/// How many characters of a sentence are shown.
const SENTENCE: usize = 2_000;

#[derive(Template)]
#[template(path = "claims.html")]
struct Claims {
    /// What became of the claims, and how many it became of.
    counts: Vec<(&'static str, usize)>,
    /// How many there are.
    all: String,
    claims: Vec<Claim>,
}

struct Claim {
    id: String,
    claim: Marked,
    kinds: Vec<String>,
    /// The class and the words of the specification's verdict.
    verdict: (&'static str, &'static str),
    checked: bool,
    says: Marked,
    requirements: Vec<(String, String)>,
    /// The scripts, and where each leads, if it is in this run.
    scripts: Vec<(String, Option<String>)>,
    engines: Vec<OnEngine>,
}

struct OnEngine {
    id: String,
    link: String,
    verdict: Verdict,
    count: String,
}

pub(super) fn page(run: &Run<'_>) -> Page {
    let claims: Vec<Claim> = run.input.explain.claims().iter().map(|text| claim(run, text)).collect();
    let mut counts: Vec<(&'static str, usize)> = Vec::new();
    for (_, words) in VERDICTS.into_iter().map(|(_, shown)| shown).chain([NOT_LOOKED]) {
        let count = claims.iter().filter(|claim| claim.verdict.1 == words).count();
        if count > 0 {
            counts.push((words, count));
        }
    }
    let unchecked = claims.iter().filter(|claim| !claim.checked).count();
    if unchecked > 0 {
        counts.push(("not yet checked by a script", unchecked));
    }
    Page {
        slug: Entry::Claims.slug().into(),
        title: "Claims · memlimits".into(),
        under: Entry::Claims,
        html: rendered(&Claims { counts, all: counted(claims.len() as u64, "claim"), claims }),
    }
}

/// A claim's verdict, and its class and words.
const VERDICTS: [(&str, (&str, &str)); 4] = [
    ("right", ("right", "right")),
    ("wrong", ("wrong", "wrong")),
    ("partly", ("partly", "partly right")),
    ("outside", ("outside", "not the specification’s affair")),
];
const NOT_LOOKED: (&str, &str) = ("open", "not yet held against the specification");

fn claim(run: &Run<'_>, text: &ClaimText<'_>) -> Claim {
    let places = places(run, text);
    let cells = run.sheet.cells(&places);
    let engines = run.columns().filter_map(|engine| {
        let verdict = cells[engine].verdict()?;
        let (count, all) = (cells[engine].totals.get(verdict), cells[engine].totals.sum());
        Some(OnEngine {
            id: run.names.engines[engine].clone(),
            link: run.links.page(&run.names.slugs[engine]),
            verdict,
            count: if count == all { all.to_string() } else { format!("{count}/{all}") },
        })
    });
    let requirement = |id: &&str| {
        let id = run.names.requirement(id);
        let link = run.links.requirement(&id, None);
        (id, link)
    };
    let script = |name: &&str| {
        let is_here = !run.sheet.places_of(name).is_empty();
        let link = is_here.then(|| run.links.script(run.script(name), None));
        (harmless(name, SENTENCE), link)
    };
    Claim {
        id: harmless(text.id, SENTENCE),
        claim: Marked::of(&harmless(text.claim, SENTENCE)),
        kinds: text.kinds.iter().map(|kind| harmless(kind, SENTENCE)).collect(),
        verdict: VERDICTS
            .into_iter()
            .find(|(name, _)| Some(*name) == text.verdict)
            .map_or(NOT_LOOKED, |(_, shown)| shown),
        checked: !text.scripts.is_empty(),
        says: Marked::of(&harmless(text.says, SENTENCE)),
        requirements: text.requirements.iter().map(requirement).collect(),
        scripts: text.scripts.iter().map(script).collect(),
        engines: engines.collect(),
    }
}

/// The directives of the claim's scripts that speak for or against it: those that are evidence for its requirements, or
/// all assertions of a script that has none of them.
fn places(run: &Run<'_>, text: &ClaimText<'_>) -> Vec<usize> {
    let mut places = Vec::new();
    for script in &text.scripts {
        let of_script = run.sheet.places_of(script);
        let is_meant = |place: &usize| {
            let requirements = &run.sheet.places[*place].directive.requirements;
            requirements.iter().any(|id| text.requirements.contains(&id.as_str()))
        };
        let before = places.len();
        places.extend(of_script.clone().filter(is_meant));
        if places.len() == before {
            places.extend(of_script.filter(|place| run.sheet.places[*place].directive.is_assertion()));
        }
    }
    places
}
