//! The matrix: requirements by engines.

use std::collections::BTreeMap;

use askama::Template;

use super::{
    Run, counted,
    page::{Entry, Marked, Page, rendered},
};
use crate::{
    Verdict, harmless,
    log::Totals,
    model::{
        Family,
        sheet::{Cell, Chapter, Row, Subject},
    },
};

/// How many characters of a name (chapter, engine, version) are shown.
const NAME: usize = 200;
/// How many characters of a sentence are shown.
const SENTENCE: usize = 600;
/// From how many engines on their names stand upright, so that columns can be narrow.
const MANY: usize = 9;

#[derive(Template)]
#[template(path = "matrix.html")]
struct Matrix<'a> {
    lede: String,
    differences: String,
    notes: Vec<Marked>,
    many: bool,
    families: Vec<Group>,
    engines: Vec<Head>,
    /// What all rows add up to.
    total: Vec<Sum>,
    chapters: Vec<Part>,
    strengths: Vec<&'a str>,
    /// The verdicts that were given, and what each means.
    verdicts: Vec<Verdict>,
    has_new: bool,
    has_partial: bool,
}

/// A family of engines, above their columns.
struct Group {
    width: usize,
    label: String,
    title: String,
}

struct Head {
    id: String,
    version: String,
    link: String,
}

struct Part {
    name: String,
    summary: String,
    untagged: bool,
    sums: Vec<Sum>,
    lines: Vec<Line>,
}

/// How many rows have which verdict on an engine.
struct Sum(Vec<(Verdict, usize)>);

struct Line {
    id: String,
    link: String,
    strength: Option<String>,
    sentence: Marked,
    cells: Vec<Shown>,
}

/// A cell: none where the engine was asked nothing.
struct Shown(Option<Content>);

struct Content {
    link: String,
    verdict: Verdict,
    /// The class: the verdict, whether it is as expected, and whether something was not judged.
    class: String,
    /// `20`, or `3/20` where the verdict is not that of all directives.
    count: String,
    label: String,
}

pub(super) fn page(run: &Run<'_>) -> Page {
    let log = run.input.log;
    let columns: Vec<usize> = run.columns().collect();
    let rows = || run.sheet.chapters.iter().flat_map(|chapter| &chapter.rows);
    let cells = || rows().flat_map(|row| &row.cells);
    let given: Totals = cells().fold(Totals::default(), |mut all, cell| {
        all += cell.totals;
        all
    });
    let header = log.header();
    let differing = rows().filter(|row| row.differs).count();
    let mut notes: Vec<String> = run.input.notes.to_vec();
    if !log.is_complete() {
        notes.push("The run was interrupted: some scripts are missing.".into());
    }
    if let Some(shard) = header.shard {
        notes.push(format!("This is shard {shard} of the run, and not all of it."));
    }
    let matrix = Matrix {
        lede: format!(
            "{} with {} on {}, by memlimits {} on {} {}.",
            counted(header.selection.scripts, "script"),
            counted(header.selection.assertions, "assertion"),
            counted(log.engines().len() as u64, "engine"),
            harmless(&header.suite.version, NAME),
            harmless(&header.host.os, NAME),
            harmless(&header.host.arch, NAME),
        ),
        differences: differences(run, rows().count(), differing),
        notes: notes.iter().map(|note| Marked::of(note)).collect(),
        many: columns.len() >= MANY,
        families: run.families.iter().map(|family| group(family)).collect(),
        engines: columns.iter().map(|engine| head(run, *engine)).collect(),
        total: sums(&columns, rows()),
        chapters: run.sheet.chapters.iter().map(|chapter| part(run, &columns, chapter)).collect(),
        strengths: strengths(run),
        verdicts: given.given().map(|(verdict, _)| verdict).collect(),
        has_new: cells().any(|cell| cell.unexpected > 0),
        has_partial: cells().any(is_partial),
    };
    Page {
        slug: Entry::Matrix.slug().into(),
        title: "memlimits: what engines do at the limits of linear memory".into(),
        under: Entry::Matrix,
        html: rendered(&matrix),
    }
}

fn differences(run: &Run<'_>, rows: usize, differing: usize) -> String {
    let footer = run.input.log.footer();
    let differ = match (run.input.log.engines().len(), differing) {
        (..=1, _) => String::new(),
        (_, 0) => format!("Wherever several engines were judged, they do the same ({}). ", counted(rows as u64, "row")),
        (_, differing) => format!("Engines differ in {differing} of {}. ", counted(rows as u64, "row")),
    };
    let unexpected = match footer.unexpected {
        0 => "Every failure is a known one.".to_owned(),
        one => format!("{} not as expected.", counted(one, "directive") + if one == 1 { " is" } else { " are" }),
    };
    let failures = footer.totals.given().any(|(verdict, _)| verdict.is_failure());
    if failures || footer.unexpected > 0 { differ + &unexpected } else { differ + "No engine fails anything." }
}

