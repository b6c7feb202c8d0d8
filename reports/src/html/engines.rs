//! The engines: all of them in one table, and a page for each.

use askama::Template;

use super::{
    Run,
    findings::Findings,
    page::{Entry, Page, rendered},
};
use crate::{Verdict, harmless, model::Standings};

/// How many characters of a name (engine, version, part) are shown.
const NAME: usize = 200;
/// How many characters of a reason are shown.
const REASON: usize = 400;

#[derive(Template)]
#[template(path = "engines.html")]
struct Overview {
    engines: Vec<About>,
    /// Those that were wanted and are not there, and why.
    left_out: Vec<(String, String)>,
}

/// What an engine says of itself, and how it did.
struct About {
    id: String,
    link: String,
    name: String,
    version: String,
    /// The engine within, with its version; empty where there is none.
    core: String,
    lineage: String,
    standings: Standings,
    known: u64,
}

#[derive(Template)]
#[template(path = "engine.html")]
struct Engine {
    about: About,
    /// The other engines of the family, and the parts that are shared.
    relatives: Vec<(String, String)>,
    shared: String,
    host: String,
    /// The features that were found, and those that were not.
    features: Option<(Vec<String>, Vec<String>)>,
    /// The verdicts that the engine was given: the columns of the summary.
    verdicts: Vec<Verdict>,
    chapters: Vec<(String, Vec<u64>)>,
    total: Vec<u64>,
    unexpected: Findings,
    known: Findings,
    /// Script, its link, and how many directives refused.
    refusals: Vec<(String, String, u64)>,
    /// Verdict, reason and how many directives.
    unjudged: Vec<(Verdict, String, u64)>,
}

pub(super) fn overview(run: &Run<'_>) -> Page {
    let engines = run.columns().map(|engine| about(run, engine)).collect();
    let left_out = &run.input.log.header().left_out;
    let left_out =
        left_out.iter().map(|engine| (harmless(&engine.id, NAME), harmless(&engine.reason, REASON))).collect();
    Page {
        slug: Entry::Engines.slug().into(),
        title: "Engines · memlimits".into(),
        under: Entry::Engines,
        html: rendered(&Overview { engines, left_out }),
    }
}

pub(super) fn page(run: &Run<'_>, engine: usize) -> Page {
    let log = run.input.log;
    let id = log.engines()[engine].id.as_str();
    let about = about(run, engine);
    let family = run.families.iter().find(|family| family.engines.contains(&engine)).expect("every engine has one");
    let relatives: Vec<(String, String)> = family
        .engines
        .iter()
        .filter(|other| **other != engine)
        .map(|other| (run.names.engines[*other].clone(), run.links.page(&run.names.slugs[*other])))
        .collect();
    let grid = &run.grid;
    let verdicts: Vec<Verdict> = grid.totals[engine].given().map(|(verdict, _)| verdict).collect();
    let counts = |totals: &crate::log::Totals| verdicts.iter().map(|verdict| totals.get(*verdict)).collect();
    // In reading order; those that nobody knows stay where they are, behind the others.
    let reading = run.input.explain.chapters();
    let position =
        |folder: Option<&str>| reading.iter().position(|chapter| Some(chapter.name) == folder).unwrap_or(usize::MAX);
    let mut in_order: Vec<_> = grid.chapters.iter().collect();
    in_order.sort_by_key(|chapter| position(chapter.folder));
    let chapters = in_order.into_iter().map(|chapter| {
        let name = chapter.folder.map_or_else(|| "(no folder)".into(), |folder| harmless(folder, NAME));
        (name, counts(&chapter.totals[engine]))
    });
    let refusals = run.refusals.iter().filter(|refusals| refusals.engine == id).flat_map(|refusals| {
        refusals.scripts.iter().map(|(script, count)| {
            let script = run.script(script);
            let link = run.links.script(script, Some(&run.names.engines[engine]));
            (script.to_owned(), link, *count)
        })
    });
    let unjudged = run.unjudged.iter().filter(|unjudged| unjudged.engine == id).map(|unjudged| {
        let reason = unjudged.reason.map_or_else(String::new, |reason| harmless(reason, REASON));
        (unjudged.verdict, reason, unjudged.count)
    });
    let header = log.header();
    let html = rendered(&Engine {
        shared: if relatives.is_empty() { String::new() } else { joined(&family.parts) },
        relatives,
        host: format!("{} {}", harmless(&header.host.os, NAME), harmless(&header.host.arch, NAME)),
        features: features(run, engine),
        chapters: chapters.collect(),
        total: counts(&grid.totals[engine]),
        unexpected: Findings::of(run, engine, &run.unexpected),
        known: Findings::of(run, engine, &run.known),
        refusals: refusals.collect(),
        unjudged: unjudged.collect(),
        verdicts,
        about,
    });
    Page {
        slug: run.names.slugs[engine].clone(),
        title: format!("{} · memlimits", run.names.engines[engine]),
        under: Entry::Engines,
        html,
    }
}

fn about(run: &Run<'_>, engine: usize) -> About {
    let of_header = &run.input.log.engines()[engine];
    let scripts = run.input.log.scripts().iter().filter(|entry| entry.engine == of_header.id);
    let known = run.known.iter().filter(|finding| finding.engines.contains(&of_header.id.as_str())).count();
    About {
        id: run.names.engines[engine].clone(),
        link: run.links.page(&run.names.slugs[engine]),
        name: harmless(&of_header.name, NAME),
        version: harmless(&of_header.version, NAME),
        core: of_header
            .core
            .as_ref()
            .map_or_else(String::new, |core| harmless(&format!("{} {}", core.name, core.version), NAME)),
        lineage: joined(&of_header.lineage),
        standings: Standings::of(scripts),
        known: known as u64,
    }
}

fn features(run: &Run<'_>, engine: usize) -> Option<(Vec<String>, Vec<String>)> {
    let features = run.input.log.engines()[engine].features.as_ref()?;
    let (found, lacking): (Vec<_>, Vec<_>) = features.iter().partition(|(_, found)| **found);
    let names = |features: Vec<(&String, &bool)>| features.iter().map(|(name, _)| harmless(name, NAME)).collect();
    Some((names(found), names(lacking)))
}

fn joined(parts: &[impl AsRef<str>]) -> String {
    parts.iter().map(|part| harmless(part.as_ref(), NAME)).collect::<Vec<_>>().join(", ")
}
