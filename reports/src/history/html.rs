//! The history as a page that needs nothing beside it.

use askama::Template;

use super::{
    EngineHistory, History, Point,
    chart::{self, Part},
};
use crate::{
    Verdict,
    compare::{self, Change, EngineChanges},
    harmless,
    log::Totals,
    terminal::counted,
};

/// How many characters of a name are shown.
const NAME: usize = 200;
/// How many characters of a version are shown beside a bar.
const LABEL: usize = 18;
/// How many changes of a kind are shown between two runs.
const CHANGES: usize = 100;
/// The verdicts that are no pass and still say something of the engine.
const EVENTFUL: [Verdict; 5] = [Verdict::Fail, Verdict::Crash, Verdict::Timeout, Verdict::Memory, Verdict::Limit];

#[derive(Template)]
#[template(path = "history.html")]
struct Page {
    program: &'static str,
    style: [&'static str; 2],
    verdicts: [Verdict; 9],
    engines: Vec<Engine>,
}

struct Engine {
    id: String,
    number: usize,
    runs: String,
    charts: Vec<Chart>,
    rows: Vec<Row>,
    steps: Vec<Step>,
}

struct Chart {
    title: &'static str,
    height: f64,
    bars: Vec<Bar>,
}

struct Bar {
    label: String,
    top: f64,
    parts: Vec<Part>,
}

struct Row {
    version: String,
    log: String,
    counts: Vec<u64>,
    known: u64,
    unexpected: u64,
}

struct Step {
    from: String,
    to: String,
    notes: Vec<&'static str>,
    summary: String,
    lists: Vec<(&'static str, &'static str, Vec<Item>, usize)>,
    others: Vec<String>,
    assertions: Vec<String>,
}

struct Item {
    place: String,
    old: String,
    new: String,
    moved: Option<String>,
    expected: Option<String>,
    observed: Option<String>,
}

/// The history as one HTML page: for each engine its verdicts as bars and as a table, and what changed from run to run.
#[must_use]
pub fn html(history: &History<'_>) -> String {
    let page = Page {
        program: env!("CARGO_PKG_VERSION"),
        style: [include_str!("../../assets/report.css"), include_str!("../../assets/history.css")],
        verdicts: Verdict::ALL,
        engines: history.engines.iter().enumerate().map(|(number, of)| engine(number + 1, of)).collect(),
    };
    page.render().expect("memory can be written to, and nothing else can go wrong in this template")
}

fn engine(number: usize, history: &EngineHistory<'_>) -> Engine {
    let order =
        if history.by_version { "by version" } else { "in the order of the logs: not all versions can be ordered" };
    Engine {
        id: harmless(history.id, NAME),
        number,
        runs: format!("{}, {order}.", counted(history.points.len() as u64, "run")),
        charts: charts(history),
        rows: history.points.iter().map(row).collect(),
        steps: history.points.windows(2).filter_map(|pair| step(&pair[0], &pair[1])).collect(),
    }
}

fn charts(history: &EngineHistory<'_>) -> Vec<Chart> {
    let chart = |title, of: &[Verdict]| {
        let sum = |totals: &Totals| of.iter().map(|verdict| totals.get(*verdict)).sum::<u64>();
        let most = history.points.iter().map(|point| sum(&point.totals)).max().unwrap_or(0);
        let bar = |(point, place): (&Point<'_>, u32)| Bar {
            label: harmless(&point.engine.version, LABEL),
            top: f64::from(place) * chart::STEP,
            parts: chart::bar(&point.totals, of, most),
        };
        let bars: Vec<Bar> = history.points.iter().zip(0..).map(bar).collect();
        let height = bars.last().map_or(0.0, |bar| bar.top + chart::HEIGHT);
        (most > 0).then_some(Chart { title, height, bars })
    };
    let all = chart("All directives", &Verdict::ALL);
    let eventful = chart("Failures and refusals alone, on a scale of their own", &EVENTFUL);
    all.into_iter().chain(eventful).collect()
}

fn row(point: &Point<'_>) -> Row {
    Row {
        version: version(point),
        log: harmless(point.log, NAME),
        counts: Verdict::ALL.into_iter().map(|verdict| point.totals.get(verdict)).collect(),
        known: point.known,
        unexpected: point.standings.unexpected,
    }
}

fn version(point: &Point<'_>) -> String {
    if point.engine.version.is_empty() { "unknown".to_owned() } else { harmless(&point.engine.version, NAME) }
}

fn step(before: &Point<'_>, point: &Point<'_>) -> Option<Step> {
    let changes = point.since.as_ref()?;
    let items = |changes: &[Change<'_>]| changes.iter().take(CHANGES).map(item).collect();
    let left_out = |changes: &[Change<'_>]| changes.len().saturating_sub(CHANGES);
    Some(Step {
        from: version(before),
        to: version(point),
        notes: point.notes.clone(),
        summary: compare::summary(changes),
        lists: vec![
            ("Regressions", "v-fail", items(&changes.regressions), left_out(&changes.regressions)),
            ("Fixes", "v-pass", items(&changes.fixes), left_out(&changes.fixes)),
        ],
        others: compare::summed(&changes.others),
        assertions: assertions(changes),
    })
}

fn assertions(changes: &EngineChanges<'_>) -> Vec<String> {
    let lists = [("New assertions", &changes.new), ("Assertions that are gone", &changes.gone)];
    let lists = lists.into_iter().filter(|(_, all)| !all.is_empty());
    let mut lines: Vec<String> = lists.map(|(what, all)| format!("{what}: {}", compare::by_script(all))).collect();
    let failures = changes.new_failures().map(|at| {
        format!("New, and not as expected: {}: {}", compare::place(at.script, at.directive), at.directive.verdict)
    });
    lines.extend(failures.take(CHANGES));
    lines
}

fn item(change: &Change<'_>) -> Item {
    let text = |text: &Option<String>| text.as_deref().map(|text| harmless(text, 400));
    Item {
        place: compare::place(change.script, change.now),
        old: format!("{} {}", change.old.verdict.sign(), compare::shown(change.old)),
        new: format!("{} {}", change.now.verdict.sign(), compare::shown(change.now)),
        moved: compare::moved(change),
        expected: text(&change.now.expected),
        observed: text(&change.now.observed),
    }
}