fn group(family: &Family<'_>) -> Group {
    let parts: Vec<String> = family.parts.iter().map(|part| harmless(part, NAME)).collect();
    let several = family.engines.len() > 1;
    Group {
        width: family.engines.len(),
        // The first part says which family it is; the others are in the title.
        label: match (parts.first(), several) {
            (Some(part), true) => format!("share {part}"),
            (Some(part), false) => part.clone(),
            (None, _) => "lineage unknown".into(),
        },
        title: match (several, parts.is_empty()) {
            (true, _) => {
                format!("These engines share {}: where they agree, it may be for one reason", parts.join(", "))
            }
            (false, false) => format!("Made of {}", parts.join(", ")),
            (false, true) => "The engine did not say what it is made of".into(),
        },
    }
}

fn head(run: &Run<'_>, engine: usize) -> Head {
    Head {
        id: run.names.engines[engine].clone(),
        version: harmless(&run.input.log.engines()[engine].version, NAME),
        link: run.links.page(&run.names.slugs[engine]),
    }
}

/// The strengths of the requirements that have rows, the most binding first.
fn strengths<'a>(run: &Run<'a>) -> Vec<&'a str> {
    const BINDING: [&str; 4] = ["must", "may", "implementation-defined", "open"];
    let rows = run.sheet.chapters.iter().flat_map(|chapter| &chapter.rows);
    let mut found: Vec<&str> = rows
        .filter_map(|row| match row.subject {
            Subject::Requirement(id) => Some(run.input.explain.requirement(id)?.strength),
            Subject::Script(_) => None,
        })
        .collect();
    found.sort_by_key(|strength| (BINDING.iter().position(|known| known == strength).unwrap_or(usize::MAX), *strength));
    found.dedup();
    found
}

fn sums<'a>(columns: &[usize], rows: impl Iterator<Item = &'a Row<'a>> + Clone) -> Vec<Sum> {
    let sum = |engine: &usize| {
        let mut counts: BTreeMap<Verdict, usize> = BTreeMap::new();
        for verdict in rows.clone().filter_map(|row| row.cells[*engine].verdict()) {
            *counts.entry(verdict).or_default() += 1;
        }
        Sum(counts.into_iter().collect())
    };
    columns.iter().map(sum).collect()
}

fn part(run: &Run<'_>, columns: &[usize], chapter: &Chapter<'_>) -> Part {
    let words = run.input.explain.chapters().into_iter().find(|words| Some(words.name) == chapter.folder);
    let untagged = chapter.rows.iter().any(|row| match row.subject {
        Subject::Requirement(_) => false,
        Subject::Script(_) => !run.sheet.scripts[run.sheet.places[row.places[0]].script].tagged,
    });
    Part {
        name: match chapter.folder {
            None => "(no folder)".into(),
            Some("") => "/".into(),
            Some(folder) => harmless(folder, NAME),
        },
        summary: words.map_or_else(String::new, |words| words.summary.to_owned()),
        untagged,
        sums: sums(columns, chapter.rows.iter()),
        lines: chapter.rows.iter().map(|row| line(run, columns, row)).collect(),
    }
}

fn line(run: &Run<'_>, columns: &[usize], row: &Row<'_>) -> Line {
    let (id, strength, sentence) = match row.subject {
        Subject::Requirement(id) => {
            let words = run.input.explain.requirement(id);
            let strength = words.map(|words| words.strength.to_owned());
            (run.names.requirement(id), strength, words.map_or("", |words| words.sentence))
        }
        Subject::Script(name) => {
            let summary = run.input.explain.summary(name).unwrap_or("directives that are evidence for no requirement");
            let script = run.sheet.places[row.places[0]].script;
            (run.names.scripts[script].clone(), None, summary)
        }
    };
    let link = |engine: Option<&str>| match row.subject {
        Subject::Requirement(_) => run.links.requirement(&id, engine),
        Subject::Script(_) => run.links.script(&id, engine),
    };
    // On its own page, a fragment is enough.
    let here = |link: String| link.split_once('#').map_or(link.clone(), |(_, fragment)| format!("#{fragment}"));
    let cells = columns
        .iter()
        .map(|engine| shown(&row.cells[*engine], &here(link(Some(&run.names.engines[*engine])))))
        .collect();
    let sentence = Marked::of(&harmless(sentence, SENTENCE));
    Line { link: here(link(None)), strength, sentence, cells, id }
}

/// Whether a cell that speaks for the engine leaves something open.
fn is_partial(cell: &Cell) -> bool {
    let speaks_for = |verdict: Verdict| verdict.is_judged() && !verdict.is_failure();
    cell.verdict().is_some_and(speaks_for) && cell.totals.given().any(|(verdict, _)| !verdict.is_judged())
}

fn shown(cell: &Cell, link: &str) -> Shown {
    let Some(verdict) = cell.verdict() else { return Shown(None) };
    let (count, all) = (cell.totals.get(verdict), cell.totals.sum());
    let mut class = format!("v-{verdict}");
    for (is, name) in [(cell.unexpected > 0, " new"), (is_partial(cell), " part")] {
        class.push_str(if is { name } else { "" });
    }
    let mut label = match count == all {
        true => format!("{verdict}, {all}"),
        false => format!("{verdict}, {count} of {all}"),
    };
    label.push_str(match (cell.unexpected, cell.known) {
        (1.., _) => ", not as expected",
        (0, 1..) => ", known",
        (0, 0) => "",
    });
    Shown(Some(Content {
        link: link.to_owned(),
        verdict,
        class,
        count: if count == all { all.to_string() } else { format!("{count}/{all}") },
        label,
    }))
}
